import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Source } from '../../src/ingest/source.ts';

const quoteSchema = z.object({
  kind: z.enum(['direct', 'mixed', 'indirect']),
  speaker: z.string().nullable(),
  through: z.string().nullish(),
  text: z.string().optional(),
  parts: z.array(z.string()).optional(),
  occurrence: z.number().optional(),
  /** The utterance that it is a telling of. */
  statement: z.string().nullish(),
});

/** An article as a careful reader annotated it. */
export const goldSchema = z.object({
  file: z.string(),
  /** Where the page was fetched from, as whoever adds a page by its address knows it. */
  url: z.string().optional(),
  headline: z.string(),
  publisher: z.string(),
  author: z.string().optional(),
  datePublished: z.string(),
  basis: z.enum(['stated', 'inferred']),
  quotes: z.array(quoteSchema),
  notQuotes: z.array(z.string()),
  boilerplate: z.array(z.string()),
  body: z.tuple([z.string(), z.string()]),
  /** Questions of a transcript that nobody is named to put: neither right nor wrong. */
  questions: z.array(z.string()).default([]),
});

export type Gold = z.infer<typeof goldSchema>;
export type GoldQuote = Gold['quotes'][number];

/** A gold article and its page. */
export interface GoldArticle {
  readonly gold: Gold;
  readonly content: string;
  /** The day on which the page is taken to have been fetched, YYYY-MM-DD. */
  readonly retrieved?: string;
}

/** The page as it is given to reading. */
export function sourceOf({ gold: { file, url }, content, retrieved }: GoldArticle): Source {
  return {
    content,
    form: file.endsWith('.html') ? 'html' : 'text',
    file,
    ...(url === undefined ? {} : { url }),
    ...(retrieved === undefined ? {} : { retrieved }),
  };
}

/** The articles of a folder of `tests/gold/`; none where the folder is not there. */
export function readGold(folder: string): GoldArticle[] {
  if (!existsSync(folder)) return [];
  const articles = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !/^(?:WORLD|CHECKS)/.test(name))
    .sort()
    .map((name) => {
      const gold = goldSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      return { gold, set: name.split('-')[0] ?? '', content: readFileSync(join(folder, gold.file), 'utf8') };
    });
  return articles.map(({ gold, set, content }) => ({
    gold,
    content,
    retrieved: dayAfterAll(articles.filter((other) => other.set === set).map((other) => other.gold)),
  }));
}

/** A desk fetches pages soon after they come out: those of one set, on the day after the newest of them. */
function dayAfterAll(articles: readonly Gold[]): string {
  const newest = articles
    .map(({ datePublished }) => datePublished.slice(0, 10))
    .reduce((a, b) => (b > a ? b : a), '');
  const day = new Date(newest.length === 7 ? `${newest}-28` : newest);
  return new Date(day.getTime() + 86_400_000).toISOString().slice(0, 10);
}
