import { describe, expect, it } from 'vitest';
import { faultsOfDiscordMessage } from '../../support/discord-limits.ts';

const text = (content: unknown): object => ({ type: 10, content });
const ask = (fields: object = {}): object => ({ type: 2, style: 2, label: 'Ask', custom_id: 'a', ...fields });
const link = (fields: object = {}): object => ({
  type: 2,
  style: 5,
  label: 'Open',
  url: 'https://herald.example/',
  ...fields,
});
const row = (...components: readonly object[]): object => ({ type: 1, components });
const message = (...components: readonly object[]): object => ({ flags: 32_768, components });

describe('the check of a Discord message', () => {
  it('passes a message within every limit', () => {
    const inside = [
      text('a'.repeat(1000)),
      { type: 9, components: [text('b')], accessory: link() },
      { type: 14, divider: true, spacing: 1 },
    ];
    expect(
      faultsOfDiscordMessage(message({ type: 17, accent_color: 1, components: inside }, row(ask()))),
    ).toEqual([]);
  });

  it.each([
    ['no components', { flags: 32_768, components: [] }],
    ['no flag for components', { flags: 0, components: [text('a')] }],
    ['content beside components', { flags: 32_768, components: [text('a')], content: 'a' }],
    ['41 components', message(...Array.from({ length: 41 }, () => text('a')))],
    [
      '41 components with nested ones',
      message({ type: 17, components: Array.from({ length: 40 }, () => text('a')) }),
    ],
    ['4,001 characters', message(text('a'.repeat(2000)), text('a'.repeat(2001)))],
    ['10,173 bytes', message(text('港'.repeat(3387)))],
    ['a text without anything to see', message(text(' \u200B\n'))],
    ['half a character', message(text('\uD800'))],
    ['a control character', message(text('a\u0000'))],
    ['two equal ids', message(row(ask(), ask()))],
    ['an empty row', message(row())],
    [
      'six buttons in a row',
      message(row(...Array.from({ length: 6 }, (_, at) => ask({ custom_id: `${at}` })))),
    ],
    ['a label of 81', message(row(ask({ label: 'a'.repeat(81) })))],
    ['an id of 101', message(row(ask({ custom_id: 'a'.repeat(101) })))],
    ['a button without an id', message(row(ask({ custom_id: undefined })))],
    ['a link with an id', message(row(link({ custom_id: 'a' })))],
    ['a link of 513', message(row(link({ url: `https://herald.example/${'a'.repeat(490)}` })))],
    ['a link to a script', message(row(link({ url: 'javascript:alert(1)' })))],
    ['a section without a button', message({ type: 9, components: [text('a')] })],
    [
      'a section of four texts',
      message({ type: 9, components: Array(4).fill(text('a')), accessory: link() }),
    ],
    ['a text in a row', message(row(text('a')))],
    ['a button by itself', message(ask())],
    [
      'a container in a container',
      message({ type: 17, components: [{ type: 17, components: [text('a')] }] }),
    ],
    ['a colour beyond RGB', message({ type: 17, accent_color: 0x1000000, components: [text('a')] })],
  ])('finds %s', (_, faulty) => {
    expect(faultsOfDiscordMessage(faulty)).toHaveLength(1);
  });
});
