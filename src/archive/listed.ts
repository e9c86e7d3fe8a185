import type { SqlValue } from '../store/sql.ts';
import type { Filter } from './archive.ts';
import type { Item } from './conditions.ts';

/** Where to begin: with what is newest, or with what is oldest. */
export type End = 'newest' | 'oldest';

/** Tables in which the item stands under its own name, their conditions, and the column that has the order. */
export interface Listed {
  readonly from: string;
  readonly where: readonly string[];
  readonly key: string;
}

/**
 * What one speaker, outlet or topic has, or one of these two on a topic, from an index that has it in the order of the
 * keys: PostgreSQL's full-text index has none, and would find all of it first.
 * @param value takes a parameter and gives its place
 * @returns none where there is no such index
 */
export function listedOf(
  item: Item,
  { speaker, outlet, topic }: Filter,
  end: End,
  value: (given: SqlValue) => string,
): Listed | undefined {
  const named = [speaker, outlet, topic].filter((one) => one !== undefined).length;
  if (item === 'quotation' && named === 2 && topic !== undefined) {
    const on = `subject.topic = ${value(topic)} AND subject.item = 'quotation'`;
    if (speaker !== undefined) return saidOn(on, value(speaker));
    return printedOn(on, value(outlet ?? null), DIRECTION[end]);
  }
  if (named !== 1) return undefined;
  if (topic !== undefined) return about(item, value(topic));
  if (speaker !== undefined) return BY_SPEAKER[item](value(speaker), DIRECTION[end]);
  return byOutlet(item, value(outlet ?? null), DIRECTION[end]);
}

export const DIRECTION: Readonly<Record<End, string>> = { newest: 'DESC', oldest: 'ASC' };

function about(item: Item, topic: string): Listed {
  return {
    from: `subject CROSS JOIN ${item}`,
    where: [`subject.topic = ${topic}`, `subject.item = '${item}'`, `${item}.key = subject.key`],
    key: 'subject.key',
  };
}

function saidOn(topic: string, speaker: string): Listed {
  const where = `${topic} AND subject.said_by = ${speaker}`;
  return { from: `(${besideTopic(where)}) AS quotation`, where: [], key: 'quotation.key' };
}

/** See {@link byOutlet}. */
function printedOn(topic: string, outlet: string, direction: string): Listed {
  const half = (where: string): string =>
    `(${besideTopic(`${topic} AND ${where}`)} ORDER BY subject.key ${direction})`;
  const printed = half(`subject.printed_by = ${outlet}`);
  const wired = half(`subject.wired_by = ${outlet} AND subject.printed_by <> ${outlet}`);
  return { from: `(${printed} UNION ALL ${wired}) AS quotation`, where: [], key: 'quotation.key' };
}

/** What is not beside the topic is looked up: PostgreSQL leaves that out where none of it is asked for. */
function besideTopic(where: string): string {
  return `SELECT subject.key, subject.printed_by AS publisher, subject.said_as AS kind, said.statement, said.id, said.sort, said.day_from, said.day_to
    FROM subject LEFT JOIN quotation AS said ON said.key = subject.key WHERE ${where}`;
}

const BY_SPEAKER: Readonly<Record<Item, (speaker: string, direction: string) => Listed>> = {
  article: (speaker, direction) => ({
    from: `(SELECT article FROM quotation WHERE speaker = ${speaker} GROUP BY article ORDER BY article ${direction}) AS said CROSS JOIN article`,
    where: ['article.key = said.article'],
    key: 'said.article',
  }),
  quotation: (speaker) => ({
    from: 'quotation',
    where: [`quotation.speaker = ${speaker}`],
    key: 'quotation.key',
  }),
  telling: (speaker) => ({
    from: 'taking_part CROSS JOIN telling',
    where: [`taking_part.person = ${speaker}`, 'telling.key = taking_part.telling'],
    key: 'taking_part.telling',
  }),
};

const COLUMNS: Readonly<Record<Item, string>> = {
  article: 'key, sort, publisher, agency, day_from, day_to',
  quotation: 'key, statement, id, sort, publisher, kind, day_from, day_to',
  telling: 'key, event, sort, day_from, day_to',
};

/** What it prints, and what others print of it. Each half has its order, so that they are merged and not sorted. */
function byOutlet(item: Item, outlet: string, direction: string): Listed {
  const half = (where: string): string =>
    `(SELECT ${COLUMNS[item]} FROM ${item} WHERE ${where} ORDER BY key ${direction})`;
  const [printed, wired] = [`publisher = ${outlet}`, `agency = ${outlet} AND publisher <> ${outlet}`];
  return { from: `(${half(printed)} UNION ALL ${half(wired)}) AS ${item}`, where: [], key: `${item}.key` };
}
