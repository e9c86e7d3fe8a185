import type { Attribution } from '../speaker/attribution.ts';
import type { Member } from '../speaker/cast.ts';
import type { Mention } from '../speaker/mention.ts';
import { mentioned } from '../speaker/mentioned.ts';
import { resolve } from '../speaker/resolve.ts';
import { firstMention } from '../speaker/subject.ts';
import { bare, isRole } from '../speaker/word-class.ts';
import { NAMELESS } from '../words/roles.ts';
import { bring, type Discourse } from './draft.ts';
import type { Reading, Telling } from './telling.ts';

/** How far into a sentence its subject is looked for. */
const SUBJECT = 24;

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
  const isNarrator = /^(?:i|we)$/.test(tokens[subject?.from ?? 0]?.lower ?? '');
  // "I ask the envoy what he expects.": the one who answers has no name.
  if (isNarrator && named.length === 0) discourse.stranger = tokens.some(({ lower }) => isRole(lower));
  else if (subject?.form !== 'pronoun') {
    const office =
      subject?.form === 'role' ? resolve(text, tokens, subject, cast, discourse.focus).member : null;
    if (office !== null) bring(discourse, office);
    const isUnknown = office === null && subject !== undefined && isUnknownPerson(subject, telling);
    discourse.stranger = isUnknown && named.length === 0 && speaker === undefined;
  } else if (speaker !== undefined) discourse.stranger = false;
  for (const member of [...named].reverse()) bring(discourse, member);
  const first = mentioned(text, tokens, Math.min(tokens.length, 8), cast)[0];
  if (first !== undefined) bring(discourse, first);
  if (speaker !== undefined) bring(discourse, speaker);
}

/** Somebody of whom "he" or "she" can be said: no letter, no ministry, no number of people. */
function isUnknownPerson({ form, from, to }: Mention, { sentence, attributions }: Telling): boolean {
  if (form !== 'nameless' && form !== 'role') return false;
  const isSpeaker = attributions.some(({ mention }) => mention?.from === from);
  return (
    isSpeaker ||
    sentence.tokens.slice(from, to).some((token) => isRole(bare(token)) || NAMELESS.has(token.lower))
  );
}

function subjectOf(last: Attribution | undefined, first: Mention | undefined): Mention | undefined {
  return last?.mention !== undefined && last.mention.form !== 'other' ? last.mention : first;
}

function lastSpeaker(said: readonly Attribution[], { speakers }: Telling): Member | undefined {
  return said.flatMap((attribution) => speakers.get(attribution)?.member ?? []).at(-1);
}
