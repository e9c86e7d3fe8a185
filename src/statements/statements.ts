import { fullestOf } from './fullest.ts';
import type { Lexicon } from './lexicon.ts';
import { partitionOf } from './partition.ts';
import { type Relation, relationOf } from './relation.ts';
import { type Reading, read, type Telling } from './telling.ts';

export interface Member {
  readonly telling: Telling;
  readonly relation: Relation;
}

/** Tellings that are one utterance, the fullest of them first. */
export interface Statement {
  /** The id of its earliest telling: it stays as later ones come in. */
  readonly id: string;
  /**
   * The id of the earliest telling of all that hang together with these. To take in a new telling, it is enough to
   * work again over the tellings of the components in which it has a candidate, and itself.
   */
  readonly component: string;
  readonly fullest: Telling;
  readonly members: readonly Member[];
}

/** The statements that tellings make up: the same ones in whichever order the tellings come. */
export function statementsOf(tellings: readonly Telling[], lexicon: Lexicon): Statement[] {
  return statementsIn(
    tellings.map((telling) => read(telling, lexicon)),
    lexicon,
  );
}

/** The same, of tellings whose words are read. */
export function statementsIn(all: readonly Reading[], lexicon: Lexicon): Statement[] {
  const readings = [...all].sort(earliestFirst);
  return partitionOf(readings, lexicon).flatMap(({ component, statements }) => {
    const first = readings[component[0] ?? 0]?.telling.id ?? '';
    return statements.map((items) =>
      statementOf(
        items.flatMap((index) => readings[index] ?? []),
        first,
        lexicon,
      ),
    );
  });
}

/** Readings in the order in which they came out. */
export function earliestFirst({ telling: a }: Reading, { telling: b }: Reading): number {
  if (a.published !== b.published) return a.published < b.published ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** So many tellings, the longest, are asked what a shorter one leaves out. */
const MOST_ASKED = 2;

function statementOf(members: readonly Reading[], component: string, lexicon: Lexicon): Statement {
  const fullest = fullestOf(members, lexicon);
  const others = members
    .filter((member) => member !== fullest && member.telling.kind === 'direct')
    .sort((a, b) => b.weight - a.weight || (a.telling.id < b.telling.id ? -1 : 1))
    .slice(0, MOST_ASKED);
  return {
    id: members[0]?.telling.id ?? '',
    component,
    fullest: fullest.telling,
    members: [fullest, ...members.filter((member) => member !== fullest)].map((member) => ({
      telling: member.telling,
      relation: relationOf(member, fullest, lexicon, others),
    })),
  };
}
