import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { formView, readOrigin } from '../../../src/platform/slack/form.ts';
import { fieldErrors, optionsOf } from '../../../src/platform/slack/form-values.ts';
import { faultsOfView } from '../../support/slack-server/view-faults.ts';

const origin = { channel: 'C1', url: 'https://hooks.example/commands/x' };

test.each(commands.map((command) => [command.name, command] as const))(
  'Slack takes the form of /%s',
  (_, command) => {
    expect(faultsOfView(formView(command, origin))).toEqual([]);
  },
);

describe('where the answer of a form goes', () => {
  const view = formView({ ...commands[0], name: 'latest' } as (typeof commands)[number], origin);

  test('comes back with the form', () => {
    expect(readOrigin(view.callback_id ?? '', view.private_metadata ?? '')).toEqual({
      command: 'latest',
      ...origin,
    });
  });

  test.each([
    ['another form', 'other', '{}'],
    ['no JSON', 'form:latest', 'x'],
    ['another command', 'form:quotes', '{"command":"latest","channel":"C1","url":""}'],
    ['nothing in it', 'form:latest', '{}'],
  ])('is not read from %s', (_, callback, metadata) => {
    expect(readOrigin(callback, metadata)).toBeUndefined();
  });
});

test('reads what was typed, chosen and ticked, and leaves out what was not', () => {
  const values = {
    words: { words: { value: 'harbour' } },
    speaker: { speaker: { selected_option: { value: 'ada-vale' } } },
    private: { private: { selected_options: [{ value: 'true' }] } },
    since: { since: { value: null } },
    until: { until: { value: ' ' } },
    kind: { other: { value: 'direct' } },
  };
  expect(optionsOf(values)).toEqual({ words: 'harbour', speaker: 'ada-vale', private: 'true' });
});

describe('what is wrong is said', () => {
  const fields = ['speaker', 'since', 'until'];

  test('on the field whose value it names', () => {
    const options = { speaker: 'ada-vale', since: 'never' };
    expect(fieldErrors('“never” is not a date.', options, fields)).toEqual({
      since: '“never” is not a date.',
    });
  });

  test('on the field that it names', () => {
    expect(fieldErrors('/quotes needs “speaker”: who.', {}, fields)).toEqual({
      speaker: '/quotes needs “speaker”: who.',
    });
  });

  test('on the first field that was filled in, where it names none', () => {
    expect(fieldErrors('Swap them.', { until: '2025' }, fields)).toEqual({ until: 'Swap them.' });
  });
});
