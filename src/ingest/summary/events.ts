import type { Dated } from '../../corpus/dated.ts';
import { datesIn } from '../about/dates.ts';
import { dayIn } from '../about/spoken.ts';
import type { Passage } from '../clean/article.ts';
import type { ExtractedEvent } from '../extracted.ts';
import { WEEKDAYS } from '../words/closed.ts';

/** No article tells of more that is worth a line. */
const MOST = 12;
const WHEN = new RegExp(`\\b(?:on |last |since )?(?:${WEEKDAYS.join('|')})\\b|\\byesterday\\b`, 'i');

/** The sentences of the outlet that date what they tell, each day with the first sentence that tells of it. */
export function eventsIn(
  text: string,
  passages: readonly Passage[],
  published: Dated | null,
): ExtractedEvent[] {
  const events: ExtractedEvent[] = [];
  for (const { part, sentences } of passages) {
    if (part !== 'paragraph') continue;
    for (const { start, end, tokens } of sentences) {
      if (events.length >= MOST) return events;
      if (!/\d|day/i.test(text.slice(start, end))) continue;
      // Days inside quotations are the speaker's.
      const own = tokens.map((token) =>
        token.kind === 'quote' ? ' '.repeat(token.end - token.start) : token.text,
      );
      const words = own.join(' ').slice(0, 600);
      const date = dayIn(words, published);
      if (date === undefined || events.some((event) => event.date.value === date.value)) continue;
      const anchor = anchorOf(text.slice(start, end));
      if (anchor === undefined) continue;
      events.push({
        date,
        anchor: {
          start: start + anchor.at,
          end: start + anchor.at + anchor.words.length,
          text: anchor.words,
        },
        sentence: { start, end, text: text.slice(start, end) },
      });
    }
  }
  return events;
}

function anchorOf(sentence: string): { at: number; words: string } | undefined {
  const date = datesIn(sentence.slice(0, 600))[0];
  if (date !== undefined) return { at: date.at, words: sentence.slice(date.at, date.at + date.length) };
  const when = WHEN.exec(sentence);
  return when === null ? undefined : { at: when.index, words: when[0] };
}
