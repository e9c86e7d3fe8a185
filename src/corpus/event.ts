import { z } from 'zod';
import { datedSchema } from './dated.ts';
import { identifierSchema } from './identifier.ts';
import { textSelectorSchema } from './selector.ts';

/**
 * An event as one article tells it. Several articles, or two passages of one, may tell of the same event
 * (the same `id`) and differ in its date: each telling stands.
 */
export const eventSchema = z.strictObject({
  id: identifierSchema,
  /** What the event is called in a line of a card. */
  name: z.string().min(1).max(80),
  date: datedSchema,
  /** What happened, in our own words. */
  summary: z.string().min(1).max(400),
  /** `extracted`: the summary is a sentence of the outlet, `sentence`, and the name is how it begins. */
  summaryBasis: z.literal('extracted').optional(),
  sentence: textSelectorSchema.optional(),
  /** People and organisations of `people.json`. */
  people: z.array(identifierSchema),
  place: z.string().min(1).optional(),
  topics: z.array(identifierSchema),
  /** The few words of the article that tell of it. */
  anchor: textSelectorSchema,
});

export type Event = z.infer<typeof eventSchema>;
