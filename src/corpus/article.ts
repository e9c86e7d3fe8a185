import { z } from 'zod';
import { datedSchema } from './dated.ts';
import { eventSchema } from './event.ts';
import { identifierSchema } from './identifier.ts';
import { quotationSchema } from './quotation.ts';
import { textSelectorSchema } from './selector.ts';

/** An http address in its normal form, without a name and password. */
const addressSchema = z
  .url({ protocol: /^https?$/ })
  .transform((url) => new URL(url))
  .refine(
    ({ username, password }) => username === '' && password === '',
    'leave the name and password out of the address',
  )
  .transform(({ href }) => href);

/** A line of text: something to read, and no breaks or control characters. */
const lineSchema = z
  .string()
  .regex(/[\p{L}\p{N}]/u, 'must have a letter or a digit')
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'must be one line without control characters');

/**
 * One article as published by one outlet: schema.org NewsArticle, with its quotations and events.
 * @see https://schema.org/NewsArticle
 */
export const articleHeadSchema = z.strictObject({
  id: identifierSchema,
  url: addressSchema,
  /** `claimed`: a saved page gives its address itself, and nobody has stated it or fetched the page from there. */
  urlBasis: z.literal('claimed').optional(),
  headline: lineSchema.max(300),
  /** Where the headline is not in the text: where it is from. */
  headlineBasis: z.string().min(1).optional(),
  /** The outlet, as in `outlets.json`. */
  publisher: identifierSchema,
  /** The agency or outlet that the page names as its source, as in `outlets.json`. */
  agency: identifierSchema.optional(),
  datePublished: datedSchema,
  inLanguage: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'write a BCP 47 language tag, such as en'),
  /** What the article reports, in our own words. */
  description: z.string().min(1).max(1000),
  /** `extracted`: the description is sentences of the outlet, `descriptionParts`, with a space between them. */
  descriptionBasis: z.literal('extracted').optional(),
  descriptionParts: z.array(textSelectorSchema).min(1).optional(),
  /** Topic ids, as in `topics.json`. */
  about: z.array(identifierSchema),
  /** SHA-256 (hex) of the source text in UTF-8, and its length in UTF-16 units. */
  textSha256: z.string().regex(/^[0-9a-f]{64}$/),
  textLength: z.int().positive(),
  /** Where a link to the article lands. */
  anchor: textSelectorSchema,
});

/** A whole file of `data/corpus/`. */
export const articleSchema = articleHeadSchema.extend({
  quotations: z.array(quotationSchema),
  events: z.array(eventSchema),
});

export type ArticleHead = z.infer<typeof articleHeadSchema>;
export type Article = z.infer<typeof articleSchema>;
