import type { Passage } from '../clean/article.ts';

/** The passage's words, but for those between marks. */
export function withoutMarks(text: string, { start, end, marked }: Passage): string {
  let words = '';
  let from = start;
  for (const { outer } of marked) {
    words += text.slice(from, outer.start);
    from = outer.end;
  }
  return words + text.slice(from, end);
}
