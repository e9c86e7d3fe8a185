import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Gold, goldSchema } from '../extract/gold.ts';

const checkSchema = z.object({
  words: z.string(),
  speaker: z.string().optional(),
  /** "verbatim", "variant", "someone else", "indirect" or "not held". */
  verdict: z.string(),
  why: z.string().default(''),
});

const worldSchema = z.object({
  people: z
    .array(
      z.object({
        name: z.string(),
        aliases: z.array(z.string()).default([]),
        roles: z.array(z.string()).default([]),
      }),
    )
    .default([]),
});

/** Words to be checked, and what a careful reader of the articles says of them. */
export type GoldCheck = z.infer<typeof checkSchema>;

export interface CheckedWorld {
  readonly name: string;
  readonly people: z.infer<typeof worldSchema>['people'];
  /** By their ids. */
  readonly articles: ReadonlyMap<string, Gold>;
  readonly checks: readonly GoldCheck[];
}

/** The worlds of a folder of `tests/gold/` that have checks: `CHECKS-x.json` is of the articles `x-*.json`. */
export function readChecks(folder: string): CheckedWorld[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).sort();
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return names
    .flatMap((name) => /^CHECKS-(.+)\.json$/.exec(name)?.[1] ?? [])
    .map((name) => ({
      name,
      people: names.includes(`WORLD-${name}.json`)
        ? worldSchema.parse(read(`WORLD-${name}.json`)).people
        : [],
      articles: new Map(
        names
          .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.json'))
          .map((file) => [file.slice(0, -'.json'.length), goldSchema.parse(read(file))]),
      ),
      checks: z.array(checkSchema).parse(read(`CHECKS-${name}.json`)),
    }))
    .filter(({ articles }) => articles.size > 0);
}
