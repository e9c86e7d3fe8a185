import type { Names } from '../archive/names.ts';
import type { Block, FactsBlock, SuggestionsBlock } from '../card/blocks.ts';
import type { Action } from '../card/card.ts';
import { type AtPlace, CALLED, isOwnDirect, isSamePlace } from './at-place.ts';
import { type Narrowing, sentence } from './filter.ts';
import type { Named } from './option.ts';
import { localTime, quietWords, scheduleWords } from './schedule-words.ts';
import type { Here, NewDigest, NewWatch, Place, Subject, Subscription } from './subscriptions.ts';

type Row = FactsBlock['rows'][number];

/** The names that a subject has in the corpus; one that left the corpus is called by its id. */
export function narrowingOf({ speaker, topic, outlet, words }: Subject, names: Names): Narrowing {
  const called = (kind: Named['kind'], id: string): Named => ({
    kind,
    id,
    name: names.byId(kind, id)?.name ?? id,
  });
  return {
    ...(speaker === undefined ? {} : { speaker: called('speaker', speaker) }),
    ...(topic === undefined ? {} : { topic: called('topic', topic) }),
    ...(outlet === undefined ? {} : { outlet: called('outlet', outlet) }),
    ...(words === undefined ? {} : { words }),
  };
}

/** "What is new by Ada Vale on Harbour" */
export function subjectWords(subject: Subject, names: Names): string {
  return sentence('What is new', narrowingOf(subject, names));
}

/** "Ada Vale, Harbour", or nothing for everything. */
export function subjectNames(subject: Subject, names: Names): string {
  const { speaker, topic, outlet, words } = narrowingOf(subject, names);
  return [speaker?.name, topic?.name, outlet?.name, words === undefined ? undefined : `the words ${words}`]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** A place in the middle of a sentence, where it cannot be shown as a channel. */
export function placeWords(place: Place, here: Here): string {
  if (isOwnDirect(place, here)) return 'your direct messages';
  return isSamePlace(place, here.place) ? 'this channel' : 'its channel';
}

/** A place as the platform shows it. */
export function placeRow(label: string, place: Place, here: Here, more = ''): Row {
  const after = more === '' ? '' : `, ${more}`;
  if (place.kind === 'channel' && !isSamePlace(place, here.place))
    return { label, value: more, channel: { id: place.channel } };
  return { label, value: `${placeWords(place, here)}${after}` };
}

/** What is posted, where, when, and what becomes of it. */
export function factsOf(
  one: Subscription,
  at: AtPlace,
  has: { readonly id: boolean } = { id: true },
): FactsBlock {
  const { here, archive } = at;
  return {
    kind: 'facts',
    rows: [
      ...(has.id ? [{ label: 'Id', value: one.id }] : []),
      { label: 'What', value: subjectWords(one.subject, archive.names()) },
      placeRow('Where', one.place, here, one.as === 'thread' ? 'each in a thread of its own' : ''),
      ...whenRows(one),
      ...nextRow(one),
      { label: 'State', value: stateWords(one) },
      {
        label: 'Set up by',
        value: `${one.createdBy.name}, ${localTime(one.createdAt, zoneOf(one, at.timeZone))}`,
      },
      ...(one.changed === undefined
        ? []
        : [
            {
              label: 'Last changed by',
              value: `${one.changed.by.name}, ${localTime(one.changed.at, zoneOf(one, at.timeZone))}`,
            },
          ]),
    ],
  };
}

/** When it comes, or when it does not. */
function whenRows(one: NewDigest | NewWatch): Row[] {
  if (one.kind === 'digest') {
    const nothing = one.nothingNew === 'silent' ? 'nothing is posted' : 'a line says so';
    return [
      { label: 'When', value: scheduleWords(one.schedule) },
      { label: 'With nothing new', value: nothing },
    ];
  }
  const quiet = one.quiet === undefined ? [] : [{ label: 'Quiet', value: quietWords(one.quiet) }];
  return [{ label: 'When', value: 'as soon as it enters the corpus' }, ...quiet];
}

function nextRow(one: Subscription): Row[] {
  return one.kind === 'watch' || one.nextDue === undefined
    ? []
    : [{ label: 'Next', value: localTime(one.nextDue, one.schedule.timeZone) }];
}

/** "active", "paused", or why it is suspended, with how it goes on. */
export function stateWords({ kind, id, state, reason }: Subscription): string {
  const resumed = `/${kind} resume ${id} goes on`;
  if (state === 'suspended') return `suspended: ${reason ?? 'the platform would not take it'} ${resumed}.`;
  return state === 'paused' ? `paused; ${resumed}` : 'active';
}

/** The zone in which its times are told. */
export function zoneOf(one: Subscription, usual: string): string {
  return one.kind === 'digest' ? one.schedule.timeZone : (one.quiet?.timeZone ?? usual);
}

/** What can be done with it, as buttons. */
export function buttonsFor({ kind, id, state }: Subscription): SuggestionsBlock {
  const ask = (label: string, word: string): Action => ({ label, text: `/${kind} ${word} id:${id}` });
  return {
    kind: 'suggestions',
    text: `This ${CALLED[kind].noun}`,
    actions: [
      ...(kind === 'digest' ? [{ ...ask('Preview', 'preview'), beside: true } as const] : []),
      state === 'active' ? ask('Pause', 'pause') : ask('Resume', 'resume'),
      ask('Remove', 'remove'),
    ],
  };
}

/** "d4k2m · daily at 08:00, Europe/Istanbul · NATO" */
export function oneLine(one: Subscription, names: Names): string {
  const when = one.kind === 'digest' ? scheduleWords(one.schedule) : 'at once';
  return [one.id, when, subjectNames(one.subject, names) || 'everything'].join(' · ');
}

export function note(text: string): Block {
  return { kind: 'note', text };
}
