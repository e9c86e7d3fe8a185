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
export function takeApart(text: string): Plain {
  const quoted: string[] = [];
  const bare = text.replace(QUOTED, (_whole, ...groups: unknown[]) => {
    const words = groups.slice(0, 5).find((group) => typeof group === 'string');
    if (typeof words === 'string' && /[\p{L}\p{N}]/u.test(words)) quoted.push(words.trim());
    return ' ';
  });
  const words = bare.split(SENTENCE_END).flatMap((part, sentence) =>
    [...part.matchAll(/https?:\/\/\S+|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’./-]*/gu)].map((match) => {
      const trimmed = match[0].replace(/[.'’/-]+$/, '');
      const clause = part.slice(0, match.index).match(CLAUSE_END)?.length ?? 0;
      return { raw: trimmed, plain: respelt(fold(trimmed)), sentence, clause };
    }),
  );
  return { words, quoted, text: respelt(fold(bare)).replace(/\s+/g, ' ').trim() };
}
