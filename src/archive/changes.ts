import type { Quotation } from '../corpus/quotation.ts';
import { foldName } from '../text/fold.ts';

/** What became of a quotation when its page was edited. A changed one has its id in both versions. */
export interface Change {
  readonly kind: 'changed' | 'gone' | 'new';
  readonly id: string;
}

/** An article's quotations and the text that they stand in. */
export interface Told {
  readonly quotations: readonly Quotation[];
  readonly text: string;
}

interface Words {
  readonly quotation: Quotation;
  readonly exact: string;
  readonly bag: readonly string[];
}

/** So much of the words, counted in both, must be the same for a quotation to be the other, edited. */
const ALIKE = 0.5;

/**
 * Follows each quotation from one version of an article to the next: the same words, or the most alike. It keeps
 * its id, so that a link to it still means it; a new one gets an id that none has had.
 * @param used ids of all versions
 */
export function follow(
  before: Told,
  after: Told,
  used: Iterable<string>,
): { readonly quotations: Quotation[]; readonly changes: Change[] } {
  const left = before.quotations.map((quotation) => wordsOf(quotation, before.text));
  const pairs = new Map<Quotation, Quotation>();
  const news = after.quotations.map((quotation) => wordsOf(quotation, after.text));
  const pair = (one: Words, match: Words | undefined): void => {
    if (match === undefined) return;
    pairs.set(one.quotation, match.quotation);
    left.splice(left.indexOf(match), 1);
  };
  for (const one of news)
    pair(
      one,
      left.find((old) => old.exact === one.exact),
    );
  for (const one of news) if (!pairs.has(one.quotation)) pair(one, mostAlike(one, left));

  let last = Math.max(0, ...[...used].map((id) => Number(id.slice(1))));
  const changes: Change[] = [];
  const quotations = after.quotations.map((quotation, index): Quotation => {
    const old = pairs.get(quotation);
    if (old === undefined) {
      last += 1;
      changes.push({ kind: 'new', id: `q${last}` });
      return { ...quotation, id: `q${last}` };
    }
    const isSame =
      news[index]?.exact === wordsOf(old, before.text).exact &&
      old.speaker === quotation.speaker &&
      old.kind === quotation.kind;
    if (!isSame) changes.push({ kind: 'changed', id: old.id });
    return { ...quotation, id: old.id };
  });
  return { quotations, changes: [...changes, ...left.map((old) => gone(old.quotation))] };
}

function gone({ id }: Quotation): Change {
  return { kind: 'gone', id };
}

function wordsOf(quotation: Quotation, text: string): Words {
  const words =
    quotation.kind === 'indirect'
      ? text.slice(quotation.passage.start, quotation.passage.end)
      : quotation.parts.map(({ exact }) => exact).join(' … ');
  return { quotation, exact: words.replace(/\s+/g, ' '), bag: foldName(words).split(' ') };
}

function mostAlike(one: Words, others: readonly Words[]): Words | undefined {
  return others
    .filter(({ quotation }) => (quotation.kind === 'indirect') === (one.quotation.kind === 'indirect'))
    .map((other) => ({ other, alike: likeness(one.bag, other.bag) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)[0]?.other;
}

/** The share of words that both have: 1 for the same words in any order. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  const shared = a.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (a.length + b.length);
}
