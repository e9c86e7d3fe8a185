import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/ingest/clean/choose.ts';
import { ruleFor, rules } from '../../../src/ingest/outlets/index.ts';
import { readRaw } from '../../../src/ingest/read/raw.ts';

describe.each(rules.map((rule) => [rule.outlet, rule] as const))('the rule for %s', (_, rule) => {
  it('knows its sample', () => {
    expect(ruleFor(rule.sample.page)).toBe(rule);
  });

  it('finds the article of its sample', () => {
    const page = readRaw(rule.sample.page);
    const paragraphs = clean(page, rule.furniture).article.filter(({ part }) => part === 'paragraph');
    expect(paragraphs.map(({ start, end }) => page.text.slice(start, end)).join('\n')).toBe(
      rule.sample.article,
    );
  });
});
