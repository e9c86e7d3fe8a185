import {
  type AtPlace,
  atPlace,
  demandManaging,
  demandPosting,
  isSamePlace,
  placeMeant,
} from '../../src/command/at-place.ts';
import { defineCommand } from '../../src/command/command.ts';
import type { Options, Values } from '../../src/command/option.ts';
import { pick } from '../../src/command/pick.ts';
import { scheduleWords } from '../../src/command/schedule-words.ts';
import { outlet, speaker, topic } from '../../src/command/shared-options.ts';
import { changedSubject, isSameSubject, postedAs, subjectChange } from '../../src/command/subject-options.ts';
import {
  channel,
  days,
  empty,
  id,
  thread,
  time,
  words,
  zone,
} from '../../src/command/subscription-options.ts';
import { buttonsFor, factsOf, note } from '../../src/command/subscription-words.ts';
import type { Change, Digest, Place } from '../../src/command/subscriptions.ts';
import { zoneNote } from '../../src/command/zone-note.ts';
import { ReaderError } from '../../src/errors/errors.ts';

const EXAMPLES = [
  '/digest edit d4k2m 9:30',
  '/digest edit d4k2m days:weekdays topic:nato',
  '/digest edit 1 topic:none',
];

const OPTIONS = {
  id: { ...id, required: true },
  time,
  days,
  zone,
  topic: { ...topic, summary: 'What it is about; none for anything', orNone: true },
  speaker: { ...speaker, summary: 'Who said it; none for anybody', orNone: true },
  outlet: { ...outlet, summary: 'Which outlet or agency reports it; none for any', orNone: true },
  words: { ...words, summary: 'Words that are in it; none for any' },
  channel: { ...channel, summary: 'Move it to another channel' },
  thread,
  empty,
} as const satisfies Options;

export const editDigest = defineCommand({
  name: 'digest edit',
  summary: 'Change a digest: what is given, and nothing else; “topic:none” takes a topic away',
  examples: EXAMPLES,
  options: OPTIONS,
  byNameOnly: true,
  changes: true,
  understood: ({ id: which }) => `Change the digest ${which}`,
  run: ({ id: which, ...options }, context) =>
    atPlace(context, async (at) => {
      const { here, subscriptions, now } = at;
      const before = await pick('digest', which, at);
      if (Object.values(options).every((value) => value === undefined)) throw nothingGiven();
      await demandManaging(before.place, here);
      const wanted = await wantedOf(before, options, at);
      if (isNoChange(before, wanted)) {
        return {
          title: `The digest ${before.id} stays as it is`,
          tone: 'answer',
          blocks: [
            note('It was like that already, so nothing is changed.'),
            factsOf(before, at),
            buttonsFor(before),
          ],
        };
      }
      const change = changeOf(before, options, wanted);
      const after = await subscriptions.edit(before.id, change, here.actor, now);
      return {
        title: `The digest ${after.id} is changed`,
        tone: 'answer',
        blocks: [
          note(`Changed by ${here.actor.name}. This is how it is now.`),
          ...zoneNote(after, options.zone, { isZoneUsual: false }).map(note),
          factsOf(after, at),
          buttonsFor(after),
        ],
      };
    }),
});

type Given = Omit<Values<typeof OPTIONS>, 'id'>;
type Wanted = Pick<Digest, 'place' | 'subject' | 'schedule' | 'as' | 'nothingNew'>;

/** How it is to be. Moving it takes leave in both channels. */
async function wantedOf(before: Digest, options: Given, { here }: AtPlace): Promise<Wanted> {
  const { schedule } = before;
  const place = options.channel === undefined ? before.place : placeMeant(options.channel, here);
  const as = options.thread === undefined ? asIn(place, before.as) : postedAs(options.thread, place.kind);
  if (!isSamePlace(place, before.place)) {
    await demandManaging(place, here);
    await demandPosting(place, as, here);
  }
  return {
    place,
    as,
    subject: changedSubject(before.subject, options),
    schedule: {
      time: options.time ?? schedule.time,
      days: options.days ?? schedule.days,
      timeZone: options.zone ?? schedule.timeZone,
    },
    nothingNew: options.empty === undefined ? before.nothingNew : options.empty === 'say' ? 'say' : 'silent',
  };
}

/** Only what was given: somebody else may change the rest at the same moment. */
function changeOf(before: Digest, options: Given, wanted: Wanted): Change {
  const subject = subjectChange(options);
  const schedule = {
    ...(options.time === undefined ? {} : { time: options.time }),
    ...(options.days === undefined ? {} : { days: options.days }),
    ...(options.zone === undefined ? {} : { timeZone: options.zone }),
  };
  return {
    ...(isSamePlace(before.place, wanted.place) ? {} : { place: wanted.place }),
    ...(subject === undefined ? {} : { subject }),
    ...(Object.keys(schedule).length === 0 ? {} : { schedule }),
    ...(before.as === wanted.as ? {} : { as: wanted.as }),
    ...(options.empty === undefined ? {} : { nothingNew: wanted.nothingNew }),
  };
}

/** A direct message has no threads. */
function asIn({ kind }: Place, as: Digest['as']): Digest['as'] {
  return kind === 'direct' ? 'message' : as;
}

function isNoChange(before: Digest, { place, subject, schedule, as, nothingNew }: Wanted): boolean {
  return (
    isSamePlace(before.place, place) &&
    isSameSubject(before.subject, subject) &&
    scheduleWords(before.schedule) === scheduleWords(schedule) &&
    before.as === as &&
    before.nothingNew === nothingNew
  );
}

function nothingGiven(): ReaderError {
  return new ReaderError(
    `Say what is to change, such as the time or the topic: ${EXAMPLES.slice(0, 2).join(' or ')}. What is not given stays as it is.`,
    [{ label: 'How that is done', text: '/help digest edit' }],
    'What is to change?',
  );
}
