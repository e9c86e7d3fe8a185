import { expect, test } from 'vitest';
import { actionId, isActionId } from '../../../src/platform/slack/action-id.ts';

test('knows a button it named', () => {
  expect(isActionId(actionId(3))).toBe(true);
});

test('does not know a button of another app', () => {
  expect(isActionId('approve')).toBe(false);
});

test('names each place differently', () => {
  expect(actionId(1)).not.toBe(actionId(2));
});
