import { foldName } from '../../text/fold.ts';
import type { Passage } from '../clean/article.ts';
import type { Draft } from './draft.ts';

/** So many block quotes of a page are looked up at most. */
const MOST = 40;

/** A block quote that repeats words of the body, and says not whose they are: whoever says them there. */
export function settlePullQuotes(text: string, passages: readonly Passage[], drafts: readonly Draft[]): void {
  const starts = new Set(passages.filter(({ part }) => part === 'quotation').map(({ start }) => start));
  if (starts.size === 0) return;
  const isPulled = ({ sentence, attribution }: Draft): boolean =>
    starts.has(sentence.start) && attribution === 'implied';
  const pulled = drafts.filter(isPulled).slice(0, MOST);
  if (pulled.length === 0) return;
  const body = drafts
    .filter((draft) => draft.kind !== 'indirect' && !isPulled(draft))
    .map((draft) => ({ draft, words: ` ${folded(text, draft)} ` }));
  for (const draft of pulled) {
    const words = ` ${folded(text, draft)} `;
    if (words.trim().split(' ').length < 3) continue;
    const told = new Set(body.filter((one) => one.words.includes(words)).map((one) => one.draft.member));
    const [member] = told;
    if (told.size !== 1 || member === undefined) continue;
    Object.assign(draft, { member, tier: member === null ? 'open' : 'carried' });
  }
}

function folded(text: string, { parts }: Draft): string {
  return parts.map(({ start, end }) => foldName(text.slice(start, end))).join(' ');
}
