import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { classOf, EMPTY } from './closed.ts';
import { baseOf } from './irregular.ts';
import type { Lexicon } from './lexicon.ts';
import { joined, numberIn, scaleOf } from './numbers.ts';

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
const STARTS =
  /^(?:We|It|He|She|They|The|This|That|There|But|And|If|When|Give|Let|No|Not|You|Our|My|In|As|What|Every|Nobody|Then)$/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** The commonest words carry no content; from the 12,000th on a word is as telling as can be. */
const COMMON = 60;
const RARE = 12_000;
const LEAST = 0.04;
const OF_NUMBER = 0.7;
/** A longer text is compared by its beginning. */
const MOST_WORDS = 900;

export function wordsOf(text: string, lexicon: Lexicon): Word[] {
  const words: Word[] = [];
  let [clause, sentence, isStart] = [0, 0, true];
  for (const [written] of plainText(text).matchAll(TOKEN)) {
    if (words.length >= MOST_WORDS) break;
    if (!/[\p{L}\p{N}]/u.test(written)) {
      if (words.length > 0 && words.at(-1)?.clause === clause) clause += 1;
      if (/[.!?…]/.test(written)) {
        isStart = true;
        if (words.at(-1)?.sentence === sentence) sentence += 1;
      }
      continue;
    }
    // "…, We are …": two parts of one quotation, between which the outlet named the speaker.
    if (words.length > 0 && words.at(-1)?.clause !== clause && !isStart && STARTS.test(written)) {
      isStart = true;
      if (words.at(-1)?.sentence === sentence) sentence += 1;
    }
    for (const folded of piecesOf(fold(written))) {
      const last = words.at(-1);
      const value = numberIn(folded);
      const scale = scaleOf(folded);
      if (
        last?.number !== undefined &&
        last.clause === clause &&
        (value !== undefined || scale !== undefined)
      ) {
        const sum = joined(last.number, {
          ...(value === undefined ? {} : { value }),
          ...(scale === undefined ? {} : { scale }),
        });
        if (sum !== undefined) {
          words[words.length - 1] = { ...last, number: sum, stem: `#${sum}`, folded: String(sum) };
          continue;
        }
      }
      const isName = !isStart && /^\p{Lu}/u.test(written) && written !== 'I' && !/^I['’]/.test(written);
      words.push({ ...wordOf(folded, value, lexicon), isName, clause, sentence });
      isStart = false;
    }
  }
  return words.map((word, index) => withParticle(word, words[index + 1], lexicon));
}

const PERCENT = /\s?%|\bper cent\b/giu;

function plainText(text: string): string {
  return withoutCited(text.replace(INVISIBLE, '')).replace(PERCENT, ' percent');
}

const PARTICLES: ReadonlySet<string> = new Set('up down off out away back'.split(' '));
/** A common verb with a particle says more than it does alone: "give up". */
const OF_PHRASE = 0.3;

function withParticle(word: Word, next: Word | undefined, lexicon: Lexicon): Word {
  if (next === undefined || next.clause !== word.clause || !PARTICLES.has(next.folded)) return word;
  const phrase = `${baseOf(word.folded)}_${next.folded}`;
  if (word.isName || word.number !== undefined || lexicon.sensesOf(phrase).length === 0) return word;
  return { ...word, phrase, weight: Math.max(word.weight, OF_PHRASE) };
}

/** A contraction is the words that it stands for. */
function piecesOf(folded: string): string[] {
  if (/^\d/.test(folded)) return [folded];
  const negated = /^(.+)n't$/.exec(folded);
  if (negated !== null)
    return [negated[1] === 'wo' ? 'will' : negated[1] === 'ca' ? 'can' : (negated[1] ?? ''), 'not'];
  if (folded === 'cannot') return ['can', 'not'];
  const [word = '', ...ends] = folded.split(/[',.]/);
  return [word, ...ends.flatMap((end) => FULL[end] ?? (end === 's' ? [] : [end]))].filter(
    (piece) => piece !== '',
  );
}

const FULL: Readonly<Record<string, readonly string[]>> = {
  ll: ['will'],
  re: ['are'],
  ve: ['have'],
  m: ['am'],
  d: [],
};

function wordOf(
  folded: string,
  number: number | undefined,
  lexicon: Lexicon,
): Pick<Word, 'folded' | 'stem' | 'weight' | 'number'> {
  if (number !== undefined) {
    return { folded, stem: `#${number}`, number, weight: number === 1 ? 0.1 : OF_NUMBER };
  }
  const base = baseOf(plain(folded));
  const name = classOf(base);
  const weight = weightOf(folded, base, lexicon);
  return { folded, stem: name ?? stem(base), weight };
}

/** American and British spelling made alike. */
function plain(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/is(e|ed|es|ing|ation|ations)$/, 'iz$1')
    .replace(/our(s|ed|ing|able|ably|ite|ites|hood|ly)?$/, 'or$1')
    .replace(/enc(e|es)$/, 'ens$1')
    .replace(/tre(s)?$/, 'ter$1')
    .replace(/([aeiou])ll(ed|ing|er|ers)$/, '$1l$2')
    .replace(/ogue(s)?$/, 'og$1');
}

function weightOf(folded: string, base: string, lexicon: Lexicon): number {
  if (EMPTY.has(folded) || EMPTY.has(base)) return LEAST;
  const ranks = [lexicon.rankOf(folded), lexicon.rankOf(base)].filter((rank) => rank !== undefined);
  if (ranks.length === 0) return 1;
  const telling = (Math.log(Math.min(...ranks)) - Math.log(COMMON)) / (Math.log(RARE) - Math.log(COMMON));
  return Math.min(1, Math.max(0.1, telling));
}

/** A quotation within a quotation, of four words or more, is somebody's words on another occasion. */
const CITED =
  /(?<=[\p{L},:]\s*)(?:“[^“”]{15,}”|„[^„“”]{15,}[“”]|"[^"]{15,}"|«[^«»]{15,}»|(?<=\s)[‘'][^‘’']{15,}[’'](?![\p{L}\p{N}]))/gu;

function withoutCited(text: string): string {
  const rest = text.replace(CITED, (cited) => (cited.trim().split(/\s+/).length < 4 ? cited : ' '));
  // What is nothing but a citation stays.
  return /\p{L}{3}/u.test(rest) ? rest : text;
}
