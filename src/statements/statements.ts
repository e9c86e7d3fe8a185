import { clusterOf, type Link } from './cluster.ts';
import { fullestOf } from './fullest.ts';
import { keysOf } from './keys.ts';
import type { Lexicon } from './lexicon.ts';
import { strengthBetween } from './pieces.ts';
import { type Relation, relationOf } from './relation.ts';
import { withoutRivals } from './rivals.ts';
import { type Reading, read, type Telling } from './telling.ts';
import { type Verdict, verdictOf } from './verdict.ts';

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
  const readings = [...tellings].sort(earliestFirst).map((telling) => read(telling, lexicon));
  const verdicts = verdictsOf(readings, lexicon);
  const strengths = [...verdicts].map(([key, { strength }]) => ({
    a: Math.floor(key / readings.length),
    b: key % readings.length,
    strength,
  }));
  const ties = strengths.filter(({ strength }) => strength > 0);
  const weighed = withoutRivals(strengths, readings);
  const links = weighed
    .filter(({ strength }) => strength > 0)
    .sort((one, other) => other.strength - one.strength || one.a - other.a || one.b - other.b);
  const known = new Map(weighed.map(({ a, b, strength }) => [keyOf(a, b, readings.length), strength]));
  const strengthOf = strengthBetween(
    links.map((link) => {
      const place = verdicts.get(keyOf(link.a, link.b, readings.length))?.place;
      return { ...link, place, isWhole: readings[link.a]?.telling.id === place?.whole };
    }),
    (a, b) => known.get(keyOf(a, b, readings.length)),
    (a, b) => readings[a]?.telling.article === readings[b]?.telling.article,
  );
  const roots = rootsOf(readings.length, ties);
  return clusterOf(readings.length, links, strengthOf).map((items) =>
    statementOf(
      items.flatMap((index) => readings[index] ?? []),
      readings[roots[items[0] ?? 0] ?? 0]?.telling.id ?? '',
      lexicon,
    ),
  );
}

function keyOf(a: number, b: number, count: number): number {
  return Math.min(a, b) * count + Math.max(a, b);
}

function verdictsOf(readings: readonly Reading[], lexicon: Lexicon): Map<number, Verdict> {
  const verdicts = new Map<number, Verdict>();
  for (const [one, other] of candidatesOf(readings)) {
    const [a, b] = [readings[one], readings[other]];
    if (a !== undefined && b !== undefined)
      verdicts.set(keyOf(one, other, readings.length), verdictOf(a, b, lexicon));
  }
  return verdicts;
}

function earliestFirst(a: Telling, b: Telling): number {
  return a.published < b.published
    ? -1
    : a.published > b.published
      ? 1
      : a.id < b.id
        ? -1
        : a.id > b.id
          ? 1
          : 0;
}

/** Pairs of readings that share a key, each once. */
function* candidatesOf(readings: readonly Reading[]): Generator<readonly [number, number]> {
  const byKey = new Map<string, number[]>();
  for (const [index, reading] of readings.entries()) {
    const seen = new Set<number>();
    for (const key of keysOf(reading)) {
      const others = byKey.get(key);
      if (others === undefined) byKey.set(key, [index]);
      else {
        for (const other of others) seen.add(other);
        others.push(index);
      }
    }
    for (const other of seen) if (other !== index) yield [other, index];
  }
}

/** Of each item the first of all that hang together with it by links. */
function rootsOf(count: number, links: readonly Omit<Link, 'strength'>[]): number[] {
  const parents = Array.from({ length: count }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  for (const { a, b } of links) {
    const [one, other] = [rootOf(a), rootOf(b)];
    parents[Math.max(one, other)] = Math.min(one, other);
  }
  return parents.map((_, index) => rootOf(index));
}

function statementOf(members: readonly Reading[], component: string, lexicon: Lexicon): Statement {
  const fullest = fullestOf(members, lexicon);
  return {
    id: members[0]?.telling.id ?? '',
    component,
    fullest: fullest.telling,
    members: [fullest, ...members.filter((member) => member !== fullest)].map((member) => ({
      telling: member.telling,
      relation: relationOf(member, fullest, lexicon),
    })),
  };
}
