import type { Sql, SqlValue } from '../store/sql.ts';
import { inBatches, rowsFor } from './rows.ts';
import type { Tally } from './tally.ts';

/** What one article has, as far as it is counted by speaker and topic together. */
export interface PairsOf {
  readonly publisher: string;
  readonly quotations: readonly {
    readonly key: number;
    readonly speaker: string | null;
    readonly kind: string;
  }[];
  /** What the article is about, its quotations included. */
  readonly about: readonly string[];
  /** What each quotation is about. */
  readonly subjects: readonly { readonly key: number; readonly topic: string }[];
}

/** How much each outlet has of a speaker on a topic: articles that are about it and quote them, and what is quoted. */
export function pairTallyOf(sql: Sql, speaker: string, topic: string): Promise<Omit<Tally, 'quotations'>[]> {
  return sql.all(
    `SELECT publisher, articles, quoted FROM pair_tally
     WHERE speaker = $1 AND topic = $2 AND articles > 0 ORDER BY publisher`,
    [speaker, topic],
  );
}

/** Few enough for the parameters of a statement of either engine. */
const AT_A_TIME = 400;

/** Takes an article into these counts, or (with -1) out of them. */
export async function tallyPairs(
  sql: Sql,
  { publisher, quotations, about, subjects }: PairsOf,
  sign: 1 | -1,
): Promise<void> {
  const topicsOf = new Map<number, Set<string>>();
  for (const { key, topic } of subjects) {
    topicsOf.set(key, (topicsOf.get(key) ?? new Set()).add(topic));
  }
  const speakers = new Set(quotations.flatMap(({ speaker }) => speaker ?? []));
  const rows = [...speakers].flatMap((speaker) => {
    const quoted = quotations.filter((one) => one.speaker === speaker && one.kind !== 'indirect');
    return [...new Set(about)].map((topic): SqlValue[] => {
      const onIt = quoted.filter(({ key }) => topicsOf.get(key)?.has(topic));
      return [speaker, topic, publisher, sign, onIt.length * sign];
    });
  });
  for (const some of inBatches(rows, AT_A_TIME)) {
    await sql.all(
      `INSERT INTO pair_tally (speaker, topic, publisher, articles, quoted) VALUES ${rowsFor(some.length, 5)}
       ON CONFLICT (speaker, topic, publisher) DO UPDATE SET articles = pair_tally.articles + excluded.articles,
         quoted = pair_tally.quoted + excluded.quoted`,
      some.flat(),
    );
  }
}
