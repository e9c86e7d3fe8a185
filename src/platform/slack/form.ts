import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Command } from '../../command/command.ts';
import { type Fill, field } from './form-field.ts';
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

/** The form that a question opens: that of a command that is nothing but its name, or names what it changes. */
export function formOf(
  question: string,
  commands: readonly Command[],
): { readonly command: Command; readonly id?: string } | undefined {
  const typed = question.trim().toLowerCase().replace(/^\//, '').replace(/\s+/g, ' ');
  // What is no id fills no form, and is answered as it stands.
  const [, id] = /^digest edit (?:id:)?([a-z0-9]{1,8})$/.exec(typed) ?? [];
  const wanted = id === undefined ? (FIRST_OF[typed] ?? typed) : 'digest edit';
  const command = commands.find(({ name }) => name === wanted && WITH_FORM.has(name));
  if (command === undefined) return undefined;
  return id === undefined ? { command } : { command, id };
}

/** The form's own field beside the command's options. */
const PRIVATE = 'private';

/** Where the answer of a form goes, which Slack carries with the form. */
export interface FormOrigin {
  readonly command: string;
  readonly channel: string;
  readonly url: string;
  /** What the fields were filled with: only what differs from it is sent. */
  readonly filled?: Readonly<Record<string, string>>;
}

const CALLBACK = 'form:';
const originSchema = z.object({
  command: z.string(),
  channel: z.string(),
  url: z.string(),
  filled: z.record(z.string(), z.string()).exactOptional(),
});

/** What the button of a form says, where it does more than ask. */
const SUBMIT: Readonly<Record<string, string>> = {
  'digest add': 'Set up',
  'watch add': 'Set up',
  'digest edit': 'Change',
};

/** A command as a form: one field for each of its options. */
export function formView(
  command: Command,
  origin: Omit<FormOrigin, 'command' | 'filled'>,
  fill?: Fill,
): types.ModalView {
  const filled =
    fill === undefined
      ? {}
      : { filled: Object.fromEntries(Object.entries(fill).map(([name, { value }]) => [name, value])) };
  const metadata = JSON.stringify({ command: command.name, ...origin, ...filled } satisfies FormOrigin);
  return {
    type: 'modal',
    callback_id: `${CALLBACK}${command.name}`,
    private_metadata: metadata.slice(0, VIEW_LIMITS.privateMetadata),
    title: plain(`/${command.name}`.slice(0, VIEW_LIMITS.title)),
    submit: plain(SUBMIT[command.name] ?? 'Ask'),
    close: plain('Cancel'),
    blocks: [
      ...Object.entries(command.options).map(([name, option]) =>
        field(name, option, { isChange: command.name === 'digest edit', value: fill?.[name] }),
      ),
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
