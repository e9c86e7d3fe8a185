import type { Sql, SqlValue } from '../store/sql.ts';
import type { Filter } from './archive.ts';
import { MATCH_QUERY, MATCHES, readWords } from './fulltext.ts';

export type Item = 'article' | 'quotation' | 'telling';

/** A WHERE clause and its parameters. */
export interface Conditions {
  readonly where: string;
  readonly values: readonly SqlValue[];
}

/**
 * The conditions of a filter on one table, whose alias is the table's own name: each is looked up row by row, for rows
 * that are few already.
 * A date that is only known to the month or year is in a range where any of its days is.
 */
export function conditionsOf(engine: Sql['engine'], item: Item, filter: Filter): Conditions {
  const values: SqlValue[] = [];
  const value = (given: SqlValue): string => `$${values.push(given)}`;
  const parts: string[] = [];
  if (filter.since !== undefined) parts.push(`${item}.day_to >= ${value(filter.since)}`);
  if (filter.until !== undefined) parts.push(`${item}.day_from <= ${value(filter.until)}`);
  if (filter.kinds !== undefined && item === 'quotation') {
    parts.push(`quotation.kind IN (${filter.kinds.map(value).join(', ')})`);
  }
  if (filter.speaker !== undefined) parts.push(BY_SPEAKER[item](value(filter.speaker)));
  if (filter.outlet !== undefined) {
    const outlet = value(filter.outlet);
    parts.push(`(${item}.publisher = ${outlet} OR ${item}.agency = ${outlet})`);
  }
  if (filter.topic !== undefined) {
    parts.push(
      `EXISTS (SELECT 1 FROM subject WHERE topic = ${value(filter.topic)} AND item = '${item}' AND subject.key = ${item}.key)`,
    );
  }
  if (filter.occasion !== undefined && item === 'quotation') {
    parts.push(`quotation.occasion = ${value(filter.occasion)}`);
  }
  if (filter.statement !== undefined && item === 'quotation') {
    parts.push(`quotation.statement = ${value(filter.statement)}`);
  }
  if (filter.arrived !== undefined) {
    parts.push(`${item}.arrival > ${value(filter.arrived.after)}`);
    parts.push(`${item}.arrival <= ${value(filter.arrived.through)}`);
  }
  const sought = [
    { words: filter.words, table: item === 'quotation' ? 'quotation_exact' : `${item}_words` },
    { words: filter.anywhere, table: `${item}_words` },
  ];
  for (const { words, table } of sought) {
    if (words === undefined) continue;
    const query = MATCH_QUERY[engine](readWords(words));
    parts.push(MATCHES[engine](table, `${item}.key`, value(query)));
  }
  return { where: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`, values };
}

const BY_SPEAKER: Readonly<Record<Item, (parameter: string) => string>> = {
  article: (speaker) =>
    `EXISTS (SELECT 1 FROM quotation said WHERE said.article = article.key AND said.speaker = ${speaker})`,
  quotation: (speaker) => `quotation.speaker = ${speaker}`,
  telling: (person) =>
    `EXISTS (SELECT 1 FROM taking_part WHERE taking_part.telling = telling.key AND person = ${person})`,
};

/** The same range of dates, arrivals and kinds, and nothing else: what a tally counts against. */
export function rangeOf({ since, until, kinds, arrived }: Filter): Filter {
  return {
    ...(arrived === undefined ? {} : { arrived }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(kinds === undefined ? {} : { kinds }),
  };
}
