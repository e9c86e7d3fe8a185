import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from '../../../src/platform/slack/limits.ts';
import { digestOf, pressValue, readPressValue, type Verb } from '../../../src/platform/slack/press-value.ts';
import { RUNS } from '../../support/any-card.ts';

const verbs: readonly Verb[] = ['ask', 'context', 'share'];

test('reads back what it wrote, for every question', () => {
  const question = fc.oneof(
    fc.string({ minLength: 1, maxLength: 300 }),
    fc.string({ unit: 'binary', minLength: 1 }),
  );
  const owner = fc.constantFrom('U1', 'W0AB12');
  const property = fc.property(fc.constantFrom(...verbs), question, owner, (verb, text, who) => {
    const { value, long } = pressValue(verb, text, who);
    expect(value.length).toBeLessThanOrEqual(LIMITS.buttonValue);
    const press = readPressValue(value);
    if (text.trim() === '' && long === undefined) return;
    expect(press).toMatchObject({ verb, owner: who });
    expect(press?.question).toEqual(long === undefined ? { text } : { digest: digestOf(text) });
  });
  fc.assert(property, { numRuns: RUNS });
});

test('reads nothing from values that it did not write, and never throws', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      if (typeof value !== 'string') expect(readPressValue(value)).toBeUndefined();
      else expect(() => readPressValue(value)).not.toThrow();
    }),
    { numRuns: RUNS },
  );
});

test.each([
  'ask',
  'ask:',
  'ask: ',
  'erase:/latest',
  'ask@:/latest',
  'ask@u1:/latest',
  'ask#short',
  'share:/latest',
  'ASK:/latest',
  `ask:${'x'.repeat(2_000)}`,
])('reads nothing from %s', (value) => {
  expect(readPressValue(value)).toBeUndefined();
});

test('a question with a colon, an at sign or a hash stays whole', () => {
  expect(readPressValue('ask@U1:/search a:b @c #d')?.question).toEqual({ text: '/search a:b @c #d' });
});
