import { z } from 'zod';
import { articleHeadSchema } from './article.ts';
import { eventSchema } from './event.ts';
import { quotedSchema, reportedSchema } from './quotation.ts';

/** What tells one place from others. `start` is taken from a record that was sealed before. */
const place = {
  occurrence: z.int().positive().optional(),
  after: z.string().min(1).optional(),
  start: z.int().nonnegative().optional(),
};

/** Written by sealing, and so allowed but not read in a record that is sealed again. */
const written = z.unknown().optional();

const wordsDraftSchema = z.strictObject({
  exact: z.string().min(1),
  ...place,
  end: written,
  prefix: written,
  suffix: written,
});

/** The outlet's own sentence is not kept, and its ends are kept short: four words each. */
const fewWords = z
  .string()
  .min(1)
  .refine((words) => words.trim().split(/\s+/).length <= 4, {
    message: 'give at most four words of the passage',
  });

const passageDraftSchema = z.strictObject({
  startsWith: fewWords,
  endsWith: fewWords,
  ...place,
  end: written,
  sha256: written,
});

/** An article record as an editor writes it: places, hashes and seals are left to `sealRecord`. */
export const articleDraftSchema = articleHeadSchema
  .omit({ textSha256: true, textLength: true, anchor: true })
  .extend({
    textSha256: written,
    textLength: written,
    anchor: wordsDraftSchema,
    quotations: z.array(
      z.discriminatedUnion('kind', [
        quotedSchema
          .omit({ parts: true, seal: true })
          .extend({ parts: z.array(wordsDraftSchema).min(1), seal: written }),
        reportedSchema
          .omit({ passage: true, seal: true })
          .extend({ passage: passageDraftSchema, seal: written }),
      ]),
    ),
    events: z.array(eventSchema.omit({ anchor: true }).extend({ anchor: wordsDraftSchema })),
  });

export type ArticleDraft = z.infer<typeof articleDraftSchema>;
export type QuotationDraft = ArticleDraft['quotations'][number];
export type PassageDraft = z.infer<typeof passageDraftSchema>;
