import { heldAsTyped } from './as-typed.ts';
import { caveatsOfVariant } from './caveats.ts';
import { type Change, changesBetween } from './changes.ts';
import type { Caveat } from './clauses.ts';
import type { Opposed } from './exchanged.ts';
import { type Fit, fitOf } from './fit.ts';
import type { Lexicon } from './lexicon.ts';
import { type LikenessOf, likenessIn } from './likeness.ts';
import { once } from './once.ts';
import { opposedIn } from './opposites.ts';
import { type Token, tokensOf } from './tokens.ts';
import { type Told, tokensTold } from './told.ts';
import { remembering, type Unit, unitsOf } from './units.ts';
import { isVariant } from './variant.ts';
import type { Run } from './verbatim.ts';

/**
 * What a typed text has to do with a telling: it stands there word for word; word for word but for what an ellipsis
 * leaves out; in other words that say the same; or it is only near it.
 */
export interface Resemblance {
  readonly kind: 'verbatim' | 'pieces' | 'variant' | 'near';
  /** How much of either the other holds, from 0 to 1. */
  readonly likeness: number;
  readonly caveats: readonly Caveat[];
  /** What differs: what was typed, and what stands there. */
  readonly changes: readonly Change[];
}

/** Below this share of the typed text, a telling is not even near it. */
export const NEAR = 0.5;
/** How far before a stretch its beginning may stand. */
const REACH = 10;

/** Other tellings of a statement hold so much of the typed text, or say nothing of the rest of it. */
const OF_OTHER = 0.5;
const LIKE = 0.7;

/** How a typed text stands to a telling; where others of the same statement are given, what they hold counts too. */
export type Comparer = (told: Told, others?: readonly Told[]) => Resemblance | undefined;

/** Compares one typed text with many tellings. */
export function comparerOf(text: string, lexicon: Lexicon): Comparer {
  const words = remembering(lexicon);
  const likenessOf = likenessIn(lexicon);
  const areOpposed = opposedIn(lexicon);
  const typed = tokensOf([text]);
  const written = new Set(typed.map(({ folded }) => folded));
  // What is typed in two words and told in one, or the reverse, is one unit on both sides: that is rare.
  const alone = unitsOf(typed, words);
  const twos = typed.slice(1).map(({ folded }, index) => `${typed[index]?.folded}${folded}`);
  const begun = new Set([...written].flatMap(beginningsOf));
  const typedFor = (told: ReadonlySet<string>): readonly Unit[] =>
    twos.some((two) => told.has(two)) ? unitsOf(typed, words, told) : alone;
  const toldIn = (tokens: readonly Token[]): Unit[] => {
    const isJoined = tokens.some(
      ({ folded }, at) =>
        (begun.has(folded) || folded.length >= LONG) && written.has(`${folded}${tokens[at + 1]?.folded}`),
    );
    return isJoined ? unitsOf(tokens, words, written) : unitsOf(tokens, words);
  };
  const heldBy = (others: readonly Told[]): Set<number> =>
    new Set(
      others.flatMap((one) => {
        const tokens = tokensTold(one);
        const units = typedFor(new Set(tokens.map(({ folded }) => folded)));
        const fit = fitOf(units, toldIn(tokens), likenessOf, areOpposed, undefined, OF_OTHER);
        if (fit === undefined) return [];
        return fit.matches.flatMap(({ at, likeness }) => (likeness < LIKE ? [] : (units[at]?.first ?? [])));
      }),
    );
  const asTyped = heldAsTyped(text);
  const compare: Comparer = (one, others = []) => {
    const { kind, parts } = one;
    const tokens = tokensTold(one);
    const held = asTyped(one);
    if (held !== undefined) return held;
    const told = new Set(tokens.map(({ folded }) => folded));
    return other(
      { typed, units: typedFor(told), text },
      { tokens, units: toldIn(tokens), parts },
      { likenessOf, areOpposed },
      heldBy(others),
      kind,
    );
  };
  return (told, others = []) => {
    const found = compare(told, others);
    if (found === undefined || found.kind === 'verbatim' || found.kind === 'pieces') return found;
    return others.length > 0 ? found : slim(found, () => compare({ ...told }));
  };
}

/** A word has fewer letters. */
const LONG = 40;

function beginningsOf(word: string): string[] {
  return Array.from({ length: Math.min(LONG, word.length) }, (_, length) => word.slice(0, length));
}

/** Of many that are near, few are shown: their words are let go of, and read again for what is to be said of them. */
function slim({ kind, likeness }: Resemblance, again: () => Resemblance | undefined): Resemblance {
  const said = once(() => {
    const { caveats = [], changes = [] } = again() ?? {};
    return { caveats, changes };
  });
  return {
    kind,
    likeness,
    get caveats() {
      return said().caveats;
    },
    get changes() {
      return said().changes;
    },
  };
}

interface Side {
  readonly typed: readonly Token[];
  readonly units: readonly Unit[];
  readonly text: string;
}

interface ToldSide {
  readonly tokens: readonly Token[];
  readonly units: readonly Unit[];
  readonly parts: readonly string[];
}

function other(
  asked: Side,
  told: ToldSide,
  { likenessOf, areOpposed }: { readonly likenessOf: LikenessOf; readonly areOpposed: Opposed },
  heldByOthers: ReadonlySet<number>,
  form: Told['kind'],
): Resemblance | undefined {
  const elsewhere = asked.units.flatMap(({ first }, at) => (heldByOthers.has(first) ? [at] : []));
  const fit = fitOf(asked.units, told.units, likenessOf, areOpposed, new Set(elsewhere), NEAR);
  if (fit === undefined) return undefined;
  const run = { from: told.units[fit.from]?.first ?? 0, to: (told.units[fit.to]?.last ?? 0) + 1 };
  const matched = new Set(
    fit.matches.flatMap((match) => {
      const unit = told.units[match.with];
      return unit === undefined ? [] : [unit.first, unit.last];
    }),
  );
  // Of many that are near, one is shown: what is to be said of it is found out then.
  const caveats = once(() =>
    caveatsOfVariant(asked.typed, told.tokens, run, (index) => matched.has(index), told.parts),
  );
  const changes = once(() =>
    changesBetween(asked.text, asked.typed, told.parts, told.tokens.slice(...widened(run, asked, told, fit))),
  );
  return {
    kind:
      isVariant(fit, form === 'indirect') &&
      areSignsHeld(asked, told, fit) &&
      !isBegunAnew(asked, told, fit, form)
        ? 'variant'
        : 'near',
    likeness: fit.ofTyped * fit.ofStretch,
    get caveats() {
      return caveats();
    },
    get changes() {
      return changes();
    },
  };
}

/** Each figure with its sign. */
function areSignsHeld(asked: Side, told: ToldSide, { matches }: Fit): boolean {
  return matches.every((match) => {
    const [here, there] = [asked.units[match.at], told.units[match.with]];
    return signOf(asked.typed, here) === signOf(told.tokens, there);
  });
}

/** The signs of the figures of a unit: "-2.5" and "2.5" are not one, whatever else is alike. */
function signOf(tokens: readonly Token[], unit: Unit | undefined): string {
  if (unit === undefined) return '';
  return tokens
    .slice(unit.first, unit.last + 1)
    .map(({ sign }) => sign)
    .join('');
}

const SAYING = 0.15;

/** Before a piece of a sentence a subject was typed that the piece has not: whose it is, the outlet says outside it. */
function isBegunAnew({ units }: Side, told: ToldSide, { matches, from }: Fit, form: Told['kind']): boolean {
  const token = told.tokens[told.units[from]?.first ?? 0];
  if (form !== 'mixed' || !(from === 0 || token?.hasGap === true)) return false;
  const first = Math.min(...matches.map(({ at }) => at));
  return units.slice(0, first).some(({ weight }) => weight >= SAYING);
}

/**
 * A stretch with what stands at its ends in the place of typed words that have no counterpart: as many words, or up
 * to where the typed text begins or ends word for word; within their sentences.
 */
function widened(
  { from, to }: Run,
  { typed, units }: Side,
  { tokens }: ToldSide,
  { matches }: Fit,
): [number, number] {
  const places = matches.map(({ at }) => at);
  const before = units[Math.min(...places)]?.first ?? 0;
  const after = typed.length - 1 - (units[Math.max(...places)]?.last ?? 0);
  const isNear = (at: number, of: number): boolean => tokens[at]?.sentence === tokens[of]?.sentence;
  const firsts = tokens.slice(Math.max(0, from - REACH), from);
  const start = from - firsts.length + firsts.findLastIndex(({ folded }) => folded === typed[0]?.folded);
  const same = before > 0 && start >= from - firsts.length && isNear(start, from) ? start : from;
  let [first, last] = [same, to];
  while (same === from && from - first < before && first > 0 && isNear(first - 1, from)) first -= 1;
  while (last - to < after && last < tokens.length && isNear(last, to - 1)) last += 1;
  return [first, last];
}
