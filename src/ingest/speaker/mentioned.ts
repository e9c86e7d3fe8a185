import type { Token } from '../sentence/tokens.ts';
import { PREPOSITIONS } from '../words/closed.ts';
import type { Cast, Member } from './cast.ts';
import { mentionEnding } from './mention-ending.ts';
import { isSomebody } from './somebody.ts';
import { isDepartment } from './word-class.ts';
import { wordsAt } from './words-at.ts';

/** All whole names in the tokens, whether or not the text treats them as people. */
export function namesIn(text: string, tokens: readonly Token[], cast: Cast): Member[] {
  return membersIn(text, tokens, tokens.length, cast).filter(
    ({ kind, name }) => kind === 'person' && name.includes(' '),
  );
}

/** The people whom the outlet names in these tokens up to one of them, in their order; not those inside quotations. */
export function mentioned(text: string, tokens: readonly Token[], to: number, cast: Cast): Member[] {
  return membersIn(text, tokens, to, cast).filter(isSomebody);
}

/** The bodies that these tokens name. */
export function bodiesIn(text: string, tokens: readonly Token[], cast: Cast): Member[] {
  const found = new Set<Member>();
  for (let at = 0; at < tokens.length; at++) {
    const isSmall = tokens[at]?.cap !== true && isDepartment(tokens, at + 1);
    if (!(isSmall || tokens[at]?.cap) || tokens[at + 1]?.cap === true) continue;
    const name = isSmall ? { from: at - 1, to: at + 1 } : mentionEnding(tokens, at)?.name;
    if (name === undefined) continue;
    const member = cast.find(wordsAt(text, tokens, name.from, name.to));
    if (member?.kind === 'organisation') found.add(member);
  }
  return [...found];
}

function isMet(member: Member | undefined): boolean {
  return member !== undefined && (member.isPerson || member.gender !== undefined);
}

/** Somebody known whose friend, lawyer or wife the phrase is about. */
function ownerIn(
  text: string,
  tokens: readonly Token[],
  from: number,
  at: number,
  cast: Cast,
): Member | undefined {
  let start = at;
  while (start > from && tokens[start - 1]?.cap) start -= 1;
  if (!/^(?:of|for|to)$/.test(tokens[start - 1]?.lower ?? '')) return undefined;
  const member = cast.find(wordsAt(text, tokens, start, at + 1));
  return isMet(member) ? member : undefined;
}

function membersIn(text: string, tokens: readonly Token[], to: number, cast: Cast): Member[] {
  const members: Member[] = [];
  for (let at = 0; at < to; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || !token.cap) continue;
    const next = tokens[at + 1];
    if (next?.kind === 'word' && next.cap && at + 1 < to && !token.lower.endsWith("'s")) continue;
    const mention = mentionEnding(tokens, at);
    if (mention?.form === 'nameless' || mention?.form === 'role') {
      // "A friend of Ada Vale": she is spoken of, too.
      const owner = ownerIn(text, tokens, mention.from, at, cast);
      if (owner !== undefined && !members.includes(owner)) members.push(owner);
      continue;
    }
    if (mention?.name === undefined || mention.form !== 'name') continue;
    const member = cast.find(wordsAt(text, tokens, mention.name.from, mention.name.to));
    // "the end of Mill Lane": where, if nothing says that it is somebody.
    const article = tokens[mention.name.from - 1];
    // "the star of The Harbour Clerk": a title.
    if (article?.lower === 'the' && article.cap && mention.name.from > 1 && !isMet(member)) continue;
    const before = article?.lower ?? '';
    if (PREPOSITIONS.has(before) && !/^(?:by|with|for)$/.test(before) && !isMet(member)) continue;
    if (member !== undefined && !members.includes(member)) members.push(member);
  }
  return members;
}
