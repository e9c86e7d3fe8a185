import type { Name } from '../src/archive/names.ts';
import type { OpenArchive } from '../src/archive/sql-archive.ts';
import type { Sql } from '../src/store/sql.ts';
import { fold } from '../src/text/fold.ts';
import { commonWords } from '../src/text/word-list.ts';
import { type Dice, diceOf } from './dice.ts';

/** Questions of one kind, all different: what they are called in a table, and their texts. */
export interface SizeQuestions {
  readonly what: string;
  readonly texts: readonly string[];
}

const RANKED = 40_000;
const SEED = 11;
/** How many questions of a kind: enough for one in a hundred. */
const MANY = 120;

/** Every command that reads the corpus, with what is commonest and rarest in it; no question stands there twice. */
export async function sizeQuestions(sql: Sql, archive: OpenArchive): Promise<SizeQuestions[]> {
  const dice = diceOf(SEED);
  const names = archive.names();
  const held = names.all('speaker').filter(({ weight }) => weight > 0);
  const [busiest, rarest] = [held.slice(0, 12), held.slice(-MANY)];
  const [outlets, topics] = [names.all('outlet'), names.all('topic')];
  const words = [...commonWords(RANKED)].map((word) => fold(word)).filter((word) => /^[a-z]{2,}$/.test(word));
  const [common, middle, rare] = [
    words.slice(0, MANY),
    words.slice(1500, 1500 + MANY),
    words.slice(-8 * MANY),
  ];
  const days = Array.from({ length: 1000 }, (_, day) =>
    new Date(Date.parse('2023-01-01T00:00Z') + day * 86_400_000).toISOString().slice(0, 10),
  );
  const said = await someQuotations(sql, dice);
  const pick = <Item>(from: readonly Item[]): Item => from[dice.between(0, from.length - 1)] as Item;
  const top = <Item>(from: readonly Item[], most: number): Item => pick(from.slice(0, most));
  const of = (what: string, make: (index: number) => string): SizeQuestions => {
    const texts = new Set<string>();
    for (let index = 0; index < 4 * MANY && texts.size < MANY; index += 1) texts.add(make(index));
    return { what, texts: [...texts] };
  };
  const nth = <Item>(from: readonly Item[], index: number): Item => from[index % from.length] as Item;
  const id = (name: Name): string => name.id;
  return [
    of('/latest, a page', (index) => `/latest page:${index + 1}`),
    of('/latest, common topic or outlet', (index) =>
      index % 2 === 0
        ? `/latest topic:${id(top(topics, 8))} outlet:${id(top(outlets, 12))}`
        : `/latest outlet:${id(top(outlets, 12))} since:${pick(days)}`,
    ),
    of('/latest, busiest speakers', () => `/latest speaker:${id(pick(busiest))} until:${pick(days)}`),
    of('/quotes, busiest speakers', (index) =>
      index < 48
        ? `/quotes speaker:${id(nth(busiest, index))} page:${1 + Math.floor(index / 12)}`
        : `/quotes speaker:${id(nth(busiest, index))} until:${pick(days.slice(500))}`,
    ),
    of(
      '/quotes, busiest speakers, commonest words',
      (index) => `/quotes speaker:${id(nth(busiest, index))} words:${top(common, 60)}`,
    ),
    of('/quotes, rarest speakers', (index) => `/quotes speaker:${id(nth(rarest, index))}`),
    of(
      '/quotes, rarest speakers, commonest words',
      (index) => `/quotes speaker:${id(nth(rarest, index))} words:${top(common, 60)}`,
    ),
    of('/quotes, commonest words', (index) => `/quotes words:${nth(common, index)}`),
    of('/quotes, two common words', () =>
      `/quotes words:"${top(common, 60)}" words:"${top(common, 60)}"`.replace('" words:"', ' '),
    ),
    of('/quotes, middling words', (index) => `/quotes words:${nth(middle, index)}`),
    of('/quotes, rarest words', (index) => `/quotes words:${nth(rare, index)}`),
    of(
      '/quotes, common topic and speaker',
      () => `/quotes topic:${id(top(topics, 10))} speaker:${id(pick(held.slice(0, 40)))}`,
    ),
    of(
      '/quotes, common outlet, all kinds, since a day',
      () => `/quotes outlet:${id(top(outlets, 12))} kind:all since:${pick(days)}`,
    ),
    of('/search, commonest words', (index) => `/search ${nth(common, index)}`),
    of('/search, two common words', () => `/search ${top(common, 60)} ${top(common, 60)}`),
    of('/search, middling words', (index) => `/search ${nth(middle, index)}`),
    of('/search, rarest words', (index) => `/search ${nth(rare, index)}`),
    of('/timeline', (index) =>
      index < 20 ? `/timeline page:${index + 1}` : `/timeline since:${pick(days)}`,
    ),
    of('/timeline, busiest speakers', () => `/timeline speaker:${id(pick(busiest))} since:${pick(days)}`),
    of('/timeline, commonest words', (index) => `/timeline words:${nth(common, index)}`),
    of('/brief, a topic', (index) => `/brief topic:${id(nth(topics, index))}`),
    of('/brief, busiest speakers', (index) => `/brief speaker:${id(nth(held, index))}`),
    of(
      '/brief, common topic and speaker',
      () => `/brief topic:${id(top(topics, 10))} speaker:${id(pick(busiest))}`,
    ),
    of('/brief, since a day', (index) => `/brief since:${nth(days.slice(300).toReversed(), index * 4)}`),
    of('/check, eight words that are held', (index) => `/check "${nth(said, index).slice(0, 8).join(' ')}"`),
    of('/check, the same in another order', (index) => {
      const exact = nth(said, index);
      return `/check "${[...exact.slice(4, 8), ...exact.slice(0, 4)].join(' ')}"`;
    }),
    of('/check, commonest words', () => `/check "${top(common, 30)} ${top(common, 30)} ${top(common, 30)}"`),
    of(
      '/check, busiest speakers',
      (index) => `/check "${nth(said, index).slice(1, 9).join(' ')}" speaker:${id(nth(busiest, index))}`,
    ),
    of(
      '/compare, two common outlets',
      () => `/compare ${id(top(outlets, 20))} ${id(outlets[dice.between(20, 39)] as Name)}`,
    ),
    of(
      '/compare, the two commonest outlets on a topic',
      (index) =>
        `/compare ${id(outlets[0] as Name)} ${id(outlets[1 + (index >> 5)] as Name)} topic:${id(nth(topics, index))}`,
    ),
    of(
      '/compare, two busy speakers',
      () => `/compare ${id(top(held, 20))} ${id(held[dice.between(20, 39)] as Name)}`,
    ),
    of('/source', (index) => `/source ${nth(SOURCES, index * 7)}`),
    of('/statement', (index) => `/statement ${nth(SOURCES, index * 5)}/q${1 + (index % 5)}`),
    of('/cite, busiest speakers', (index) => `/cite of:"/quotes speaker:${id(nth(held, index))}"`),
    of('plain words', (index) => `what did ${nth(held, index).name} say about ${top(topics, 10).name}?`),
  ];
}

/** The first articles of every corpus. */
const SOURCES = Array.from({ length: 900 }, (_, number) => `invented-${String(number).padStart(7, '0')}`);

/** The words of quotations from all over the corpus. */
async function someQuotations(sql: Sql, dice: Dice): Promise<string[][]> {
  const [ends] = await sql.all<{ least: number; most: number }>(
    'SELECT min(key) AS least, max(key) AS most FROM quotation',
  );
  const { least = 0, most = 0 } = ends ?? {};
  const found: string[][] = [];
  for (let index = 0; index < 3 * MANY && found.length < MANY; index += 1) {
    const [row] = await sql.all<{ record: string }>(
      `SELECT record FROM quotation WHERE key >= $1 AND kind = 'direct' ORDER BY key LIMIT 1`,
      [Math.floor(least + dice.chance() * (most - least))],
    );
    const { parts = [] } = JSON.parse(row?.record ?? '{}') as { parts?: { exact: string }[] };
    const words = parts[0]?.exact.split(' ') ?? [];
    if (words.length >= 9) found.push(words);
  }
  return found;
}
