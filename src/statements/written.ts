import { fold } from '../text/fold.ts';
import { oncePer } from '../text/once-per.ts';
import { perText } from '../text/per-text.ts';
import { stem } from '../text/stem.ts';
import { classOf, EMPTY } from './closed.ts';
import { baseOf } from './irregular.ts';
import type { Lexicon } from './lexicon.ts';
import { numberIn, scaleOf } from './numbers.ts';

/** A word by itself, wherever it stands: the same for all places where it is written. */
export interface Piece {
  readonly folded: string;
  readonly stem: string;
  readonly weight: number;
  readonly number?: number;
  readonly scale: number | undefined;
}

/** What stands between two spaces: a word of one or two pieces, or a mark. */
export interface Written {
  readonly isMark: boolean;
  readonly endsSentence: boolean;
  readonly startsSentence: boolean;
  readonly isCapital: boolean;
  readonly pieces: readonly Piece[];
}

const STARTS =
  /^(?:We|It|He|She|They|The|This|That|There|But|And|If|When|Give|Let|No|Not|You|Our|My|In|As|What|Every|Nobody|Then)$/;
/** The commonest words carry no content; from the 12,000th on a word is as telling as can be. */
const COMMON = 60;
const RARE = 12_000;
const LEAST = 0.04;
const OF_NUMBER = 0.7;

/** Words come again and again: each is looked at once. */
export const writtenIn = oncePer((lexicon: Lexicon) =>
  perText((written): Written => {
    const isMark = !/[\p{L}\p{N}]/u.test(written);
    return {
      isMark,
      endsSentence: isMark && /[.!?…]/.test(written),
      startsSentence: STARTS.test(written),
      isCapital: /^\p{Lu}/u.test(written) && written !== 'I' && !/^I['’]/.test(written),
      pieces: isMark ? [] : piecesOf(fold(written)).map((folded) => pieceOf(folded, lexicon)),
    };
  }),
);

/** A contraction is the words that it stands for. */
function piecesOf(folded: string): string[] {
  if (/^\d/.test(folded)) return [folded];
  const negated = /^(.+)n't$/.exec(folded);
  if (negated !== null)
    return [negated[1] === 'wo' ? 'will' : negated[1] === 'ca' ? 'can' : (negated[1] ?? ''), 'not'];
  if (folded === 'cannot') return ['can', 'not'];
  const [word = '', ...ends] = folded.split(/[',.]/);
  return [word, ...ends.flatMap((end) => FULL.get(end) ?? (end === 's' ? [] : [end]))].filter(
    (piece) => piece !== '',
  );
}

const FULL: ReadonlyMap<string, readonly string[]> = new Map([
  ['ll', ['will']],
  ['re', ['are']],
  ['ve', ['have']],
  ['m', ['am']],
  ['d', []],
]);

/** A folded word that stands for nothing but itself. */
export function pieceOf(folded: string, lexicon: Lexicon): Piece {
  const [number, scale] = [numberIn(folded), scaleOf(folded)];
  if (number !== undefined)
    return { folded, stem: `#${number}`, number, scale, weight: number === 1 ? 0.1 : OF_NUMBER };
  const base = baseOf(plain(folded));
  return { folded, stem: classOf(base) ?? stem(base), weight: weightOf(folded, base, lexicon), scale };
}

/** What may be spelt in two ways has one of these. */
const SPELT = /is[ei]|isa|our|enc|tre|ll[ei]|ogu/;

/** American and British spelling made alike. */
function plain(word: string): string {
  if (word.length < 5 || !SPELT.test(word)) return word;
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
  const forms = base === folded ? [base] : [folded, base];
  const ranks = forms.map((form) => lexicon.rankOf(form)).filter((rank) => rank !== undefined);
  if (ranks.length === 0) return 1;
  const telling = (Math.log(Math.min(...ranks)) - Math.log(COMMON)) / (Math.log(RARE) - Math.log(COMMON));
  return Math.min(1, Math.max(0.1, telling));
}
