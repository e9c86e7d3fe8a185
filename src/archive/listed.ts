import type { SqlValue } from '../store/sql.ts';
import type { Filter } from './archive.ts';
import type { Item } from './conditions.ts';

/** Where to begin: with what is newest, or with what is oldest. */
export type End = 'newest' | 'oldest';

/** Tables and their conditions, in which the item stands under its own name. */
export interface Listed {
  readonly from: string;
  readonly where: readonly string[];
}

const COLUMNS: Readonly<Record<Item, string>> = {
  article: 'key, sort, publisher, agency, day_from, day_to',
  quotation: 'key, statement, id, sort, publisher, agency, speaker, kind, day_from, day_to',
  telling: 'key, event, sort, publisher, agency, day_from, day_to',
};

/**
 * What a speaker, an outlet or a topic has, from indexes that have it in the order of the keys: PostgreSQL's full-text
 * index has none, and would find all of it first. Of several, the planner goes through the rarest and looks the others up.
 * @param values takes the parameters
 */
export function listedOf(
  item: Item,
  { speaker, outlet, topic }: Filter,
  end: End,
  values: SqlValue[],
): Listed {
  const from: string[] = [];
  const where: string[] = [];
  if (topic !== undefined) {
    from.push('subject');
    where.push(`subject.topic = $${values.push(topic)}`, `subject.item = '${item}'`);
    where.push(`${item}.key = subject.key`);
  }
  if (speaker !== undefined) {
    const { table, on } = BY_SPEAKER[item](`$${values.push(speaker)}`, DIRECTION[end]);
    if (table !== undefined) from.push(table);
    where.push(...on);
  }
  from.push(outlet === undefined ? item : byOutlet(item, `$${values.push(outlet)}`, DIRECTION[end]));
  return { from: from.join(' CROSS JOIN '), where };
}

const DIRECTION: Readonly<Record<End, string>> = { newest: 'DESC', oldest: 'ASC' };

const BY_SPEAKER: Readonly<
  Record<Item, (speaker: string, direction: string) => { table?: string; on: readonly string[] }>
> = {
  article: (speaker, direction) => ({
    table: `(SELECT article FROM quotation WHERE speaker = ${speaker} GROUP BY article ORDER BY article ${direction}) AS said`,
    on: ['article.key = said.article'],
  }),
  quotation: (speaker) => ({ on: [`quotation.speaker = ${speaker}`] }),
  telling: (speaker) => ({
    table: 'taking_part',
    on: [`taking_part.person = ${speaker}`, 'telling.key = taking_part.telling'],
  }),
};

/** What it prints, and what others print of it. Each half has its order, so that they are merged and not sorted. */
function byOutlet(item: Item, outlet: string, direction: string): string {
  const half = (where: string): string =>
    `(SELECT ${COLUMNS[item]} FROM ${item} WHERE ${where} ORDER BY key ${direction})`;
  const [printed, wired] = [`publisher = ${outlet}`, `agency = ${outlet} AND publisher <> ${outlet}`];
  return `(${half(printed)} UNION ALL ${half(wired)}) AS ${item}`;
}
