import { describe, expect, it } from 'vitest';
import type { Block, QuoteBlock } from '../../../src/card/blocks.ts';
import type { Card } from '../../../src/card/card.ts';
import { byline, withheld } from '../../../src/card/describe.ts';
import { renderDiscord } from '../../../src/platform/discord/render.ts';
import { faultsOfDiscordMessage } from '../../support/discord-limits.ts';
import { buttonsOf, displaysOf, unescapeMarkdown } from '../../support/discord-shown.ts';
import { sampleCard, sampleQuote, sampleSource } from '../../support/sample-card.ts';

const context = { label: 'Show context', text: '/source port-herald-2025-03-02/q1' };
const cardOf = (...blocks: readonly Block[]): Card => ({ ...sampleCard, blocks });
const shown = (card: Card): string => displaysOf(renderDiscord(card).message).join('\n');
const body = (...blocks: readonly Block[]): string[] =>
  displaysOf(renderDiscord(cardOf(...blocks)).message).slice(1, -1);

describe('a quotation on Discord', () => {
  it('stands between marks in a block quote, with its speaker and its source below', () => {
    expect(body(sampleQuote)).toEqual([
      `> “The harbour stays open.”\n— ${byline(sampleQuote)}\n-# Port Herald via Coast Wire, 2 Mar 2025`,
    ]);
  });

  it('links who else tells it', () => {
    const [text] = body({ ...sampleQuote, also: [{ ...sampleSource, outlet: 'Hill Post' }] });
    expect(text).toContain(`-# Also told by [Hill Post via Coast Wire](${sampleSource.url}), 2 Mar 2025`);
  });

  it('says how many others tell it where their links take too much room', () => {
    const long = { ...sampleSource, url: `https://example.org/${'x'.repeat(900)}` };
    const [text] = body({ ...sampleQuote, also: [long, long, long] });
    expect(text).toContain('-# Also told by 3 other sources');
  });

  it('has a button to its source below it', () => {
    expect(buttonsOf(renderDiscord(sampleCard).message)).toEqual([
      { type: 2, style: 5, label: 'Port Herald ↗', url: sampleSource.url },
    ]);
  });

  it('takes the whole width, for phones: no button stands beside it', () => {
    const [container] = renderDiscord(cardOf({ ...sampleQuote, context })).message.components;
    const kinds = container?.components.map(({ type }) => type);
    expect(kinds).toEqual([10, 10, 1, 14, 10]);
  });

  it('offers its context with a second button', () => {
    expect(buttonsOf(renderDiscord(cardOf({ ...sampleQuote, context })).message)[1]).toEqual({
      type: 2,
      style: 2,
      label: 'Show context',
      custom_id: 'context:/source port-herald-2025-03-02/q1',
    });
  });

  it('has the owner of a private answer in the button to its context', () => {
    const { message } = renderDiscord(cardOf({ ...sampleQuote, context }), { isPrivate: true, owner: '42' });
    expect(buttonsOf(message)[1]).toMatchObject({
      custom_id: 'context@42:/source port-herald-2025-03-02/q1',
    });
  });

  it('shows every part of one that was interrupted', () => {
    expect(body({ ...sampleQuote, parts: ['The harbour', 'stays open.'] })[0]).toMatch(
      /^> “The harbour”\n> “stays open.”\n— /,
    );
  });

  it('keeps lines of its own within the block quote', () => {
    expect(body({ ...sampleQuote, parts: ['one\n\n# two'] })[0]).toMatch(/^> “one\n> \n> \\# two”\n— /);
  });

  it('isolates right-to-left words outside the quotation marks', () => {
    expect(body({ ...sampleQuote, parts: ['שלום'] })[0]).toMatch(/^> \u2068“שלום”\u2069\n/);
  });

  it('shows the gist and the caution', () => {
    expect(body({ ...sampleQuote, gist: 'On opening hours.', caution: 'Marks were lost.' })[0]).toBe(
      `> “The harbour stays open.”\nIn our words\\: On opening hours.\n— ${byline(sampleQuote)}\n*Note: Marks were lost.*\n-# Port Herald via Coast Wire, 2 Mar 2025`,
    );
  });

  it('is without marks and without a block quote where the words are reported', () => {
    const reported: QuoteBlock = { ...sampleQuote, form: 'indirect', parts: [], gist: 'It would stay open.' };
    expect(body(reported)[0]).toMatch(
      /^It would stay open\.\n— Ada Vale .*reported, not quoted; in our words\n/,
    );
  });

  it('links its source in the text where no button can open it', () => {
    const long = `https://herald.example/${'x'.repeat(600)}`;
    const { message } = renderDiscord(cardOf({ ...sampleQuote, source: { ...sampleSource, url: long } }));
    expect(buttonsOf(message)).toEqual([]);
    expect(displaysOf(message)[1]).toContain(`-# [Port Herald via Coast Wire](${long}), 2 Mar 2025`);
  });

  it('names its source where no link can open it', () => {
    const { message } = renderDiscord(
      cardOf({ ...sampleQuote, source: { ...sampleSource, url: 'javascript:alert(1)' } }),
    );
    expect(buttonsOf(message)).toEqual([]);
    expect(displaysOf(message)[1]).toContain('-# Port Herald via Coast Wire, 2 Mar 2025');
    expect(JSON.stringify(message)).not.toContain('javascript');
  });

  it.each([
    ['Latin', 'a', 3500],
    ['Cyrillic', 'я', 3500],
    ['Chinese', '港', 3000],
  ])('is whole where a message can hold it: %s', (_, letter, length) => {
    const words = letter.repeat(length);
    expect(shown(cardOf({ ...sampleQuote, parts: [words] }))).toContain(`“${words}”`);
  });

  it.each([
    ['characters', 'a'.repeat(4000)],
    ['backslashes', '*'.repeat(1950)],
    ['bytes', '港'.repeat(3400)],
    ['control characters', 'one\u0007two'],
  ])('is never cut, but named with its source, where there are too many %s', (_, words) => {
    const block = { ...sampleQuote, parts: [words] };
    const { message } = renderDiscord(cardOf(block));
    expect(unescapeMarkdown(displaysOf(message)[1] ?? '')).toContain(withheld(block, 'one Discord message'));
    expect(buttonsOf(message)[0]).toMatchObject({ url: sampleSource.url });
    expect(faultsOfDiscordMessage(message)).toEqual([]);
  });

  it.each(['港', 'я', '\u{1F1FA}'])('stays within the bytes of a message where many are of %s', (letter) => {
    const card = cardOf(
      ...Array.from({ length: 30 }, () => ({ ...sampleQuote, parts: [letter.repeat(450)] })),
    );
    const { parts } = renderDiscord(card);
    for (let part = 1; part <= parts; part += 1) {
      expect(faultsOfDiscordMessage(renderDiscord({ ...card, part }).message)).toEqual([]);
    }
  });

  it('has our own lines give way before it is withheld', () => {
    const words = 'a'.repeat(3200);
    const text = shown(
      cardOf({ ...sampleQuote, parts: [words], gist: 'word '.repeat(100), caution: 'c'.repeat(300) }),
    );
    expect(text).toContain(words);
    expect(text).not.toContain('word word');
  });
});
