import type { QuotationEntry } from '../archive/archive.ts';
import { foldName } from '../text/fold.ts';

/** Shorter words than these, in letters and digits, may well be said twice by one person. */
const TELLING = 24;

/**
 * What tells one statement from another until more is known of it: who says which words, case and punctuation
 * aside. Reported speech has no words to go by, and stands for itself.
 */
function utteranceOf(entry: QuotationEntry): string {
  const { quotation } = entry;
  const speaker = quotation.speaker ?? foldName(quotation.speakerAsWritten).replaceAll(' ', '-');
  if (quotation.kind === 'indirect')
    return `${speaker} ${entry.source.article.id} ${quotation.passage.sha256}`;
  return `${speaker} ${wordsOf(entry)}`;
}

/** Whether a statement is one of those, or the words of one are part of the other's. */
export function isAmong({ utterance, fullest }: Statement, others: ReadonlySet<string>): boolean {
  if (others.has(utterance)) return true;
  if (fullest.quotation.kind === 'indirect') return false;
  const [speaker, words] = apart(utterance);
  return [...others].some((other) => {
    const [who, said] = apart(other);
    return who === speaker && (isWithin(words, said) || isWithin(said, words));
  });
}

/** The speaker and the words of an utterance. */
function apart(utterance: string): readonly [string, string] {
  const space = utterance.indexOf(' ');
  return [utterance.slice(0, space), utterance.slice(space + 1)];
}

/** Whether words are part of others, and telling enough for that to mean the same statement. */
export function isWithin(part: string, whole: string): boolean {
  return part.length >= TELLING && ` ${whole} `.includes(` ${part} `);
}

/** Quotations that are one statement, the fullest of them first. */
export interface Statement {
  readonly utterance: string;
  readonly fullest: QuotationEntry;
  readonly others: readonly QuotationEntry[];
}

/**
 * Puts quotations together that are one statement: those that are aligned as one, and besides the same words of the
 * same speaker, or a passage of a longer one on the same day. Like words of another day stay apart.
 */
export function statementsOf(entries: readonly QuotationEntry[]): Statement[] {
  const readings = entries.map((entry) => ({ entry, words: wordsOf(entry), others: [] as QuotationEntry[] }));
  // The longest come first, so that what is part of another finds it.
  readings.sort((a, b) => b.words.length - a.words.length);
  const bySpeaker = new Map<string, Reading[]>();
  const byStatement = new Map<string, Reading>();
  const statements: Reading[] = [];
  for (const reading of readings) {
    const { quotation } = reading.entry;
    const said = bySpeaker.get(quotation.speaker ?? '') ?? [];
    bySpeaker.set(quotation.speaker ?? '', said);
    const { statement } = reading.entry;
    const whole =
      byStatement.get(statement) ??
      (quotation.speaker === null ? undefined : said.find((other) => isPartOf(reading, other)));
    byStatement.set(statement, whole ?? reading);
    if (whole !== undefined) {
      whole.others.push(reading.entry);
      continue;
    }
    said.push(reading);
    statements.push(reading);
  }
  return statements.map(({ entry, others }) => ({ utterance: utteranceOf(entry), fullest: entry, others }));
}

interface Reading {
  readonly entry: QuotationEntry;
  readonly words: string;
  readonly others: QuotationEntry[];
}

function isPartOf(part: Reading, whole: Reading): boolean {
  if (part.words === '' || whole.words === '') return false;
  if (part.words === whole.words) return true;
  const day = ({ entry }: Reading): string => entry.quotation.spoken.value.slice(0, 10);
  return (
    day(part) === day(whole) && part.words.length >= TELLING && ` ${whole.words} `.includes(` ${part.words} `)
  );
}

/** The words as they are compared; none for reported speech. */
export function wordsOf({ quotation }: QuotationEntry): string {
  return quotation.kind === 'indirect' ? '' : foldName(quotation.parts.map(({ exact }) => exact).join(' '));
}
