import { foldName } from '../../text/fold.ts';
import type { Passage } from '../clean/article.ts';
import { mentioned } from '../speaker/mentioned.ts';
import type { Draft } from './draft.ts';
import { lostDraft } from './lost-draft.ts';
import type { Reading } from './telling.ts';

/** No pull quote is shorter or longer. */
const SHORTEST = 12;
const LONGEST = 220;
/** So many lines of a page are looked up at most. */
const LOOKUPS = 60;

/**
 * Lines without marks that repeat what the body quotes, as pull quotes do, and short paragraphs without marks that
 * hold what the headline quotes and no quotation of the body does: a block quote that lost its indent.
 */
export function echoedIn(
  { text, cast }: Reading,
  passages: readonly Passage[],
  drafts: readonly Draft[],
  isTop: (draft: Draft) => boolean,
): Draft[] {
  const taken = new Set(drafts.flatMap(({ parts }) => parts.map(({ start }) => start)));
  const lines = passages
    .filter(
      ({ part, start, end, marked }) =>
        (part === 'paragraph' || part === 'heading') &&
        marked.length === 0 &&
        end - start >= SHORTEST &&
        end - start <= LONGEST &&
        !taken.has(start),
    )
    .slice(0, LOOKUPS);
  if (lines.length === 0) return [];
  const quoted = drafts.filter((draft) => draft.kind !== 'indirect' && !isTop(draft));
  const body = quoted.map(({ parts }) => ` ${folded(text, parts)} `);
  const tops = drafts
    .filter((draft) => draft.kind !== 'indirect' && isTop(draft))
    .map(({ parts }) => ` ${folded(text, parts)} `)
    .filter((words) => words.trim().split(' ').length >= 3 && !body.some((own) => own.includes(words)));
  return lines.flatMap((line) => {
    const words = ` ${folded(text, [line])} `;
    if (words.trim().split(' ').length < 3) return [];
    const parts = [{ start: line.start, end: line.end }];
    const source = quoted[body.findIndex((own) => own.includes(words))];
    if (source !== undefined) {
      const { member, speakerAsWritten } = source;
      return [lostDraft(line, parts, member, speakerAsWritten)];
    }
    if (line.part !== 'paragraph' || !tops.some((own) => words.includes(own))) return [];
    // "She said that they would sail as one.": reported, and no block quote.
    if (drafts.some((one) => one.sentence.start >= line.start && one.sentence.start < line.end)) return [];
    // Whoever is named alone in the sentence before.
    const tokens = passages[passages.indexOf(line) - 1]?.sentences.at(-1)?.tokens ?? [];
    const named = mentioned(text, tokens, tokens.length, cast);
    return [lostDraft(line, parts, named.length === 1 ? (named[0] ?? null) : null, null)];
  });
}

function folded(text: string, parts: Draft['parts']): string {
  return parts.map(({ start, end }) => foldName(text.slice(start, end))).join(' ');
}
