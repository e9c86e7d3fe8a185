import type { Name, NameKind } from '../../archive/names.ts';
import type { Reading } from '../read-value.ts';
import { takeDates } from './dates.ts';
import { type Scores, scoreIntents } from './intent.ts';
import { type FoundName, takeNames } from './names.ts';
import { contentWords, type Region, subjectOf } from './subject.ts';
import { type Plain, takeApart } from './words.ts';

/** Everything that was found in a plain question. */
export interface TakenIn {
  readonly plain: Plain;
  readonly scores: Scores;
  readonly speaker?: Name;
  readonly speakers: readonly Name[];
  readonly outlets: readonly Name[];
  readonly topics: readonly Name[];
  readonly since?: string;
  readonly until?: string;
  readonly periods: readonly { readonly from: string; readonly to: string }[];
  /** People who are spoken of, besides the speaker. */
  readonly spokenOf: readonly Name[];
  /** What is left that names nothing. */
  readonly free: readonly string[];
  /** Every word that carries something, as typed: for a search. */
  readonly content: readonly string[];
  /** The subject, as typed, where it is nobody the archive knows. */
  readonly stranger?: string;
  /** A name was read in spite of its spelling. */
  readonly guessed: boolean;
}

/** Takes a plain question apart, and finds names, dates and intents in it. */
export function takeIn(text: string, reading: Reading): TakenIn {
  const plain = takeApart(text);
  const { rest: undated, periods, since, until } = takeDates(plain.words, reading);
  const { found, rest } = takeNames(undated, reading.names);
  const region = subjectOf(undated);
  const isInside = (at: number): boolean => region !== undefined && at >= region.from && at < region.to;
  const subject = found.filter(({ at }) => isInside(at)).map((one) => asSpeaker(one, reading));
  const strangers = subject.length === 0 ? contentWords(rest.filter(({ at }) => isInside(at))) : [];
  const others = found.filter(({ at }) => !isInside(at));
  const isAbout = (one: FoundName): boolean =>
    /^(about|on|regarding|concerning|mention(s|ed|ing)?|mentions?)$/.test(undated[one.at - 1]?.plain ?? '');
  const all = [...subject, ...others];
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
    scores: scoreIntents(plain.text),
    ...(speaker === undefined ? {} : { speaker }),
    speakers,
    outlets: kind('outlet'),
    topics: kind('topic'),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    periods,
    spokenOf: speakers.filter((name) => name !== speaker),
    free: contentWords(rest).map(({ raw }) => raw),
    content: contentWords(undated).map(({ raw }) => raw),
    ...(strangers.length === 0 ? {} : { stranger: strangers.map(({ raw }) => raw).join(' ') }),
    guessed: found.some(({ guessed }) => guessed),
  };
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
  return inSubject ?? (region !== undefined && subject.length > 0 ? undefined : elsewhere);
}
