import type { Passage } from '../clean/article.ts';
import type { Cast, Member } from '../speaker/cast.ts';
import { isBody } from '../speaker/word-class.ts';
import type { Draft } from './draft.ts';
import { lostDraft } from './lost-draft.ts';
import type { Reading } from './telling.ts';

/** "Ada Vale (@vale)", "Ada Vale @vale", "@vale · Telegram": the head of an embedded post. */
const HANDLE = /^(.{0,60}?)[\s(]*@[\w.]{2,30}\)?(?:\s[·|-]\s.{2,20})?$/u;
/** "Ada Vale, Telegram, March 11": the line that signs one. */
const SIGNED =
  /^(\p{Lu}[^,]{2,40}), (?:on )?(?:telegram|x|twitter|facebook|instagram|threads|mastodon|bluesky|tiktok|linkedin|vk|truth social)\b.{0,40}$/iu;
/** "Ada Vale (@vale) June 17, 2027", "— Ada Vale @vale 3 March": the line with which an embedded post ends. */
const DATED =
  /^(?:[-–—]+\s?)?(\p{L}[^@]{1,60}?)[\s(]*@[\w.]{2,30}\)?[\s,·|]+(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9})\.?(?:,? \d{4})?$/u;
/** No head or signature is longer. */
const LINE = 120;

/** Embedded posts: the passages that are one, those that head or sign it included; the words are the account's. */
export function readPosts(
  { text, cast }: Reading,
  passages: readonly Passage[],
): Map<Passage, Draft | 'head'> {
  const read = new Map<Passage, Draft | 'head'>();
  for (const [at, passage] of passages.entries()) {
    if (passage.part === 'quotation' || passage.end - passage.start > LINE) continue;
    const line = text.slice(passage.start, passage.end);
    const head = HANDLE.exec(line);
    const words = head === null ? passages[at - 1] : passages[at + 1];
    const name =
      head === null
        ? (SIGNED.exec(line) ?? DATED.exec(line))?.[1]
        : nameOf(head[1] ?? '', text, passages[at - 1]);
    if (name === undefined || words?.part !== 'paragraph' || words.marked[0]?.outer.start === words.start)
      continue;
    read.set(passage, 'head');
    const own = head?.[1]?.trim() === '' ? passages[at - 1] : undefined;
    if (own !== undefined) read.set(own, 'head');
    const member = accountOf(name, cast);
    const draft = lostDraft(words, [{ start: words.start, end: words.end }], member, name);
    read.set(words, { ...draft, tier: 'stated', attribution: 'explicit' });
  }
  return read;
}

/** Whether a line only signs an embedded post: it tells whose it is, and is none of the article's text. */
export function signsPost(line: string): boolean {
  return line.length <= LINE && /^[-–—]/.test(line) && DATED.test(line);
}

/** The name beside the handle, or on the line above it, without the sign of a verified account. */
function nameOf(words: string, text: string, before: Passage | undefined): string | undefined {
  const line =
    words.trim() !== '' || before === undefined
      ? words
      : text.slice(before.start, Math.min(before.end, before.start + LINE));
  const name = line.replace(/[^\p{L}\p{N}.&'’ -]/gu, '').trim();
  return /^\p{L}/u.test(name) ? name : undefined;
}

function accountOf(name: string, cast: Cast): Member {
  const isGroup = name.includes('&') || name.split(' ').some((word) => isBody(word.toLowerCase()));
  return cast.find(name) ?? cast.meet(name, isGroup ? 'organisation' : 'person');
}
