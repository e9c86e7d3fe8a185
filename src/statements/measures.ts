import type { Token } from './tokens.ts';

/** Ways to write what a number is a number of, by one name each. Currencies, time, length, weight and shares. */
const NAMES: Readonly<Record<string, string>> = {
  dollar: '$ dollar dollars usd',
  euro: '€ euro euros eur',
  pound: '£ pound pounds gbp sterling',
  yen: '¥ yen jpy',
  rouble: '₽ rouble roubles ruble rubles',
  rupee: '₹ rupee rupees',
  lira: '₺ lira liras',
  hryvnia: '₴ hryvnia hryvnias',
  crown: 'crown crowns krone kroner krona kronor koruna',
  franc: 'franc francs',
  yuan: 'yuan renminbi',
  cent: 'cent cents',
  percent: '% percent pct',
  permille: '‰ permille',
  point: 'point points percentage',
  second: 'seconds',
  minute: 'minute minutes',
  hour: 'hour hours',
  day: 'day days',
  week: 'week weeks',
  fortnight: 'fortnight fortnights',
  month: 'month months',
  quarter: 'quarters',
  year: 'year years',
  decade: 'decade decades',
  century: 'century centuries',
  metre: 'metre metres meter meters',
  kilometre: 'km kilometre kilometres kilometer kilometers',
  mile: 'mile miles',
  foot: 'foot feet',
  inch: 'inch inches',
  tonne: 'tonne tonnes ton tons',
  kilo: 'kg kilo kilos kilogram kilograms',
  gram: 'gram grams',
  litre: 'litre litres liter liters',
  gallon: 'gallon gallons',
  barrel: 'barrel barrels',
  acre: 'acre acres',
  hectare: 'hectare hectares',
  degree: '° degree degrees',
};
const NAME_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
);
const PERIODS: ReadonlySet<string> = new Set(
  'second minute hour day week fortnight month quarter year decade century'.split(' '),
);

/** Which side of a number the true one lies: "more than 12", "under 4", "almost 30". */
const BOUNDS: readonly (readonly [string, RegExp])[] = [
  ['over', /(?:^| )(?:more than|over|above|at least|upwards of|exceeding|no (?:less|fewer) than)$/u],
  ['under', /(?:^| )(?:(?:less|fewer) than|under|below|at most|up to|no more than)$/u],
  ['near', /(?:^| )(?:almost|nearly|close to)$/u],
];

/** A stretch of time: "a year". */
export function periodIn(folded: string): string | undefined {
  const name = NAME_OF.get(folded);
  return name !== undefined && PERIODS.has(name) ? name : undefined;
}

/** What the number that is written with some tokens is a number of: "$5", "5 dollars", "5 percentage points". */
export function measureAround(tokens: readonly Token[], first: number, last: number): string | undefined {
  const [before, after, second] = [tokens[first - 1], tokens[last + 1], tokens[last + 2]];
  const isSymbol = before !== undefined && !/[\p{L}\p{N}]/u.test(before.folded) && before.folded !== '%';
  const own = isSymbol ? NAME_OF.get(before.folded) : undefined;
  if (own !== undefined) return own;
  if (after === undefined || (after.beginsClause && !after.isGlued)) return undefined;
  if (after.folded === 'per' && second?.folded === 'cent') return 'percent';
  return NAME_OF.get(after.folded);
}

/** Which side of the number at a token is meant, where it is said. */
export function boundBefore(tokens: readonly Token[], first: number): string | undefined {
  const start = tokens[first]?.isGlued === true ? first - 1 : first;
  const text = tokens
    .slice(Math.max(0, start - 3), start)
    .map(({ folded }) => folded)
    .join(' ');
  return BOUNDS.find(([, pattern]) => pattern.test(text))?.[0];
}
