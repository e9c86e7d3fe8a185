import { z } from 'zod';
import type { Team, World } from './world.ts';

/** What a method answers: `ok: true` with this, or `ok: false` with the error. */
export type Answer = Readonly<Record<string, unknown>> | { readonly error: string };

/** One Web API method: the fields it takes (others are refused), the scope it needs, and what it does. */
export interface Method {
  readonly fields: z.ZodType<Record<string, unknown>>;
  /** Where it depends on the conversation, on its id. */
  readonly scope?: string | ((args: Record<string, unknown>) => string);
  /** Without a bot's token. */
  readonly isOpen?: true;
  run(args: Record<string, unknown>, world: World, team: Team | undefined): Answer;
}

/** The Web API takes lists and objects as JSON in a form field. */
export const json = z.union([
  z.string().transform((value, context): unknown => {
    try {
      return JSON.parse(value);
    } catch {
      context.addIssue('not JSON');
      return z.NEVER;
    }
  }),
  z.unknown(),
]);
/** Bolt adds the team to every call. */
export const fields = (shape: z.ZodRawShape) => z.strictObject({ team_id: z.string().optional(), ...shape });
