import { foldName } from '../../text/fold.ts';
import type { Span } from '../extracted.ts';
import type { Cast, Member } from '../speaker/cast.ts';
import type { Bare } from './passages.ts';

/** A turn of a transcript: who speaks, and the words behind the label. */
export interface Turn {
  readonly label: string;
  readonly words: Span;
  /** `question`: put by somebody who is not named; `answer`: by whoever was asked. */
  readonly who: 'named' | 'question' | 'answer';
}

const QUESTION = /^(?:q|question|frage|soru|pregunta|domanda|вопрос)$/i;
const ANSWER = /^(?:a|answer|antwort|cevap|respuesta|risposta|ответ)$/i;
const ASKER = /^(?:interviewer|moderator|host|presenter|reporter|journalist|correspondent)$/i;
/** Whether a label is that of whoever asks. */
export function isAsker(label: string): boolean {
  return ASKER.test(label);
}

/** A label is short. */
const LABEL = 90;

/** The label of a line and what follows it: "LAVROV:", "Q:", "Question (Kanal 3):", "GOVERNOR VALE:". */
export function turnOf(text: string, block: Bare): Turn | undefined {
  const line = text.slice(block.start, Math.min(block.end, block.start + LABEL));
  const colon = line.search(/[:：](?=\s|$)/);
  if (colon < 1) return undefined;
  const label = line
    .slice(0, colon)
    .replace(/\s*\([^)]*\)\s*$/, '')
    .trim();
  let start = block.start + colon + 1;
  while (start < block.end && /\s/.test(text.charAt(start))) start += 1;
  const words = { start, end: block.end };
  if (start >= block.end) return undefined;
  if (QUESTION.test(label)) return { label, words, who: 'question' };
  if (ANSWER.test(label)) return { label, words, who: 'answer' };
  if (ASKER.test(label)) return { label, words, who: 'named' };
  const plain = label.replace(/[^\p{L}]/gu, '');
  const isCapitals =
    plain.length > 1 &&
    plain === plain.toUpperCase() &&
    plain !== plain.toLowerCase() &&
    label.split(/\s+/).length <= 6;
  return isCapitals && !/\d/.test(label) ? { label, words, who: 'named' } : undefined;
}

/** Whether a page is, or holds, a transcript: turns of at least two labels, one of which comes again. */
export function isTranscript(turns: readonly (Turn | undefined)[]): boolean {
  const labels = turns.flatMap((turn) => (turn === undefined ? [] : [turn.label.toLowerCase()]));
  return labels.length >= 3 && new Set(labels).size >= 2 && new Set(labels).size < labels.length;
}

/** Who a label means: the surname is its last word. Labels come again and again. */
export function labels(cast: Cast): (label: string) => Member | null {
  const read = new Map<string, Member | null>();
  return (label) => {
    const known = read.get(label);
    if (known !== undefined) return known;
    const member = labelled(label, cast);
    read.set(label, member);
    return member;
  };
}

function labelled(label: string, cast: Cast): Member | null {
  const words = foldName(label).split(' ');
  for (let from = 0; from < words.length; from++) {
    const member = cast.find(words.slice(from).join(' '));
    if (member !== undefined && member.kind === 'person') return member;
  }
  return null;
}
