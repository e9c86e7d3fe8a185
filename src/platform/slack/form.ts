import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Command } from '../../command/command.ts';
import type { Option, OptionKind } from '../../command/option.ts';
import { DAY_CHOICES } from '../../command/weekdays.ts';
import { VIEW_LIMITS } from './limits.ts';
import { plain } from './rich.ts';

/**
 * The commands that open a form when nothing stands after them: those that say little without a choice. The
 * others answer, since `/latest` alone is a whole question.
 */
export const WITH_FORM: ReadonlySet<string> = new Set([
  'quotes',
  'compare',
  'search',
  'check',
  'source',
  'digest add',
  'digest edit',
  'watch add',
]);

/** The form that the first word of several commands opens by itself. */
const FIRST_OF: Readonly<Record<string, string>> = { digest: 'digest add' };

/** The command whose form a question opens: one that is nothing but its name. */
export function formOf(question: string, commands: readonly Command[]): Command | undefined {
  const typed = question.toLowerCase().replace(/^\//, '').replace(/\s+/g, ' ');
  const wanted = FIRST_OF[typed] ?? typed;
  return commands.find(({ name }) => name === wanted && WITH_FORM.has(name));
}

/** The form's own field beside the command's options. */
const PRIVATE = 'private';

/** Where the answer of a form goes, which Slack carries with the form. */
export interface FormOrigin {
  readonly command: string;
  readonly channel: string;
  readonly url: string;
}

const CALLBACK = 'form:';
const originSchema = z.object({ command: z.string(), channel: z.string(), url: z.string() });

/** A command as a form: one field for each of its options. */
export function formView(command: Command, origin: Omit<FormOrigin, 'command'>): types.ModalView {
  const metadata = JSON.stringify({ command: command.name, ...origin } satisfies FormOrigin);
  return {
    type: 'modal',
    callback_id: `${CALLBACK}${command.name}`,
    private_metadata: metadata.slice(0, VIEW_LIMITS.privateMetadata),
    title: plain(`/${command.name}`.slice(0, VIEW_LIMITS.title)),
    submit: plain('Ask'),
    close: plain('Cancel'),
    blocks: [
      ...Object.entries(command.options).map(([name, option]) => field(name, option)),
      {
        type: 'input',
        block_id: PRIVATE,
        optional: true,
        label: plain('Who sees the answer'),
        element: {
          type: 'checkboxes',
          action_id: PRIVATE,
          options: [{ text: plain('Only me'), value: 'true' }],
        },
      },
    ],
  };
}

/** Where the answer of a form goes, or undefined where the form is none of ours. */
export function readOrigin(callback: string, metadata: string): FormOrigin | undefined {
  if (!callback.startsWith(CALLBACK)) return undefined;
  try {
    const read = originSchema.safeParse(JSON.parse(metadata));
    return read.success && read.data.command === callback.slice(CALLBACK.length) ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** The command whose form has this name, or undefined where the form is none of ours. */
export function commandOfForm(callback: string): string | undefined {
  return callback.startsWith(CALLBACK) ? callback.slice(CALLBACK.length) : undefined;
}

function field(name: string, option: Option): types.InputBlock {
  return {
    type: 'input',
    block_id: name,
    optional: option.required !== true,
    label: plain(`${name.charAt(0).toUpperCase()}${name.slice(1)}`),
    hint: plain(option.summary),
    element: ELEMENTS[option.kind](name, option),
  };
}

type Element = types.InputBlock['element'];

const ELEMENTS: Readonly<Record<OptionKind, (name: string, option: Option) => Element>> = {
  speaker: found('Type a name'),
  outlet: found('Type a name'),
  topic: found('Type a topic'),
  side: found('Type a name, or a name and a period'),
  words: (name, { most = 200 }) => ({
    type: 'plain_text_input',
    action_id: name,
    multiline: most > 200,
    max_length: Math.min(most, VIEW_LIMITS.typed),
  }),
  since: typed('2025-12, 11 Dec 2025, last week'),
  until: typed('2025-12, 11 Dec 2025, yesterday'),
  choice: (name, { choices = [] }) => ({
    type: 'static_select',
    action_id: name,
    options: choices.slice(0, VIEW_LIMITS.options).map((choice) => ({ text: plain(choice), value: choice })),
  }),
  count: (name, { most = 25 }) => ({
    type: 'number_input',
    action_id: name,
    is_decimal_allowed: false,
    min_value: '1',
    max_value: String(most),
  }),
  reference: typed('https://… or an id such as those in /latest'),
  time: (name) => ({ type: 'timepicker', action_id: name, initial_time: '08:00' }),
  days: (name) => ({
    type: 'multi_static_select',
    action_id: name,
    placeholder: plain('Every day'),
    options: DAY_CHOICES.map(({ label, value }) => ({ text: plain(label), value })),
  }),
  zone: found('Type a city, or a country'),
  place: (name) => ({
    type: 'conversations_select',
    action_id: name,
    default_to_current_conversation: true,
    filter: { include: ['public', 'private'] },
  }),
  hours: typed('22:00-07:00'),
  subscription: typed('An id such as d4k2m, or the number in the list'),
  delivery: typed('An id such as d4k2m:2025-12-11'),
};

/** A menu that Slack fills from what the bot knows, as the reader types. */
function found(placeholder: string): (name: string) => Element {
  return (name) => ({
    type: 'external_select',
    action_id: name,
    min_query_length: 0,
    placeholder: plain(placeholder),
  });
}

function typed(placeholder: string): (name: string) => Element {
  return (name) => ({
    type: 'plain_text_input',
    action_id: name,
    max_length: 500,
    placeholder: plain(placeholder),
  });
}
