import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';

/** A word of a telling, as it is compared. */
export interface Word {
  readonly written: string;
  readonly folded: string;
  readonly stem: string;
  /** From 0 (says nothing) to 1 (rare): how telling it is that two quotations share it. */
  readonly weight: number;
}

/** How common a word is in English: its rank from 1, or none for a rare one. A parameter, as the list is long. */
export type RankOf = (word: string) => number | undefined;

const WORD = /[\p{L}\p{N}]+(?:['’.,-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu;
/** The commonest words carry no content; from the 20,000th on a word is as telling as can be. */
const COMMON = 60;
const RARE = 12_000;
const LEAST = 0.04;

export function wordsOf(text: string, rankOf: RankOf): Word[] {
  return [...text.replace(/[­​‌‍⁠]/g, '').matchAll(WORD)].flatMap(([written]) => {
    const folded = fold(written);
    const pieces = /^\d/.test(folded) ? [folded.replace(/[,.](?=\d{3}\b)/g, '')] : folded.split(/['’-]/);
    return pieces
      .filter((piece) => piece !== '' && piece !== 's')
      .map((piece) => ({ written, folded: piece, stem: stem(piece), weight: weightOf(rankOf(piece)) }));
  });
}

function weightOf(rank: number | undefined): number {
  if (rank === undefined) return 1;
  const telling = (Math.log(rank) - Math.log(COMMON)) / (Math.log(RARE) - Math.log(COMMON));
  return Math.min(1, Math.max(LEAST, telling));
}
