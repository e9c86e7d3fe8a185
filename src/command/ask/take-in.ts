import type { Name, NameKind } from '../../archive/names.ts';
import type { Reading } from '../read-value.ts';
import { kindOf, limitOf } from './amounts.ts';
import { asidesOf } from './asides.ts';
import { type Around, contentOf } from './content.ts';
import { takeDates } from './dates.ts';
import { type Scores, scoreIntents } from './intent.ts';
import { type FoundName, guessNames, type Placed, takeNames } from './names.ts';
import { eachOnce, readAs, withoutRepeats } from './names-in-order.ts';
import { excludesName, type Standing } from './not-them.ts';
import { purposesOf } from './purposes.ts';
import { strangerOf } from './strangers.ts';
import { type Region, subjectOf } from './subject.ts';
import { type FoundTurn, findTurns } from './turns.ts';
import { isFunction } from './word-class.ts';
import type { Plain, Word } from './words.ts';

/** Everything that was found in a plain question. */
export interface TakenIn {
  readonly plain: Plain;
  /** The words that are no part of a name. */
  readonly unnamed: readonly Word[];
  readonly scores: Scores;
  readonly speaker?: Name;
  readonly speakers: readonly Name[];
  readonly outlets: readonly Name[];
  /** An outlet is the subject: "what line does … take". */
  readonly isOutletSubject: boolean;
  readonly topics: readonly Name[];
  /** The topics as they were typed, in their order. */
  readonly topicsTyped: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly periods: readonly { readonly from: string; readonly to: string }[];
  /** What a date can mean as well. */
  readonly orElse?: { readonly from: string; readonly to: string };
  /** People who are spoken of, besides the speaker. */
  readonly spokenOf: readonly Name[];
  /** What is left that names nothing. */
  readonly free: readonly string[];
  /** Every word that carries something, as typed: for a search. */
  readonly content: readonly string[];
  /** The subject, as typed, where it is nobody the archive knows. */
  readonly stranger?: string;
  /** A name or a date is left out: "not by Lavrov". */
  readonly isExcluding: boolean;
  /** Which kind of quotation was asked for: "only the direct ones". */
  readonly kind?: string;
  /** How many were asked for: "the newest 3 articles". */
  readonly limit?: number;
  /** "He" or "they" as the subject, where nobody is named. */
  readonly pronoun?: string;
  /** Names that were read from words that are no part of them. */
  readonly readAs: readonly { readonly typed: string; readonly name: string }[];
  /** Whoever is called as several are, as typed, with all of these. */
  readonly unclear: readonly { readonly typed: string; readonly names: readonly Name[] }[];
  /** Names that were read in spite of their spelling. */
  readonly guesses: readonly { readonly typed: string; readonly name: string }[];
}

/** From this weight on, a turn of phrase asks for something. */
const ASKING = 2;
/** And from this one on by its name. */
const PLAINLY = 4;

/** Takes a plain question apart, and finds names, dates and intents in it. */
export function takeIn(plain: Plain, reading: Reading): TakenIn {
  const words: Placed[] = plain.words.map((word, at) => ({ ...word, at }));
  const exact = takeNames(words, reading.names);
  const left = new Set(exact.rest.map(({ at }) => at));
  const purposes = purposesOf(words, new Set(words.map(({ at }) => at).filter((at) => !left.has(at))));
  const dated = takeDates(exact.rest, words, purposes, reading);
  const { rest: undated, periods, since, until, orElse } = dated;
  const guessed = guessNames(undated, exact.found, reading.names);
  const found = eachOnce([...exact.found, ...guessed.found]);
  // "EIR News" and "security talks" are names, and ask for nothing.
  const asking = exact.rest.filter(
    (word) =>
      !guessed.found.some(({ at }) => at === word.at) &&
      !isNumbered(word, words) &&
      !isInitial(word, words, found),
  );
  const turns = findTurns(asking.map((word) => word.plain));
  const undatedAt = new Set(undated.map(({ at }) => at));
  const nameWords = new Set(
    words.map(({ at }) => at).filter((at) => !left.has(at) || guessed.found.some((one) => one.at === at)),
  );
  const people = placesOf('speaker', found);
  const placed = ({ places }: FoundTurn): number[] => places.flatMap((place) => asking[place]?.at ?? []);
  const around: Around = {
    words,
    names: nameWords,
    dates: new Set(exact.rest.map(({ at }) => at).filter((at) => !undatedAt.has(at))),
    purposes,
    turns: new Set(turns.flatMap(placed)),
    asks: new Set(turns.filter(({ weight }) => weight >= ASKING).flatMap(placed)),
    asksPlainly: new Set(turns.filter(({ weight }) => weight >= PLAINLY).flatMap(placed)),
    people,
    outlets: placesOf('outlet', found),
    topics: placesOf('topic', found),
  };
  const asides = asidesOf(around);
  const scores = scoreIntents(turns.filter((turn) => !placed(turn).every((at) => asides.within.has(at))));
  const rest = contentOf(guessed.rest, around, asides, scores[0]?.[0] === 'timeline');
  const contentAt = new Set(rest.map(({ at }) => at));
  const region = subjectOf(words, asides.all);
  const isInside = (at: number): boolean => region !== undefined && at >= region.from && at < region.to;
  const subject = found.filter(({ at }) => isInside(at)).map((one) => asSpeaker(one, reading));
  const standing: Standing = { words, names: nameWords, people };
  const stranger = strangerOf({
    words,
    region,
    names: found,
    subject,
    content: rest,
    rest: guessed.rest.filter(({ at }) => !asides.all.has(at)),
    standing,
    isAsking: /^(quotes|latest)$/.test(scores[0]?.[0] ?? ''),
  });
  const others = found.filter(({ at }) => !isInside(at));
  const isAbout = (one: FoundName): boolean =>
    /^(about|on|regarding|concerning|mention(s|ed|ing)?|mentions?)$/.test(words[one.at - 1]?.plain ?? '');
  const all = withoutRepeats([...subject, ...others].sort((a, b) => a.at - b.at));
  const kind = (wanted: NameKind): Name[] =>
    all.filter(({ name }) => name.kind === wanted).map(({ name }) => name);
  const speaker = firstSpeaker(
    subject,
    others.filter((one) => !isAbout(one)),
    region,
  );
  const speakers = kind('speaker');
  return {
    plain,
    unnamed: exact.rest,
    scores,
    ...(speaker === undefined ? {} : { speaker }),
    speakers,
    outlets: kind('outlet'),
    isOutletSubject:
      region?.isAgent === false && subject.length > 0 && subject.every(({ name }) => name.kind === 'outlet'),
    topics: kind('topic'),
    topicsTyped: all.filter(({ name }) => name.kind === 'topic').map(({ text }) => text),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    periods,
    ...(orElse === undefined ? {} : { orElse }),
    spokenOf: speakers.filter((name) => name !== speaker),
    free: rest.map(({ raw }) => raw),
    content: words
      .filter((word) => contentAt.has(word.at) || (nameWords.has(word.at) && !isFunction(word)))
      .map(({ raw }) => raw),
    ...(stranger === undefined ? {} : { stranger }),
    isExcluding: excludesName(standing) || dated.isExcluding,
    ...limitOf(words, (at) => around.dates.has(at)),
    ...kindOf(plain.text),
    guesses: guessed.found.map(({ text, name }) => ({ typed: text, name: name.name })),
    readAs: readAs(all),
    unclear: all.flatMap(({ name, text, others = [] }) =>
      others.length === 0 ? [] : [{ typed: text, names: [name, ...others] }],
    ),
    ...pronounOf(words, region, found),
  };
}

/** "S. V. Vale": no word at all. */
function isInitial({ at, raw }: Placed, words: readonly Placed[], found: readonly FoundName[]): boolean {
  if (!/^\p{Lu}$/u.test(raw)) return false;
  const next = words[at + 1];
  const isPerson = found.some((one) => one.at === at + 1 && one.name.kind === 'speaker');
  return isPerson || (next !== undefined && isInitial(next, words, found));
}

/** "Article 5" is a part of something, and no article that is asked for. */
function isNumbered({ at, plain }: Placed, words: readonly Placed[]): boolean {
  return /^(article|point|line|question|item)$/.test(plain) && /^\d+$/.test(words[at + 1]?.plain ?? '');
}

function placesOf(kind: NameKind, found: readonly FoundName[]): ReadonlySet<number> {
  return new Set(found.filter(({ name }) => name.kind === kind).map(({ at }) => at));
}

/** A state or a body that is also a topic is meant as the speaker where it is the subject. */
function asSpeaker(one: FoundName, { names }: Reading): FoundName {
  const [speaker] = one.name.kind === 'topic' ? names.called(one.text, ['speaker']) : [];
  return speaker === undefined ? one : { ...one, name: speaker };
}

function firstSpeaker(
  subject: readonly FoundName[],
  others: readonly FoundName[],
  region: Region | undefined,
): Name | undefined {
  const inSubject = subject.find(({ name }) => name.kind === 'speaker')?.name;
  const elsewhere = others.find(({ name }) => name.kind === 'speaker')?.name;
  // A subject that is somebody else leaves a person elsewhere in the question spoken of, not speaking.
  const isSomebodyElse = region !== undefined && subject.some(({ name }) => name.kind !== 'outlet');
  return inSubject ?? (isSomebodyElse ? undefined : elsewhere);
}

/** Whom "they" may mean, without anybody being named. */
const NOBODY = /^(who|anyone|anybody|someone|somebody|people|outlets|papers|media|sources)$/;

/** "What did he say": somebody of whom the question does not speak. */
function pronounOf(
  words: readonly Placed[],
  region: Region | undefined,
  found: readonly FoundName[],
): { pronoun?: string } {
  const pronoun = words.find(
    ({ at, plain }) =>
      region !== undefined &&
      at >= region.from &&
      at < region.to &&
      /^(he|she|they|him|her|them)$/.test(plain) &&
      !words.some((word) => word.at < at && NOBODY.test(word.plain)),
  );
  const isNamed = found.some(({ name }) => name.kind === 'speaker');
  return pronoun === undefined || isNamed ? {} : { pronoun: pronoun.plain };
}
