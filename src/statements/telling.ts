import type { QuotationKind } from '../corpus/quotation.ts';
import { oncePer } from '../text/once-per.ts';
import { perText } from '../text/per-text.ts';
import type { Lexicon } from './lexicon.ts';
import type { Venue } from './venue.ts';
import { type Word, wordsOf } from './words.ts';

/** One quotation, as it is compared with others. */
export interface Telling {
  readonly id: string;
  readonly article: string;
  /** A person's id, or the name as written, folded; empty where nobody is named. */
  readonly speaker: string;
  readonly isOrganisation: boolean;
  /** For whom it speaks, folded: the roles of a person ("spokeswoman of the health ministry"). */
  readonly role?: string;
  readonly kind: QuotationKind;
  /** The words between the marks, parts joined by a space; of reported speech, its passage or our gist. */
  readonly text: string;
  /** It stands in the headline or standfirst: what stands there is mostly told again below. */
  readonly isHead?: boolean;
  /** Where in its article it begins, in UTF-16 units. */
  readonly place?: number;
  /** The outlet's words right before it in its line, as many as are kept. */
  readonly before?: string;
  /** To whom, or how, it was said, where the words beside it tell: see `venueIn`. */
  readonly venue?: Venue;
  /** The text is a summary of ours: what it leaves out, its outlet did not. */
  readonly isOurs?: true;
  /** The days on which it can have been said (ISO, both included): see `occasionIn`. */
  readonly from: string;
  readonly to: string;
  /** The day on which it was published (ISO). */
  readonly published: string;
}

/** The name of one's own office or country says little: it is in all that one says. */
const OF_OWN_NAME = 0.3;
/** So many speakers are remembered. */
const MOST_SPEAKERS = 2000;

/** A telling with its words read. */
export interface Reading {
  readonly telling: Telling;
  readonly words: readonly Word[];
  /** The sum of the weights of its words. */
  readonly weight: number;
  /** Its words, each once, with how telling it is. */
  readonly stems: ReadonlyMap<string, number>;
}

/** Whoever speaks often has the same name and office each time. */
const ownStemsIn = oncePer((lexicon: Lexicon) =>
  perText(
    (name): ReadonlySet<string> => new Set(wordsOf(name, lexicon).map(({ stem }) => stem)),
    MOST_SPEAKERS,
  ),
);

export function read(telling: Telling, lexicon: Lexicon): Reading {
  const own = ownStemsIn(lexicon)(`${telling.speaker.replaceAll('-', ' ')} ${telling.role ?? ''}`);
  const words = wordsOf(telling.text, lexicon).map((word) =>
    own.has(word.stem) ? { ...word, weight: Math.min(word.weight, OF_OWN_NAME) } : word,
  );
  let sum = 0;
  const stems = new Map<string, number>();
  for (const { stem, weight } of words) {
    sum += weight;
    stems.set(stem, Math.max(weight, stems.get(stem) ?? 0));
  }
  return { telling, words, weight: sum, stems };
}

const DAY = 86_400_000;

/** A day as a number, so that days can be counted. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day.slice(0, 10)}T00:00Z`) / DAY);
}

/** How many days lie between two occasions; 0 where they can be one. */
export function daysApart(a: Telling, b: Telling): number {
  return Math.max(0, dayNumber(a.from) - dayNumber(b.to), dayNumber(b.from) - dayNumber(a.to));
}
