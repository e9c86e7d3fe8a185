import type { Token } from '../sentence/tokens.ts';
import type { Mention } from './mention.ts';
import { bare } from './word-class.ts';

/** What somebody writes, and what then says something: "the letter says". */
const PAPERS: ReadonlySet<string> = new Set(
  'statement letter report order decree note memo message ruling judgment judgement verdict resolution communique communiqué release post email study survey document petition lawsuit complaint filing indictment notice bulletin briefing paper submission tweet speech manifesto leaflet'.split(
    ' ',
  ),
);

/** Whether a noun is one for what somebody writes. */
export function isPaper(noun: string): boolean {
  return PAPERS.has(noun);
}

/** The papers that a sentence speaks of: whoever it is about wrote them. */
export function papersIn(tokens: readonly Token[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const paper = tokens[at]?.lower ?? '';
    const before = tokens[at - 1]?.lower;
    if (PAPERS.has(paper) && before !== 'the' && before !== 'this' && !isSeen(tokens, at)) found.push(paper);
  }
  return found;
}

/** "a report, seen by Halden Today,": by whom it was written is not said. */
function isSeen(tokens: readonly Token[], paper: number): boolean {
  return tokens
    .slice(paper + 1, paper + 6)
    .some(
      ({ lower }, step, behind) =>
        /^(?:seen|obtained|viewed|reviewed|leaked|published|cited|quoted)$/.test(lower) &&
        /^(?:by|to)$/.test(behind[step + 1]?.lower ?? ''),
    );
}

/** "his letter", "her written statement": whose it is speaks. */
export function ownPaper(tokens: readonly Token[], { form, from, to }: Mention): Mention | undefined {
  const isOwn = /^(?:his|her|its)$/.test(tokens[from]?.lower ?? '') && to - from <= 3;
  if (!isOwn || form === 'name' || !PAPERS.has(bare(tokens[to - 1]))) return undefined;
  return { form: 'pronoun', from, to: from + 1 };
}

/** The paper that a phrase is: "the report". */
export function paperOf(tokens: readonly Token[], { from, to }: Mention): string | undefined {
  const noun = bare(tokens[to - 1]);
  return to - from === 2 && /^(?:the|its|this)$/.test(tokens[from]?.lower ?? '') && PAPERS.has(noun)
    ? noun
    : undefined;
}
