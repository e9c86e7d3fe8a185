import type { Answer } from '../../src/card/card.ts';
import {
  type AtPlace,
  atPlace,
  demandManaging,
  demandPosting,
  isSamePlace,
  placeMeant,
} from '../../src/command/at-place.ts';
import { canonicalText } from '../../src/command/canonical.ts';
import { defineCommand } from '../../src/command/command.ts';
import { sentence } from '../../src/command/filter.ts';
import { outlet, speaker, topic } from '../../src/command/shared-options.ts';
import { isSameSubject, postedAs, subjectOf } from '../../src/command/subject-options.ts';
import { channel, days, empty, thread, time, words, zone } from '../../src/command/subscription-options.ts';
import { buttonsFor, factsOf, narrowingOf, note } from '../../src/command/subscription-words.ts';
import type { Digest, NewDigest, Place, Subscription } from '../../src/command/subscriptions.ts';
import { zoneNote } from '../../src/command/zone-note.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

export const addDigest = defineCommand({
  name: 'digest add',
  summary: 'Set up a digest: what is new, posted here at a set time',
  examples: [
    '/digest add 8:00',
    '/digest add 18:30 weekdays Europe/Istanbul topic:nato',
    '/digest add time:"8 pm" days:sun speaker:lavrov thread:yes empty:say',
  ],
  options: {
    time: { ...time, required: true },
    days,
    zone,
    topic,
    speaker,
    outlet,
    words,
    channel,
    thread,
    empty,
  },
  byNameOnly: true,
  changes: true,
  understood: ({ time: at, speaker: by, topic: about, outlet: carrier, words: sought }) =>
    sentence(`Set up a digest at ${at}: what is new`, {
      ...(by === undefined ? {} : { speaker: by }),
      ...(about === undefined ? {} : { topic: about }),
      ...(carrier === undefined ? {} : { outlet: carrier }),
      ...(sought === undefined ? {} : { words: sought }),
    }),
  run: (options, context) =>
    atPlace(context, async (at) => {
      const { here, subscriptions, now, timeZone } = at;
      const place = placeMeant(options.channel, here);
      await demandManaging(place, here);
      const as = postedAs(options.thread, place.kind);
      await demandPosting(place, as, here);
      const wanted: NewDigest = {
        kind: 'digest',
        place,
        as,
        subject: subjectOf(options),
        schedule: { time: options.time, days: options.days ?? EVERY_DAY, timeZone: options.zone ?? timeZone },
        nothingNew: options.empty === 'say' ? 'say' : 'silent',
      };
      const same = (await subscriptions.of(place)).find((one) => isSame(one, wanted));
      if (same !== undefined) return alreadyThere(same, at);
      const { subscription: made, isNew } = await subscriptions.add(wanted, here.actor, now);
      if (!isNew) return alreadyThere(made, at);
      return {
        title: 'A digest is set up',
        tone: 'answer',
        blocks: [
          note(
            `Set up by ${here.actor.name}. It starts from what the corpus holds now: the first one tells what comes in from here on.`,
          ),
          ...zoneNote(made, options.zone, at).map(note),
          factsOf(made, at),
          buttonsFor(made),
        ],
      };
    }),
});

/** The question that sets up the same digest. */
export function digestAgain(one: Subscription, { archive, here }: AtPlace): string {
  const { subject, place, as } = one;
  const when =
    one.kind === 'digest'
      ? {
          time: one.schedule.time,
          days: one.schedule.days,
          zone: one.schedule.timeZone,
          ...(one.nothingNew === 'say' ? { empty: 'say' } : {}),
        }
      : {};
  const options = {
    ...when,
    ...narrowingOf(subject, archive.names()),
    ...elsewhere(place, here.place),
    ...(as === 'thread' ? { thread: 'yes' } : {}),
  };
  return canonicalText({ command: addDigest, options });
}

function elsewhere(place: Place, here: Place): { channel?: string } {
  return isSamePlace(place, here) || place.kind === 'direct' ? {} : { channel: place.channel };
}

function isSame(one: Subscription, { subject, schedule }: NewDigest): one is Digest {
  return (
    one.kind === 'digest' &&
    one.schedule.time === schedule.time &&
    one.schedule.timeZone === schedule.timeZone &&
    one.schedule.days.join() === schedule.days.join() &&
    isSameSubject(one.subject, subject)
  );
}

function alreadyThere(same: Subscription, at: AtPlace): Answer {
  return {
    title: 'There is a digest like that already',
    tone: 'answer',
    blocks: [
      note('It tells the same at the same times, so a second one was not set up.'),
      factsOf(same, at),
      buttonsFor(same),
    ],
  };
}
