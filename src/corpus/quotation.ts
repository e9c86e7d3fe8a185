import { z } from 'zod';
import { datedSchema } from './dated.ts';
import { identifierSchema } from './identifier.ts';
import { passageSelectorSchema, textSelectorSchema } from './selector.ts';

/** Stands for the speaker's name where the article has none: `speaker` is null then. */
export const NOT_NAMED = 'speaker not named';

const said = {
  /** Unique within the article: q1, q2, … */
  id: z.string().regex(/^q[1-9]\d*$/, 'write q1, q2, …'),
  /** A person or organisation of `people.json`, or null where the article leaves it open. */
  speaker: identifierSchema.nullable(),
  /** How the article names the speaker here. */
  speakerAsWritten: z.string().min(1),
  /** The reporting verb as the article has it; null where it has none. */
  verb: z.string().min(1).nullable(),
  /** `implied`: the attribution carries over from the sentences around it. */
  attribution: z.enum(['explicit', 'implied']),
  /** How sure the speaker is, where a program has read the page: see `Tier`. None where an editor has. */
  tier: z.enum(['stated', 'resolved', 'carried', 'open']).optional(),
  /** The outlet or agency through which the article has it, as in `outlets.json`. */
  through: identifierSchema.optional(),
  spoken: datedSchema,
  /** Where it was said. */
  place: z.string().min(1).optional(),
  /** The event at which it was said, by its id. */
  occasion: identifierSchema.optional(),
  /** Where in the article it stands. */
  location: z.enum(['headline', 'standfirst', 'body']),
  topics: z.array(identifierSchema),
};

/** Breaks where anything that it covers has changed: see `sealOf`. */
const seal = z.string().regex(/^[0-9a-f]{64}$/);

/** The speaker's words as the article gives them, whole sentences (`direct`) or pieces of one (`mixed`). */
export const quotedSchema = z.strictObject({
  ...said,
  kind: z.enum(['direct', 'mixed']),
  /** `lost`: the page shows these words as the speaker's, but their quotation marks are gone. */
  marks: z.enum(['present', 'lost']),
  /** What the words are about, in our own words: needed where they are a piece of a sentence. */
  gist: z.string().min(1).max(400).optional(),
  /** One part, or several where the outlet's own words stand between. */
  parts: z.array(textSelectorSchema).min(1),
  seal,
});

/** What the article reports the speaker as saying, without quoting. */
export const reportedSchema = z.strictObject({
  ...said,
  kind: z.literal('indirect'),
  /** What was said according to the article, in our own words. */
  gist: z.string().min(1).max(400),
  /** `extracted`: the gist is the passage itself, in the outlet's words. */
  gistBasis: z.literal('extracted').optional(),
  passage: passageSelectorSchema,
  seal,
});

export const quotationSchema = z.discriminatedUnion('kind', [quotedSchema, reportedSchema]);

export type Quoted = z.infer<typeof quotedSchema>;
export type Reported = z.infer<typeof reportedSchema>;
export type Quotation = z.infer<typeof quotationSchema>;
export type QuotationKind = Quotation['kind'];
