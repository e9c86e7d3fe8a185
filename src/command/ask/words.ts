import { fold } from '../../text/fold.ts';

/** A word of a plain question: as typed, as compared, and what it was taken for, if anything. */
export interface Word {
  readonly raw: string;
  readonly plain: string;
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
  /“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|"([^"]+)"|(?<![\p{L}\p{N}])[‘']([^‘’'\s][^‘']*?\s[^‘']*?)[’'](?![\p{L}\p{N}])/gu;

/** Takes a plain question apart. Quoted phrases become one word `""`, which nothing else matches. */
export function takeApart(text: string): Plain {
  const quoted: string[] = [];
  const bare = text.replace(QUOTED, (_whole, ...groups: unknown[]) => {
    const words = groups.slice(0, 5).find((group) => typeof group === 'string');
    if (typeof words === 'string') quoted.push(words.trim());
    return ' ';
  });
  const words = [...bare.matchAll(/https?:\/\/\S+|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’./-]*/gu)].map(([raw]) => {
    const trimmed = raw.replace(/[.'’/-]+$/, '');
    return { raw: trimmed, plain: fold(trimmed) };
  });
  return { words, quoted, text: fold(bare).replace(/\s+/g, ' ').trim() };
}
