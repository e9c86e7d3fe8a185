import type { Passage } from '../clean/article.ts';
import type { Span } from '../extracted.ts';
import { sentencesOf } from '../sentence/sentences.ts';
import { tokenize } from '../sentence/tokens.ts';
import { VERBS } from '../words/verbs.ts';
import { FAMILY } from './marks.ts';
import type { Marked } from './scan.ts';
import { scanMarks } from './scan.ts';

/** A block of the article before its sentences are read. */
export type Bare = Pick<Passage, 'part' | 'start' | 'end' | 'bold'> & {
  readonly quoted?: readonly Span[];
};

/** Finds what is quoted in each block, and its sentences. */
export function readPassages(text: string, blocks: readonly Bare[]): Passage[] {
  let carries = false;
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    const isSame = next !== undefined && next.part === block.part;
    const closesNext = isSame && closesGuillemet(text, next);
    const nextFamily = isSame ? FAMILY[text.charAt(next.start)] : undefined;
    const goesOn = ({ family }: Marked): boolean => nextFamily === family || (isSame && closesNext);
    const found = scanMarks(text, block, undefined, carries);
    const scanned = block.quoted === undefined ? found : [...found, ...block.quoted.map(elementOf)];
    scanned.sort((a, b) => a.outer.start - b.outer.start);
    const marked = scanned.filter(isBehindOthers).flatMap((one) => {
      if (!one.open) return [one];
      const isLast = one.end >= block.end - 2;
      if (isLast && goesOn(one) && !endsWithAttribution(text, one)) return [one];
      const ended = closed(text, one);
      // What cannot be told is given up: whose words they are, and up to where.
      return ended.open && one.unsure === true ? [] : [ended];
    });
    const last = marked.at(-1);
    carries = closesNext && last?.open === true && last.family === 'guillemet';
    return { ...block, marked, sentences: sentencesOf(tokenize(text, block, marked)) };
  });
}

function isBehindOthers({ outer }: Marked, at: number, all: readonly Marked[]): boolean {
  return at === 0 || outer.start >= (all[at - 1]?.outer.end ?? 0);
}

/** How far into a paragraph the mark that closes the one before is looked for. */
const AHEAD = 2000;

/** Whether the first guillemet of a paragraph closes, or stands at its beginning. */
function closesGuillemet(text: string, { start, end }: Span): boolean {
  const first = /[«»]/.exec(text.slice(start, Math.min(end, start + AHEAD)));
  return first !== null && (first[0] === '»' || first.index === 0);
}

/** A `<q>`: the browser draws its marks. */
function elementOf(span: Span): Marked {
  return { ...span, outer: span, family: 'double', open: false };
}

/** "…, she said.": the mark before it is missing, and the next paragraph's is no continuation. */
function endsWithAttribution(text: string, marked: Marked): boolean {
  const ended = closed(text, marked);
  return !ended.open && /^\S+(?:\s+\S+){1,3}[.:]?$/.test(text.slice(ended.outer.end, marked.end).trim());
}

/** How far back from the end an attribution is looked for. */
const TAIL = 160;

/** A quotation whose closing mark is missing ends where its attribution begins: "…, he told them." */
function closed(text: string, marked: Marked): Marked {
  const tailStart = Math.max(marked.start, marked.end - TAIL);
  const tail = text.slice(tailStart, marked.end);
  const found = /[,.!?]\s+(?=\p{L})/gu;
  for (const match of tail.matchAll(found)) {
    const words = tail
      .slice(match.index + 1)
      .trim()
      .split(/\s+/)
      .slice(0, 5)
      .map((word) => word.replace(/[.,:;!?]+$/, ''));
    const verb = words.findIndex(
      (word) => VERBS.get(word)?.form === 'past' && !/^(?:gone|put|read|made|given)$/.test(word),
    );
    const isSubject = /^(?:he|she|\p{Lu}\p{Ll}+|the)$/u.test(words[0] ?? '');
    const isInverted = verb === 0 && /^(?:\p{Lu}|a$|an$|the$)/u.test(words[1] ?? '');
    const farthest = /^(?:he|she)$/i.test(words[0] ?? '') ? 1 : words[0] === 'the' ? 3 : 2;
    if (!isInverted && (verb < 1 || verb > farthest || !isSubject)) continue;
    if (!match[0].startsWith(',') && !isInverted && /^He|^She/.test(words[0] ?? '') && verb !== 1) continue;
    const end = tailStart + match.index + (match[0].startsWith(',') ? 0 : 1);
    return {
      ...marked,
      end,
      outer: { start: marked.outer.start, end: tailStart + match.index + 1 },
      open: false,
    };
  }
  return marked;
}
