import { describe, expect, it } from 'vitest';
import { quotesOf, readHtmlPage, readText } from '../read-text.ts';

const LEAD = 'Mayor Ada Vale opened the new pier of Port Halden on Monday before a crowd of fishermen.';
const quotes = (...paragraphs: string[]) => quotesOf(readText('Mayor opens the pier', LEAD, ...paragraphs));

describe('a quotation over several paragraphs', () => {
  it('is one, with each part once, where its attribution stands in the first', () => {
    expect(
      quotes('“The harbour stays open,” Vale said. “We need it.', '“And the town needs it too.”'),
    ).toEqual([['direct', 'Ada Vale', 'The harbour stays open, … We need it. … And the town needs it too.']]);
  });
});

describe('whose words a page gives', () => {
  it.each([
    ['the office of a role', "The governor's office said the road was open.", "governor's office"],
    [
      'ministries that speak together',
      'The foreign ministries of Halden and Osmark said in a note that the road was open.',
      'foreign ministries of Halden and Osmark',
    ],
    [
      'the name before an apposition',
      'The trophy went to Ben Arrow, a former goalkeeper who said the road was open.',
      'Ben Arrow',
    ],
  ])('are those of %s', (_, paragraph, speaker) => {
    expect(quotes(paragraph)).toEqual([['indirect', speaker, 'the road was open']]);
  });

  it('are those of the office that is named elsewhere', () => {
    expect(
      quotes(
        "The District Prosecutor's Office in Pell opened a case.",
        "The prosecutor's office said the road was open.",
      ),
    ).toEqual([['indirect', "District Prosecutor's Office", 'the road was open']]);
  });

  it('stand behind a conjunction that the attribution interrupts', () => {
    expect(quotes('Vale walked out after, she said, the police had left.')).toEqual([
      ['indirect', 'Ada Vale', 'the police had left'],
    ]);
  });

  it.each([
    'For Ben Arrow, chairperson of the Pell Traders Association, the day was bittersweet.',
    'Vale promised reforms but struck a conciliatory tone.',
  ])('are none in "%s"', (paragraph) => {
    expect(quotes(paragraph)).toEqual([]);
  });
});

describe('words that somebody denies having said', () => {
  it('are nobody’s', () => {
    expect(quotes('Vale denied that she had said “we will sell the harbour”.')).toEqual([]);
  });
});

describe('words that a page hides from its readers', () => {
  it('are not read', () => {
    const page = readHtmlPage(
      `<article><h1>Mayor opens the pier</h1><p>${LEAD}</p><p style="display:none">“I was paid for it,” Vale said.</p></article>`,
    );
    expect(quotesOf(page)).toEqual([]);
  });
});
