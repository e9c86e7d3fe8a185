import { z } from 'zod';

/**
 * What Slack refuses in a message, written from its documentation and apart from the renderer, so that the one
 * checks the other. Numbers as in docs.slack.dev/reference/block-kit; the two over a whole message are those
 * that bolt-js #2509 and #2867 measured.
 */
const MOST_TEXT = 9_500;
const MOST_WEIGHT = 12_000;
const CONTAINER = 100;

const filled = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.trim() !== '', 'must not be empty')
    .refine((text) => text.isWellFormed(), 'has a lone surrogate')
    .refine((text) => !/(?![\n\r\t])\p{Cc}/u.test(text), 'has a control character');
const mrkdwn = (most: number) => filled(most).refine(inert, 'has an unescaped mention');
const id = filled(255).optional();
const address = z
  .string()
  .max(3_000)
  .regex(/^https?:\/\/\S+$/i, 'must be an http or https address')
  .refine((url) => URL.canParse(url), 'must be an address');

const plainText = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: filled(most), emoji: z.boolean().optional() });
const textObject = (most: number) =>
  z.discriminatedUnion('type', [
    plainText(most),
    z.strictObject({ type: z.literal('mrkdwn'), text: mrkdwn(most), verbatim: z.boolean().optional() }),
  ]);
const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  action_id: id,
  value: filled(2_000).optional(),
  url: address.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: filled(75).optional(),
});
const image = { image_url: address, alt_text: filled(2_000) };

const style = z
  .partialRecord(z.enum(['bold', 'italic', 'strike', 'code', 'underline']), z.boolean())
  .optional();
const rich = z.discriminatedUnion('type', [
  // The words of a quotation may hold anything but nothing at all.
  z.strictObject({
    type: z.literal('text'),
    text: z.string().min(1).refine(clean, 'has a character Slack refuses'),
    style,
  }),
  z.strictObject({ type: z.literal('channel'), channel_id: z.string().regex(/^[CG][A-Z0-9]+$/), style }),
  z.strictObject({ type: z.literal('link'), url: address, text: filled(3_000).optional(), style }),
]);
const richSection = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(rich).min(1) });
const border = z.union([z.literal(0), z.literal(1)]).optional();
const richPart = z.discriminatedUnion('type', [
  richSection,
  z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(rich).min(1), border }),
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    elements: z.array(richSection).min(1),
    indent: z.int().min(0).max(8).optional(),
    border,
  }),
]);

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), block_id: id, text: plainText(150) }),
  z.strictObject({ type: z.literal('divider'), block_id: id }),
  z
    .strictObject({
      type: z.literal('section'),
      block_id: id,
      text: textObject(3_000).optional(),
      fields: z.array(textObject(2_000)).min(1).max(10).optional(),
      accessory: button.optional(),
      expand: z.boolean().optional(),
    })
    .refine(({ text, fields }) => text !== undefined || fields !== undefined, 'needs text or fields'),
  z.strictObject({
    type: z.literal('context'),
    block_id: id,
    elements: z
      .array(z.union([textObject(3_000), z.strictObject({ type: z.literal('image'), ...image })]))
      .min(1)
      .max(10),
  }),
  z.strictObject({ type: z.literal('actions'), block_id: id, elements: z.array(button).min(1).max(25) }),
  z.strictObject({
    type: z.literal('image'),
    block_id: id,
    alt_text: image.alt_text,
    slack_file: z.strictObject({ id: filled(200) }),
    title: plainText(2_000).optional(),
  }),
  z.strictObject({ type: z.literal('rich_text'), block_id: id, elements: z.array(richPart).min(1) }),
]);

/** Other fields, such as the channel and the thread, are for the caller to check. */
const message = z.looseObject({ text: mrkdwn(4_000), blocks: z.array(block).max(50).optional() });

/** Every reason for Slack to refuse a message or to notify somebody by it; none for a good one. */
export function faultsOfSlackMessage(value: unknown): string[] {
  const parsed = message.safeParse(value);
  const shape = parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
  const blocks = typeof value === 'object' && value !== null && 'blocks' in value ? value.blocks : [];
  return [...shape, ...faultsOverAll(blocks)];
}

function faultsOverAll(blocks: unknown): string[] {
  const faults: string[] = [];
  const text = sum(blocks, 'text') + sum(blocks, 'alt_text');
  const weight = text + sum(blocks, 'url') + CONTAINER * countContainers(blocks);
  if (text > MOST_TEXT) faults.push(`msg_blocks_too_long: ${text} characters of text, at most ${MOST_TEXT}`);
  if (weight > MOST_WEIGHT) faults.push(`msg_blocks_too_long: a weight of ${weight}, at most ${MOST_WEIGHT}`);
  for (const name of ['action_id', 'block_id']) {
    const ids = strings(blocks, name);
    if (new Set(ids).size < ids.length) faults.push(`a repeated ${name}`);
  }
  return faults;
}

function inert(text: string): boolean {
  return !/<[!@#]/.test(text);
}

function clean(text: string): boolean {
  return text.isWellFormed() && !/(?![\n\r\t])\p{Cc}/u.test(text);
}

/** The strings under a name, at any depth. */
function strings(value: unknown, name: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => strings(item, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === name && typeof item === 'string' ? [item] : strings(item, name),
  );
}

function sum(value: unknown, name: string): number {
  return strings(value, name).reduce((total, text) => total + text.length, 0);
}

/** Blocks, and the sections, quotations and lists within rich text. */
function countContainers(blocks: unknown): number {
  const inRichText = strings(blocks, 'type').filter((type) => type.startsWith('rich_text_'));
  return (Array.isArray(blocks) ? blocks.length : 0) + inRichText.length;
}
