import { z } from 'zod';
import { identifierSchema } from './identifier.ts';

const named = {
  id: identifierSchema,
  name: z.string().min(1).max(100),
  /** Other names, spellings and transliterations, as people type them. Case and diacritics need not be repeated. */
  aliases: z.array(z.string().min(1)),
};

/** A news outlet or agency: facts of record, no opinion of it. */
export const outletSchema = z.strictObject({
  ...named,
  domains: z.array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
  kind: z.enum([
    'wire',
    'state wire',
    'broadcaster',
    'state broadcaster',
    'newspaper',
    'magazine',
    'news site',
    'aggregator',
  ]),
  /** Who owns it, where that is a matter of record. */
  ownership: z.string().min(1).optional(),
});

/** A person, or an organisation that speaks. */
export const personSchema = z.strictObject({
  ...named,
  kind: z.enum(['person', 'organisation']),
  roles: z.array(
    z.strictObject({
      title: z.string().min(1),
      /** The year, month or day from which, and until which, in ISO 8601. */
      from: z
        .string()
        .regex(/^\d{4}(-\d{2}){0,2}$/)
        .optional(),
      to: z
        .string()
        .regex(/^\d{4}(-\d{2}){0,2}$/)
        .optional(),
    }),
  ),
});

/** What an article is about. Its `terms` are words that speak of it. */
export const topicSchema = z.strictObject({
  ...named,
  terms: z.array(z.string().min(1)),
});

export type Outlet = z.infer<typeof outletSchema>;
export type Person = z.infer<typeof personSchema>;
export type Topic = z.infer<typeof topicSchema>;
