import type { QuotationEntry, ResemblingEntry } from '../archive/archive.ts';

/** What became of words that were asked for. */
export type Verdict =
  | 'verbatim'
  | 'pieces'
  | 'variant'
  | 'perhaps theirs'
  | 'somebody else'
  | 'indirect'
  | 'not held';

export interface Found {
  readonly verdict: Verdict;
  /** The quotations that say so, the likest first. */
  readonly held: readonly ResemblingEntry[];
  /** Where nothing is held: what comes nearest. */
  readonly nearest?: ResemblingEntry;
}

/** From so many words on, it is no chance that somebody else has them too. */
const NO_CHANCE = 4;
/** So like, reported speech of the one who is asked for comes before others who say the words. */
const SURE = 0.85;

/** Whose words are asked for: whether a quotation is theirs, or may be, under a name that can mean them. */
export interface Whose {
  isOwn(entry: QuotationEntry): boolean;
  mayBeOwn?(entry: QuotationEntry): boolean;
}

const ANYBODY: Whose = { isOwn: () => true };

/**
 * Decides by the quotations that resemble the words. Their own words come first; then, word for word, those of others,
 * as a wrong speaker is worse than a missing one; then what is told in other words or only reported.
 */
export function verdictOn(words: string, resembling: readonly ResemblingEntry[], whose = ANYBODY): Found {
  const found = resembling.filter(({ resemblance }) => resemblance.kind !== 'near');
  const isOwn = ({ entry }: ResemblingEntry): boolean => whose.isOwn(entry);
  const mayBeOwn = ({ entry }: ResemblingEntry): boolean => whose.mayBeOwn?.(entry) === true;
  const [own, others] = [found.filter(isOwn), found.filter((one) => !isOwn(one))];
  const quoted = (list: readonly ResemblingEntry[]): ResemblingEntry[] =>
    list.filter(({ entry }) => entry.quotation.kind !== 'indirect');
  const of = (list: readonly ResemblingEntry[], kind: 'verbatim' | 'pieces' | 'variant'): ResemblingEntry[] =>
    quoted(list).filter(({ resemblance }) => resemblance.kind === kind);
  const reported = own.filter(({ entry }) => entry.quotation.kind === 'indirect');
  const byOthers = [...of(others, 'verbatim'), ...of(others, 'pieces')];
  const perhaps = [...byOthers, ...of(others, 'variant').filter(isSure)].filter(mayBeOwn);
  const isLong = words.trim().split(/\s+/).length >= NO_CHANCE;
  const isSurelyReported = reported.some(({ resemblance }) => resemblance.likeness >= SURE);
  const choices: readonly (readonly [Verdict, readonly ResemblingEntry[]])[] = [
    ['verbatim', of(own, 'verbatim')],
    ['pieces', of(own, 'pieces')],
    ['indirect', isSurelyReported && of(own, 'variant').length === 0 ? reported : []],
    ['perhaps theirs', perhaps],
    ['somebody else', isLong ? byOthers : []],
    ['variant', of(own, 'variant')],
    ['indirect', reported],
    ['somebody else', [...byOthers, ...others.filter(isSure)]],
  ];
  const choice = choices.find(([, held]) => held.length > 0);
  if (choice !== undefined) return { verdict: choice[0], held: warningFirst([...new Set(choice[1])]) };
  const nearest = resembling.find(isOwn) ?? resembling[0];
  return { verdict: 'not held', held: [], ...(nearest === undefined ? {} : { nearest }) };
}

/** Only what is nearly the same, in the same sense, is said to be somebody else's. */
function isSure({ resemblance: { kind, likeness, caveats } }: ResemblingEntry): boolean {
  return kind === 'verbatim' || kind === 'pieces' || (likeness >= SURE && caveats.length === 0);
}

/** A source that limits or turns the words is seen before those that do not. */
function warningFirst(held: readonly ResemblingEntry[]): ResemblingEntry[] {
  return held.toSorted(
    (a, b) =>
      b.resemblance.likeness - a.resemblance.likeness ||
      Number(b.resemblance.caveats.length > 0) - Number(a.resemblance.caveats.length > 0),
  );
}
