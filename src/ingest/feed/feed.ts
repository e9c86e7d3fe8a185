import { z } from 'zod';
import { readAddress } from '../fetch/address.ts';

const MOST_EVERY = 7 * 24 * 60;

/** An entry of feeds.json. */
export const feedSchema = z.strictObject({
  url: z.string('must be the address of the feed').transform((text, context) => {
    const url = readAddress(text);
    if (url instanceof URL) return url.href;
    context.addIssue({ code: 'custom', message: url.says });
    return z.NEVER;
  }),
  /** An outlet's id, for articles that do not say who publishes them. */
  publisher: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be the id of an outlet, as in outlets.json')
    .optional(),
  /** How often it is asked, in minutes. */
  every: z
    .number('must be a number of minutes')
    .min(5, 'must be at least 5 minutes')
    .max(MOST_EVERY, 'must be at most a week, which is 10080 minutes')
    .default(15),
  enabled: z.boolean('must be true or false').default(true),
  /** For whoever reads the file. */
  note: z.string().optional(),
});

export type Feed = z.infer<typeof feedSchema>;

/** What feeds.json holds. */
export interface FeedList {
  /** Those that are in order; undefined where the file cannot be read at all, and what was known before stays. */
  readonly feeds: readonly Feed[] | undefined;
  /** What is wrong, a line each, with what to do. */
  readonly faults: readonly string[];
}
