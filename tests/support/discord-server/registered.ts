import { z } from 'zod';
import { refused } from './payloads.ts';
import type { State } from './state.ts';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const text = z.string().min(1).max(100);
const localized = z.record(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/), text);
const lower = z
  .string()
  .regex(NAME)
  .refine((name) => name === name.toLowerCase(), 'is not in lower case');

const option = z.strictObject({
  type: z.union([z.literal(3), z.literal(4), z.literal(5)]),
  name: lower,
  description: text,
  description_localizations: localized.optional(),
  required: z.boolean().optional(),
  autocomplete: z.boolean().optional(),
  choices: z
    .array(z.strictObject({ name: text, value: text }))
    .max(25)
    .optional(),
  min_value: z.number().optional(),
  max_value: z.number().optional(),
});

/** A subcommand, and a choice of a channel, have fields of their own. */
const channel = z.strictObject({
  type: z.literal(7),
  name: lower,
  description: text,
  description_localizations: localized.optional(),
  required: z.boolean().optional(),
  channel_types: z
    .array(z.union([0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 15, 16].map((type) => z.literal(type))))
    .optional(),
});
const basic = z.union([option, channel]);
const basics = z.array(basic).max(25).refine(requiredFirst, 'a required option comes after another');
const subcommand = z.strictObject({
  type: z.literal(1),
  name: lower,
  description: text,
  description_localizations: localized.optional(),
  options: basics,
});

const everywhere = {
  integration_types: z.array(z.number().int().min(0).max(1)).optional(),
  contexts: z.array(z.number().int().min(0).max(2)).optional(),
};

const command = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal(1),
    name: lower,
    description: text,
    description_localizations: localized.optional(),
    // Subcommands, or options: not both.
    options: z.union([basics, z.array(subcommand).max(25)]),
    ...everywhere,
  }),
  z.strictObject({
    type: z.literal(3),
    name: z.string().min(1).max(32),
    name_localizations: z.record(z.string(), z.string().min(1).max(32)).optional(),
    ...everywhere,
  }),
]);

const MOST_CHARACTERS = 8000;

/** Reads a bulk overwrite as Discord does, and gives the commands as it keeps them: with what it adds itself. */
export function readCommands(body: unknown, state: State, scope: string): Record<string, unknown>[] {
  const read = z.array(command).max(100).safeParse(body);
  if (!read.success) throw refused(state, z.prettifyError(read.error));
  for (const each of read.data) {
    const characters = charactersOf(each);
    if (characters > MOST_CHARACTERS) throw refused(state, `/${each.name} has ${characters} characters`);
    if (scope !== '' && (each.contexts !== undefined || each.integration_types !== undefined))
      throw refused(state, `/${each.name} of one server has contexts`);
  }
  return read.data.map((each) => kept(each, state, scope));
}

function kept(
  { integration_types: types, contexts, ...each }: z.infer<typeof command>,
  state: State,
  scope: string,
): Record<string, unknown> {
  const options = 'options' in each ? each.options : [];
  return {
    id: state.nextId(),
    application_id: state.applicationId,
    version: state.nextId(),
    default_member_permissions: null,
    nsfw: false,
    description: '',
    name_localizations: null,
    description_localizations: null,
    ...each,
    ...(options.length === 0 ? {} : { options: options.map(asKept) }),
    ...(scope === ''
      ? { integration_types: types?.toReversed(), contexts, dm_permission: true }
      : { guild_id: scope }),
  };
}

/** Discord leaves out that an option is not required, within subcommands too. */
function asKept(one: z.infer<typeof basic> | z.infer<typeof subcommand>): object {
  if (one.type === 1) return { ...one, options: one.options.map(asKept) };
  const { required, ...rest } = one;
  return required === true ? { ...rest, required } : rest;
}

function requiredFirst(options: readonly { readonly required?: boolean | undefined }[]): boolean {
  const optional = options.findIndex(({ required }) => required !== true);
  return optional === -1 || options.slice(optional).every(({ required }) => required !== true);
}

function charactersOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, inside) => sum + charactersOf(inside), 0);
}
