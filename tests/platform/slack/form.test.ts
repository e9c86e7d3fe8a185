import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { formOf, formView, readOrigin } from '../../../src/platform/slack/form.ts';
import { changedOptions, fieldErrors, optionsOf } from '../../../src/platform/slack/form-values.ts';
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

const edit = commands.find(({ name }) => name === 'digest edit');
const add = commands.find(({ name }) => name === 'digest add');

describe('the form of an edit', () => {
  const filled = {
    id: { label: 'd4k2m', value: 'd4k2m' },
    time: { label: '09:30', value: '09:30' },
    days: { label: 'mon,thu', value: 'mon,thu' },
    topic: { label: 'NATO', value: 'nato' },
    empty: { label: 'say', value: 'say' },
    channel: { label: 'C7', value: 'C7' },
  };

  test('is opened by the name alone, or with what it changes', () => {
    expect(formOf('/digest edit', commands)).toEqual({ command: edit });
    expect(formOf('/digest edit D4K2M', commands)).toEqual({ command: edit, id: 'd4k2m' });
    expect(formOf('/digest edit id:1', commands)).toEqual({ command: edit, id: '1' });
    expect(formOf('/digest edit 1 9:30', commands)).toBeUndefined();
  });

  test('chooses nothing by itself, and one that sets up does', () => {
    if (edit === undefined || add === undefined) throw new Error('the commands are there');
    const chosen = JSON.stringify(formView(edit, origin).blocks);
    expect(chosen).not.toContain('initial_');
    expect(chosen).not.toContain('default_to_current_conversation');
    expect(JSON.stringify(formView(add, origin))).toContain('"initial_time":"08:00"');
    expect([formView(add, origin).submit?.text, formView(edit, origin).submit?.text]).toEqual([
      'Set up',
      'Change',
    ]);
  });

  test('is filled with what is there, which comes back with it', () => {
    if (edit === undefined) throw new Error('the command is there');
    const view = formView(edit, origin, filled);
    expect(faultsOfView(view)).toEqual([]);
    expect(readOrigin(view.callback_id ?? '', view.private_metadata ?? '')?.filled).toMatchObject({
      time: '09:30',
      channel: 'C7',
    });
    for (const part of ['"initial_time":"09:30"', '"value":"thu"', '"initial_conversation":"C7"', 'd4k2m'])
      expect(JSON.stringify(view.blocks)).toContain(part);
  });

  test('sends what differs, and what was taken away', () => {
    const before = { id: 'd4k2m', time: '09:30', days: 'mon,thu', topic: 'nato', empty: 'say' };
    const entered = { id: 'd4k2m', time: '08:00', days: 'thu,mon', empty: 'say', outlet: 'trt' };
    expect(changedOptions(entered, before)).toEqual({
      id: 'd4k2m',
      time: '08:00',
      outlet: 'trt',
      topic: 'none',
    });
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
