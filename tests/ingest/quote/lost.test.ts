import { describe, expect, it } from 'vitest';
import { quotesOf, readText } from '../read-text.ts';

const LEAD = 'Mayor Ada Vale opened the new pier of Port Halden on Monday before a crowd of fishermen.';
const quotes = (...paragraphs: string[]) => quotesOf(readText('Mayor opens the pier', LEAD, ...paragraphs));

describe('speech without marks', () => {
  it('is a paragraph in the first person behind a quotation and its speaker', () => {
    expect(
      quotes(
        '“We stay open,” Vale said.',
        'We will not close our harbour for a little ice.',
        'The pier is long.',
      ),
    ).toEqual([
      ['direct', 'Ada Vale', 'We stay open,'],
      ['direct', 'Ada Vale', 'We will not close our harbour for a little ice.'],
    ]);
  });

  it('is a paragraph that a colon announces', () => {
    expect(quotes('Vale read out her letter to the council:', 'The pier is paid for.')).toEqual([
      ['direct', 'Ada Vale', 'The pier is paid for.'],
    ]);
  });

  it('is a turn of a transcript', () => {
    expect(quotes('VALE: The harbour stays open.', 'Q: All year?', 'VALE: All year.')).toEqual([
      ['direct', 'Ada Vale', 'The harbour stays open.'],
      ['direct', null, 'All year?'],
      ['direct', 'Ada Vale', 'All year.'],
    ]);
  });

  it('is an answer of whoever spoke last', () => {
    const read = quotes(
      'MAYOR VALE: The harbour stays open.',
      'Q: All year?',
      'A: All year, of course.',
      'Q: Thanks.',
    );
    expect(read[2]).toEqual(['direct', 'Ada Vale', 'All year, of course.']);
  });

  it('is a post under the name of its account', () => {
    expect(
      quotes('Jon Reed (@jreed)', 'Who pays for the pier, and who sails from it?', '9:41 PM · Oct 7, 2027'),
    ).toEqual([['direct', 'Jon Reed', 'Who pays for the pier, and who sails from it?']]);
  });

  it('is none where the outlet narrates', () => {
    expect(quotes('The pier is long.', 'Nobody fell into the water.')).toEqual([]);
  });
});
