import { z } from 'zod';
import type { DiscordApi } from './api.ts';
import type { Clock } from './clock.ts';
import type { Registration } from './registration.ts';
import { persist } from './retry.ts';

const held = z.array(z.record(z.string(), z.unknown()));

/** What of a command is ours to say. Everything else Discord adds: ids, versions, what follows from the rest. */
const OURS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'required',
  'autocomplete',
  'choices',
  'channel_types',
  'value',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'integration_types',
  'contexts',
] as const;

/** Where one server has the commands alone, these are not asked for, and Discord does not tell them. */
const GLOBAL_ONLY = ['integration_types', 'contexts'] as const;

/** Makes Discord hold these commands: for every server, or for one. Tells whether anything had to be written. */
export async function register(
  api: Pick<DiscordApi, 'readCommands' | 'writeCommands'>,
  applicationId: string,
  guildId: string | undefined,
  wanted: readonly Registration[],
  clock: Clock,
): Promise<'unchanged' | 'written'> {
  const body = guildId === undefined ? wanted : wanted.map(forOneServer);
  const found = await persist(() => api.readCommands(applicationId, guildId), clock);
  if (areSame(held.safeParse(found).data ?? [], body)) return 'unchanged';
  // A bulk overwrite that arrives twice changes nothing the second time.
  await persist(() => api.writeCommands(applicationId, guildId, body), clock);
  return 'written';
}

/** Whether two lists of commands are the same to a reader, in whatever order. */
function areSame(found: readonly object[], wanted: readonly object[]): boolean {
  const normal = (all: readonly object[]) => all.map((each) => JSON.stringify(normalise(each))).sort();
  return JSON.stringify(normal(found)) === JSON.stringify(normal(wanted));
}

function forOneServer(command: Registration): Registration {
  return Object.fromEntries(
    Object.entries(command).filter(([key]) => !GLOBAL_ONLY.some((name) => name === key)),
  ) as typeof command;
}

/** One form for what means the same: no defaults, and keys and sets in order. Options and choices keep theirs. */
function normalise(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(normalise);
    return items.every((item) => typeof item === 'number') ? items.sort() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    OURS.map((key) => [key, Object.entries(value).find(([name]) => name === key)?.[1]] as const)
      .filter(([, inside]) => !isDefault(inside))
      .map(([key, inside]) => [key, key.endsWith('_localizations') ? sorted(inside) : normalise(inside)]),
  );
}

/** Words by language, in the order of the languages. */
function sorted(words: unknown): unknown {
  return typeof words === 'object' && words !== null ? Object.entries(words).sort() : words;
}

function isDefault(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    value === '' ||
    (Array.isArray(value) && value.length === 0) ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}
