import type { Filter } from '../../src/archive/archive.ts';
import { readWords, stemsInRow } from '../../src/archive/fulltext.ts';
import { comparerOf, type Resemblance } from '../../src/statements/resemblance.ts';
import { ENGLISH } from '../../src/text/english.ts';
import type { Row } from './rows.ts';

/** The statements that a filter asks for, in their order: each row is looked at, and all that match are sorted. */
export function listedPlainly(rows: readonly Row[], filter: Filter): string[] {
  const newest = new Map<string, string>();
  for (const { statement, sort } of rows.filter(matching(filter))) {
    const known = newest.get(statement);
    if (known === undefined || known < sort) newest.set(statement, sort);
  }
  return [...newest]
    .sort(([a, sortA], [b, sortB]) => (sortA === sortB ? (a < b ? -1 : 1) : sortA < sortB ? 1 : -1))
    .map(([statement]) => statement);
}

function matching({ words, speaker, outlet, topic, kinds, since, until }: Filter): (row: Row) => boolean {
  const { all, none } = words === undefined ? { all: [], none: [] } : readWords(words);
  const [wanted, unwanted] = [all, none].map((terms) => terms.map(stemsInRow));
  return (row) =>
    (speaker === undefined || row.speaker === speaker) &&
    (outlet === undefined || row.outlets.includes(outlet)) &&
    (topic === undefined || row.topics.includes(topic)) &&
    (kinds === undefined || kinds.includes(row.kind)) &&
    (since === undefined || row.to >= since) &&
    (until === undefined || row.from <= until) &&
    (wanted ?? []).every((term) => row.stems.includes(term)) &&
    !(unwanted ?? []).some((term) => row.stems.includes(term));
}

/** What a typed text has to do with each quotation that there is: all are compared, word by word. */
export function comparedPlainly(rows: readonly Row[], text: string): Map<string, Resemblance> {
  const compare = comparerOf(text, ENGLISH);
  return new Map(
    rows.flatMap(({ id, told }) => {
      const resemblance = compare(told);
      return resemblance === undefined ? [] : [[id, resemblance] as const];
    }),
  );
}
