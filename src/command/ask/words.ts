import { fold } from '../../text/fold.ts';
import { ABBREVIATIONS } from './lexicon/abbreviations.ts';
import { plainMarks } from './marks.ts';
import { monthNumber } from './single-dates.ts';
import { isAsking, respelt } from './spelling.ts';

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
  /[“”]([^“”]+)”|„([^„“”]+)[“”]|[«»]([^«»]+)[«»]|"([^"]+)"|(?<![\p{L}\p{N}])[‘']([^‘’'\s][^‘']*?\s[^‘']*?)[’'](?![\p{L}\p{N}])/gu;

/** A full stop ends a sentence only before a space and a capital, and not behind a title or an initial. */
const SENTENCE_END =
  /[!?\n]+|(?<!\b(?:[Mm]rs?|[Mm]s|[Dd]r|[Pp]rof|[Aa]mb|[Mm]in|[Gg]en|[Ss]t|\p{Lu}))\.(?=\s+\p{Lu})/u;

const CLAUSE_END =
  /[,;:()–—…|•·>]|\s-{1,3}\s|(?<=\p{L}{3})(?<!\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mrs|prof|approx|incl|govt|pres|gen|min|amb|etc))\.+\s/giu;
const WORD = /https?:\/\/\S+|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’./-]*/gu;
/** "NATO-related" */
const RELATED = /^(related|focused|focussed|themed|linked|only|centred|centered|specific|wise|heavy)$/;
/** Letters with hyphens or strokes between them, and no date. */
const COMPOUND = /^\p{L}+(?:[-/]\p{L}+)+$/u;

/**
 * Takes a plain question apart. Quoted phrases stand by themselves, as they were typed.
 * @param isName whether a word, folded, names somebody or something by itself: such a word is no slip for another
 */
export function takeApart(text: string, isName: (word: string) => boolean = () => false): Plain {
  const quoted: string[] = [];
  const known = new Map<string, string>();
  const spelt = (word: string): string => {
    const spelling = known.get(word) ?? (isName(word) ? word : (ABBREVIATIONS.get(word) ?? respelt(word)));
    known.set(word, spelling);
    return spelling;
  };
  const bare = plainMarks(withoutQuoted(text, (words) => quoted.push(words)));
  const isShouted = bare === bare.toUpperCase() && / /.test(bare.trim());
  const words = bare.split(SENTENCE_END).flatMap((part, sentence) => {
    const ends = [...part.matchAll(CLAUSE_END)].map(({ index }) => index);
    return [...part.matchAll(WORD)].flatMap(({ 0: written, index }) => {
      const clause = ends.filter((end) => end < index).length;
      return partsOf(written.replace(/[.'’/-]+$/, ''), isName).map((raw) => ({
        // In a text in capitals they say nothing: "US" may be the pronoun there.
        raw: isShouted ? raw.toLowerCase() : raw,
        plain: spelt(fold(raw)),
        sentence,
        clause,
      }));
    });
  });
  return {
    words,
    quoted,
    text: fold(bare)
      .replace(/(?<![\p{L}\p{N}'-])[\p{L}\p{N}]{2,}(?![\p{L}\p{N}'-])/gu, spelt)
      .replace(/\s+/g, ' ')
      .trim(),
  };
}

/** The phrases of a text that stand in quotation marks. */
export function quotedIn(text: string): string[] {
  const quoted: string[] = [];
  withoutQuoted(text, (words) => quoted.push(words));
  return quoted;
}

function withoutQuoted(text: string, take: (words: string) => void): string {
  return text.replace(QUOTED, (_whole, ...groups: unknown[]) => {
    const words = groups.slice(0, 5).find((group) => typeof group === 'string');
    if (typeof words === 'string' && /[\p{L}\p{N}]/u.test(words)) take(words.trim().replace(/\s+/g, ' '));
    return ' ';
  });
}

/** "On-the-record" is three words, and "TASS/RT" two names; "US-Russia" is one word of a name. */
function partsOf(raw: string, isName: (word: string) => boolean): string[] {
  if (!COMPOUND.test(raw)) return [raw];
  const whole = fold(raw);
  const parts = raw.split(/[-/]/);
  const folded = parts.map((part) => fold(part));
  if (isName(whole) || isAsking(whole) || ABBREVIATIONS.has(whole)) return [raw];
  const isRelated = isName(folded.slice(0, -1).join(' ')) && RELATED.test(folded.at(-1) ?? '');
  const isNamed =
    folded.some(isName) && folded.every((part) => isName(part) || monthNumber(part) !== undefined);
  return isRelated || isNamed || folded.every(isAsking) ? parts : [raw];
}
