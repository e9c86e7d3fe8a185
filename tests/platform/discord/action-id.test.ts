import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionId, readActionId } from '../../../src/platform/discord/action-id.ts';
import { RUNS } from '../../support/any-card.ts';

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
      fc.property(fc.string({ maxLength: 150 }), (text) => {
        const id = actionId(text);
        expect(id.length).toBeLessThanOrEqual(100);
        const read = readActionId(id);
        expect(read).toEqual(id.startsWith('ask:') ? { text } : { digest: id.slice(4) });
      }),
      { numRuns: RUNS },
    );
  });

  it.each(['', 'other', 'ask#short', 'digest:x'])('is not read from %j', (id) => {
    expect(readActionId(id)).toBeUndefined();
  });
});
