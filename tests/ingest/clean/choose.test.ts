import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/ingest/clean/choose.ts';
import { readRaw } from '../../../src/ingest/read/raw.ts';

const FIRST = 'Mayor Ada Vale opened the new pier of Port Halden on Monday before a crowd of fishermen.';
const LAST = 'The harbour stays open all year, and the fishermen pay nothing for it.';

function parts(...lines: string[]): [string, string][] {
  const page = readRaw(lines.join('\n'));
  return clean(page).article.map(({ part, start, end }) => [part, page.text.slice(start, end)]);
}

describe('clean', () => {
  it('takes the headline, the standfirst and the paragraphs', () => {
    expect(
      parts(
        'Home   News   Sport',
        'Mayor opens the new pier',
        'It took nine years and two councils',
        '3 March 2027',
        FIRST,
        LAST,
      ),
    ).toEqual([
      ['headline', 'Mayor opens the new pier'],
      ['standfirst', 'It took nine years and two councils'],
      ['paragraph', FIRST],
      ['paragraph', LAST],
    ]);
  });

  it.each([
    ['cookies', 'Accept all cookies'],
    ['an advertisement', 'ADVERTISEMENT'],
    ['another language', 'Reklam yükleniyor...'],
    ['a share button', 'Share this article on Facebook'],
    ['a house rule', 'Please note that we have switched to a new commenting system.'],
    ['a player', '0:00'],
  ])('leaves out %s amid the paragraphs', (_, line) => {
    expect(parts('Mayor opens the new pier', FIRST, line, LAST).map(([, text]) => text)).not.toContain(line);
  });

  it('leaves out the titles of other articles behind "RECOMMENDED"', () => {
    const related = "'I found a ring in a herring'";
    const read = parts('Mayor opens the new pier', FIRST, 'RECOMMENDED', related, LAST);
    expect(read.map(([, text]) => text)).toEqual(['Mayor opens the new pier', FIRST, LAST]);
  });

  it('keeps a heading between paragraphs', () => {
    expect(parts('Mayor opens the new pier', FIRST, 'Nine years of talks', LAST)).toContainEqual([
      'heading',
      'Nine years of talks',
    ]);
  });

  it('ends with the last sentence', () => {
    const read = parts(
      'Mayor opens the new pier',
      FIRST,
      LAST,
      'Explore',
      'Ten ships wait at the pier',
      'Storm hits coast',
    );
    expect(read.at(-1)?.[1]).toBe(LAST);
  });

  it('takes a line that stands twice at the top for the headline', () => {
    const read = parts('Port Halden and the whole coast today', 'Pier opens', 'Pier opens', FIRST, LAST);
    expect(read[0]).toEqual(['headline', 'Pier opens']);
  });
});
