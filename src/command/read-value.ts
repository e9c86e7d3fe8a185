import type { Name, NameKind, Names } from '../archive/names.ts';
import { ReaderError } from '../errors/errors.ts';
import { readDelivery, readPlace, readSubscription } from './ids.ts';
import { type Named, NONE, type Option, type OptionKind, type OptionValues, type Side } from './option.ts';
import { type Clock, type Period, readPeriod } from './period.ts';
import { readHours, readTime } from './times.ts';
import { readWeekdays } from './weekdays.ts';
import { readZone } from './zones.ts';

/** What reading a value needs: the names that the archive knows, and the asker's clock. */
export interface Reading extends Clock {
  readonly names: Names;
}

type Readers = {
  readonly [K in OptionKind]: (text: string, option: Option, reading: Reading) => OptionValues[K] | undefined;
};

const LONGEST_SEARCH = 200;
/** A question that asks for it has to stay one that can be asked. */
const LONGEST_NESTED = 1900;
const SIDES = ['outlet', 'speaker', 'topic'] as const satisfies readonly NameKind[];

/** Reads the whole of a text as a value of each kind; undefined where it is not one. */
const READERS: Readers = {
  speaker: readName('speaker'),
  outlet: readName('outlet'),
  topic: readName('topic'),
  side: (text, _option, reading) => readSide(text, reading),
  words: (text, { most = LONGEST_SEARCH }) => {
    if (text.length <= most) return text === '' ? undefined : text;
    throw new ReaderError(`A search takes at most ${most} characters. Try the few words that matter most.`);
  },
  since: (text, _option, clock) => readPeriod(text, clock)?.from,
  until: (text, _option, clock) => readPeriod(text, clock)?.to,
  choice: (text, { choices = [] }) => {
    const wanted = text.toLowerCase();
    return choices.find((choice) => choice === wanted);
  },
  count: (text, { most = 25 }) => {
    const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
    return count >= 1 && count <= most ? count : undefined;
  },
  reference: (text) =>
    /^(https?:\/\/\S+|[a-z0-9-]+(\.[a-z0-9-]+)+\/\S*|[a-z0-9]+(-[a-z0-9]+)+(\/q\d+)?)$/i.test(text)
      ? text
      : undefined,
  question: readNested,
  time: readTime,
  days: readWeekdays,
  zone: readZone,
  place: readPlace,
  hours: readHours,
  subscription: readSubscription,
  delivery: readDelivery,
};

/** A question without what turns the pages of its answer: all of it is meant. */
function readNested(text: string): string | undefined {
  if (text.length > LONGEST_NESTED)
    throw new ReaderError(`That question takes at most ${LONGEST_NESTED} characters. Ask for less at once.`);
  const whole = text.replace(/(?:\s+(?:page|part):\d+|\s+private:(?:true|false))+$/i, '').trim();
  return whole === '' ? undefined : whole;
}

/** A name of one kind or, where the option can be without one, the word for that. */
function readName(kind: NameKind): Readers['speaker'] {
  return (text, { orNone }, { names }) =>
    orNone === true && text.toLowerCase() === NONE
      ? { kind, id: NONE, name: NONE }
      : theOnly(text, names.called(text, [kind]));
}

/** Reads the whole of a text as the value of an option; undefined where it is not one. */
export function readValue(
  text: string,
  option: Option,
  reading: Reading,
): OptionValues[OptionKind] | undefined {
  return READERS[option.kind](text.trim(), option, reading);
}

/** Some names belong to several: then the asker says which. */
function theOnly(text: string, found: readonly Name[]): Named | undefined {
  const [first, ...others] = found;
  if (first === undefined) return undefined;
  const same = others.filter(({ kind }) => kind === first.kind);
  if (same.length === 0) return { kind: first.kind, id: first.id, name: first.name };
  throw unclear(text, [first, ...same]);
}

/** Several are called so: none of them is taken for granted. */
export function unclear(text: string, names: readonly Name[]): ReaderError {
  const all = names.slice(0, 5);
  return new ReaderError(
    `“${text}” can mean ${all.map(({ name }) => name).join(' or ')}. Say which.`,
    all.map(({ id, name }) => ({ label: name, text: `/quotes speaker:${id}` })),
  );
}

/** `trt`, `lavrov in january 2025`, `lavrov 2025-01`, `december 2025` */
function readSide(text: string, reading: Reading): Side | undefined {
  const named = theOnly(text, reading.names.called(text, SIDES));
  if (named !== undefined) return { named, text: named.id };
  const period = readPeriod(text, reading);
  if (period !== undefined) return { period, text: periodText(period) };
  const words = text.split(/\s+/);
  for (let cut = words.length - 1; cut > 0; cut -= 1) {
    const name = words.slice(0, cut).join(' ');
    const who = theOnly(name, reading.names.called(name, SIDES));
    const when = who === undefined ? undefined : readPeriod(words.slice(cut).join(' '), reading);
    if (who !== undefined && when !== undefined)
      return { named: who, period: when, text: `${who.id} ${periodText(when)}` };
  }
  return undefined;
}

function periodText({ from, to }: Period): string {
  return from === to ? from : `${from}..${to}`;
}
