import type { NameKind, Names } from '../archive/names.ts';
import { NAMES_TAKEN, NONE, type Option, type OptionKind } from './option.ts';
import { DAY_CHOICES } from './weekdays.ts';
import { completeZones, zoneLabel } from './zones.ts';

/** One way to complete a value: what is shown, and what is written. */
export interface ValueChoice {
  readonly label: string;
  readonly value: string;
  /** What kind of thing it is, where the option takes several. */
  readonly detail?: string;
}

/** What completing a value needs: the names that the archive knows, and what time it is. */
export interface Completing {
  readonly names: Names;
  readonly now: Date;
}

type Completer = (
  typed: string,
  option: Option,
  most: number,
  completing: Completing,
) => readonly ValueChoice[];

/** Which names complete an option of each kind. A topic can be read as a side, but has nothing to be compared with. */
const COMPLETED_BY = { ...NAMES_TAKEN, side: ['outlet', 'speaker'] } as const satisfies typeof NAMES_TAKEN;

const DETAILS: Readonly<Record<NameKind, string>> = { speaker: 'Speaker', outlet: 'Outlet', topic: 'Topic' };

/** Times that are often wanted, from the morning on. */
const TIMES = [7, 8, 9, 12, 17, 18, 20, 6, 10, 13, 16, 21].map(
  (hour) => `${String(hour).padStart(2, '0')}:00`,
);

const COMPLETERS: Readonly<Record<OptionKind, Completer>> = {
  speaker: names,
  outlet: names,
  topic: names,
  side: names,
  words: nothing,
  since: nothing,
  until: nothing,
  choice: (typed, { choices = [] }) => startingWith(typed, choices.map(asTyped)),
  count: nothing,
  reference: nothing,
  question: nothing,
  time: (typed) => startingWith(typed, TIMES.map(asTyped)),
  days: (typed) => startingWith(typed, DAY_CHOICES),
  zone: (typed, _option, most, { now }) =>
    completeZones(typed, most).map((zone) => ({ label: zoneLabel(zone, now), value: zone })),
  place: nothing,
  hours: (typed) => startingWith(typed, ['22:00-07:00', '20:00-08:00', '18:00-09:00'].map(asTyped)),
  subscription: nothing,
  delivery: nothing,
};

/** Ways to complete the value of an option, the best first. */
export function completeValue(
  typed: string,
  option: Option,
  most: number,
  completing: Completing,
): readonly ValueChoice[] {
  return COMPLETERS[option.kind](typed, option, most, completing).slice(0, most);
}

function names(
  typed: string,
  { kind, orNone }: Option,
  most: number,
  completing: Completing,
): readonly ValueChoice[] {
  const found = completing.names
    .completing(typed, COMPLETED_BY[kind], most)
    .map(({ id, name, kind: of }) => ({ label: name, value: id, detail: DETAILS[of] }));
  const none = orNone === true ? startingWith(typed, [{ label: `${NONE}: take it away`, value: NONE }]) : [];
  return [...none, ...found];
}

function nothing(): readonly ValueChoice[] {
  return [];
}

function asTyped(value: string): ValueChoice {
  return { label: value, value };
}

function startingWith(typed: string, choices: readonly ValueChoice[]): ValueChoice[] {
  const start = typed.trim().toLowerCase();
  return choices.filter(
    ({ label, value }) => value.toLowerCase().startsWith(start) || label.toLowerCase().startsWith(start),
  );
}
