import type { Span } from '../extracted.ts';
import { isBlank } from '../read/raw.ts';
import { ELISIONS, FAMILY, type Family, OPENERS } from './marks.ts';

/** Something between marks: `start` and `end` are those of the words, `outer` those of the marks. */
export interface Marked extends Span {
  readonly outer: Span;
  readonly family: Family;
  /** The closing mark is missing in this block. */
  readonly open: boolean;
  /** Another mark of its kind opens before it is closed: where it ends is told by its attribution, or by nothing. */
  readonly unsure?: true;
}

interface Opened {
  readonly at: number;
  readonly family: Family;
  readonly mark: string;
  unsure?: true;
}

/**
 * What stands between quotation marks in a block, without what is nested in it: one pass with a stack. Straight
 * marks are told apart by what stands around them, and a mark may be closed by another of its family, since pages
 * mix curly and straight ones. An apostrophe opens nothing, and closes only where no letter follows.
 */
export function scanMarks(text: string, block: Span, again = RESCANS, goesOn = false): Marked[] {
  const found: Marked[] = [];
  const stack: Opened[] = [];
  const hasMark = goesOn && /[«»]/.test(text.charAt(block.start));
  // A paragraph that goes on with a quotation opens with either mark, as in Spanish, or with none, as in French.
  if (goesOn) stack.push({ at: hasMark ? block.start : block.start - 1, family: 'guillemet', mark: '«' });
  const emit = (opened: Opened, end: number, open: boolean, length = 1): void => {
    const words = trim(text, opened.at + 1, end);
    if (words.start < words.end) {
      found.push({
        ...words,
        outer: { start: opened.at, end: open ? end : end + length },
        family: opened.family,
        open,
        ...(open && opened.unsure === true ? { unsure: true } : {}),
      });
    }
  };
  let looks = 0;
  for (let at = block.start + Number(hasMark); at < block.end; at++) {
    // Of ASCII, two signs alone are marks.
    const unit = text.charCodeAt(at);
    if (unit < 128 && unit !== 34 && unit !== 39) continue;
    const mark = text.charAt(at);
    const family = FAMILY[mark];
    if (family === undefined) continue;
    const twin = stack.findIndex((opened) => opened.family === 'double');
    if (family === 'single' && twin >= 0 && text.charAt(at + 1) === mark && !isLetter(text.charAt(at + 2))) {
      // Two apostrophes for one closing mark.
      const opened = stack[twin];
      stack.length = twin;
      if (twin === 0 && opened !== undefined) emit(opened, at, false, 2);
      at += 1;
      continue;
    }
    const level = lastOf(stack, family);
    if (level >= 0 && closes(text, at, block, stack[level]?.mark ?? '', family)) {
      const opened = stack[level];
      stack.length = level;
      if (level === 0 && opened !== undefined) emit(opened, at, false);
    } else if (opens(text, at, block, family)) {
      const first = stack[0];
      // A second opening mark of the outermost family: it is nested, or the first one was never closed.
      if (first !== undefined && first.family === family) {
        const isApostrophe = family === 'single' && !isWholeLine(text, first, block);
        if (isApostrophe && stack.length === 1) stack.length = 0;
        else if (!isApostrophe && (looks >= LOOKS || !isClosedTwice(text, at, block, stack))) {
          first.unsure = true;
          if (beginsAnew(text, first.at, at)) {
            emit(first, at, true);
            stack.length = 0;
          }
        }
        looks += 1;
      }
      if (stack.length < DEEPEST) stack.push({ at, family, mark });
    }
  }
  const left = stack[0];
  if (left !== undefined) {
    if (left.family !== 'single' && left.family !== 'angle') emit(left, block.end, true);
    // An apostrophe that opened nothing must not hide what follows it.
    else if (isWholeLine(text, left, block)) emit(left, block.end, true);
    else if (again > 0) found.push(...scanMarks(text, { start: left.at + 1, end: block.end }, again - 1));
  }
  return found;
}

/** Deeper nesting than any prose has. */
const DEEPEST = 6;
/** How far ahead, and how often in a block, it is looked whether two marks that are open are both closed. */
const NESTED = 2000;
const LOOKS = 8;

/** Whether the mark at this place and those of its kind that are open are all closed in what follows. */
function isClosedTwice(text: string, at: number, block: Span, stack: readonly Opened[]): boolean {
  const family = FAMILY[text.charAt(at)];
  if (family === undefined) return false;
  const open = stack.filter((opened) => opened.family === family).map(({ mark }) => mark);
  open.push(text.charAt(at));
  for (let next = at + 1; next < Math.min(block.end, at + NESTED); next++) {
    const mark = text.charAt(next);
    if (FAMILY[mark] !== family) continue;
    if (closes(text, next, block, open.at(-1) ?? '', family)) open.pop();
    else if (opens(text, next, block, family)) open.push(mark);
    if (open.length === 0) return true;
  }
  return false;
}

/** Behind the end of a sentence, or a few words between commas, another quotation begins: “…, she said, “…”. */
function beginsAnew(text: string, from: number, at: number): boolean {
  const before = text.slice(Math.max(from + 1, at - 60), at).trimEnd();
  return before === '' || /[.!?…;]['’)\]]*$|,\s(?:[\p{L}.]+\s){1,4}[\p{L}.]+[,:]$/u.test(before);
}
/** How many stray apostrophes of a block are stepped over: each costs another pass. */
const RESCANS = 4;

function lastOf(stack: readonly Opened[], family: Family): number {
  for (let at = stack.length - 1; at >= 0; at--) if (stack[at]?.family === family) return at;
  return -1;
}

function isWholeLine(text: string, left: Opened, block: Span): boolean {
  return (
    left.at === block.start || /[.:!?,]\s*$/.test(text.slice(Math.max(block.start, left.at - 3), left.at))
  );
}

function closes(text: string, at: number, block: Span, opener: string, family: Family): boolean {
  const mark = text.charAt(at);
  const before = at > block.start ? text.charAt(at - 1) : '';
  const after = at + 1 < block.end ? text.charAt(at + 1) : '';
  if (OPENERS.includes(mark)) return false;
  if (family === 'guillemet' || family === 'angle') return mark !== opener;
  if (mark === '“' || mark === '‘') return OPENERS.includes(opener) && opener !== '' && !isLetter(after);
  if (family === 'double') {
    if (mark === '"' && /[([{]/.test(before)) return false;
    if (mark === '"') return !(isGap(before) && !isGap(after)) || (opener === '"' && before === '');
    return true;
  }
  if (before === '' || isGap(before) || isLetter(after)) return false;
  return !isPossessive(text, at, block, before, after);
}

/** "the workers’ rights" inside single marks: an s before, a small word behind, and a better place to close later. */
function isPossessive(text: string, at: number, block: Span, before: string, after: string): boolean {
  if (before !== 's' || after !== ' ' || !/\p{Ll}/u.test(text.charAt(at + 2))) return false;
  const ahead = text.slice(at + 1, Math.min(block.end, at + LOOK_AHEAD));
  const better = /[.,!?…\p{L}]['’](?![\p{L}\p{N}])/u.exec(ahead);
  const opener = /(?:^|[\s(])['‘](?=[\p{L}\p{N}])/u.exec(ahead);
  return better !== null && (opener === null || opener.index > better.index);
}

const LOOK_AHEAD = 300;

function opens(text: string, at: number, block: Span, family: Family): boolean {
  const mark = text.charAt(at);
  const before = at > block.start ? text.charAt(at - 1) : '';
  const after = at + 1 < block.end ? text.charAt(at + 1) : '';
  if (after === '') return false;
  if (family === 'guillemet' || family === 'angle') return mark === '«' || mark === '‹' || isGap(before);
  if (family === 'double') {
    if (mark === '"' || mark === '＂' || mark === '”') return isEdge(before) && !isGap(after);
    return true;
  }
  if (mark === '’') return before === '' && /\p{Lu}/u.test(after);
  if (!isEdge(before) || !/[\p{L}\p{N}“"„«…¿¡[(]/u.test(after)) return false;
  return mark === '‘' || mark === '‚' || !ELISIONS.test(text.slice(at + 1, at + 8));
}

function isLetter(sign: string): boolean {
  return /[\p{L}\p{N}]/u.test(sign);
}

function isGap(sign: string): boolean {
  return sign !== '' && isBlank(sign.charCodeAt(0));
}

/** Where a mark can open: at the beginning, behind a gap, a bracket, a dash or another mark. */
function isEdge(before: string): boolean {
  return before === '' || isGap(before) || /[([{—–\-/:>"“„«'‘]/.test(before);
}

function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}
