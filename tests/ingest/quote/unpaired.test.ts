import { describe, expect, it } from 'vitest';
import { quotesOf, readText } from '../read-text.ts';

const LEAD =
  'Mayor Ada Vale opened the new pier of Port Halden on Monday with Ben Ruston, who runs the port.';
const quotes = (...paragraphs: string[]) => quotesOf(readText('Mayor opens the pier', LEAD, ...paragraphs));

describe('marks that cannot be paired', () => {
  it('join no words of two paragraphs where the first one ends with its attribution', () => {
    expect(
      quotes('"The delay is our fault, Vale said.', '"He told me "the pier is safe" and left," Ruston said.'),
    ).toEqual([
      ['direct', 'Ada Vale', 'The delay is our fault'],
      ['direct', 'Ben Ruston', 'He told me "the pier is safe" and left,'],
    ]);
  });

  it('join no words of two paragraphs that are given to two people', () => {
    expect(quotes('Vale said: “We are sorry for it.', '“That is not enough,” Ruston said.')).toEqual([
      ['direct', 'Ada Vale', 'We are sorry for it.'],
      ['direct', 'Ben Ruston', 'That is not enough,'],
    ]);
  });

  it('still join the paragraphs of one quotation that holds marks of its own kind', () => {
    expect(
      quotes(
        '“He told me “the pier is safe” and left, Vale said.',
        '“I never went there again,” she said.',
      )[0],
    ).toEqual(['direct', 'Ada Vale', 'He told me “the pier is safe” and left']);
    expect(
      quotes('“He told me “the pier is safe” and left.', '“I never went there again,” Vale said.'),
    ).toEqual([
      ['direct', 'Ada Vale', 'He told me “the pier is safe” and left. … I never went there again,'],
    ]);
  });

  it('are given up where nothing tells where the words end', () => {
    expect(quotes('Vale called it “a joke and “an insult” to the port.')).toEqual([]);
  });
});

describe('words of somebody else inside a quotation', () => {
  it('are left to the quotation around them', () => {
    expect(quotes('“Ruston, who claims that “nobody was asked”, is wrong,” Vale said.')).toEqual([
      ['direct', 'Ada Vale', 'Ruston, who claims that “nobody was asked”, is wrong,'],
    ]);
  });

  it('are those of whoever asked, and not of whoever answers', () => {
    const read = quotes('“When my son asked, “Is it safe?”, I said yes,” Vale said.');
    expect(read).toEqual([['direct', 'Ada Vale', 'When my son asked, “Is it safe?”, I said yes,']]);
  });
});

describe('a sentence that begins with "According to"', () => {
  it('gives its pieces to whom it names there, and to none whom it names later', () => {
    const piece =
      'According to the mayor, Ruston and the port authority dismissed the pier as “a toy of tourists”.';
    expect(quotes(piece)).toEqual([['mixed', 'Ada Vale', 'a toy of tourists']]);
  });

  it('takes no name behind its comma for the one whom it names', () => {
    const piece =
      'According to the mayor, the Halden Port authorities want to buy ships, so that they can “pump the town full of tourists.”';
    expect(quotes(piece)).toEqual([['mixed', 'Ada Vale', 'pump the town full of tourists.']]);
  });

  it('leaves what another says to the other', () => {
    expect(quotes('According to the mayor, Ruston said the pier was “a toy of tourists”.')).toEqual([
      ['mixed', 'Ben Ruston', 'a toy of tourists'],
    ]);
  });
});
