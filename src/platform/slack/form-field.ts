import type { types } from '@slack/bolt';
import type { Option, OptionKind } from '../../command/option.ts';
import { DAY_CHOICES } from '../../command/weekdays.ts';
import { VIEW_LIMITS } from './limits.ts';
import { plain } from './rich.ts';
import { shown } from './shown.ts';

/** What the fields of a form are filled with, by their names. */
export type Fill = Readonly<Record<string, { readonly label: string; readonly value: string }>>;

interface Filling {
  /** The form changes something: what is not chosen stays as it is, so nothing is chosen beforehand. */
  readonly isChange: boolean;
  readonly value: Fill[string] | undefined;
}

/** What people call the options whose names say too little. */
const LABELS: Readonly<Record<string, string>> = {
  id: 'Which digest',
  zone: 'Time zone',
  empty: 'If nothing is new',
  quiet: 'Quiet hours',
  thread: 'In a thread of its own',
  where: 'Where it comes',
  since: 'Since when',
  until: 'Until when',
  a: 'The one side',
  b: 'The other side',
  of: 'Sources of what',
};

const CHOICES: Readonly<Record<string, string>> = {
  silent: 'Post nothing',
  say: 'Post a line that says so',
  yes: 'Yes',
  no: 'No',
  here: 'In this channel',
  direct: 'In my direct messages',
};
/** The options whose choices are shown in those words. */
const IN_WORDS: ReadonlySet<string> = new Set(['empty', 'thread', 'where']);

function choiceLabel(name: string, choice: string): string {
  return IN_WORDS.has(name) ? (CHOICES[choice] ?? choice) : choice;
}

/** One option of a command as a field. */
export function field(name: string, option: Option, filling: Filling): types.InputBlock {
  return {
    type: 'input',
    block_id: name,
    optional: option.required !== true,
    label: plain(LABELS[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}`),
    hint: plain(option.summary),
    element: ELEMENTS[option.kind](name, option, filling),
  };
}

type Element = types.InputBlock['element'];

const ELEMENTS: Readonly<Record<OptionKind, (name: string, option: Option, filling: Filling) => Element>> = {
  speaker: found('Type a name'),
  outlet: found('Type a name'),
  topic: found('Type a topic'),
  side: found('Type a name, or a name and a period'),
  words: (name, { most = 200 }, { value }) => ({
    type: 'plain_text_input',
    action_id: name,
    ...(value === undefined ? {} : { initial_value: value.value }),
    multiline: most > 200,
    max_length: Math.min(most, VIEW_LIMITS.typed),
  }),
  since: typed('2025-12, 11 Dec 2025, last week'),
  until: typed('2025-12, 11 Dec 2025, yesterday'),
  choice: (name, { choices = [] }, { value }) => ({
    type: 'static_select',
    action_id: name,
    options: choices.slice(0, VIEW_LIMITS.options).map((choice) => choiceOf(name, choice)),
    ...(value === undefined ? {} : { initial_option: choiceOf(name, value.value) }),
  }),
  count: (name, { most = 25 }) => ({
    type: 'number_input',
    action_id: name,
    is_decimal_allowed: false,
    min_value: '1',
    max_value: String(most),
  }),
  reference: typed('https://… or an id such as those in /latest'),
  question: typed('/quotes lavrov, or an article’s id or address'),
  time: (name, _option, { isChange, value }) => ({
    type: 'timepicker',
    action_id: name,
    ...(isChange && value === undefined ? {} : { initial_time: value?.value ?? '08:00' }),
  }),
  days: (name, _option, { isChange, value }) => {
    const chosen = value?.value.split(',') ?? [];
    const options = DAY_CHOICES.map(({ label, value: day }) => ({ text: plain(label), value: day }));
    const initial = options.filter((each) => chosen.includes(each.value));
    return {
      type: 'multi_static_select',
      action_id: name,
      placeholder: plain(isChange ? 'As it is' : 'Every day'),
      options,
      ...(initial.length === 0 ? {} : { initial_options: initial }),
    };
  },
  zone: found('Type a city, or a country'),
  place: (name, _option, { isChange, value }) => ({
    type: 'conversations_select',
    action_id: name,
    // To change something else does not move it to where the form was opened.
    ...(isChange ? {} : { default_to_current_conversation: true }),
    ...(value === undefined ? {} : { initial_conversation: value.value }),
    filter: { include: ['public', 'private'] },
  }),
  hours: typed('22:00-07:00'),
  subscription: typed('An id such as d4k2m, or the number in the list'),
  delivery: typed('An id such as d4k2m:2025-12-11'),
};

/** A menu that Slack fills from what the bot knows, as the reader types. */
function found(placeholder: string): (name: string, option: Option, filling: Filling) => Element {
  return (name, _option, { value }) => ({
    type: 'external_select',
    action_id: name,
    min_query_length: 0,
    placeholder: plain(placeholder),
    ...(value === undefined ? {} : { initial_option: optionOf(value) }),
  });
}

function choiceOf(name: string, choice: string): types.PlainTextOption {
  return optionOf({ label: choiceLabel(name, choice), value: choice });
}

function optionOf({ label, value }: Fill[string]): types.PlainTextOption {
  return { text: plain(shown(label, VIEW_LIMITS.optionText) || '…'), value };
}

function typed(placeholder: string): (name: string, option: Option, filling: Filling) => Element {
  return (name, _option, { value }) => ({
    ...(value === undefined ? {} : { initial_value: value.value }),
    type: 'plain_text_input',
    action_id: name,
    max_length: 500,
    placeholder: plain(placeholder),
  });
}
