import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/ingest/extract.ts';

const references = { outlets: [], people: [], topics: [] };

/** The date of the first quotation of a page of Wednesday, 14 April 2027. */
const at = (sentence: string, published = '14 April 2027'): string => {
  const content = `Harbour master speaks\n\n${published}\n\nHarbour master Ida Rønne spoke to the council.\n\n${sentence}\n`;
  const { quotes } = extract({ content, form: 'text', file: 'a.txt' }, { references } as never);
  expect(quotes.length).toBeGreaterThan(0);
  const spoken = quotes.at(-1)?.spoken;
  return spoken === undefined ? 'that of the page' : `${spoken.value} ${spoken.basis}`;
};

describe('the date of speech', () => {
  it.each([
    ['inside the quoted words', '"My father drowned here on 9 August 1971," Rønne said.'],
    ['to come, inside the quoted words', '"The new quay opens on 3 November 2030," Rønne said.'],
    ['a weekday inside the quoted words', '"The cranes stop on Monday," Rønne said.'],
    ['a term inside the quoted words', '"We want an answer by 1 March," Rønne said.'],
    ['today inside the quoted words', '"Today the sea is flat," Rønne said.'],
    ['inside a reported clause', 'Rønne said that the ferry would sail again on 2 April.'],
    ['before the verb, inside a reported clause', 'The ferry will sail again on Monday, Rønne said.'],
    ['a deadline in a reported clause', 'Rønne said she expected an answer by Friday.'],
    ['of what somebody is', 'Rønne, who was elected on 2 March, said: "The pier is safe."'],
    ['of what she speaks of', 'Rønne said of the storm of 2 March: "It took the pier."'],
    ['of what went before', 'Rønne said after the storm on 2 March: "It took the pier."'],
    ['of an object', 'Rønne called the collision on Sunday "a failure of seamanship".'],
    ['an outlet called Today', 'Rønne told Harbour Today: "The pier is safe."'],
    ['of a clause before', 'On Sunday the pier gave way, and Rønne said: "It was old."'],
    ['of another sentence', 'A crane fell on Sunday. "It was old," Rønne said.'],
    ['of the name of something', 'Rønne said the Sunday collision was "a failure of seamanship".'],
    [
      'of what she was asked about',
      'Asked about the fire in December, Rønne said: "We followed every rule."',
    ],
    [
      'of a remark that she was asked about',
      'Asked about her remark in 2024, Rønne said: "I would not say so today."',
    ],
    ['of a disaster', 'Commenting on the flood in 2024, Rønne said: "It was a warning."'],
    ['of what followed', 'Following the resignation of three pilots in January, Rønne said: "I am staying."'],
    ['of a winter', 'Recalling the winter of 2024, Rønne said: "We froze."'],
    [
      'of an anniversary',
      'In a statement marking the anniversary of the attack of 2015, Rønne said: "We remember."',
    ],
    ['of a trial', 'At the trial over riots in 2024, Rønne said: "I saw nothing."'],
    ['of a house', 'In a house built for her parents in 1960, Rønne told us: "It is cold."'],
    ['of an apposition', '"The pier is safe," said Rønne, the winner in 2024.'],
    ['of an office', '"The pier is safe," said Rønne, head of the harbour in 2015.'],
    ['of the scene', '"The pier is safe," said Rønne outside the town hall, the scene of riots in January.'],
    ['of what she answered', '"The pier is safe," Rønne said in response to the vote in December.'],
    ['of the dead', '"The pier is safe," Rønne said at a vigil for the victims of the crash on 28 February.'],
    ['of what is told before', 'Last year the harbour had twelve cranes. "Now we have four," Rønne said.'],
    ['of what a report tells', 'In 2019, Rønne said, the mill had 400 workers.'],
    ['to come, of a report', 'In September, Rønne said, schools will have to close for a week.'],
    ['still to come', 'On 30 May, Rønne said, "the pier is gone for good".'],
  ])('is not one %s', (_, sentence) => {
    expect(at(sentence)).toBe('that of the page');
  });

  it.each([
    ['"The pier is safe," Rønne said on Monday.', '2027-04-12 inferred'],
    ['"The pier is safe," Rønne told reporters in the harbour on 9 April 2027.', '2027-04-09 stated'],
    [
      '"The pier is safe," said Rønne, the harbour master, in a statement late on Monday.',
      '2027-04-12 inferred',
    ],
    ['On Monday Rønne said: "The pier is safe."', '2027-04-12 inferred'],
    ['Speaking in the council on 9 April, Rønne said: "The pier is safe."', '2027-04-09 inferred'],
    ['In an interview on Monday, Rønne said: "The pier is safe."', '2027-04-12 inferred'],
    ['Rønne on Monday said: "The pier is safe."', '2027-04-12 inferred'],
    ['Rønne had said in January: "The pier is safe."', '2027-01 inferred'],
    ['In 2019, when the pier was built, Rønne said: "It will last for ever."', '2019 inferred'],
    ['In December, speaking in the council, Rønne had warned: "The pier is not safe."', '2026-12 inferred'],
    ['In a lecture two years ago Rønne told students: "The pier is safe."', '2025 inferred'],
    [
      'Rønne resigned in 2025, months before the report. "I have nothing to hide," she said at the time.',
      '2025 inferred',
    ],
    [
      'It was a softer line than the one Rønne took in January, when she told the council: "The pier is not safe."',
      '2027-01 inferred',
    ],
    ['Rønne called it "a failure of seamanship" on Monday.', '2027-04-12 inferred'],
    ['"We close on Friday," Rønne said on Monday.', '2027-04-12 inferred'],
    ['Rønne said on Monday that the ferry would sail again on 2 May.', '2027-04-12 inferred'],
    ['"The pier is safe," Rønne said yesterday.', '2027-04-13 inferred'],
    ['"The pier is safe," Rønne said last month.', '2027-03 inferred'],
    ['"The pier is safe," Rønne said last Wednesday.', '2027-04-07 inferred'],
    ['"The pier is safe," Rønne told Monday\'s meeting.', '2027-04-12 inferred'],
  ])('is read from the outlet’s own words: %s', (sentence, expected) => {
    expect(at(sentence)).toBe(expected);
  });

  it('lies in the year before where the day without a year would be to come', () => {
    expect(at('"The pier is safe," Rønne said on 29 December.', '4 January 2027')).toBe(
      '2026-12-29 inferred',
    );
  });
});
