import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { dayIn } from '../../src/ingest/about/spoken.ts';
import type { Telling } from '../../src/statements/telling.ts';
import { foldName } from '../../src/text/fold.ts';
import { goldSchema } from '../extract/gold.ts';
import { placesOf } from '../extract/places.ts';
import { sentenceAround } from './sentence.ts';

const memberSchema = z.object({ article: z.string(), index: z.number() });
const worldSchema = z.object({
  people: z.array(z.object({ name: z.string(), aliases: z.array(z.string()).default([]) })).default([]),
  statements: z.array(
    z.object({ id: z.string(), relations: z.array(memberSchema.extend({ relation: z.string() })) }),
  ),
  nearMisses: z.array(z.tuple([memberSchema, memberSchema, z.string()])),
});

/** A quotation of the gold, with the statement that a careful reader put it into. */
export interface GoldTelling extends Telling {
  readonly statement: string;
  readonly relation: string;
}

export interface AlignmentGold {
  readonly name: string;
  readonly tellings: readonly GoldTelling[];
  readonly nearMisses: readonly (readonly [GoldTelling, GoldTelling, string])[];
}

/** The worlds of a folder of `tests/gold/`: the quotations of some invented articles, and which of them are one. */
export function readWorlds(folder: string): AlignmentGold[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith('WORLD'))
    .sort()
    .map((name) => readWorld(folder, name));
}

function readWorld(folder: string, file: string): AlignmentGold {
  const world = worldSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const known = new Map(
    world.people.flatMap(({ name, aliases }) => [name, ...aliases].map((alias) => [foldName(alias), foldName(name)])),
  );
  const placed = new Map(
    world.statements.flatMap(({ id, relations }) =>
      relations.map(({ article, index, relation }) => [keyOf(article, index), { id, relation }] as const),
    ),
  );
  const articles = new Set(
    [...world.statements.flatMap(({ relations }) => relations), ...world.nearMisses.flatMap(([a, b]) => [a, b])].map(
      ({ article }) => stemOf(article),
    ),
  );
  const tellings = new Map<string, GoldTelling>();
  for (const article of articles)
    for (const [index, telling] of readTellings(folder, article, known).entries()) {
      const key = keyOf(article, index);
      const { id = telling.own ?? key, relation = 'fullest' } = placed.get(key) ?? {};
      tellings.set(key, { ...telling, id: key, statement: `${file} ${id}`, relation });
    }
  const nearMisses = world.nearMisses.flatMap(([a, b, why]) => {
    const [one, other] = [a, b].map(({ article, index }) => tellings.get(keyOf(article, index)));
    return one === undefined || other === undefined ? [] : [[one, other, why] as const];
  });
  return { name: file, tellings: [...tellings.values()], nearMisses };
}

function keyOf(article: string, index: number): string {
  return `${stemOf(article)}#${index}`;
}

function stemOf(article: string): string {
  return article.replace(/\.(?:json|txt|html)$/, '');
}

function readTellings(
  folder: string,
  article: string,
  known: ReadonlyMap<string, string>,
): (Omit<Telling, 'id'> & { readonly own?: string | undefined })[] {
  const gold = goldSchema.parse(JSON.parse(readFileSync(join(folder, `${article}.json`), 'utf8')));
  const content = readFileSync(join(folder, gold.file), 'utf8');
  const published = gold.datePublished.slice(0, 10);
  return gold.quotes.map((quote) => {
    const [place] = placesOf(content, quote);
    const dated =
      place === undefined || published.length < 10
        ? undefined
        : dayIn(sentenceAround(content, place), { value: published, precision: 'day', basis: 'stated' });
    const day = dated?.value;
    const name = foldName(quote.speaker ?? '');
    return {
      own: quote.statement,
      article,
      speaker: known.get(name) ?? name,
      isOrganisation: false,
      kind: quote.kind,
      text: (quote.parts ?? [quote.text ?? '']).join(' '),
      from: day ?? `${published}-01-01`.slice(0, 10),
      to: day ?? `${published}-12-31`.slice(0, 10),
      published: `${published}-01-01`.slice(0, 10),
    };
  });
}
