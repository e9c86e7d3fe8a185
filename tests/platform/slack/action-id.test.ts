import { expect, test } from 'vitest';
import { actionId, readAction } from '../../../src/platform/slack/action-id.ts';

test('reads the question of a button it named', () => {
  expect(readAction({ action_id: actionId(3), value: '/quotes page:2' })).toBe('/quotes page:2');
});

test('reads nothing from a button of another app', () => {
  expect(readAction({ action_id: 'approve', value: '/quotes' })).toBeUndefined();
});

test('reads nothing from a button without a question', () => {
  expect(readAction({ action_id: actionId(0) })).toBeUndefined();
});

test('names each place differently', () => {
  expect(actionId(1)).not.toBe(actionId(2));
});
