import type { AtPlace } from '../../src/command/at-place.ts';
import {
  atPlace,
  demandManaging,
  demandPosting,
  directPlace,
  isSamePlace,
  placeMeant,
} from '../../src/command/at-place.ts';
import { canonicalText } from '../../src/command/canonical.ts';
import { defineCommand } from '../../src/command/command.ts';
import { sentence } from '../../src/command/filter.ts';
import { outlet, speaker, topic } from '../../src/command/shared-options.ts';
import { isSameSubject, postedAs, subjectOf } from '../../src/command/subject-options.ts';
import { channel, thread, words, zone } from '../../src/command/subscription-options.ts';
import { buttonsFor, factsOf, narrowingOf, note } from '../../src/command/subscription-words.ts';
import type { NewWatch, Subscription } from '../../src/command/subscriptions.ts';
import { zoneNote } from '../../src/command/zone-note.ts';
import { ReaderError } from '../../src/errors/errors.ts';

const EXAMPLES = [
  '/watch add lavrov',
  '/watch add topic:nato quiet:22:00-07:00 zone:Europe/Istanbul',
  '/watch add words:"road to nowhere" where:direct',
] as const;

export const addWatch = defineCommand({
  name: 'watch add',
  summary: 'Set up an alert: a card as soon as a statement that matches enters the corpus',
  examples: EXAMPLES,
  options: {
    speaker,
    topic,
    words,
    outlet,
    quiet: {
      kind: 'hours',
      summary: 'Hours in which alerts are held back, and then sent together: 22:00-07:00',
    },
    zone: { ...zone, summary: 'The time zone of the quiet hours: Europe/Istanbul, or a city' },
    channel,
    where: {
      kind: 'choice',
      summary: 'Where it comes: here, or in your direct messages',
      choices: ['here', 'direct'],
      byName: true,
    },
    thread,
  },
  byNameOnly: true,
  changes: true,
  understood: ({ speaker: by, topic: about, outlet: carrier, words: sought }) =>
    sentence('Set up an alert: every new statement', {
      ...(by === undefined ? {} : { speaker: by }),
      ...(about === undefined ? {} : { topic: about }),
      ...(carrier === undefined ? {} : { outlet: carrier }),
      ...(sought === undefined ? {} : { words: sought }),
    }),
  run: (options, context) =>
    atPlace(context, async (at) => {
      const { here, subscriptions, now, timeZone } = at;
      const subject = subjectOf(options);
      if (Object.keys(subject).length === 0) throw nothingToWatchFor();
      const place = options.where === 'direct' ? directPlace(here) : placeMeant(options.channel, here);
      await demandManaging(place, here);
      const as = postedAs(options.thread, place.kind);
      await demandPosting(place, as, here);
      const { quiet } = options;
      const wanted: NewWatch = {
        kind: 'watch',
        place,
        as,
        subject,
        ...(quiet === undefined
          ? {}
          : { quiet: { from: quiet.from, to: quiet.to, timeZone: options.zone ?? timeZone } }),
      };
      const own = await subscriptions.of(place);
      const same = own.find((one) => one.kind === 'watch' && isSameSubject(one.subject, subject));
      const { subscription: one, isNew } =
        same === undefined
          ? await subscriptions.add(wanted, here.actor, now)
          : { subscription: same, isNew: false };
      return {
        title: isNew ? 'An alert is set up' : 'There is an alert like that already',
        tone: 'answer',
        blocks: [
          note(
            isNew
              ? `Set up by ${here.actor.name}. It tells what enters the corpus from now on, each statement once.`
              : 'It watches for the same, so a second one was not set up. To change it, remove it first.',
          ),
          ...(same === undefined ? zoneNote(one, options.zone, at).map(note) : []),
          factsOf(one, at),
          buttonsFor(one),
        ],
      };
    }),
});

/** The question that sets up the same alert. */
export function watchAgain(one: Subscription, { archive, here }: AtPlace): string {
  const quiet = one.kind === 'watch' ? one.quiet : undefined;
  const isDirectElsewhere = one.place.kind === 'direct' && here.place.kind !== 'direct';
  const isElsewhere = one.place.kind === 'channel' && !isSamePlace(one.place, here.place);
  const options = {
    ...narrowingOf(one.subject, archive.names()),
    ...(quiet === undefined
      ? {}
      : {
          quiet: { from: quiet.from, to: quiet.to, text: `${quiet.from}-${quiet.to}` },
          zone: quiet.timeZone,
        }),
    ...(isElsewhere ? { channel: one.place.channel } : {}),
    ...(isDirectElsewhere ? { where: 'direct' } : {}),
    ...(one.as === 'thread' ? { thread: 'yes' } : {}),
  };
  return canonicalText({ command: addWatch, options });
}

function nothingToWatchFor(): ReaderError {
  return new ReaderError(
    `Say what to watch for: a speaker, a topic, an outlet or words, such as ${EXAMPLES.join(' or ')}. All that is new comes with a digest: /digest add.`,
    [{ label: 'How alerts work', text: '/help watch add' }],
    'What is the alert for?',
  );
}
