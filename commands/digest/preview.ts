import type { Answer } from '../../src/card/card.ts';
import { atPlace } from '../../src/command/at-place.ts';
import { type Context, defineCommand } from '../../src/command/command.ts';
import { pick } from '../../src/command/pick.ts';
import { outlet, speaker, topic } from '../../src/command/shared-options.ts';
import { changedSubject, type SubjectOptions, subjectOf } from '../../src/command/subject-options.ts';
import { id, words } from '../../src/command/subscription-options.ts';
import { note, subjectWords } from '../../src/command/subscription-words.ts';
import type { Digest, Place } from '../../src/command/subscriptions.ts';

const DAY_MS = 86_400_000;
/** Stands for wherever a digest may be set up. */
const NOWHERE: Place = { platform: 'discord', team: '', kind: 'direct', channel: '' };

export const previewDigest = defineCommand({
  name: 'digest preview',
  summary: 'Exactly what a digest would send now; nothing is sent',
  examples: ['/digest preview', '/digest preview d4k2m', '/digest preview topic:nato'],
  options: { id, topic, speaker, outlet, words },
  byNameOnly: true,
  understood: ({ id: which }) =>
    `What ${which === undefined ? 'a digest' : `the digest ${which}`} would send now`,
  async run({ id: which, ...asked }, context) {
    const { subscriptions, here } = context;
    const subject = subjectOf(asked);
    const isOfNone = which === undefined && Object.keys(subject).length > 0;
    // One that is not set up needs no place to be looked at.
    if (subscriptions !== undefined && (isOfNone || here === undefined))
      return ofNone(asked, { ...context, subscriptions });
    return atPlace(context, async (at) => {
      const digest = await pick('digest', which, at);
      const wanted = { ...digest, subject: changedSubject(digest.subject, asked) };
      return withNote(
        `What the digest ${digest.id} would send now. Nothing was sent.`,
        await at.subscriptions.preview(wanted, at),
      );
    });
  },
});

/** A digest that nobody has set up, as of the last day. */
async function ofNone(
  asked: SubjectOptions,
  context: Context & Required<Pick<Context, 'subscriptions'>>,
): Promise<Answer> {
  const { subscriptions, archive, here, now, timeZone } = context;
  const digest: Digest = {
    id: '',
    kind: 'digest',
    place: here?.place ?? NOWHERE,
    as: 'message',
    subject: subjectOf(asked),
    schedule: { time: '08:00', days: [1, 2, 3, 4, 5, 6, 7], timeZone },
    nothingNew: 'say',
    state: 'active',
    createdBy: here?.actor ?? { id: '', name: '' },
    createdAt: new Date(now.getTime() - DAY_MS),
  };
  return withNote(
    `What a digest of this would send: ${subjectWords(digest.subject, archive.names())}. Nothing was sent, and none is set up.`,
    await subscriptions.preview(digest, { now, timeZone }),
  );
}

function withNote(text: string, answer: Answer): Answer {
  return { ...answer, blocks: [note(text), ...answer.blocks] };
}
