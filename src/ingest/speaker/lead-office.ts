import type { Passage } from '../clean/article.ts';
import type { Sentence } from '../sentence/sentences.ts';
import { attributionsIn } from './attribution.ts';
import { byRole } from './by-role.ts';
import { type Cast, learnRole, type Member } from './cast.ts';
import { officeOf } from './office.ts';
import { wordsAt } from './words-at.ts';

/** In so many sentences of the body an office speaks before its name is given. */
const LEAD = 3;
/** So many sentences behind it the name stands. */
const SOON = 3;

/** Offices of which the reader is told the name in the next sentence. */
const OFFICE =
  /^(?:minister|president|premier|chancellor|governor|mayor|ambassador|secretary|secretary-general|general|admiral|chairman|king|queen|prosecutor|commissioner|envoy|chief|director|spokesman|undersecretary|commander|speaker)$/;

/**
 * "…, the Dorland transport minister said Tuesday. Speaking in Harlow, Ada Vale said …": an office that the lead quotes,
 * of which nobody is said to have it, is the office of the one who is quoted next by a whole name alone, without
 * anything that tells who that is.
 */
export function learnLeadOffice(text: string, passages: readonly Passage[], cast: Cast): void {
  const body = passages
    .filter(({ part }) => part === 'paragraph')
    .slice(0, LEAD + SOON)
    .flatMap(({ sentences }) => sentences)
    .slice(0, LEAD + SOON);
  for (let at = 0; at < Math.min(LEAD, body.length); at++) {
    const sentence = body[at];
    const office = sentence === undefined ? undefined : officeIn(text, sentence, cast);
    if (office === undefined) continue;
    const next = body.slice(at + 1, at + 1 + SOON).map((later) => speakerIn(text, later, cast));
    const member = next.find((one) => one !== undefined);
    if (member !== undefined && member !== null) learnRole(member, office);
    return;
  }
}

/** The office that the sentence quotes and that nobody of the cast is said to have. */
function officeIn(text: string, { tokens }: Sentence, cast: Cast): string | undefined {
  for (const { mention } of attributionsIn(tokens)) {
    if (mention?.form !== 'role') continue;
    const words = wordsAt(text, tokens, mention.from, mention.to);
    if (!/^the\s/i.test(words) && !/^\p{Lu}/u.test(words)) continue;
    const { head } = officeOf(words);
    if (head === undefined || !OFFICE.test(head) || /\b(?:former|ex|deputy)\b/i.test(words)) continue;
    return byRole(words, cast, []) === undefined ? words : undefined;
  }
  return undefined;
}

/** Who is quoted first; null where it is somebody of whom more is known than the name. */
function speakerIn(text: string, { tokens }: Sentence, cast: Cast): Member | null | undefined {
  for (const { mention } of attributionsIn(tokens)) {
    if (mention === undefined || mention.form === 'pronoun') continue;
    if (mention.form !== 'name' || mention.name === undefined) return null;
    const name = wordsAt(text, tokens, mention.name.from, mention.name.to);
    const member = cast.find(name);
    if (member === undefined || !name.includes(' ') || mention.role !== undefined) return null;
    const isUntold = member.offices.size === 0 && member.age === undefined && member.id === undefined;
    // "Ada Vale, who lost her house, said": she is somebody else.
    const isDescribed = tokens[mention.name.to]?.text === ',' || tokens[mention.name.to]?.text === '(';
    return member.kind === 'person' && isUntold && !isDescribed ? member : null;
  }
  return undefined;
}
