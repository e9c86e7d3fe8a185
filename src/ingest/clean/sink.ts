import type { Block } from '../read/block.ts';
import { isAltText, showsSomething } from './caption.ts';
import { creditAt } from './credit.ts';
import type { LineKind } from './kinds.ts';
import { countWords, isByline } from './lines.ts';

/** A caption without a credit, as sentences of the article are: right below the lines above it, apart from the text. */
export function sinkCaptions(
  text: string,
  lines: readonly string[],
  kinds: LineKind[],
  blocks: readonly Block[],
): void {
  for (let at = 1; at < Math.min(kinds.length - 1, TOP); at++) {
    const kind = kinds[at];
    const above = kinds[at - 1];
    if ((kind !== 'sentence' && kind !== 'short') || above === 'sentence' || above === 'short') continue;
    if (above === 'date' && isAltText(lines[at] ?? '')) {
      kinds[at] = 'date';
      // The caption itself stands below it, and often has no end.
      const next = lines[at + 1] ?? '';
      if (kinds[at + 1] === 'short' && countWords(next) >= 4 && !/["“”]/.test(next)) kinds[at + 1] = 'date';
      continue;
    }
    if (blocks[at]?.markup !== 'line' || isApart(text, blocks[at - 1], blocks[at])) continue;
    if (!isApart(text, blocks[at], blocks[at + 1]) || kinds[at + 1] !== 'sentence') continue;
    // A headline may show something, too.
    const hasHeadline = kinds
      .slice(0, at)
      .some((one, index) => one === 'short' && countWords(lines[index] ?? '') >= 4);
    if (hasHeadline && showsSomething(lines[at] ?? '')) kinds[at] = 'date';
  }
}

/** Whether a blank line stands between two blocks of raw text. */
export function isApart(text: string, from: Block | undefined, to: Block | undefined): boolean {
  return from !== undefined && to !== undefined && /\n[^\S\n]*\n/.test(text.slice(from.end, to.start));
}

/** Above an article are no more lines. */
const TOP = 60;

/** So often a line of words stands on a page that is a button below each entry, and a name only heads. */
const OFTEN = 3;

/** "Copy link", "Share post": short lines with words in lower case that stand on the page again and again. */
export function sinkRepeated(lines: readonly string[], kinds: LineKind[]): void {
  const counts = new Map<string, number>();
  for (const [index, line] of lines.entries())
    if (kinds[index] === 'short') counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const [index, line] of lines.entries()) {
    if (kinds[index] !== 'short' || (counts.get(line) ?? 0) < OFTEN) continue;
    const isButton =
      /^(?!The )\S+(?: \S+){0,4}$/.test(line) && /(?:^| )\p{Ll}{2}/u.test(line) && !/[@:]/.test(line);
    if (isButton) kinds[index] = 'furniture';
  }
}

/** Behind such a line stands what readers wrote. */
const COMMENTS =
  /^(?:\d[\d.,k]* (?:responses?|thoughts?|comments?|replies) (?:to|on)\b|leave a (?:reply|comment)|post a comment|add a comment|join the (?:conversation|discussion)|(?:readers'|readers’|your|all|top|latest|recent) comments|comments? ?(?:\(\d[\d.,k]*\)|:)?$|(?:\d[\d.,k]*) comments?$)/i;
/** How a reader's comment is headed: "delta_dan says:", "Jon R. wrote on 3 March", "aerofan77 · 2 hours ago". */
const COMMENTER =
  /^[\p{L}\p{N}_.@ -]{2,30}(?: (?:says|said|wrote|writes)\s?:| · | \d+ (?:min|h|hour|day)\w* ago)/iu;

/** Readers' comments at the end of a page, behind at least three paragraphs, where they are headed as such. */
export function sinkComments(lines: readonly string[], kinds: LineKind[]): void {
  let paragraphs = 0;
  for (const [index, line] of lines.entries()) {
    if (kinds[index] === 'sentence') paragraphs += 1;
    if (paragraphs < 3 || line.length > 80 || !COMMENTS.test(line)) continue;
    const next = lines.slice(index + 1, index + 5);
    if (!/^\d|reply|comment$/i.test(line) && !next.some((words) => COMMENTER.test(words.slice(0, 80))))
      continue;
    // A button amid the text is called the same; behind the text there is no more of it than there was.
    if (kinds.slice(index).filter((kind) => kind === 'sentence').length > paragraphs * 2) continue;
    if (!next.some((words) => COMMENTER.test(words.slice(0, 80)))) continue;
    kinds.fill('furniture', index);
    return;
  }
}

/** An account alone: "@vale". */
const HANDLE = /^@[\w.]{2,30}$/;

/** The account of whoever wrote: it stands behind a byline, or no words follow it as a post's do. */
export function sinkHandles(lines: readonly string[], kinds: LineKind[]): void {
  for (const [at, line] of lines.entries()) {
    if (kinds[at] !== 'short' || !HANDLE.test(line)) continue;
    const before = kinds[at - 1];
    const isOfWriter = before === 'date' || before === 'furniture' || before === undefined;
    if (isOfWriter || kinds[at + 1] !== 'sentence') kinds[at] = 'furniture';
  }
}

/** A name with the outlet and the place behind it, or a sign of a picture. */
const isCreditLine = (line: string): boolean =>
  line.length < 100 &&
  (creditAt(line) !== undefined || (isByline(line) && /^[^,]+, [^,]+(?:, [^,]+)?$/.test(line)));

/** A line without a verb and without an end, above the credit of its picture. */
export function sinkCredited(lines: readonly string[], kinds: LineKind[], blocks: readonly Block[]): void {
  let shorts = 0;
  for (const [at, line] of lines.entries()) {
    if (kinds[at] !== 'short') continue;
    if (countWords(line) >= 4) shorts += 1;
    const next = lines[at + 1] ?? '';
    // The first one is the headline.
    if (shorts < 2 || blocks[at]?.markup === 'title' || line.length > 160) continue;
    if (
      kinds[at + 1] !== 'date' ||
      /\d/.test(next) ||
      /^(?:(?:written|story|words|text|reported|posted|published|interview) )?by\s/i.test(next) ||
      !isCreditLine(next)
    )
      continue;
    const hasVerb = line.split(/\s+/).some((word) => IS_VERB.test(word));
    // A caption that begins with somebody's whole name may be all that says who an interview is with.
    if (/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(line)) continue;
    if (countWords(line) >= 3 && !hasVerb && !/["“”„«»:]/.test(line)) kinds[at] = 'furniture';
  }
}

const IS_VERB =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|says?|said|tells?|told)$/i;
