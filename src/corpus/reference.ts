import { z } from 'zod';
import { identifierSchema } from './identifier.ts';

const named = {
  id: identifierSchema,
  name: z.string().min(1).max(100),
  /** Other names, spellings and transliterations, as people type them. Case and diacritics need not be repeated. */
  aliases: z.array(z.string().min(1)),
};

/** What is particular to an outlet's pages. Whatever it does not say is left to the general reading. */
export const pageRuleSchema = z.strictObject({
  /** Words at the top or the end of its pages, or in its datelines, that only it has. */
  mark: z.string().min(5).max(100).optional(),
  /** How lines begin that belong to its pages, beside those that all pages have. Case does not matter. */
  furniture: z.array(z.string().min(4).max(120)).max(50),
  /** A few lines of a page of its form, with invented news, and which of them are the article. */
  sample: z.strictObject({ page: z.string().min(1).max(2000), article: z.string().min(1).max(2000) }),
});

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
  page: pageRuleSchema.optional(),
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

export type PageRule = z.infer<typeof pageRuleSchema>;
export type Outlet = z.infer<typeof outletSchema>;
export type Person = z.infer<typeof personSchema>;
export type Topic = z.infer<typeof topicSchema>;
