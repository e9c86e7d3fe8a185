import type { Span } from '../extracted.ts';
import type { Token } from '../sentence/tokens.ts';
import type { Member } from '../speaker/cast.ts';
import { isSomebody } from '../speaker/somebody.ts';
import { speaksOf } from '../speaker/speaks-of.ts';
import type { Discourse, Draft } from './draft.ts';
import { locationOf } from './lost-draft.ts';
import type { Telling } from './telling.ts';

/** A piece without an attribution of its own is speech from so many words on. */
const MANY = 6;

/** A quotation that no words of its sentence attribute: the speaker of the words before, where nobody else can be. */
export function carried(
  telling: Telling,
  at: number,
  kind: 'direct' | 'mixed',
  span: Span,
  words: string,
  isAlone: boolean,
  discourse: Discourse,
  named: readonly Member[],
): Draft | undefined {
  const { tokens } = telling.sentence;
  // "And on the money: “…”": whoever has been speaking.
  const isTopic = tokens[at - 1]?.text === ':' && opensTopic(tokens);
  const isWhole = kind === 'direct' && (isAlone || /[.!?…,]$/.test(words));
  const { last, semicolon } = discourse;
  // "…, he said; he was stopping it “for good”": the clause behind the semicolon is still his.
  if (kind === 'mixed' && semicolon !== undefined && (isPronoun(tokens[0]) || isShifted(tokens, at))) {
    return { ...implied(telling, kind, span), member: semicolon, tier: 'carried' };
  }
  if (!isWhole && !isTop(telling) && countOf(words) < MANY) return undefined;
  const recent =
    last !== undefined && discourse.sentence - last.sentence <= 2 ? last.draft.member : undefined;
  // Behind somebody else's name, whoever spoke before does not speak on.
  const isOther = at > 0 && named.length > 0 && !named.some((member) => member === recent);
  const near = discourse.focus[0];
  if (isAnswer(tokens, at) || isOfNamed(tokens, at, words, recent)) return implied(telling, kind, span);
  if (isOfAnother(tokens, at, words, named)) return { ...implied(telling, kind, span) };
  const person = near !== undefined && isSomebody(near) && discourse.stranger !== true ? near : undefined;
  // "Vale met Reed. “You are late.”": either of them.
  const isEither = person !== undefined && person !== recent && discourse.rivals?.includes(person) === true;
  // Somebody else has said something since.
  const unlessMeanwhile = person === undefined || person === recent ? recent : null;
  const member =
    (isEither || (isOther && !isAlone && at > 0)
      ? null
      : isAlone || isTopic || at === 0
        ? (person ?? recent)
        : unlessMeanwhile) ?? null;
  if (kind === 'mixed' && member === null && !isTop(telling)) return undefined;
  if (speaksOf(words, member)) return implied(telling, kind, span);
  return { ...implied(telling, kind, span), member, tier: member === null ? 'open' : 'carried' };
}

/** "On the money", "As for the mayor", "And of his rival" */
function opensTopic(tokens: readonly Token[]): boolean {
  const at = /^(?:and|but)$/.test(tokens[0]?.lower ?? '') ? 1 : 0;
  const word = tokens[at]?.lower ?? '';
  return /^(?:on|about|of)$/.test(word) || (word === 'as' && tokens[at + 1]?.lower === 'for');
}

/** “X,” came the reply: of whoever was spoken to, and not of who spoke last. */
function isAnswer(tokens: readonly Token[], at: number): boolean {
  const behind = tokens.slice(at + 1, at + 7).map(({ lower }) => lower);
  return ANSWER.test(behind.join(' '));
}

const ANSWER =
  /^(?:came|was|ran|went|is|comes)(?: back)? (?:the|a|an|his|her|their|one)(?: [\p{L}-]+){0,2} (?:reply|answer|response|retort|rejoinder|riposte|comeback|cry|shout|heckle)\b/u;

/** “X,” Munk sang: a verb that no list has behind somebody's name; whoever spoke before does not sing. */
function isOfNamed(
  tokens: readonly Token[],
  at: number,
  words: string,
  recent: Member | null | undefined,
): boolean {
  const name = tokens[at + 1];
  if (!words.endsWith(',') || name?.kind !== 'word' || !name.cap || name.lower === 'i') return false;
  const isSame =
    recent?.name
      .toLowerCase()
      .split(' ')
      .includes(name.lower.replace(/['’]s$/, '')) === true;
  return !isSame && tokens.slice(at + 2, at + 5).some(({ kind, cap }) => kind === 'word' && !cap);
}

function implied(telling: Telling, kind: 'direct' | 'mixed', span: Span): Draft {
  return {
    kind,
    marks: 'present',
    location: locationOf(telling.passage),
    member: null,
    speakerAsWritten: null,
    verb: null,
    tier: 'open',
    attribution: 'implied',
    parts: [span],
    sentence: { start: telling.sentence.start, end: telling.sentence.end },
  };
}

/** "; passengers would be “sent home”": in the tense of reported speech. */
function isShifted(tokens: readonly Token[], quote: number): boolean {
  return tokens.slice(0, quote).some(({ lower }) => /^(?:would|had|could|might)$/.test(lower));
}

function isPronoun(token: Token | undefined): boolean {
  return /^(?:he|she|it|they)$/.test(token?.lower ?? '');
}

export function countOf(words: string): number {
  return words.split(/\s+/).length;
}

/** Above the body, a piece of the body's quotation may stand for itself: see `settleHeadlines`. */
export function isTop({ passage: { part } }: Telling): boolean {
  return part === 'headline' || part === 'standfirst' || part === 'heading';
}

/** “X,” calls the older woman: a verb that no list has, and whoever stands behind it. */
function isOfAnother(tokens: readonly Token[], at: number, words: string, named: readonly Member[]): boolean {
  if (!words.endsWith(',') || named.length > 0) return false;
  const verb = tokens[at + 1];
  const next = tokens[at + 2]?.lower ?? '';
  return (
    verb?.kind === 'word' &&
    !verb.cap &&
    /(?:[^ia]s|ed)$/.test(verb.lower) &&
    /^(?:an?|the|one|another|his|her|their|my)$/.test(next)
  );
}
