import { fold } from '../../text/fold.ts';
import { respelt } from './spelling.ts';

/** A word of a plain question: as typed, as compared, and what it was taken for, if anything. */
export interface Word {
  readonly raw: string;
  readonly plain: string;
  /** Which sentence it stands in, from 0. */
  readonly sentence: number;
  /** Which clause of its sentence, from 0: commas and the like divide them. */
  readonly clause: number;
}

/** A plain question taken apart: its words, and the phrases that stood in quotation marks. */
export interface Plain {
  readonly words: readonly Word[];
  readonly quoted: readonly string[];
  /** The folded text without the quoted phrases, for patterns. */
  readonly text: string;
}

/** Single marks count only around several words: "don't" and "Belarus's" are not quotations. */
const QUOTED =
  /[“”]([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|"([^"]+)"|(?<![\p{L}\p{N}])[‘']([^‘’'\s][^‘']*?\s[^‘']*?)[’'](?![\p{L}\p{N}])/gu;

/** A full stop ends a sentence only before a space and a capital: not in "U.S." or "20.8.". */
const SENTENCE_END = /[!?\n]+|\.(?=\s+\p{Lu})/u;

const CLAUSE_END = /[,;:()–—]|\s-\s/g;

/** Takes a plain question apart. Quoted phrases become one word `""`, which nothing else matches. */
export function takeApart(text: string, isName: (word: string) => boolean = () => false): Plain {
  const quoted: string[] = [];
  const spelt = (word: string): string => (isName(word) ? word : respelt(word));
  const bare = plainMarks(text).replace(QUOTED, (_whole, ...groups: unknown[]) => {
    const words = groups.slice(0, 5).find((group) => typeof group === 'string');
    if (typeof words === 'string' && /[\p{L}\p{N}]/u.test(words)) quoted.push(words.trim());
    return ' ';
  });
  const words = bare.split(SENTENCE_END).flatMap((part, sentence) =>
    [...part.matchAll(/https?:\/\/\S+|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’./-]*/gu)].map((match) => {
      const trimmed = match[0].replace(/[.'’/-]+$/, '');
      const clause = part.slice(0, match.index).match(CLAUSE_END)?.length ?? 0;
      return { raw: trimmed, plain: spelt(fold(trimmed)), sentence, clause };
    }),
  );
  return {
    words,
    quoted,
    text: fold(bare)
      .replace(/(?<![\p{L}\p{N}'-])\p{L}{3,}(?![\p{L}\p{N}'-])/gu, spelt)
      .replace(/\s+/g, ' ')
      .trim(),
  };
}

const DATE_PART = '\\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const SPAN = new RegExp(
  `(?<=(?:\\d|\\d(?:st|nd|rd|th)|(?:${DATE_PART})[a-z]*\\.?))\\s+[-–—]\\s+(?=(?:${DATE_PART}))`,
  'gi',
);

/** Marks that stand for words: "TASS & RT", "1 Dec – 15 Dec", "10–12 December", "Dec '25". */
function plainMarks(text: string): string {
  return text
    .replace(/\s[&+]\s/g, ' and ')
    .replace(SPAN, ' to ')
    .replace(/(?<=\d(?:st|nd|rd|th)?)[–—](?=\d)/g, '-')
    .replace(/(?<=\s)['’](?=\d\d\b)/g, '20');
}
