import type { Token } from '../sentence/tokens.ts';
import { type Mention, mentionOf } from './mention.ts';
import { isPaper } from './papers.ts';

/** What is done to whoever hears the words: "Vale was told: “…”". */
const TOLD =
  /^(?:told|asked|warned|informed|sent|handed|shown|given|advised|ordered|assured|reminded|offered|greeted|heckled|interrupted|quizzed)$/;
const BE = /^(?:is|are|was|were|been|being|be|got|gets)$/;
/** Verbs whose subject has the words from somebody else: "Vale received a text: “…”". */
const RECEIVED =
  /^(?:received|receives|got|gets|heard|hears|overheard|overhears|found|finds|opened|spotted|reposted|retweeted|reposts|shared|shares|forwarded)$/;
/** What a verb of having words goes with: "got angry: “…”" is none. */
const HAD =
  /^(?:message|messages|text|texts|call|reply|answer|response|voice|voices|shout|shouts|scream|warning|order|orders|threat|threats|voicemail|man|woman|somebody|someone|child|crowd|passenger|neighbour|neighbor|video|clip|meme)$/;
/** How far before the colon the verb stands. */
const REACH = 16;

/** Who has the words before a colon from another: `mention` is that other, where they are named ("by", "from"). */
export interface Heard {
  readonly mention: Mention | undefined;
}

/** "Vale was told by the judge: “…”", "Vale received a letter from Reed: “…”": not Vale's words. */
export function heardBefore(tokens: readonly Token[], colon: number): Heard | undefined {
  for (let at = Math.max(1, colon - REACH); at < colon; at++) {
    const word = tokens[at]?.lower ?? '';
    const isTold = TOLD.test(word) && isPassive(tokens, at);
    if (!isTold && !(RECEIVED.test(word) && isObject(tokens, at + 1, colon))) continue;
    // "was told of it and wrote: “…”"
    if (hasOwn(tokens, at + 1, colon)) return undefined;
    return { mention: behind(tokens, at + 1, colon, isTold ? 'by' : 'from') };
  }
  return undefined;
}

/** "An email to Vale, its head, read: “…”": the one to whom it is written did not write it. */
export function isAddressee(tokens: readonly Token[], { from }: Mention): boolean {
  if (tokens[from - 1]?.lower !== 'to') return false;
  const paper = tokens[from - 2]?.lower === 'sent' ? from - 3 : from - 2;
  return isPaper(tokens[paper]?.lower ?? '');
}

function isPassive(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  return BE.test(
    /(?:ly|also|then|once|later|even|now)$/.test(before) ? (tokens[at - 2]?.lower ?? '') : before,
  );
}

function isObject(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, Math.min(to, from + 5)).some(({ lower }) => isPaper(lower) || HAD.test(lower));
}

/** A verb of saying whose subject is who hears: behind "and". */
function hasOwn(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (/^(?:and|but|so)$/.test(tokens[at]?.lower ?? '') || tokens[at]?.text === ',')
      if (
        /^(?:said|says|wrote|writes|replied|answered|added|told|asked|shouted)$/.test(
          tokens[to - 1]?.lower ?? '',
        )
      )
        return true;
  return false;
}

function behind(tokens: readonly Token[], from: number, to: number, word: string): Mention | undefined {
  for (let at = from; at < to - 1; at++) {
    if (tokens[at]?.lower !== word) continue;
    let end = at + 1;
    while (end < to && tokens[end]?.kind === 'word' && !ENDS.test(tokens[end]?.lower ?? '')) end += 1;
    const mention = mentionOf(tokens, at + 1, end);
    return mention?.form === 'name' || mention?.form === 'role' ? mention : undefined;
  }
  return undefined;
}

const ENDS = /^(?:that|which|who|saying|reading|on|in|at|during|after|before|when|as)$/;
