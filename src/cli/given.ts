import { z } from 'zod';
import { bareAddress } from '../corpus/address.ts';
import { type Dated, datedSchema } from '../corpus/dated.ts';
import type { Given } from '../ingest/to-article.ts';

const PRECISIONS = new Map<number, Dated['precision']>([
  [16, 'minute'],
  [10, 'day'],
  [7, 'month'],
  [4, 'year'],
]);

/** What is said of a page on the command line. */
const givenSchema = z.object({
  url: z
    .url({ protocol: /^https?$/, error: '--url must be an http or https address' })
    .refine((url) => bareAddress(url).includes('.'), '--url must be the address of a page')
    .optional(),
  publisher: z
    .string()
    .regex(/[\p{L}\p{N}]/u, '--publisher must be the id or the name of an outlet')
    .max(100, '--publisher must be at most 100 characters')
    .optional(),
  date: z
    .string()
    .transform(
      (value): Dated => ({
        value,
        precision: PRECISIONS.get(value.length) ?? 'day',
        basis: 'inferred',
        why: 'Given by whoever had the page read.',
      }),
    )
    .pipe(datedSchema)
    .optional(),
});

/** Reads the options of `ingest`; a text says what is wrong with them. */
export function readGiven(options: Readonly<Record<string, string>>): Given | string {
  const read = givenSchema.safeParse(options);
  if (!read.success) return read.error.issues.map(({ message }) => message).join('; ');
  const { url, publisher, date } = read.data;
  return {
    ...(url === undefined ? {} : { url }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
  };
}
