import type { Token } from '../sentence/tokens.ts';
import type { Member } from './cast.ts';
import { mentionEnding } from './mention-ending.ts';
import { isSomebody } from './somebody.ts';

/**
 * What one person does to another that makes either of them speak next: "Hale accused Reeve. “That is a lie,” he
 * said." Praise and thanks are not among them, for there the one who gives them goes on.
 */
const DONE =
  /^(?:accuse[ds]?|blame[ds]?|attack(?:s|ed)?|criticise[ds]?|criticize[ds]?|insult(?:s|ed)?|mock(?:s|ed)?|sue[ds]?|confront(?:s|ed)?|challenge[ds]?|ask(?:s|ed)?|urge[ds]?|press(?:es|ed)?|question(?:s|ed)?|grill(?:s|ed)?|beat(?:s|en)?|defeat(?:s|ed)?|thrash(?:es|ed)?|edge[ds]?|oust(?:s|ed)?|replace[ds]?|succeed(?:s|ed)?|sack(?:s|ed)?|fire[ds]?|dismiss(?:es|ed)?|demote[ds]?|punch(?:es|ed)?|stab(?:s|bed)?|slap(?:s|ped)?|arrest(?:s|ed)?|interview(?:s|ed)?|met|meets|visit(?:s|ed)?)$/;
/** From the verb to the name at most: "accused the governor of the province, Tom Reeve". */
const REACH = 9;
/** A sentence that is about more people than two tells of no two alone. */
const PAIR = 2;

/**
 * Two people one of whom does something to the other, in a sentence that quotes nobody: what is said behind it is
 * either's. One who is told to be silent or away stands beside whoever was spoken of before. Else nobody.
 */
export function rivalsIn(
  tokens: readonly Token[],
  named: readonly Member[],
  before: readonly Member[],
): readonly Member[] {
  const [first, second] = named;
  if (first !== undefined && second === undefined && isSilent(tokens)) {
    const other = before.find((member) => member !== first && isSomebody(member));
    return other === undefined ? [first] : [first, other];
  }
  if (named.length !== PAIR || first === undefined || second === undefined) return [];
  if (tokens.some(({ kind }) => kind === 'quote')) return [];
  for (const [at, token] of tokens.entries()) {
    if (token.cap || !DONE.test(token.lower)) continue;
    // "was accused by Reeve": whom it is about goes on.
    // "appeared for main accused Tom Reeve": what he is.
    if (
      /^(?:was|were|is|are|been|being|be|the|an?|his|her|main|prime|key|co|for|of|against|by|with|from|other|fellow|principal|second|third|former|and)$/.test(
        tokens[at - 1]?.lower ?? '',
      )
    )
      continue;
    if (isNameBetween(tokens, 0, at) && isNameBetween(tokens, at + 1, Math.min(tokens.length, at + REACH)))
      return [first, second];
  }
  return [];
}

function isNameBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (tokens[at]?.cap === true && mentionEnding(tokens, at)?.form === 'name') return true;
  return false;
}

/** "Vale was not at the meeting", "Vale did not answer": whoever speaks next is likely somebody else. */
function isSilent(tokens: readonly Token[]): boolean {
  // "did not respond to a request for comment": what is told next is what they said before.
  if (
    tokens.some(({ lower }) =>
      /^(?:requests?|calls|questions|messages|e-?mails|inquiries|comment)$/.test(lower),
    )
  )
    return false;
  return tokens.some(
    ({ lower }, at) =>
      lower === 'not' &&
      /^(?:is|was|were|did|had|has|could)$/.test(tokens[at - 1]?.lower ?? '') &&
      /^(?:at|there|present|available|answer|answered|reply|replied|respond|responded|attend|attended|come)$/.test(
        tokens[at + 1]?.lower ?? '',
      ),
  );
}
