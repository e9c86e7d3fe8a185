import { TZDate } from '@date-fns/tz/date';
import { format } from 'date-fns/format';
import type { Archive } from '../archive/archive.ts';
import type { Block } from '../card/blocks.ts';
import type { Answer, Card } from '../card/card.ts';
import { plural } from '../card/describe.ts';
import { CALLED } from '../command/at-place.ts';
import { corpusLabel } from '../command/labels.ts';
import { scheduleWords } from '../command/schedule-words.ts';
import { subjectNames } from '../command/subscription-words.ts';
import type { Delivery, Subscription } from '../command/subscriptions.ts';
import { readDeliveryId, slotKind } from './ids.ts';

type Names = Pick<Archive, 'names' | 'span'>;

/**
 * The card of a delivery. Its foot says why it comes, and asking for what it names gives the same again; that of
 * a message about the subscription itself names the command that mends it.
 */
export function cardOf(
  answer: Answer,
  subscription: Subscription,
  { id: delivery, dueAt }: Pick<Delivery, 'id' | 'dueAt'>,
  archive: Names,
): Card {
  const { kind, id, createdBy } = subscription;
  const isTold = slotKind(readDeliveryId(delivery)?.slot ?? '') === 'told';
  const headline = headlineOf(answer, subscription, dueAt, archive);
  return {
    ...answer,
    ...(headline === '' ? {} : { headline }),
    ...(isTold ? { title: stopped(subscription, archive) } : {}),
    command: 'digest show',
    asked: {
      words: `${about(subscription, archive)} · set up by ${createdBy.name}`,
      text: isTold ? `/${kind} resume id:${id}` : `/digest show delivery:${delivery}`,
      isUnasked: true,
    },
    corpus: corpusLabel(archive.span()),
    part: 1,
  };
}

/** "Daily at 08:00, Europe/Istanbul, on NATO", "Alert on Ada Vale" */
export function about(subscription: Subscription, archive: Names): string {
  const names = subjectNames(subscription.subject, archive.names());
  if (subscription.kind === 'watch') return `Alert on ${names}`;
  const when = capital(scheduleWords(subscription.schedule));
  return names === '' ? `${when}, on everything` : `${when}, on ${names}`;
}

/** "Your alert on Ada Vale has stopped" */
function stopped({ kind, subject }: Subscription, archive: Names): string {
  const names = subjectNames(subject, archive.names());
  return `Your ${CALLED[kind].noun}${names === '' ? '' : ` on ${names}`} has stopped`;
}

/** "NATO, Thu 11 Dec: 3 statements, 1 event": what names the thread of a digest, and stands above it. */
function headlineOf(
  { tone, blocks }: Answer,
  subscription: Subscription,
  dueAt: Date,
  archive: Names,
): string {
  if (tone === 'problem') return '';
  const { subject, kind } = subscription;
  const day = format(new TZDate(dueAt.getTime(), zoneOf(subscription)), 'EEE d MMM');
  const usual = kind === 'digest' ? 'Digest' : 'Alert';
  const named = `${subjectNames(subject, archive.names()) || usual}, ${day}`;
  const count = (wanted: Block['kind']) => blocks.filter((block) => block.kind === wanted).length;
  const held = [
    count('quote') === 0 ? '' : plural(count('quote'), 'statement'),
    count('event') === 0 ? '' : plural(count('event'), 'event'),
  ].filter((part) => part !== '');
  return `${named}: ${held.length === 0 ? (tone === 'empty' ? 'nothing new' : 'new articles') : held.join(', ')}`;
}

/** A watch has a zone where it has quiet hours. */
function zoneOf(subscription: Subscription): string {
  return subscription.kind === 'digest'
    ? subscription.schedule.timeZone
    : (subscription.quiet?.timeZone ?? 'UTC');
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** In place of a digest that the platform would not have. */
export function refusedAnswer({ id, kind }: Subscription): Answer {
  return {
    title: kind === 'digest' ? 'The digest cannot be shown here' : 'The alert cannot be shown here',
    tone: 'problem',
    blocks: [
      {
        kind: 'note',
        text: `It is made, but could not be posted: that is a fault of ours, and it is logged. ${
          kind === 'digest'
            ? `See it with /digest preview ${id}. The next one tells what this one would have told.`
            : 'The next one tells what this one would have told.'
        }`,
      },
    ],
  };
}

/** Told to the person whose subscription has stopped, who may be anywhere: its button goes by the id. */
export function suspendedAnswer({ id, kind, place }: Subscription, reason: string): Answer {
  const { noun } = CALLED[kind];
  return {
    title: `Your ${noun} ${id} has stopped`,
    tone: 'problem',
    blocks: [
      {
        kind: 'facts',
        rows: [
          place.kind === 'direct'
            ? { label: 'Where', value: 'our direct messages' }
            : { label: 'Where', value: '', channel: { id: place.channel } },
          { label: 'Why', value: reason },
        ],
      },
      {
        kind: 'note',
        text: 'When that is mended, press Resume. Nothing is lost: the next one tells what came meanwhile.',
      },
      {
        kind: 'suggestions',
        text: `This ${noun}`,
        actions: [{ label: 'Resume', text: `/${kind} resume id:${id}`, beside: true }],
      },
    ],
  };
}
