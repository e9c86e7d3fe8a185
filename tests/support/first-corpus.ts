import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Article, articleSchema } from '../../src/corpus/article.ts';
import {
  type Outlet,
  outletSchema,
  type Person,
  personSchema,
  type Topic,
  topicSchema,
} from '../../src/corpus/reference.ts';
import type { TextSelector } from '../../src/corpus/selector.ts';

export const DATA_FOLDER = fileURLToPath(new URL('../../data/', import.meta.url));

export interface FirstCorpus {
  readonly files: readonly { readonly name: string; readonly article: Article }[];
  readonly outlets: readonly Outlet[];
  readonly people: readonly Person[];
  readonly topics: readonly Topic[];
}

/** The records that ship with the project, each read strictly: a fault anywhere throws. */
export function readFirstCorpus(): FirstCorpus {
  const read = (file: string): unknown => JSON.parse(readFileSync(`${DATA_FOLDER}${file}`, 'utf8'));
  return {
    files: readdirSync(`${DATA_FOLDER}corpus`)
      .sort()
      .map((name) => ({ name, article: articleSchema.parse(read(`corpus/${name}`)) })),
    outlets: z.array(outletSchema).parse(read('outlets.json')),
    people: z.array(personSchema).parse(read('people.json')),
    topics: z.array(topicSchema).parse(read('topics.json')),
  };
}

/** Every selector of an article by where it stands in the record: "q3[0]", "anchor", "event harbour-council". */
export function selectorsOf(article: Article): { where: string; selector: TextSelector }[] {
  return [
    { where: 'anchor', selector: article.anchor },
    ...article.quotations.flatMap((quotation) =>
      quotation.kind === 'indirect'
        ? []
        : quotation.parts.map((selector, index) => ({ where: `${quotation.id}[${index}]`, selector })),
    ),
    ...article.events.map((event) => ({ where: `event ${event.id}`, selector: event.anchor })),
  ];
}

/** Everything in an article record that is in our own words. */
export function ownWordsOf(article: Article): string[] {
  const gists = article.quotations.map(({ gist }) => gist ?? '');
  const events = article.events.flatMap(({ name, summary }) => [name, summary]);
  return [article.description, ...gists, ...events].filter((words) => words !== '');
}
