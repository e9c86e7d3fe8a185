import { z } from 'zod';
import { faultsOfSlackMessage } from '../slack-limits.ts';

/** What Slack refuses in a view, written from its documentation: docs.slack.dev/reference/views and block-kit. */
const plain = (most: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(most),
    emoji: z.boolean().optional(),
  });
const option = z.strictObject({ text: plain(75), value: z.string().min(1).max(150) });
const id = z.string().min(1).max(255);
const placeholder = plain(150).optional();

const element = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('plain_text_input'),
    action_id: id,
    multiline: z.boolean().optional(),
    max_length: z.int().min(1).max(3_000).optional(),
    initial_value: z.string().optional(),
    placeholder,
  }),
  z.strictObject({
    type: z.literal('number_input'),
    action_id: id,
    is_decimal_allowed: z.boolean(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
    placeholder,
  }),
  z.strictObject({
    type: z.literal('external_select'),
    action_id: id,
    min_query_length: z.int().min(0).optional(),
    initial_option: option.optional(),
    placeholder,
  }),
  z.strictObject({
    type: z.literal('static_select'),
    action_id: id,
    options: z.array(option).min(1).max(100),
    initial_option: option.optional(),
    placeholder,
  }),
  z.strictObject({
    type: z.literal('multi_static_select'),
    action_id: id,
    options: z.array(option).min(1).max(100),
    initial_options: z.array(option).min(1).optional(),
    placeholder,
  }),
  z.strictObject({
    type: z.literal('timepicker'),
    action_id: id,
    initial_time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
    placeholder,
  }),
  z.strictObject({
    type: z.literal('conversations_select'),
    action_id: id,
    default_to_current_conversation: z.boolean().optional(),
    initial_conversation: id.optional(),
    filter: z
      .strictObject({ include: z.array(z.enum(['im', 'mpim', 'private', 'public'])).min(1) })
      .optional(),
    placeholder,
  }),
  z.strictObject({ type: z.literal('checkboxes'), action_id: id, options: z.array(option).min(1).max(10) }),
]);
const input = z.strictObject({
  type: z.literal('input'),
  block_id: id,
  optional: z.boolean().optional(),
  label: plain(2_000),
  hint: plain(2_000).optional(),
  element,
});

const blocks = z
  .array(z.looseObject({ type: z.string() }))
  .min(1)
  .max(100);
const modal = z.strictObject({
  type: z.literal('modal'),
  title: plain(24),
  submit: plain(24).optional(),
  close: plain(24).optional(),
  callback_id: id.optional(),
  private_metadata: z.string().max(3_000).optional(),
  blocks,
});
const home = z.strictObject({ type: z.literal('home'), blocks });
const view = z.discriminatedUnion('type', [modal, home]);

/** A menu's answer: docs.slack.dev, "Loading options from an external data source". */
const menu = z.strictObject({ options: z.array(option).max(100) });

export function faultsOfView(value: unknown): string[] {
  const read = view.safeParse(value);
  if (!read.success) return read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const inputs = read.data.blocks.filter((block) => block.type === 'input');
  const others = read.data.blocks.filter((block) => block.type !== 'input');
  const submit = read.data.type === 'modal' ? read.data.submit : undefined;
  const ids = others.flatMap((block) => actionIds(block));
  return [
    ...inputs.flatMap((block) => input.safeParse(block).error?.issues.map(({ message }) => message) ?? []),
    // Each block by itself: the limits over a whole message are not those of a view.
    ...others.flatMap((block) => faultsOfSlackMessage({ text: 'view', blocks: [block] })),
    ...(inputs.length > 0 && submit === undefined ? ['submit: needed where there are inputs'] : []),
    ...(new Set(ids).size < ids.length ? ['a repeated action_id'] : []),
  ];
}

export function faultsOfMenu(value: unknown): string[] {
  return (
    menu.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
  );
}

function actionIds(block: Readonly<Record<string, unknown>>): string[] {
  const { elements } = block;
  return Array.isArray(elements)
    ? elements.flatMap((each: unknown) => {
        const named = z.object({ action_id: z.string() }).safeParse(each);
        return named.success ? [named.data.action_id] : [];
      })
    : [];
}
