import type { QuotationEntry } from '../archive/archive.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { rankOf } from '../text/word-ranks.ts';
import { withoutQuoted } from './passages.ts';

/** What an outlet says in words of its own on the matters compared: none of ours, and none of those it quotes. */
export interface OwnWords {
  readonly headlines: readonly string[];
  /** Passages of reported speech, in the outlet's words. */
  readonly prose: readonly string[];
  /** The verbs by which it reports what was said, each as often as it stands there. */
  readonly verbs: readonly string[];
}

const MOST_WORDS = 8;
const MOST_VERBS = 4;
/** The commonest words of English say nothing about an outlet. */
const COMMON = 250;

export function ownWordsOf(entries: readonly QuotationEntry[], headlines: readonly string[]): OwnWords {
  return {
    headlines: [...new Set(headlines)],
    prose: entries.flatMap(({ quotation }) =>
      quotation.kind === 'indirect' && quotation.gistBasis === 'extracted' ? [quotation.gist] : [],
    ),
    verbs: entries.flatMap(({ quotation: { verb } }) => (verb === null ? [] : [verb])),
  };
}

/**
 * "Reports with “said” (5), “stated”. In these headlines and not in those of EIR News: “ready”, “written”." Nothing is
 * said of the rest of the articles, whose text is not looked at.
 */
export function framingLine(own: OwnWords, other: OwnWords, otherName: string): string {
  const verbs = counted(own.verbs).slice(0, MOST_VERBS);
  const words = onlyIn(own, other, MOST_WORDS);
  return [
    verbs.length === 0
      ? ''
      : `Reports with ${verbs.map(([verb, times]) => `“${verb}”${times > 1 ? ` (${times})` : ''}`).join(', ')}.`,
    words.length === 0
      ? ''
      : `In these ${whatOf(own, other)} and not in those of ${otherName}: ${words.map((word) => `“${word}”`).join(', ')}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function whatOf(...both: readonly OwnWords[]): string {
  return both.some(({ prose }) => prose.length > 0) ? 'headlines and reports' : 'headlines';
}

/** Words of one outlet of which the other has no form, as they first stand there: those of headlines first. */
function onlyIn(own: OwnWords, other: OwnWords, most: number): string[] {
  const used = new Set([...other.headlines, ...other.prose].flatMap(wordsOf).map(stemOf));
  const found = new Map<string, string>();
  for (const word of wordsIn(own)) {
    if (found.size >= most) break;
    const isTelling = word.length > 2 && !/^\d/.test(word) && (rankOf(fold(word)) ?? COMMON + 1) > COMMON;
    if (!isTelling) continue;
    const key = stemOf(word);
    if (!used.has(key) && !found.has(key)) found.set(key, word);
  }
  return [...found.values()];
}

function* wordsIn({ headlines, prose }: OwnWords): Iterable<string> {
  for (const headline of headlines) yield* wordsOf(withoutQuoted(headline));
  for (const text of prose) yield* wordsOf(text);
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? [];
}

function stemOf(word: string): string {
  return stem(fold(word).replace(/['’]s$/, ''));
}

function counted(words: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
