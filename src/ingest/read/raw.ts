import type { Block, Page } from './block.ts';
import { withoutControls } from './controls.ts';

/** Raw text in lines; a line that is blank separates and is none. Every kind of line break counts. */
export function readRaw(raw: string): Page {
  const text = withoutControls(raw);
  const blocks: Block[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isBreak(text.charCodeAt(at))) continue;
    const block = trimmed(text, start, at);
    if (block !== undefined) blocks.push(block);
    start = at + 1;
  }
  return { text, blocks, claims: {} };
}

function isBreak(unit: number): boolean {
  return unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029;
}

function trimmed(text: string, from: number, to: number): Block | undefined {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return start < end ? { start, end, markup: 'line' } : undefined;
}

/** White space, no-break spaces, byte order marks and zero-width signs. */
export function isBlank(unit: number): boolean {
  return (
    (unit >= 9 && unit <= 13) ||
    unit === 32 ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200d) ||
    unit === 0x202f ||
    unit === 0x2060 ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}
