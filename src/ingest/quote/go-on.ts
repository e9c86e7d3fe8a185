import type { Attribution } from '../speaker/attribution.ts';
import type { Member } from '../speaker/cast.ts';
import type { Mention } from '../speaker/mention.ts';
import { mentioned } from '../speaker/mentioned.ts';
import { resolve } from '../speaker/resolve.ts';
import { firstMention } from '../speaker/subject.ts';
import { bring, type Discourse } from './draft.ts';
import type { Reading, Telling } from './telling.ts';

/** How far into a sentence its subject is looked for. */
const SUBJECT = 10;

/**
 * Whom the next sentence can mean: the speaker of this one, else whom it begins with, before all others it names
 * (the subject is the likeliest antecedent: Grosz, Joshi and Weinstein, "Centering", 1995).
 */
export function goOn({ text, cast }: Reading, telling: Telling, discourse: Discourse): void {
  const { tokens } = telling.sentence;
  const named = mentioned(text, tokens, tokens.length, cast);
  const said = telling.attributions.filter(({ isSource }) => isSource !== true);
  const speaker = lastSpeaker(said, telling);
  const subject = subjectOf(said.at(-1), firstMention(tokens, Math.min(tokens.length, SUBJECT)));
  if (subject?.form !== 'pronoun') {
    const office =
      subject?.form === 'role' ? resolve(text, tokens, subject, cast, discourse.focus).member : null;
    if (office !== null) bring(discourse, office);
    const isUnknown = office === null && /^(?:nameless|body|role)$/.test(subject?.form ?? '');
    discourse.stranger = isUnknown && named.length === 0 && speaker === undefined;
  } else if (speaker !== undefined) discourse.stranger = false;
  for (const member of [...named].reverse()) bring(discourse, member);
  const first = mentioned(text, tokens, Math.min(tokens.length, 8), cast)[0];
  if (first !== undefined) bring(discourse, first);
  if (speaker !== undefined) bring(discourse, speaker);
}

function subjectOf(last: Attribution | undefined, first: Mention | undefined): Mention | undefined {
  return last?.mention !== undefined && last.mention.form !== 'other' ? last.mention : first;
}

function lastSpeaker(said: readonly Attribution[], { speakers }: Telling): Member | undefined {
  return said.flatMap((attribution) => speakers.get(attribution)?.member ?? []).at(-1);
}
