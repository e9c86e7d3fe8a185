import { describe, expect, it } from 'vitest';
import { quotesOf, readText } from '../read-text.ts';

const LEAD = 'Mayor Ada Vale opened the new pier of Port Halden on Monday before a crowd of fishermen.';
const quotes = (...paragraphs: string[]) => quotesOf(readText('Mayor opens the pier', LEAD, ...paragraphs));

describe('the kinds of quotations', () => {
  it('takes whole sentences between marks for direct', () => {
    expect(quotes('“The harbour stays open all year,” Vale said.')).toEqual([
      ['direct', 'Ada Vale', 'The harbour stays open all year,'],
    ]);
  });

  it('takes a piece inside a sentence of the outlet for mixed', () => {
    expect(quotes('Vale said that the pier was “a promise kept” to the town.')).toEqual([
      ['mixed', 'Ada Vale', 'a promise kept'],
    ]);
  });

  it('takes a clause that is reported without marks for indirect', () => {
    expect(quotes('Vale said that the harbour would stay open all year.')).toEqual([
      ['indirect', 'Ada Vale', 'the harbour would stay open all year'],
    ]);
  });

  it('parts two clauses that are reported in one sentence', () => {
    expect(quotes('Vale said that the pier was safe, and that the harbour would stay open.')).toEqual([
      ['indirect', 'Ada Vale', 'the pier was safe'],
      ['indirect', 'Ada Vale', 'the harbour would stay open'],
    ]);
  });

  it('joins the parts that an attribution stands between', () => {
    expect(quotes('“The harbour,” Vale said, “stays open. We need it.”')).toEqual([
      ['direct', 'Ada Vale', 'The harbour, … stays open. We need it.'],
    ]);
  });

  it('joins paragraphs that each open a quotation which only the last one closes', () => {
    expect(quotes('“The harbour stays open. We need it.', '“And the town needs it too,” Vale said.')).toEqual(
      [['direct', 'Ada Vale', 'The harbour stays open. We need it. … And the town needs it too,']],
    );
  });

  it('ends a quotation without its closing mark at the attribution', () => {
    expect(quotes('“The harbour stays open all year, she told reporters at the pier.')).toEqual([
      ['direct', 'Ada Vale', 'The harbour stays open all year'],
    ]);
  });

  it.each([
    ['a scare quote', 'The so-called “winter plan” had been criticised for years by the fishermen.'],
    ['a title', 'The council has published a report titled “Harbours of Tomorrow” about the pier.'],
    ['a nickname', 'The pier, dubbed “the Long Finger” by the fishermen, cost more than had been planned.'],
    [
      'a denied sentence',
      'Vale never said “close the harbour”, whatever the pamphlets have it that she did.',
    ],
    ['an imagined sentence', 'A later mayor might well say “we never agreed to this” and close the harbour.'],
    [
      'a name that dealers have for it',
      'The “harbour discount”, as dealers call it, has cost the town a lot of money.',
    ],
  ])('does not take %s for speech', (_, paragraph) => {
    expect(quotes(paragraph)).toEqual([]);
  });
});
