import { describe, expect, it } from 'vitest';
import type { Block, EventBlock } from '../../../src/card/blocks.ts';
import type { Card } from '../../../src/card/card.ts';
import { renderDiscord } from '../../../src/platform/discord/render.ts';
import { faultsOfDiscordMessage } from '../../support/discord-limits.ts';
import { buttonsOf, displaysOf } from '../../support/discord-shown.ts';
import { sampleArticle, sampleCard, sampleQuote, sampleSource } from '../../support/sample-card.ts';

const cardOf = (...blocks: readonly Block[]): Card => ({ ...sampleCard, blocks });
const shown = (card: Card): string => displaysOf(renderDiscord(card).message).join('\n');
const body = (...blocks: readonly Block[]): string[] =>
  displaysOf(renderDiscord(cardOf(...blocks)).message).slice(1, -1);
const labels = (card: Card): unknown[] => buttonsOf(renderDiscord(card).message).map(({ label }) => label);

describe('the other blocks on Discord', () => {
  it('shows an article with its summary, details and source', () => {
    expect(body({ ...sampleArticle, caution: 'Read in a mirror.' })).toEqual([
      '**Harbour to stay open, mayor says**\nThe mayor ruled out closing the harbour.\n-# 3 quotations · Harbour\n*Note: Read in a mirror.*\n-# Port Herald via Coast Wire, 2 Mar 2025',
    ]);
  });

  it('escapes a mention in a headline', () => {
    expect(body({ ...sampleArticle, headline: '@everyone <@1>' })[0]).toMatch(
      /^\*\*\\@everyone \\<\\@1\\>\*\*/,
    );
  });

  it('shows an event with each date, its basis and every source', () => {
    const block: EventBlock = {
      kind: 'event',
      id: 'e1',
      summary: 'The harbour council met.',
      place: 'Port Vale',
      tellings: [
        {
          when: { iso: '2025-03-01', text: '1 Mar 2025' },
          basis: 'stated',
          sources: [sampleSource, { ...sampleSource, outlet: 'Quay Post', url: 'https://quay.example/a(1)' }],
        },
        { when: { iso: '2025-03', text: 'Mar 2025' }, sources: [] },
      ],
    };
    expect(body(block)).toEqual([
      '**The harbour council met.**\nPlace: Port Vale\n1 Mar 2025 (stated)\n-# Port Herald via Coast Wire, 2 Mar 2025\n-# [Quay Post via Coast Wire](https://quay.example/a%281%29), 2 Mar 2025',
      'Mar 2025',
    ]);
  });

  it('deals the many sources of an event over several displays', () => {
    const sources = Array.from({ length: 40 }, (_, at) => ({ ...sampleSource, outlet: `Paper ${at}` }));
    const when = { iso: '2025-03-01', text: '1 Mar 2025' };
    const card = cardOf({ kind: 'event', id: 'e1', summary: 'They met.', tellings: [{ when, sources }] });
    const { parts } = renderDiscord(card);
    const texts = Array.from({ length: parts }, (_, at) => shown({ ...card, part: at + 1 })).join('\n');
    const named = [...texts.matchAll(/Paper (\d+)/g)].map((match) => Number(match[1]));
    expect(named).toEqual(Array.from({ length: 40 }, (_, at) => at));
  });

  it('shows a comparison as one side after the other, each under its name', () => {
    const block: Block = {
      kind: 'comparison',
      subject: 'The harbour',
      sides: [
        { name: 'Ada Vale', articles: [], quotes: [sampleQuote], empty: 'Nothing.' },
        {
          name: 'Bo Reed',
          articles: [{ headline: 'Reed is away', source: sampleSource }],
          quotes: [],
          empty: 'No quotations of Bo Reed.',
        },
      ],
    };
    expect(body(block).map((text) => text.split('\n')[0])).toEqual([
      '### The harbour',
      '**Ada Vale**',
      '> “The harbour stays open.”',
      '**Bo Reed**',
      'Reed is away',
      'No quotations of Bo Reed.',
    ]);
  });

  it('shows who reports a matter and who does not', () => {
    const reported = [{ outlet: 'Port Herald', detail: '2 articles', url: 'https://herald.example/' }];
    expect(body({ kind: 'coverage', reported, silent: ['Quay Post'] })).toEqual([
      '**Reported by**',
      '• [Port Herald](https://herald.example/)\n2 articles',
      '**No report found in**',
      '• Quay Post',
    ]);
  });

  it('shows facts as labelled values', () => {
    const rows = [
      { label: 'Role', value: 'Mayor' },
      { label: 'Site', value: 'herald', url: 'https://herald.example/' },
    ];
    expect(body({ kind: 'facts', rows })).toEqual([
      '**Role**: Mayor\n**Site**: [herald](https://herald.example/)',
    ]);
  });

  it('shows a command with examples, and asks the first with a button', () => {
    const block: Block = {
      kind: 'usage',
      usage: '/quotes [speaker]',
      summary: 'What someone said.',
      examples: [{ label: 'Vale', text: '/quotes vale' }],
    };
    expect(body(block)).toEqual(['**`/quotes [speaker]`**\nWhat someone said.\n-# `/quotes vale`']);
    expect(buttonsOf(renderDiscord(cardOf(block)).message)).toMatchObject([
      { label: 'Try it', custom_id: 'ask:/quotes vale' },
    ]);
  });

  it('offers suggestions as buttons, five in a row', () => {
    const actions = Array.from({ length: 7 }, (_, at) => ({
      label: `Try ${at}`,
      text: `/latest page:${at}`,
    }));
    const { message } = renderDiscord(cardOf({ kind: 'suggestions', text: 'Try one of these.', actions }));
    expect(buttonsOf(message).map(({ label }) => label)).toEqual(actions.map(({ label }) => label));
    expect(faultsOfDiscordMessage(message)).toEqual([]);
  });

  it('drops a second button that asks the same', () => {
    const actions = [
      { label: 'One', text: '/latest' },
      { label: 'Two', text: '/latest' },
    ];
    expect(labels(cardOf({ kind: 'suggestions', text: 'Try.', actions }))).toEqual(['One']);
  });

  it('leaves out a heading and a note with nothing on them', () => {
    expect(body({ kind: 'heading', text: ' ' }, { kind: 'note', text: '\u200B' })).toEqual([]);
  });

  it('marks a heading', () => {
    expect(body({ kind: 'heading', text: 'March' }, { kind: 'note', text: 'Two lines\nof ours' })).toEqual([
      '### March',
      'Two lines\nof ours',
    ]);
  });
});
