import { z } from 'zod';

/** Discord: https://docs.discord.com/developers/interactions/application-commands#application-command-object */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const slashName = z
  .string()
  .regex(NAME)
  .refine((name) => name === name.toLowerCase(), 'not in lower case');
const description = z.string().min(1).max(100);
const localized = z.record(z.string().regex(/^[a-z]{2}(-[A-Z0-9]+)?$/), description).optional();
const choice = z.object({
  name: z.string().min(1).max(100),
  value: z.union([z.string().min(1).max(100), z.number()]),
});

const option = z
  .object({
    type: z.union([z.literal(3), z.literal(4), z.literal(5)]),
    name: slashName,
    description,
    description_localizations: localized,
    required: z.boolean().optional(),
    choices: z.array(choice).max(25).optional(),
    autocomplete: z.boolean().optional(),
  })
  .refine(
    ({ choices, autocomplete }) => choices === undefined || autocomplete !== true,
    'choices and autocomplete',
  );

const channelOption = z.object({
  type: z.literal(7),
  name: slashName,
  description,
  required: z.boolean().optional(),
  channel_types: z.array(z.int().min(0).max(16)).optional(),
});

const options = z
  .array(z.union([option, channelOption]))
  .max(25)
  .refine((list) => {
    const firstFree = list.findIndex(({ required }) => required !== true);
    return firstFree < 0 || list.slice(firstFree).every(({ required }) => required !== true);
  }, 'a required option after one that is not')
  .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, 'an option twice');

const subcommand = z.object({
  type: z.literal(1),
  name: slashName,
  description,
  description_localizations: localized,
  options: options.optional(),
});

const slashCommand = z.object({
  type: z.literal(1),
  name: slashName,
  description,
  description_localizations: localized,
  options: z.union([options, z.array(subcommand).max(25)]).optional(),
});

/** A command in the menu of a person or a message: any letters, no description and no options. */
const menuCommand = z.strictObject({
  type: z.union([z.literal(2), z.literal(3)]),
  name: z.string().min(1).max(32),
  name_localizations: z.record(z.string(), z.string().min(1).max(32)).optional(),
  integration_types: z.array(z.number()).optional(),
  contexts: z.array(z.number()).optional(),
});

const discordCommands = z.array(z.union([slashCommand, menuCommand])).superRefine((list, context) => {
  const fault = (message: string): void => context.addIssue({ code: 'custom', message });
  const ofType = (...types: number[]): typeof list => list.filter(({ type }) => types.includes(type));
  if (ofType(1).length > 100) fault('more than 100 slash commands');
  for (const type of [2, 3]) if (ofType(type).length > 15) fault(`more than 15 commands of type ${type}`);
  for (const same of [ofType(1), ofType(2), ofType(3)]) {
    if (new Set(same.map(({ name }) => name)).size < same.length) fault('a name twice');
  }
  for (const command of list) if (lengthOf(command) > 8000) fault(`/${command.name} is over 8000 characters`);
});

/** The characters of all names, descriptions and values, those of options and choices too. */
function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + lengthOf(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  const entries: [string, unknown][] = Object.entries(value);
  return entries.reduce(
    (sum, [key, inner]) =>
      sum +
      (typeof inner === 'string' && ['name', 'description', 'value'].includes(key)
        ? inner.length
        : lengthOf(inner)),
    0,
  );
}

/** Slack: manifest.schema 2.0.0 */
const slackManifest = z.object({
  display_information: z.object({
    name: z.string().min(1).max(35),
    description: z.string().max(140).optional(),
    long_description: z.string().min(175).max(4000).optional(),
  }),
  features: z.object({
    bot_user: z.object({ display_name: z.string().min(1).max(80) }),
    shortcuts: z
      .array(
        z.object({
          name: z.string().min(1).max(24),
          description: z.string().min(1).max(150),
          callback_id: z.string().min(1).max(255),
        }),
      )
      .max(10)
      .optional(),
    slash_commands: z
      .array(
        z.object({
          command: z.string().regex(/^\/[a-z0-9_-]{1,31}$/),
          description: z.string().min(1).max(2000),
          usage_hint: z.string().min(1).max(1000).optional(),
        }),
      )
      .min(1)
      .max(50)
      .refine((list) => new Set(list.map(({ command }) => command)).size === list.length, 'a command twice'),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()).min(1).max(255) }) }),
});

/** Why Discord would refuse these commands; none where it would take them. */
export function faultsOfDiscordCommands(commands: unknown): string[] {
  return faultsOf(discordCommands, commands);
}

/** Why Slack would refuse this manifest; none where it would take it. */
export function faultsOfSlackManifest(manifest: unknown): string[] {
  return faultsOf(slackManifest, manifest);
}

function faultsOf(schema: z.ZodType, value: unknown): string[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : z.prettifyError(parsed.error).split('\n');
}
