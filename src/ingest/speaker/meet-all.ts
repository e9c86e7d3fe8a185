import type { Sentence } from '../sentence/sentences.ts';
import type { Token } from '../sentence/tokens.ts';
import { type Cast, learnRole } from './cast.ts';
import { bare, isRole, mentionOf } from './mention.ts';
import { phraseEnd, phraseStart } from './phrase.ts';

/** Enters everybody whom the sentences name into the cast, with roles and ages as written beside the names. */
export function meetAll(text: string, sentences: readonly Sentence[], cast: Cast): void {
  const singles: (() => void)[] = [];
  for (const { tokens } of sentences) {
    for (let at = 0; at < tokens.length; at++) {
      if (!endsName(tokens, at)) continue;
      const from = phraseStart(tokens, at + 1);
      const mention = mentionOf(tokens, from, at + 1);
      if (mention?.name === undefined) continue;
      const name = wordsAt(text, tokens, mention.name.from, mention.name.to);
      const role = mention.role === undefined ? undefined : wordsAt(text, tokens, mention.role.from, mention.role.to);
      const meet = (): void => {
        const member = cast.meet(name, mention.form === 'body' ? 'organisation' : 'person', role);
        learnBehind(text, tokens, at + 1, (words) => learnRole(member, words), (age) => {
          member.age = age;
          member.isPerson ||= member.kind === 'person';
        });
      };
      // Whole names first, so that "Vask" finds Oren Vask wherever he is named in full.
      if (name.includes(' ')) meet();
      else if (role !== undefined || isSubject(tokens, at)) singles.push(meet);
    }
  }
  for (const meet of singles) meet();
}

/** A capitalised word that no capitalised word follows. */
function endsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.kind !== 'word' || !token.cap) return false;
  if (next?.kind === 'word' && next.cap && !/'s$/.test(token.lower)) return false;
  // A capital at the beginning of a sentence says nothing: the phrase must be longer, or known.
  return !(at === 0 && next?.kind === 'word' && isRole(token.lower));
}

function isSubject(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1] !== undefined;
}

/** "Ada Vale, 61, the bank's governor, …": what stands behind a name between commas. */
function learnBehind(
  text: string,
  tokens: readonly Token[],
  from: number,
  role: (words: string) => void,
  age: (words: string) => void,
): void {
  let at = from;
  for (let step = 0; step < 3 && /^[,(]$/.test(tokens[at]?.text ?? ''); step++) {
    const first = tokens[at + 1];
    if (first?.kind !== 'word') return;
    if (/^\d{1,3}$/.test(first.text)) {
      age(first.text);
      at += 2;
      continue;
    }
    const end = phraseEnd(tokens, at + 1);
    if (!mentionsRole(tokens, at + 1, end)) return;
    role(wordsAt(text, tokens, at + 1, end));
    at = end;
  }
}

function mentionsRole(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isRole(bare(tokens[at]))) return true;
  return false;
}

/** The words from one token to another as the text has them, without a possessive at the end. */
export function wordsAt(text: string, tokens: readonly Token[], from: number, to: number): string {
  const words = text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  return words.replace(/['’]s$/, '').replace(/[\u00ad\u200b-\u200d\u2060]/g, '').replace(/\s+/g, ' ');
}
