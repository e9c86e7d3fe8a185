import { expect, it } from 'vitest';
import { flashback, usedThen } from '../../../src/ingest/about/flashback.ts';
import { TAKEN } from '../../../src/ingest/about/taken.ts';

/** `#` stands for what others say, `[said]` for the verb. */
function timeIn(sentence: string, before = ''): string | undefined {
  const words = sentence.replaceAll('#', TAKEN.repeat(3));
  const start = words.indexOf('[');
  const end = words.indexOf(']') - 1;
  return flashback({
    words: words.replace(/[[\]]/g, ''),
    verb: { start, end },
    before: before.replaceAll('#', TAKEN.repeat(3)),
  });
}

it.each([
  ['In December, speaking in parliament, Vodrich [had warned] that “#”', 'In December'],
  ['In October, on the market square of Brusk, the same man [had still promised]: “#”', 'In October'],
  ['In a lecture two years ago he [told] students: “#”', 'two years ago'],
  ['Only in April he [boasted] to MPs: “#”', 'in April'],
  ['After the second round in April, Mr Vescu [had told] the Ledger: “#”', 'in April'],
  ['During the floods last July he [told] residents: “#”', 'last July'],
  ['Announcing the plan in March, the minister [had said]: “#”', 'in March'],
  ['When the deal was unveiled in June, he [told] reporters: “#”', 'in June'],
  ['During the bus dispute of 2025 Ms Haverlund [said] something similar: “#”', 'of 2025'],
  ['At the 2025 meeting in Lauden she [had said]: “#”', 'the 2025 meeting'],
  ['In a trading update a week earlier he [had said]: “#”', 'a week earlier'],
])('finds the time at the head of the sentence: %s', (sentence, time) => {
  expect(timeIn(sentence)).toBe(time);
});

it.each([
  ['It was a softer line than the one she took in January, when she [told] the assembly: “#”', 'in January'],
  ['The ministers first met in Mbirwe in January, where Ms Tumbale [said] #.', 'in January'],
  ['They used the same words after their January meeting, when they [also spoke] of “#”.', 'January meeting'],
])('finds the time of the occasion that a clause tells of: %s', (sentence, time) => {
  expect(timeIn(sentence)).toBe(time);
});

it('goes back to the time before “at the time”', () => {
  expect(timeIn('“#” he [said] at the time.', 'Salvisch resigned in 2025, months before the reports. ')).toBe(
    'in 2025',
  );
  expect(
    timeIn('Abeni [had said] then: “#”', 'Recall that in 2024, a similar row ended after nine days. '),
  ).toBe('in 2024');
  expect(timeIn('At that time Solanki [said] #.', 'There were similar curbs in 2024. ')).toBe('in 2024');
});

it('goes back to a sentence that leads up to the words', () => {
  expect(timeIn('“#” he [told] students.', 'In March Vostek had sounded different. ')).toBe('In March');
});

it('does not go back over another sentence', () => {
  expect(
    timeIn('“#” she [said].', 'In 2021 she told a rally: “#” As president she was more careful on Friday. '),
  ).toBeUndefined();
});

it.each([
  'At the mill built in 1960, she [said] #.',
  'Commenting on the boat that sank on June 9, Halvek [said]: “#”',
  'The rights were sold last year to Canal Costa, and its head [said] #.',
  'Since the strike in 2019 she [has said] #.',
  'Vale [said] #, in 2019.',
  'In 2019 prices fell and nobody was blamed, but today the minister [said] #.',
])('takes the time of something else for none: %s', (sentence) => {
  expect(timeIn(sentence)).toBeUndefined();
});

it('finds the time behind the verb', () => {
  expect(timeIn('She [had told] parliament a day earlier: “#”')).toBe('a day earlier');
});

it('goes back to a day of the week', () => {
  expect(
    timeIn('“#” he [said] then.', 'The mayor made a similar complaint on Monday about the drains. '),
  ).toBe('on Monday');
});

it('takes the time of the same words', () => {
  expect(usedThen('He had used the same words after a failure in 2024: “”')).toBe('in 2024');
  expect(usedThen('He had opened the plant in 2024: “”')).toBeUndefined();
});
