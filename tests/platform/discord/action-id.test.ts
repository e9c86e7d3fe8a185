import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionId, digestOf, readActionId, type Verb } from '../../../src/platform/discord/action-id.ts';
import { RUNS } from '../../support/any-card.ts';

const verb = fc.constantFrom<Verb>('ask', 'context');
const owner = fc.option(fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }).map(String), { nil: undefined });

describe('the custom_id of a button', () => {
  it('is the question itself where it fits', () => {
    expect(actionId('/quotes speaker:x page:2')).toBe('ask:/quotes speaker:x page:2');
  });

  it('is as long as Discord takes and no longer', () => {
    expect(actionId('x'.repeat(96))).toBe(`ask:${'x'.repeat(96)}`);
    expect(actionId('x'.repeat(97))).toMatch(/^ask#[\w-]{43}$/);
  });

  it('is the SHA-256 of a longer question in base64url', () => {
    expect(readActionId(actionId('a'.repeat(1000)))).toEqual({
      verb: 'ask',
      digest: Buffer.from('41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3', 'hex').toString(
        'base64url',
      ),
    });
  });

  it.each(['two\nlines', 'trailing ', 'nul\u0000', 'half \uD800'])('does not carry %j itself', (text) => {
    expect(actionId(text)).toMatch(/^ask#[\w-]{43}$/);
  });

  it('gives back any question, or a digest that only the same question has', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 150 }), verb, owner, (text, does, who) => {
        const id = actionId(text, does, who);
        expect(id.length).toBeLessThanOrEqual(100);
        const start = { verb: does, ...(who === undefined ? {} : { owner: who }) };
        const carried = readActionId(id);
        expect([
          { ...start, text },
          { ...start, digest: digestOf(text) },
        ]).toContainEqual(carried);
      }),
      { numRuns: RUNS },
    );
  });

  it('says who alone may press it', () => {
    expect(actionId('/latest', 'context', '42')).toBe('context@42:/latest');
    expect(readActionId('context@42:/latest')).toEqual({ verb: 'context', owner: '42', text: '/latest' });
  });

  it('leaves room for the longest owner and a digest', () => {
    const id = actionId('x'.repeat(500), 'context', '1'.repeat(20));
    expect(id.length).toBeLessThanOrEqual(100);
    expect(readActionId(id)).toMatchObject({ owner: '1'.repeat(20), digest: digestOf('x'.repeat(500)) });
  });

  it.each([
    '',
    'other',
    'ask',
    'ask:',
    'ask#short',
    'digest:x',
    'share:/latest',
    'ask@:x',
    'ask@me:x',
    'toString:x',
    `ask:${'x'.repeat(97)}`,
    `ask@${'1'.repeat(21)}:x`,
  ])('is not read from %j', (id) => {
    expect(readActionId(id)).toBeUndefined();
  });
});
