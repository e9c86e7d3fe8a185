import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/ingest/clean/kinds.ts';
import { readHtmlPage, readText } from '../read-text.ts';

const kind = (line: string): string => kindOf(line, { start: 0, end: line.length, markup: 'line' }, true);
const bodyOf = (...paragraphs: readonly string[]): string[] =>
  readText(...paragraphs).body.map(({ text }) => text);

describe('a notice of the page', () => {
  it.each([
    ['rules for comments', 'The Halden Post welcomes your comments. Abusive language will be deleted.'],
    [
      'a wish to hear from readers',
      'The Post wants to hear from you, but please keep your comments on topic.',
    ],
    ['a notice of notifications', 'We’ll send you the latest news updates. You can manage them at any time.'],
    ['a bar of notifications', 'Breaking news alerts: turn on notifications'],
    ['a right', '© Halden Press 2027. Reproduction without written permission prohibited.'],
    ['a button for an advertisement', 'Hide Ad'],
    ['a shop', 'Visit Shots! now'],
    ['a share', 'Share on Chirrup'],
    ['an appeal', 'Your support makes all the difference.'],
    ['a label of a list', 'What others are reading'],
    ['a failure', 'We apologize, but this video has failed to load.'],
    ['another failure', 'Your subscription could not be saved. Please try again.'],
    ['its age', 'This article is more than 1 year old'],
    ['its state', 'This is an uncorrected record. Members may suggest corrections until noon.'],
    ['the print edition', "Appeared in the March 13, 2027, print edition as 'Pier'."],
    ['an address', 'avale@herald.example'],
    ['a tag', '<iframe src="https://player.example/1" width="100%">'],
    ['the size of its type', 'A+ A- Version for the visually impaired'],
    ['how long it takes to read', 'Lesezeit: 3 Min.'],
    [
      'an offer with its bid',
      'The Herald will send the stories of the week every Tuesday. Sign up to stay connected.',
    ],
    ['a book to buy', 'To support the Herald, order your copy at heraldbookshop.example.'],
    ['a question about itself', 'Do you like the content of this article?'],
  ])('that is %s is furniture', (_, line) => {
    expect(kind(line)).toBe('furniture');
  });

  it.each([
    'We need your patience, the company told passengers.',
    'The video had failed to load on the big screen, so the mayor read out her letter.',
    'This story is more than a tale of two towns, and it is not over.',
    'Officials said the request could not be granted before the court had ruled.',
    'The Sign up here campaign was ended by the council on Monday.',
    'Our discussions were constructive and respectful.',
    'The publication of the diary without permission was unlawful, the court ruled.',
    'For more than ten years, visitors have come to see the tree.',
    'Residents will receive notifications by text message if the water rises.',
  ])('is not seen in a sentence of news: %s', (line) => {
    expect(kind(line)).toBe('sentence');
  });
});

describe('a caption', () => {
  it.each([
    'The mayor speaks in the Lower House on Tuesday. (SNI Photo)',
    'The mayor addresses the press in Pell on Tuesday. [Jon Reed, Herald]',
    'Ada Vale at the premiere of The Pier. (Instapic)',
    '[1/3] Ada Vale arrives for talks in Brusk, March 11, 2027. WIRE/Jon Reed Purchase Licensing Rights',
    'Passengers wait for a bus at Port Halden. (Image: Jon Reed)',
    'Ada Vale and Jon Reed lost their home but not their boats. (Halden News: Kim Poe)',
    'Cranes load grain onto a ship at Port Halden last month. HALDEN NEWS AGENCY',
    'Edda Stroman, left, shakes hands with Benno Otters in Westmark on Friday.',
  ])('is left out with its credit: %s', (line) => {
    expect(kind(line)).toBe('date');
  });

  it('is kept where it holds what somebody said', () => {
    const read = readHtmlPage(
      '<article><h1>Pier stays shut</h1><p>The pier of Halden stays shut until May, the council said.</p><figure><figcaption>Ada Vale: “We have waited long enough.” Photo: Jon Reed</figcaption></figure><p>It was built in 1904 and has burned twice.</p></article>',
    );
    expect(read.quotes.map(({ parts }) => parts[0]?.text)).toContain('We have waited long enough.');
  });

  it('does not take the paragraph before a source with it', () => {
    expect(kind('The talks resume on Monday, the ministry said. (Wire)')).toBe('sentence');
  });
});

describe('a title of another article', () => {
  it('is left out amid the text without a label, and a heading of the article is not', () => {
    const body = bodyOf(
      'Pier stays shut until May, says council',
      'The pier of Halden stays shut until May, the council of the town has said.',
      'Fire crews called to blaze at the old yard',
      'It was built in 1904 and has burned twice in its history.',
      'What it means',
      'The ferry will run every twenty minutes until then.',
    );
    expect(body).not.toContain('Fire crews called to blaze at the old yard');
    expect(body).toContain('What it means');
  });
});
