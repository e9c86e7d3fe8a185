import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/card/blocks.ts';
import type { Card } from '../../../src/card/card.ts';
import { renderDiscord } from '../../../src/platform/discord/render.ts';
import { faultsOfDiscordMessage } from '../../support/discord-limits.ts';
import { buttonsOf, displaysOf } from '../../support/discord-shown.ts';
import { sampleCard, sampleQuote } from '../../support/sample-card.ts';

const cardOf = (...blocks: readonly Block[]): Card => ({ ...sampleCard, blocks });
const shown = (card: Card): string => displaysOf(renderDiscord(card).message).join('\n');
const labels = (card: Card): unknown[] => buttonsOf(renderDiscord(card).message).map(({ label }) => label);

describe('a card on Discord', () => {
  it('is a message of components that mentions nobody', () => {
    const { message } = renderDiscord(sampleCard);
    expect(message).toMatchObject({ flags: 32_768, allowed_mentions: { parse: [] } });
    expect(faultsOfDiscordMessage(message)).toEqual([]);
  });

  it('has its title as a heading', () => {
    expect(shown(sampleCard)).toMatch(/^## Ada Vale\\: quotations\n/);
  });

  it('ends with what was asked, the tally and the corpus', () => {
    expect(displaysOf(renderDiscord(sampleCard).message).at(-1)).toBe(
      [
        '-# Asked: Quotations of Ada Vale, newest first',
        '-# `/quotes speaker:ada-vale`',
        '-# 1 of 4 quotations in range. Corpus\\: 2 articles of 1 outlet, 4 quotations of 2 speakers, 1 Feb 2025 to 2 Mar 2025.',
      ].join('\n'),
    );
  });

  it.each(['answer', 'empty', 'problem'] as const)(
    'has an accent colour of its own for the tone %s',
    (tone) => {
      const colours = (['answer', 'empty', 'problem'] as const).map(
        (each) =>
          JSON.stringify(renderDiscord({ ...sampleCard, tone: each }).message).match(
            /"accent_color":(\d+)/,
          )?.[1],
      );
      const own = JSON.stringify(renderDiscord({ ...sampleCard, tone }).message).match(
        /"accent_color":(\d+)/,
      )?.[1];
      expect(colours.filter((colour) => colour === own)).toHaveLength(1);
    },
  );

  it('turns the pages of a list with buttons', () => {
    const page = { number: 2, of: 3, items: 12, order: 'newest first' } as const;
    const { message } = renderDiscord({ ...sampleCard, page });
    expect(buttonsOf(message).slice(-2)).toMatchObject([
      { label: 'Newer', custom_id: 'ask:/quotes speaker:ada-vale' },
      { label: 'Older', custom_id: 'ask:/quotes speaker:ada-vale page:3' },
    ]);
    expect(displaysOf(message).at(-1)).toContain('-# Page 2 of 3');
  });

  it('can be shared by its owner where only they see it', () => {
    const { message } = renderDiscord(sampleCard, { isPrivate: true, owner: '42' });
    expect(buttonsOf(message).at(-1)).toMatchObject({
      label: 'Share here',
      custom_id: 'share@42:/quotes speaker:ada-vale',
    });
  });

  it('shares the page and part that are shown', () => {
    const page = { number: 2, of: 3, items: 12, order: 'newest first' } as const;
    const { message } = renderDiscord({ ...sampleCard, page }, { isPrivate: true, owner: '42' });
    expect(buttonsOf(message).at(-1)).toMatchObject({
      custom_id: 'share@42:/quotes speaker:ada-vale page:2',
    });
  });

  it.each([
    ['everybody sees it', {}, sampleCard],
    ['it is the only one in a direct message', { owner: '42' }, sampleCard],
    ['it is a refusal', { isPrivate: true, owner: '42' }, { ...sampleCard, tone: 'problem' as const }],
  ])('has no button to share it where %s', (_, audience, card) => {
    expect(JSON.stringify(renderDiscord(card, audience))).not.toContain('share');
  });

  it('says who shared it, and notifies nobody', () => {
    const { message } = renderDiscord(sampleCard, { sharedBy: '42' });
    expect(displaysOf(message).at(-1)).toMatch(/\n-# Shared by <@42>$/);
    expect(message.allowed_mentions).toEqual({ parse: [] });
  });

  it('names the long questions of its buttons, to be kept', () => {
    const text = `/search ${'harbour '.repeat(20)}end`;
    const actions = [
      { label: 'Long', text },
      { label: 'Short', text: '/latest' },
    ];
    const { keep } = renderDiscord(cardOf({ kind: 'suggestions', text: 'Try.', actions }));
    expect(keep).toEqual([text]);
  });

  it('has no buttons to turn a card in one piece', () => {
    expect(labels(sampleCard)).toEqual(['Port Herald ↗']);
  });
});

describe('what does not fit into one message', () => {
  const many = cardOf(
    ...Array.from({ length: 25 }, (_, at) => ({ ...sampleQuote, parts: [`The harbour, part ${at}.`] })),
  );

  it('is in further parts, in order and complete', () => {
    const { parts } = renderDiscord(many);
    expect(parts).toBe(3);
    const texts = Array.from({ length: parts }, (_, at) => shown({ ...many, part: at + 1 })).join('\n');
    const numbers = [...texts.matchAll(/harbour, part (\d+)/g)].map((match) => Number(match[1]));
    expect(numbers).toEqual(Array.from({ length: 25 }, (_, at) => at));
  });

  it('is turned to with buttons', () => {
    expect(labels({ ...many, part: 1 }).at(-1)).toBe('More');
    expect(labels({ ...many, part: 2 }).slice(-2)).toEqual(['Back', 'More']);
    expect(labels({ ...many, part: 3 }).at(-1)).toBe('Back');
    expect(shown({ ...many, part: 2 })).toContain('-# Part 2 of 3');
  });

  it.each([
    [99, 3],
    [0, 1],
  ])('has a nearest part to part %i', (part, nearest) => {
    expect(renderDiscord({ ...many, part })).toMatchObject({ part: nearest, parts: 3 });
  });
});
