import type { Cleaned } from '../clean/choose.ts';
import type { Bare } from '../quote/passages.ts';

/** Between two blocks of an article. */
const GAP = '\n\n';

/** An article's text alone, its blocks joined: what the places of a page of HTML are counted in. */
export function compact(text: string, cleaned: Cleaned): { text: string; article: Bare[] } {
  const article: Bare[] = [];
  const pieces: string[] = [];
  let at = 0;
  for (const { part, start, end, bold, quoted } of cleaned.article) {
    const by = at - start;
    const moved = quoted?.map((span) => ({ start: span.start + by, end: span.end + by }));
    article.push({
      part,
      start: at,
      end: at + end - start,
      ...(bold === undefined ? {} : { bold }),
      ...(moved === undefined ? {} : { quoted: moved }),
    });
    pieces.push(text.slice(start, end));
    at += end - start + GAP.length;
  }
  return { text: pieces.join(GAP), article };
}
