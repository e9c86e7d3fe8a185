import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { occasionOf } from '../../src/archive/telling.ts';
import { days } from '../../src/corpus/dated.ts';
import type { Telling } from '../../src/statements/telling.ts';
import { venueIn } from '../../src/statements/venue.ts';
import { foldName } from '../../src/text/fold.ts';
import { goldSchema } from '../extract/gold.ts';
import { placesOf } from '../extract/places.ts';
import { spokenIn } from './spoken.ts';

const memberSchema = z.object({ article: z.string(), index: z.number() });
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
  statements: z.array(
    z.object({ id: z.string(), relations: z.array(memberSchema.extend({ relation: z.string() })) }),
  ),
  nearMisses: z.array(z.tuple([memberSchema, memberSchema, z.string()])),
});

/** A quotation of the gold, with the statement that a careful reader put it into. */
export interface GoldTelling extends Telling {
  /** More than one where a long telling holds several statements. */
  readonly statements: readonly string[];
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
    world.people.flatMap(({ name, aliases }) =>
      [name, ...aliases].map((alias) => [foldName(alias), foldName(name)]),
    ),
  );
  const organisations = new Set(
    world.people
      .filter(({ roles }) => roles.some((role) => role.startsWith('organisation')))
      .map(({ name }) => foldName(name)),
  );
  const persons = new Set(
    world.people.map(({ name }) => foldName(name)).filter((name) => !organisations.has(name)),
  );
  const roles = new Map(
    world.people.map(({ name, roles }) => [foldName(name), foldName(roles.join(' '))] as const),
  );
  const placed = new Map<string, { readonly ids: string[]; readonly relation: string }>();
  for (const { id, relations } of world.statements)
    for (const { article, index, relation } of relations) {
      const key = keyOf(article, index);
      const others = placed.get(key);
      placed.set(key, { ids: [...(others?.ids ?? []), id], relation: others?.relation ?? relation });
    }
  const articles = new Set(
    [
      ...world.statements.flatMap(({ relations }) => relations),
      ...world.nearMisses.map(([a]) => a),
      ...world.nearMisses.map(([, b]) => b),
    ].map(({ article }) => stemOf(article)),
  );
  const tellings = new Map<string, GoldTelling>();
  for (const article of articles)
    for (const [index, telling] of readTellings(folder, article, known).entries()) {
      const key = keyOf(article, index);
      const { own, ...rest } = telling;
      const { ids = [own ?? key], relation = 'fullest' } = placed.get(key) ?? {};
      tellings.set(key, {
        ...rest,
        id: key,
        statements: ids.map((id) => `${file} ${id}`),
        relation,
        isOrganisation: telling.speaker !== '' && !persons.has(telling.speaker),
        role: roles.get(telling.speaker) ?? '',
      });
    }
  const nearMisses = world.nearMisses.flatMap(([a, b, why]) => {
    const [one, other] = [a, b].map(({ article, index }) => tellings.get(keyOf(article, index)));
    return one === undefined || other === undefined ? [] : [[one, other, why] as const];
  });
  return { name: file, tellings: [...tellings.values()], nearMisses };
}

/** So much of the words on either side is kept with a quotation, in UTF-16 units. */
const BESIDE = 32;

/** The words of its line right before or behind a quotation. */
function besideOf(text: string, side: -1 | 1): string {
  const line = text.split('\n').at(side < 0 ? -1 : 0) ?? '';
  const words = line.replace(/<[^>]*>/g, ' ');
  return side < 0 ? words.slice(-BESIDE) : words.slice(0, BESIDE);
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
  const body = content.indexOf(gold.body[0]);
  const published = gold.datePublished.slice(0, 10);
  const spokenOf = spokenIn(gold, content);
  const onPublication = {
    value: published,
    precision: published.length === 10 ? 'day' : published.length === 7 ? 'month' : 'year',
    basis: 'inferred',
  } as const;
  return gold.quotes.map((quote) => {
    const places = placesOf(content, quote).filter((place) => place !== undefined);
    const [start, end] = [places[0]?.start ?? 0, places.at(-1)?.end ?? 0];
    const venue = venueIn(besideOf(content.slice(0, start), -1), besideOf(content.slice(end), 1));
    const { from, to } = occasionOf(spokenOf(quote) ?? onPublication, days(onPublication).from);
    const name = foldName(quote.speaker ?? '');
    return {
      own: quote.statement,
      article,
      speaker: known.get(name) ?? name,
      isOrganisation: false,
      kind: quote.kind,
      isHead: start < body,
      place: start,
      before: besideOf(content.slice(0, start), -1),
      ...(venue === undefined ? {} : { venue }),
      text: (quote.parts ?? [quote.text ?? '']).join(' '),
      from,
      to,
      published: `${published}-01-01`.slice(0, 10),
    };
  });
}
