import type { References } from '../../corpus/corpus.ts';
import type { Event } from '../../corpus/event.ts';
import { sha256 } from '../../corpus/seal.ts';
import { selectText } from '../../corpus/select-text.ts';
import { foldName } from '../../text/fold.ts';
import type { ExtractedEvent, Speaker } from '../extracted.ts';
import { topicsOf } from '../summary/topics.ts';
import { idOf } from './quotation.ts';

/** The schema's limits. */
const LONGEST_NAME = 80;
const LONGEST_SUMMARY = 400;

/**
 * A dated sentence of the outlet as an event, told in that sentence. A page tells of a date once, so that its id
 * stays when the sentence is edited. Undefined where the sentence is too long to be shown whole.
 */
export function eventOf(
  { date, anchor, sentence }: ExtractedEvent,
  text: string,
  address: string,
  people: readonly Speaker[],
  references: References,
): Event | undefined {
  if (sentence.text.length > LONGEST_SUMMARY) return undefined;
  return {
    id: `event-${sha256(JSON.stringify([address, date.value])).slice(0, 10)}`,
    name: nameOf(sentence.text),
    date,
    summary: sentence.text,
    summaryBasis: 'extracted',
    sentence: selectText(text, sentence.start, sentence.end),
    people: [...new Set(people.filter((person) => isNamedIn(sentence.text, person)).map(idOf))],
    topics: topicsOf([sentence.text], references),
    anchor: selectText(text, anchor.start, anchor.end),
  };
}

/** How the sentence begins, with an ellipsis where it goes on. */
function nameOf(sentence: string): string {
  const line = sentence.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_NAME) return line;
  const cut = line.slice(0, LONGEST_NAME - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_NAME / 2)).replace(/[\s,;:–—-]+$/, '')}…`;
}

function isNamedIn(sentence: string, { name, aliases, kind }: Speaker): boolean {
  const folded = ` ${foldName(sentence)} `;
  const surname = kind === 'person' ? (foldName(name).split(' ').at(-1) ?? '') : '';
  return [...[name, ...aliases].map(foldName), surname].some(
    (own) => own.length > 2 && folded.includes(` ${own} `),
  );
}
