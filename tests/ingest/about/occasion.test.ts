import { describe, expect, it } from 'vitest';
import { occasionIn } from '../../../src/ingest/about/occasion.ts';

const at = (...sentences: string[]): string => {
  const { from, to, basis } = occasionIn(sentences, {
    value: '2027-03-11',
    precision: 'day',
    basis: 'stated',
  });
  return `${from} ${to} ${basis}`;
};

describe('the occasion of a quotation', () => {
  it.each([
    ['In January, she told parliament: …', '2027-01-01 2027-01-31 told'],
    ['at the Port Amal summit last September, it was …', '2026-09-01 2026-09-30 told'],
    ['At the September summit she said …', '2026-09-01 2026-09-30 told'],
    ['In 2019 he said …', '2019-01-01 2019-12-31 told'],
    ['A fortnight ago he said …', '2027-02-18 2027-03-04 told'],
    ['she said on Tuesday', '2027-03-09 2027-03-09 told'],
    ['she said yesterday', '2027-03-10 2027-03-10 told'],
    ['she has said before', '2007-03-16 2027-03-06 earlier'],
    ['she said', '2027-03-03 2027-03-11 open'],
  ])('is read from "%s"', (sentence, expected) => {
    expect(at(sentence)).toBe(expected);
  });

  it.each([
    ['a month to come', 'she said the room would open in April'],
    ['what somebody has been since', 'said the governor, who has run the bank since 2023'],
    ['when somebody left', 'Ms Ostrow, who quit in January, insisted'],
    ['a verb that is a month', 'she said that may be so'],
  ])('is not %s', (_, sentence) => {
    expect(at(sentence)).toBe('2027-03-03 2027-03-11 open');
  });

  it('is read from the sentence before where its own says nothing', () => {
    expect(at('…', 'In January she told parliament something else.')).toBe('2027-01-01 2027-01-31 told');
  });

  it('is any day of the month where a page is dated by its month', () => {
    expect(occasionIn([], { value: '2027-06', precision: 'month', basis: 'stated' }).to).toBe('2027-06-30');
  });
});
