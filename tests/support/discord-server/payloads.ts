import { z } from 'zod';
import { faultsOfDiscordMessage } from '../discord-limits.ts';
import { ApiError } from './api-error.ts';
import type { State } from './state.ts';

const EPHEMERAL = 64;
const COMPONENTS_V2 = 32_768;

const message = {
  flags: z.number().int(),
  components: z.array(z.unknown()),
  allowed_mentions: z.strictObject({ parse: z.tuple([]) }),
  attachments: z
    .array(
      z.strictObject({
        id: z.number().int().min(0),
        filename: z.string().min(1),
        description: z.string().min(1).max(1024).optional(),
      }),
    )
    .max(10)
    .optional(),
};
const created = z.strictObject({
  ...message,
  nonce: z.string().min(1).max(25).optional(),
  enforce_nonce: z.literal(true).optional(),
  message_reference: z
    .strictObject({ message_id: z.string().regex(/^\d+$/), fail_if_not_exists: z.boolean() })
    .optional(),
});
const thread = {
  name: z.string().trim().min(1).max(100),
  auto_archive_duration: z.union([60, 1440, 4320, 10_080].map((minutes) => z.literal(minutes))).optional(),
};
const choice = z.strictObject({ name: z.string().min(1).max(100), value: z.string().min(1).max(100) });

const response = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal(4), data: z.strictObject(message) }),
  z.strictObject({ type: z.literal(5), data: z.strictObject({ flags: z.number().int() }) }),
  z.strictObject({ type: z.literal(6) }),
  z.strictObject({ type: z.literal(7), data: z.strictObject(message) }),
  z.strictObject({ type: z.literal(8), data: z.strictObject({ choices: z.array(choice).max(25) }) }),
]);

export type Response = z.infer<typeof response>;

/** Reads a first response, or refuses it as Discord would, and complains. */
export function readResponse(body: unknown, state: State): Response {
  const read = parse(response, body, state);
  if (read.type === 4 || read.type === 7) checkMessage(read.data, state, read.type === 4);
  return read;
}

/** Reads an edit. Who sees a message cannot be changed after the fact. */
export function readEdit(body: unknown, state: State): Record<string, unknown> {
  const read = parse(z.strictObject(message), body, state);
  checkMessage(read, state, false);
  return read;
}

export function readFollowUp(body: unknown, state: State): Record<string, unknown> {
  const read = parse(z.strictObject(message), body, state);
  checkMessage(read, state, true);
  return read;
}

export function readPost(body: unknown, state: State): z.infer<typeof created> {
  const read = parse(created, body, state);
  checkMessage(read, state, false);
  return read;
}

/** What begins a thread: of a message, or as a post in a forum. */
export function readThread(body: unknown, state: State): { readonly name: string } {
  return parse(z.strictObject(thread), body, state);
}

export function readForumPost(
  body: unknown,
  state: State,
): { readonly name: string; readonly message: Record<string, unknown> } {
  const read = parse(z.strictObject({ ...thread, message: z.strictObject(message) }), body, state);
  checkMessage(read.message, state, false);
  return read;
}

function parse<T>(schema: z.ZodType<T>, body: unknown, state: State): T {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  throw refused(state, z.prettifyError(read.error));
}

function checkMessage(read: { readonly flags: number }, state: State, mayHide: boolean): void {
  const known = COMPONENTS_V2 | (mayHide ? EPHEMERAL : 0);
  const faults = [
    ...faultsOfDiscordMessage(read),
    ...((read.flags & ~known) === 0 ? [] : [`flags ${read.flags} are not allowed here`]),
  ];
  if (faults.length > 0) throw refused(state, faults.join('; '));
}

/** Refuses loudly: the test that caused it fails. */
export function refused(state: State, why: string): ApiError {
  state.complaints.push(why);
  return new ApiError(400, 50_035, `Invalid Form Body: ${why}`);
}
