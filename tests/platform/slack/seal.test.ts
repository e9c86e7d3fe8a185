import { expect, test } from 'vitest';
import { OperatorError } from '../../../src/errors/errors.ts';
import { seal, unseal } from '../../../src/platform/slack/seal.ts';

const key = Buffer.alloc(32, 1);

test('opens what it sealed', () => {
  expect(unseal(seal('a token', 'T1', key), 'T1', key)).toBe('a token');
});

test('seals the same text differently each time', () => {
  expect(seal('a token', 'T1', key)).not.toBe(seal('a token', 'T1', key));
});

test('does not show the text', () => {
  const sealed = seal('a token', 'T1', key);
  expect(Buffer.from(sealed.split('.')[1] ?? '', 'base64url').toString('latin1')).not.toContain('token');
});

test.each([
  ['another key', (sealed: string) => [sealed, 'T1', Buffer.alloc(32, 2)] as const],
  ['another name', (sealed: string) => [sealed, 'T2', key] as const],
  ['a changed text', (sealed: string) => [`${sealed.slice(0, -2)}AA`, 'T1', key] as const],
  ['a text cut short', (sealed: string) => [sealed.slice(0, 12), 'T1', key] as const],
  ['another version', (sealed: string) => [sealed.replace('v1', 'v2'), 'T1', key] as const],
])('does not open with %s, and says what to do', (_, change) => {
  const [text, name, other] = change(seal('a long enough token', 'T1', key));
  expect(() => unseal(text, name, other)).toThrow(OperatorError);
  expect(() => unseal(text, name, other)).toThrow(/SLACK_ENCRYPTION_KEY/);
});
