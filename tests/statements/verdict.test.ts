import { describe, expect, it } from 'vitest';
import type { Telling } from '../../src/statements/telling.ts';
import { verdictOf } from '../../src/statements/verdict.ts';
import { ENGLISH } from '../../src/text/english.ts';
import { reading } from './tellings.ts';

const isOne = (a: string, b: string, one: Partial<Telling> = {}, other: Partial<Telling> = {}): boolean =>
  verdictOf(reading(a, one), reading(b, other), ENGLISH).isOne;

const FERRY = 'The ferry will not sail on Sunday, and the harbour master has been told so in writing.';

describe('two tellings', () => {
  it('are one where the words are the same', () => {
    expect(isOne(FERRY, FERRY)).toBe(true);
  });

  it('are one where one is a piece of the other', () => {
    expect(isOne(FERRY, 'the harbour master has been told', {}, { kind: 'mixed' })).toBe(true);
  });

  it('are one in another translation', () => {
    expect(
      isOne('Naturally, on a collective, reciprocal basis', 'Of course, on a collective, mutual basis'),
    ).toBe(true);
  });

  it('are one where one is reported', () => {
    expect(
      isOne(
        'We will not sell the ferry to anybody.',
        'she would not sell the ferry to anybody',
        {},
        { kind: 'indirect' },
      ),
    ).toBe(true);
  });

  it('are less surely one where one is a summary of ours', () => {
    const strength = (over: Partial<Telling>) =>
      verdictOf(reading(FERRY), reading('The ferry will not sail on Sunday.', over), ENGLISH).strength;
    expect(strength({ kind: 'indirect', isOurs: true })).toBeLessThan(strength({ kind: 'indirect' }));
  });

  it('are one with a negation changed: that is for the reader to see', () => {
    expect(isOne('We did not see a stolen ferry.', 'We did see a stolen ferry.')).toBe(true);
  });

  it('are not one on two days', () => {
    expect(isOne(FERRY, FERRY, { published: '2027-03-11' }, { published: '2027-03-14' })).toBe(false);
  });

  it('are not one of two people', () => {
    expect(isOne(FERRY, FERRY, {}, { speaker: 'ivo-lant' })).toBe(false);
  });

  it('are one of a ministry and its spokesman', () => {
    const ministry = { speaker: 'ministry of harbours', isOrganisation: true };
    const spokesman = { speaker: 'ivo-lant', role: 'spokesman of the ministry of harbours' };
    expect(isOne(FERRY, FERRY, ministry, spokesman)).toBe(true);
  });

  it('are not one where only the subject is the same', () => {
    expect(isOne(FERRY, 'The ferry needs a new engine before the summer.')).toBe(false);
  });

  it('are less surely one in another tense', () => {
    const will = reading('We will not give up a single berth.');
    const strength = (text: string): number => verdictOf(will, reading(text), ENGLISH).strength;
    expect(strength('We have not given up a single berth.')).toBeLessThan(
      strength('We would not give up a single berth.'),
    );
  });

  it('are the same whichever comes first', () => {
    const [a, b] = [reading(FERRY), reading('the ferry will sail')];
    expect(verdictOf(a, b, ENGLISH)).toEqual(verdictOf(b, a, ENGLISH));
  });

  it('are compared in time however hostile the texts are', () => {
    const text = 'gauge not if '.repeat(1500);
    const start = performance.now();
    isOne(text, text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
