import { describe, expect, it } from 'vitest';
import { quotesOf, readText } from '../read-text.ts';

const speakers = (paragraph: string) =>
  quotesOf(readText('A pier opens', 'Mayor Ada Vale and skipper Jon Reed met on the pier.', paragraph)).map(
    ([, who, words]) => [who, words],
  );

describe('two quotations in a sentence', () => {
  it.each([
    ['to which', '“Give us names,” Vale said, to which Reed replied: “You will have them.”'],
    ['and', '“Give us names,” Vale said, and Reed answered: “You will have them.”'],
    ['when', 'When Vale said “Give us names,” Reed shot back: “You will have them.”'],
  ])('have each its own speaker: %s', (_, paragraph) => {
    expect(speakers(paragraph)).toEqual([
      ['Ada Vale', 'Give us names,'],
      ['Jon Reed', 'You will have them.'],
    ]);
  });

  it('are one where nobody else speaks between them', () => {
    expect(speakers('“Give us names,” Vale said, “and give them today.”')).toEqual([
      ['Ada Vale', 'Give us names, … and give them today.'],
    ]);
  });
});

describe('the verb of a quotation', () => {
  it('is the one before its colon, not the one of the next sentence', () => {
    expect(speakers('Vale told reporters: “We stay open.” Her spokesman said nothing.')).toEqual([
      ['Ada Vale', 'We stay open.'],
    ]);
  });

  it('is reached over an insertion of another', () => {
    expect(speakers('His wife, Reed says, asked him that evening: “Will there be fish?”')).toEqual([
      [null, 'Will there be fish?'],
    ]);
  });

  it('has no subject in whom it was told to', () => {
    expect(speakers('“We stay open,” Ms Vale, 47, told the Bell.')).toEqual([['Ada Vale', 'We stay open,']]);
  });
});

describe('words before a colon without a verb of saying', () => {
  it.each([
    [
      'behind an opening phrase',
      'In the queue for rice, Jon Reed, crane operator: “I lift all day.”',
      'Jon Reed',
    ],
    [
      'with the one name in them',
      'Among them is Jon Reed, a skipper, on the new rules: “I lift all day.”',
      'Jon Reed',
    ],
    ['for somebody', 'For the skippers, Jon Reed: “I lift all day.”', 'Jon Reed'],
    ['with a word of the desk', 'EXCLUSIVE: “I lift all day and all night.”', null],
  ])('name the speaker %s', (_, paragraph, name) => {
    expect(speakers(paragraph)[0]?.[0]).toBe(name);
  });
});

describe('a name behind a quotation', () => {
  it.each([
    '“I lift all day” – Jon Reed, skipper of the Tern.',
    '“I lift all day”, Captain Jon Reed of the Tern.',
  ])('signs it: %s', (paragraph) => {
    expect(speakers(paragraph)[0]?.[0]).toBe('Jon Reed');
  });
});
