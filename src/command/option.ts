import type { NameKind } from '../archive/names.ts';
import type { Period } from './period.ts';
import type { Hours } from './times.ts';

/** A person, outlet or topic that the asker named, found in the archive. */
export interface Named {
  readonly kind: NameKind;
  readonly id: string;
  readonly name: string;
}

/** One side of a comparison: a name, some days, or a name in some days. `text` is what asks for it again. */
export interface Side {
  readonly named?: Named;
  readonly period?: Period;
  readonly text: string;
}

/** The id of a name that stands for none: what an option that can be `none` gives for that word. */
export const NONE = 'none';

/** What each kind of option gives to a command. Days are ISO. */
export interface OptionValues {
  readonly speaker: Named;
  readonly outlet: Named;
  readonly topic: Named;
  readonly side: Side;
  readonly words: string;
  readonly since: string;
  readonly until: string;
  readonly choice: string;
  readonly count: number;
  readonly reference: string;
  /** A whole question: a command with its own options, an article's id or address, or plain words. */
  readonly question: string;
  /** A time of day: `08:00`. */
  readonly time: string;
  /** Days of the week by their ISO numbers, in order: 1 is Monday. */
  readonly days: readonly number[];
  /** An IANA time zone. */
  readonly zone: string;
  /** A channel's id. */
  readonly place: string;
  readonly hours: Hours;
  /** The id of a digest or alert, or its number in a list. */
  readonly subscription: string;
  /** The id of one delivery. */
  readonly delivery: string;
}

export type OptionKind = keyof OptionValues;

/** Which names an option of each kind takes. */
export const NAMES_TAKEN: Readonly<Record<OptionKind, readonly NameKind[]>> = {
  speaker: ['speaker'],
  outlet: ['outlet'],
  topic: ['topic'],
  side: ['speaker', 'outlet', 'topic'],
  words: [],
  since: [],
  until: [],
  choice: [],
  count: [],
  reference: [],
  question: [],
  time: [],
  days: [],
  zone: [],
  place: [],
  hours: [],
  subscription: [],
  delivery: [],
};

/**
 * An option of a command, as data: it feeds the registration on every platform, the reading of what is typed,
 * completion, and /help. Without its name, a value goes to the first option, in order, that can read it.
 */
export interface Option {
  readonly kind: OptionKind;
  readonly summary: string;
  readonly required?: true;
  /** For `choice`: the values to choose from. */
  readonly choices?: readonly string[];
  /** For `count`: the largest. For `words`: how many characters. */
  readonly most?: number;
  /** For `words`: a text that quotes somebody is read whole, with those whom it names. */
  readonly isText?: true;
  /** A value goes to it only with its name. */
  readonly byName?: true;
  /** For a speaker, topic or outlet: the word `none` is read too, and takes what was set away. */
  readonly orNone?: true;
}

export type Options = Readonly<Record<string, Option>>;

/** The values of a command's options: a required one is always there. */
export type Values<O extends Options> = {
  readonly [K in keyof O as O[K] extends { required: true } ? K : never]: OptionValues[O[K]['kind']];
} & {
  readonly [K in keyof O as O[K] extends { required: true } ? never : K]?: OptionValues[O[K]['kind']];
};
