import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/card/card.ts';
import { renderText } from '../../src/card/text.ts';
import { renderDiscord } from '../../src/platform/discord/render.ts';
import { renderSlack } from '../../src/platform/slack/render.ts';
import { renderHtml } from '../../src/platform/web/render.ts';
import { buttonsOf, displaysOf } from '../support/discord-shown.ts';
import { sampleCard, toldQuote } from '../support/sample-card.ts';

const card: Card = { ...sampleCard, blocks: [toldQuote] };
const LINE = 'Reworded, beside Coast Wire: “reciprocally” → “mutually”';
const FLAGS = '⚠ Qualifier dropped: “for now”';

describe('a telling that differs', () => {
  it('is told on Discord, with its own words in bold and the source’s marks escaped', () => {
    const { message } = renderDiscord(card);
    const shown = displaysOf(message).join('\n');
    expect(shown).toContain('> “The \\*harbour\\* stays open **mutually**, they say.”');
    expect(shown).toContain(`-# ${LINE.replace(':', '\\:')}`);
    expect(shown).toContain(`**${FLAGS.replace(':', '\\:')}**`);
    expect(shown).toMatch(
      /-# Told by 2 outlets, also \[Hill Post.*\]\(.*\), .* \(trimmed; ⚠ negation changed\)/,
    );
    expect(buttonsOf(message).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Show context', 'All tellings']),
    );
  });

  it('is told on Slack, with its own words as a text in bold', () => {
    const payload = JSON.stringify(renderSlack(card).message.blocks);
    expect(payload).toContain('{"type":"text","text":"“The *harbour* stays open "}');
    expect(payload).toContain('{"type":"text","text":"mutually","style":{"bold":true}}');
    expect(payload).toContain(`"text":"${LINE}`);
    expect(payload).toContain(`"text":"${FLAGS}`);
    expect(payload).toContain('(trimmed; ⚠ negation changed)');
    expect(payload).toContain('All tellings');
  });

  it('is told on a page', () => {
    const page = renderHtml(card).message;
    expect(page).toContain('“The *harbour* stays open <b>mutually</b>, they say.”');
    expect(page).toContain(`<p class="telling" dir="auto">${LINE}</p>`);
    expect(page).toContain(`<p class="flags" dir="auto">${FLAGS}</p>`);
    expect(page).toContain('(trimmed; ⚠ negation changed)');
  });

  it('is told as text', () => {
    const text = renderText(card);
    for (const line of [LINE, FLAGS, 'Told by 2 outlets, also:', '(trimmed; ⚠ negation changed)'])
      expect(text).toContain(line);
    expect(text).toContain('All tellings: /statement reference:herald/q1');
  });
});
