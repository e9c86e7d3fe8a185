import { z } from 'zod';
import { ReaderError } from '../../errors/errors.ts';
import { LONGEST_PREVIOUS, readPrevious } from './previous.ts';

/** In UTF-16 units. A chat message is at most 4,000; a question far longer is a mistake. */
export const LONGEST_QUESTION = 10_000;

/** A time zone to answer in. `unknown` is what was asked for, where there is no such zone. */
export interface Zone {
  readonly name: string;
  readonly unknown?: string;
}

/** What the address of a page asks. */
export interface Query {
  readonly question: string;
  readonly zone: Zone;
  /** The command that was answered before, to which the question may refer. */
  readonly after?: string;
}

/** The longest names of the time zone database have 32 characters. */
const LONGEST_ZONE = 64;

const querySchema = z.object({
  q: z
    .string()
    .max(LONGEST_QUESTION, {
      error: ({ input }) =>
        `This question has ${String(input).length.toLocaleString('en')} characters. Ask it in ${LONGEST_QUESTION.toLocaleString('en')} or fewer.`,
    })
    .default('')
    .transform((text) => text.trim()),
  // A link that was cut or changed by hand still asks its question, only by itself.
  after: z.string().max(LONGEST_PREVIOUS).transform(readPrevious).optional().catch(undefined),
  tz: z.string().default('UTC').transform(zoneNamed),
});

/**
 * Reads `q`, `tz` and `after`. A time zone that does not exist becomes UTC, and what is no command is left out.
 * @throws {ReaderError} where the question is too long
 */
export function readQuery(parameters: Readonly<Record<string, string>>): Query {
  const read = querySchema.safeParse(parameters);
  if (!read.success)
    throw new ReaderError(read.error.issues[0]?.message ?? 'Ask the question in other words.');
  const { q: question, tz: zone, after } = read.data;
  return { question, zone, ...(after === undefined ? {} : { after }) };
}

/** The time zone of a name such as "Europe/Berlin", in its official spelling, or UTC. */
function zoneNamed(name: string): Zone {
  const wanted = name.trim();
  if (wanted === '') return { name: 'UTC' };
  if (wanted.length > LONGEST_ZONE) return { name: 'UTC', unknown: `${wanted.slice(0, LONGEST_ZONE)}…` };
  try {
    return { name: new Intl.DateTimeFormat('en', { timeZone: wanted }).resolvedOptions().timeZone };
  } catch (error) {
    if (error instanceof RangeError) return { name: 'UTC', unknown: wanted };
    throw error;
  }
}
