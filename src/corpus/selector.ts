import { z } from 'zod';

/**
 * A piece of a source text, found by its words and by its place (W3C Web Annotation: TextQuoteSelector and
 * TextPositionSelector in one). `start` and `end` are UTF-16 units into the source text; `prefix` and
 * `suffix` are a few whole words on either side, as they stand there.
 * @see https://www.w3.org/TR/annotation-model/#selectors
 */
export const textSelectorSchema = z
  .strictObject({
    exact: z
      .string()
      .regex(/[\p{L}\p{N}]/u, 'must have a letter or a digit')
      .regex(/^(?:[^\p{Cc}]|[\n\r\t])*$/u, 'must not have control characters'),
    prefix: z.string(),
    suffix: z.string(),
    start: z.int().nonnegative(),
    end: z.int().positive(),
  })
  .refine(({ exact, start, end }) => exact.length === end - start, {
    message: 'the words do not have the length that "start" and "end" give',
  });

/**
 * A passage in the outlet's own words, which are not kept here: its place, its first and last words, and the
 * SHA-256 (hex, of UTF-8) of the whole of it (W3C: a RangeSelector by text).
 */
export const passageSelectorSchema = z
  .strictObject({
    startsWith: z.string().min(1),
    endsWith: z.string().min(1),
    start: z.int().nonnegative(),
    end: z.int().positive(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .refine(
    ({ startsWith, endsWith, start, end }) => Math.max(startsWith.length, endsWith.length) <= end - start,
    {
      message: 'the passage is shorter than its own first or last words',
    },
  );

export type TextSelector = z.infer<typeof textSelectorSchema>;
export type PassageSelector = z.infer<typeof passageSelectorSchema>;
