import { baseOf } from './irregular.ts';
import type { Lexicon } from './lexicon.ts';
import { joined } from './numbers.ts';
import { type Piece, pieceOf, writtenIn } from './written.ts';

/** A word of a telling, as it is compared. */
export interface Word {
  readonly folded: string;
  /** Equal for forms of one word. */
  readonly stem: string;
  /** From 0 (says nothing) to 1 (rare): how telling it is that two quotations share it. */
  readonly weight: number;
  /** A verb with the particle that makes another one of it: "turn_down". */
  readonly phrase?: string;
  /** The number that it says. */
  readonly number?: number;
  /** Written with a capital where no sentence begins. */
  readonly isName: boolean;
  /** Of which clause it is, counted from 0. */
  readonly clause: number;
  readonly sentence: number;
}

const TOKEN = /[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*|[.!?;:…]+|,|[–—]|<[.…]+>|[-]{2}|\s-\s/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** A longer text is compared by its beginning. */
const MOST_WORDS = 900;

export function wordsOf(text: string, lexicon: Lexicon): Word[] {
  const known = writtenIn(lexicon);
  const words: Word[] = [];
  let [clause, sentence, isStart] = [0, 0, true];
  let last: Word | undefined;
  for (const written of plainText(text).match(TOKEN) ?? []) {
    if (words.length >= MOST_WORDS) break;
    const { isMark, endsSentence, startsSentence, isCapital, pieces } = known(written);
    if (isMark) {
      if (last?.clause === clause) clause += 1;
      if (endsSentence) {
        isStart = true;
        if (last?.sentence === sentence) sentence += 1;
      }
      continue;
    }
    // "…, We are …": two parts of one quotation, between which the outlet named the speaker.
    if (startsSentence && !isStart && last !== undefined && last.clause !== clause) {
      isStart = true;
      if (last.sentence === sentence) sentence += 1;
    }
    for (const piece of pieces) {
      const sum = last?.clause === clause ? sumOf(last, piece) : undefined;
      if (last !== undefined && sum !== undefined) {
        last = { ...last, number: sum, stem: `#${sum}`, folded: String(sum) };
        words[words.length - 1] = last;
        continue;
      }
      last = wordAt(piece, isCapital && !isStart, clause, sentence);
      words.push(last);
      isStart = false;
    }
  }
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (next !== undefined && PARTICLES.has(next.folded)) words[index] = withParticle(word, next, lexicon);
  }
  return words;
}

/** The same of one word that is folded: {@link wordsOf} finds nothing else in it where it has but plain letters. */
export function wordsInOne(folded: string, lexicon: Lexicon): Word[] {
  if (!PLAIN.test(folded) || folded === 'cannot') return wordsOf(folded, lexicon);
  return [wordAt(pieceOf(folded, lexicon), false, 0, 0)];
}

const PLAIN = /^[a-z]+$/;

function wordAt(
  { folded, stem, weight, number }: Piece,
  isName: boolean,
  clause: number,
  sentence: number,
): Word {
  return number === undefined
    ? { folded, stem, weight, isName, clause, sentence }
    : { folded, stem, weight, number, isName, clause, sentence };
}

/** "ninety" and "thousand". */
function sumOf({ number }: Word, { number: value, scale }: Piece): number | undefined {
  if (number === undefined || (value === undefined && scale === undefined)) return undefined;
  return joined(number, {
    ...(value === undefined ? {} : { value }),
    ...(scale === undefined ? {} : { scale }),
  });
}

const PERCENT = /\s?%|\bper cent\b/giu;

function plainText(text: string): string {
  return withoutCited(text.replace(INVISIBLE, '')).replace(PERCENT, ' percent');
}

const PARTICLES: ReadonlySet<string> = new Set('up down off out away back'.split(' '));
/** A common verb with a particle says more than it does alone: "give up". */
const OF_PHRASE = 0.3;

function withParticle(word: Word, next: Word, lexicon: Lexicon): Word {
  if (next.clause !== word.clause) return word;
  const phrase = `${baseOf(word.folded)}_${next.folded}`;
  if (word.isName || word.number !== undefined || lexicon.sensesOf(phrase).length === 0) return word;
  return { ...word, phrase, weight: Math.max(word.weight, OF_PHRASE) };
}

/** A quotation within a quotation, of four words or more, is somebody's words on another occasion. */
const CITED =
  /(?<=[\p{L},:]\s*)(?:“[^“”]{15,}”|„[^„“”]{15,}[“”]|"[^"]{15,}"|«[^«»]{15,}»|(?<=\s)[‘'][^‘’']{15,}[’'](?![\p{L}\p{N}]))/gu;

function withoutCited(text: string): string {
  const rest = text.replace(CITED, (cited) => (cited.trim().split(/\s+/).length < 4 ? cited : ' '));
  // What is nothing but a citation stays.
  return /\p{L}{3}/u.test(rest) ? rest : text;
}
