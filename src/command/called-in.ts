import type { Name, Names } from '../archive/names.ts';
import { foldName } from '../text/fold.ts';
import { isOrdinary } from './ask/ordinary-words.ts';
import { FIRST_NAMES, isSaying, NOBODY, OF, PARTICLE, WHEN, withoutBetween } from './saying.ts';

/** Whom a row of words means: one who is held, several of one name, somebody who is not held, or nobody by name. */
export type Called =
  | { readonly kind: 'known'; readonly name: Name }
  | { readonly kind: 'several'; readonly written: string; readonly names: readonly Name[] }
  | { readonly kind: 'stranger'; readonly written: string }
  | { readonly kind: 'unread' };

const UNREAD: Called = { kind: 'unread' };

/** Whom the words before a verb or a colon mean: the name stands at their end, behind titles. */
export function calledAtEnd(written: string, names: Names): Called {
  const words = wordsOf(withoutBetween(written));
  for (let from = 0; from < words.length; from += 1) {
    const row = words.slice(from);
    if (![row[0], row.at(-1)].every(isCapital)) continue;
    const called = names.called(row.join(' '), ['speaker']);
    const [first] = called;
    if (first === undefined) continue;
    const before = words[from - 1] ?? '';
    if (OF.test(before)) return stranger(words);
    if (called.every((name) => isPartOf(row, name)) && isFirstName(before))
      return stranger(words.slice(from - 1));
    return called.length === 1
      ? { kind: 'known', name: first }
      : { kind: 'several', written: row.join(' '), names: called };
  }
  return strangerAtEnd(words, names);
}

/** Whom the words behind "said" or a dash mean: the name stands at their beginning, behind titles. */
export function calledAtStart(written: string, names: Names): Called {
  const words = wordsOf(written.split(BEYOND)[0] ?? '');
  const end = words.findIndex((word) => !isCapital(word) && !PARTICLE.test(word));
  const run = words.slice(0, end < 0 ? words.length : end);
  while (run.length > 0 && !isCapital(run.at(-1))) run.pop();
  const next = words[run.length] ?? '';
  const isWhole = run.length > 0 && !isPossessive(run.at(-1)) && (next === '' || PARTICLE.test(next));
  for (const row of [...(isWhole ? [run] : []), words]) {
    // "Ada Vale of the Town Council": the longest name that the row begins with, up to an "of".
    const to = row.findIndex((word) => OF.test(word));
    const isOwn = to > 0 && isCapital(row[0]) && !isPossessive(row[to - 1]);
    const found = calledAtEnd((isOwn ? row.slice(0, to) : row).join(' '), names);
    if (found.kind !== 'unread') return found;
  }
  return UNREAD;
}

/** What follows a name, and is none. */
const BEYOND =
  /\s(?=(?:on|in|at|after|before|during|when|while|as|who|whose|speaking|answering|adding|referring|told|said|last|this|yesterday|today)\s)|\s(?:yesterday|today)$/u;

/** A name of nobody who is held: capitals to the end, or an office with somebody it belongs to. */
function strangerAtEnd(words: readonly string[], names: Names): Called {
  if (words.some(isSaying)) return UNREAD;
  let from = words.length;
  while (from > 0 && (isCapital(words[from - 1]) || PARTICLE.test(words[from - 1] ?? ''))) from -= 1;
  const run = words.slice(from);
  while (run.length > 0 && !isNaming(run[0])) run.shift();
  // Who prints words has not said them.
  if (names.called(run.join(' '), ['outlet']).length > 0) return UNREAD;
  if (run.some(isNaming)) {
    // "A spokesman for Joe Biden", "the brother of …"
    return OF.test(words[words.length - run.length - 1] ?? '') ? stranger(words) : stranger(run);
  }
  const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
  const isTied = words.some((word) => isPossessive(word) && isNaming(word));
  return isTied && words.length <= MOST && !NOBODY.test(first) && !VERB.test(last) ? stranger(words) : UNREAD;
}

const MOST = 6;
const VERB = /^(?:is|was|are|were|be|been|has|had|have|will|would|can|could|does|did)$/u;

function stranger(words: readonly string[]): Called {
  const first = words.findIndex((word) => !/^(?:and|but|then|while|when|as|that|so|or)$/iu.test(word));
  return { kind: 'stranger', written: words.slice(Math.max(0, first)).slice(-MOST).join(' ').slice(0, 80) };
}

/** Whether a row is only a part of a name, as a surname is: others may have it too. */
function isPartOf(row: readonly string[], { id, name, aliases }: Name): boolean {
  const typed = foldName(row.join(' '));
  return ![id, name, ...aliases].some((one) => foldName(one) === typed);
}

/** A capital that is no title, no day and no beginning of a sentence: another person of the same surname. */
function isFirstName(word: string): boolean {
  const lower = word.toLowerCase();
  if (!isCapital(word) || isPossessive(word) || WHEN.test(word)) return false;
  return FIRST_NAMES.has(lower) || (!isOrdinary(lower) && !TITLE.test(lower));
}

/** Titles that speech has seldom, and abbreviations; and where somebody is from. */
const TITLE =
  /^(?:mr|mrs|ms|mx|dr|prof|sen|rep|gov|gen|col|lt|sgt|capt|rev|hon|sir|dame|msgr|fr|fm|pm|mep|mp|cllr|chairwoman|chairperson|spokesperson|spokeswoman|chancellor|metropolitan|archbishop|ayatollah|imam|rabbi|sheikh|emir|sultan|rapporteur|commissioner|premier|prime|envoy|undersecretary|.{3,}(?:ian|ean|ish|ese|man|woman|ist|crat|keeper|holder|leader|maker))$/u;

function isNaming(word: string | undefined): boolean {
  const lower = (word ?? '').toLowerCase().replace(/['’]s?$/u, '');
  if (!isCapital(word) || NOBODY.test(lower) || WHEN.test(lower) || TITLE.test(lower)) return false;
  return FIRST_NAMES.has(lower) || !isOrdinary(lower);
}

function isCapital(word: string | undefined): boolean {
  return /^\p{Lu}/u.test(word ?? '');
}

function isPossessive(word: string | undefined): boolean {
  return /(?:['’]s|s['’])$/u.test(word ?? '');
}

function wordsOf(text: string): string[] {
  return text
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/^[("“‘]+|[.,;:!?)"”]+$/gu, ''))
    .filter((word) => word !== '');
}
