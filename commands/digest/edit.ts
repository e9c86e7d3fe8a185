import { atPlace, demandManaging, pick } from '../../src/command/at-place.ts';
import { defineCommand } from '../../src/command/command.ts';
import { outlet, speaker, topic } from '../../src/command/shared-options.ts';
import { postedAs, subjectChange } from '../../src/command/subject-options.ts';
import { days, empty, id, thread, time, words, zone } from '../../src/command/subscription-options.ts';
import { buttonsFor, factsOf, note } from '../../src/command/subscription-words.ts';
import type { Change } from '../../src/command/subscriptions.ts';
import { ReaderError } from '../../src/errors/errors.ts';

const EXAMPLES = [
  '/digest edit d4k2m 9:30',
  '/digest edit d4k2m days:weekdays topic:nato',
  '/digest edit 1 topic:none',
];

export const editDigest = defineCommand({
  name: 'digest edit',
  summary: 'Change a digest: what is given, and nothing else; “topic:none” takes a topic away',
  examples: EXAMPLES,
  options: {
    id: { ...id, required: true },
    time,
    days,
    zone,
    topic: { ...topic, summary: 'What it is about; none for anything', orNone: true },
    speaker: { ...speaker, summary: 'Who said it; none for anybody', orNone: true },
    outlet: { ...outlet, summary: 'Which outlet or agency reports it; none for any', orNone: true },
    words: { ...words, summary: 'Words that are in it; none for any' },
    thread,
    empty,
  },
  byNameOnly: true,
  understood: ({ id: which }) => `Change the digest ${which}`,
  run: ({ id: which, ...options }, context) =>
    atPlace(context, async (at) => {
      const { here, subscriptions, now } = at;
      const before = await pick('digest', which, at);
      if (Object.values(options).every((value) => value === undefined)) throw nothingGiven();
      await demandManaging(before.place, here);
      const { time: clock, days: on, zone: where } = options;
      const schedule = {
        ...(clock === undefined ? {} : { time: clock }),
        ...(on === undefined ? {} : { days: on }),
        ...(where === undefined ? {} : { timeZone: where }),
      };
      const subject = subjectChange(options);
      // Only what was given: somebody else may change the rest at the same moment.
      const change: Change = {
        ...(subject === undefined ? {} : { subject }),
        ...(Object.keys(schedule).length === 0 ? {} : { schedule }),
        ...(options.thread === undefined ? {} : { as: postedAs(options.thread, before.place.kind) }),
        ...(options.empty === undefined ? {} : { nothingNew: options.empty === 'say' ? 'say' : 'silent' }),
      };
      const after = await subscriptions.edit(before.id, change, here.actor, now);
      return {
        title: `The digest ${after.id} is changed`,
        tone: 'answer',
        blocks: [
          note(`Changed by ${here.actor.name}. This is how it is now.`),
          factsOf(after, at),
          buttonsFor(after),
        ],
      };
    }),
});

function nothingGiven(): ReaderError {
  return new ReaderError(
    'Say what is to change, such as the time or the topic. What is not given stays as it is.',
    EXAMPLES.map((text) => ({ label: text, text })),
  );
}
