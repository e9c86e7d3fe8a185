import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exposedNames, measuresIn } from './exposed-names.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (file: string): string => readFileSync(fileURLToPath(new URL(file, ROOT)), 'utf8');

const rules = read('ops/alerts.yml');
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);
const alerts = all(rules, /^ {6}- alert: (\w+)$/gm);

describe('ops/alerts.yml', () => {
  it('has a condition and a sentence for each alert', () => {
    expect(alerts.length).toBeGreaterThan(0);
    expect(all(rules, /^ {8}expr: (.+)$/gm)).toHaveLength(alerts.length);
    expect(all(rules, /^ {10}summary: (.+)$/gm)).toHaveLength(alerts.length);
  });

  it('asks only for measures that there are', async () => {
    const known = await exposedNames();
    const named = all(rules, /^ {8}expr: (.+)$/gm).flatMap(measuresIn);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('is explained, alert by alert, in docs/operations.md', () => {
    expect(all(read('docs/operations.md'), /^\| `(Dragoman\w+)` \|/gm)).toEqual(alerts);
  });
});
