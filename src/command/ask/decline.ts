import { BESIDE_COURTESIES, COURTESIES } from './courtesies.ts';
import { DECLINED } from './declined.ts';
import { OTHER_LANGUAGES, OTHER_SCRIPTS } from './languages.ts';
import type { Plain, Word } from './words.ts';

const THANKS_WORDS = 12;

/** Thanks in advance, before what is asked for. */
const REQUEST = /\b(any|need|give|show|send|tell|can|could|what|when|who|how|latest|now for|next)\b/;

/** A greeting or thanks, and nothing else. */
export function isCourtesy({ text, quoted }: Plain, namesSomething: boolean): boolean {
  if (quoted.length > 0 || namesSomething) return false;
  const words = text
    .replace(/[^\p{L}\s']/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const isAll = words.every((word) => COURTESIES.has(word) || BESIDE_COURTESIES.has(word));
  const isThanks =
    /^(thanks|thank you|many thanks|cheers|much obliged|much appreciated)\b/.test(words.join(' ')) &&
    words.length <= THANKS_WORDS &&
    !/[.,;:!-]\s*\S/.test(text) &&
    !REQUEST.test(text);
  return words.some((word) => COURTESIES.has(word)) && (isAll || isThanks);
}

/** Why a question is nothing that a corpus answers; undefined where it may be. */
export function reasonToDecline({ text }: Plain): string | undefined {
  return DECLINED.find(({ patterns }) => patterns.some((pattern) => pattern.test(text)))?.reason;
}

const SHARE = 0.3;
const LEAST_HITS = 2;

/**
 * The language of a question that is not in English; undefined where it may be English.
 * @param words those that name nobody: a name may be in any script
 */
export function otherLanguage(words: readonly Word[]): string | undefined {
  const text = words.map(({ plain }) => plain).join(' ');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, name] of OTHER_SCRIPTS) {
    if ((text.match(script)?.length ?? 0) > letters / 3) return name;
  }
  const counts = Object.entries(OTHER_LANGUAGES).map(([language, common]) => {
    const hits = words.filter(({ plain }) => common.includes(plain) && !ENGLISH_TOO.has(plain));
    return { language, hits: hits.length };
  });
  const [best] = counts.sort((a, b) => b.hits - a.hits);
  const english = words.filter(({ plain }) => ENGLISH.has(plain)).length;
  return best !== undefined &&
    best.hits >= LEAST_HITS &&
    best.hits > english &&
    best.hits >= words.length * SHARE
    ? best.language
    : undefined;
}

/** Short words that are English as well. */
const ENGLISH_TOO = new Set([
  'a',
  'on',
  'as',
  'is',
  'in',
  'me',
  'do',
  'no',
  'an',
  'was',
  'die',
  'son',
  'ha',
  'os',
  'van',
  'met',
  'use',
  'il',
  'to',
  'im',
  'con',
  'var',
  'i',
  'us',
]);

/** Words that only English has. */
const ENGLISH = new Set(
  'the and what did say said who when how about with from latest news quotes show me of to in is are compare timeline between since until tell have has does report'.split(
    ' ',
  ),
);
