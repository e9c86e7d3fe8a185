import { type Circle, type Company, companyOf } from './company.ts';
import { COMPANY, type CompanyModel } from './company-model.ts';
import { oddsByForest } from './forest.ts';
import { keysOf } from './keys.ts';
import type { Lexicon } from './lexicon.ts';
import type { Reading } from './telling.ts';
import { canBeOne, type Verdict, verdictOf } from './verdict.ts';

export type VerdictOf = (a: Reading, b: Reading, lexicon: Lexicon) => Verdict;

/** What hangs together, by the numbers of the readings: each two that were compared with their verdict. */
export interface Ties {
  readonly circle: Circle;
  readonly components: readonly (readonly number[])[];
}

/** Compares each two readings that may be one: of one speaker, or with a rare word in common. */
export function tiesOf(readings: readonly Reading[], lexicon: Lexicon, judge: VerdictOf = verdictOf): Ties {
  const verdicts = readings.map(() => new Map<number, Verdict>());
  const strengths = readings.map(() => new Map<number, number>());
  for (const [a, b] of candidatesOf(readings)) {
    const [one, other] = [readings[a], readings[b]];
    if (one === undefined || other === undefined) continue;
    const verdict = judge(one, other, lexicon);
    verdicts[a]?.set(b, verdict);
    verdicts[b]?.set(a, verdict);
    strengths[a]?.set(b, verdict.strength);
    strengths[b]?.set(a, verdict.strength);
  }
  const none = new Map<number, number>();
  return {
    circle: {
      of: (index) => strengths[index] ?? none,
      articleOf: (index) => readings[index]?.telling.article ?? '',
      isHead: (index) => readings[index]?.telling.isHead === true,
      sentencesOf: (index) => 1 + (readings[index]?.words.at(-1)?.sentence ?? 0),
      placeOf: (part, whole) => {
        const place = verdicts[part]?.get(whole)?.place;
        return place?.whole === readings[whole]?.telling.id ? place : undefined;
      },
    },
    components: componentsOf(verdicts),
  };
}

/** The logarithm of the odds that two tellings are one, with all that the others of their component say on it. */
export function oddsIn(
  circle: Circle,
  model: CompanyModel = COMPANY,
): (a: number, b: number) => number | undefined {
  return (a, b) => {
    const [one, other] = a < b ? [a, b] : [b, a];
    if (!circle.of(one).has(other)) return undefined;
    const company = companyOf(one, other, circle);
    const odds = oddsByForest(model, company);
    return areApart(company) ? Math.min(odds, APART) : odds;
  };
}

/** At most so sure are two that a longer telling has in places far from one another. */
const APART = -2.5;

/** Two pieces of a long telling that have nothing to do with each other: each is found there, far from the other. */
function areApart({ own, over, same, apart }: Company): boolean {
  return own < 0 && apart > 0 && over <= 0 && same <= 0;
}

/** Pairs that share a key, or the speaker: each once, the smaller number first. */
function* candidatesOf(readings: readonly Reading[]): Generator<readonly [number, number]> {
  if (readings.length < 2) return;
  const byKey = new Map<string, number[]>();
  for (const [index, reading] of readings.entries()) {
    const seen = new Set<number>();
    const { speaker } = reading.telling;
    for (const key of [...keysOf(reading), ...(speaker === '' ? [] : [`speaker ${speaker}`])]) {
      const others = byKey.get(key);
      if (others === undefined) byKey.set(key, [index]);
      else {
        for (const other of others) seen.add(other);
        others.push(index);
      }
    }
    for (const other of seen) {
      const one = readings[other];
      if (other !== index && one !== undefined && canBeOne(one.telling, reading.telling))
        yield [other, index];
    }
  }
}

/** What hangs together by ties; numbers in each rise, and so do the first numbers of them. */
function componentsOf(verdicts: readonly ReadonlyMap<number, Verdict>[]): number[][] {
  const seen = new Set<number>();
  return verdicts.flatMap((_, start) => {
    if (seen.has(start)) return [];
    seen.add(start);
    const component = [start];
    for (const index of component)
      for (const [other, { isTied }] of verdicts[index] ?? []) {
        if (!isTied || seen.has(other)) continue;
        seen.add(other);
        component.push(other);
      }
    return [component.sort((a, b) => a - b)];
  });
}
