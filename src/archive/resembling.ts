import type { Lexicon } from '../statements/lexicon.ts';
import { type Token, tokensOf } from '../statements/tokens.ts';
import { remembering, unitsOf } from '../statements/units.ts';
import { piecesOf } from '../statements/verbatim.ts';
import type { Sql } from '../store/sql.ts';
import type { QuotationEntry, ResemblingEntry } from './archive.ts';
import {
  type Candidate,
  type ComparedCandidate,
  comparedAlone,
  comparedTogether,
  heldAmong,
  worthShowing,
} from './compared.ts';
import type { QuotationRow } from './entries.ts';
import { candidatesAsTyped, candidatesWithMost, newestCandidates } from './find-candidates.ts';
import { phraseOf } from './fulltext.ts';
import { likeliest } from './likeliest.ts';
import { rowsOf } from './rows.ts';

/** What finding quotations that resemble a text takes of the archive. */
export interface ResemblingParts {
  readonly sql: Sql;
  readonly QUOTATIONS: string;
  readonly shown: (rows: readonly QuotationRow[]) => readonly QuotationEntry[];
  readonly lexicon: Lexicon;
  /** How many are compared word by word; only an evaluation asks for another number. */
  readonly most?: number;
}

/** How many of all that were found are compared word by word: where the words themselves stand is among the first. */
const COMPARED = 120;
/** A retelling has most of the rarest words: those few are looked for, and some may be other words there. */
const RAREST = 7;
const UNKNOWN = 4;
const CONTENT = 0.15;

/**
 * The quotations that hold a typed text, or nearly, the likest first; those of one speaker are looked for twice.
 * @param wanted `held`: where the words stand as they were typed, what says the same in other words is left out
 */
export async function resembling(
  parts: ResemblingParts,
  text: string,
  speaker: string | undefined,
  wanted: Wanted = 'all',
): Promise<ResemblingEntry[]> {
  const { sql, lexicon, most = COMPARED } = parts;
  const seeking = { sql, seen: new Map<number, Candidate>() };
  const candidates = new Map<string, Candidate>();
  const look = async (some: readonly Query[], isOwnAlone: boolean): Promise<void> => {
    for (const { many, words, isWide } of some) {
      // What is only one word alike is looked for among the words of the one who is asked for.
      const isOfOne = speaker !== undefined && (isWide === true || isOwnAlone);
      const whose = speaker === undefined ? [undefined] : isOfOne ? [speaker] : [speaker, undefined];
      for (const who of isWide && speaker === undefined ? [] : whose) {
        for (const one of await candidatesWithMost(seeking, many, words, who)) candidates.set(one.id, one);
      }
    }
  };
  for (const one of await candidatesAsTyped(seeking, phrasesIn(text), speaker, lexicon))
    candidates.set(one.id, one);
  const held = wanted === 'held' ? heldAmong([...candidates.values()], text) : [];
  const asTyped = await withEntries(parts, held);
  const isQuoted = ({ entry }: ResemblingEntry): boolean => entry.quotation.kind !== 'indirect';
  const isOwn = ({ entry }: ResemblingEntry): boolean =>
    speaker === undefined || entry.quotation.speaker === speaker;
  if (asTyped.some((one) => isQuoted(one) && isOwn(one))) return asTyped;
  // So many words are somebody else's where they stand there; then only what the one who is asked for says is open.
  const isOthers = asTyped.some(isQuoted) && text.trim().split(/\s+/).length >= NO_CHANCE;
  await look(queriesOf(text, lexicon), isOthers);
  const open = [...candidates.values()].filter((one) => !isOthers || one.speaker === speaker);
  const found = await entriesOf(parts, likeliest(open, text, lexicon, most), text, speaker, wanted);
  const all = isOthers ? [...found, ...asTyped.filter((one) => !isOwn(one))] : found;
  if (speaker === undefined || all.some(({ resemblance }) => resemblance.kind !== 'near')) return all;
  if (!hasSlips(text, lexicon)) return all;
  return entriesOf(parts, await newestCandidates(seeking, speaker), text, speaker, wanted);
}

/** What is wanted of the quotations that resemble a text: all, or those by which to say whether it is held. */
export type Wanted = 'all' | 'held';

/** From so many words on, it is no chance that somebody else has them too: `check-verdict.ts` goes by the same. */
const NO_CHANCE = 4;

async function entriesOf(
  parts: ResemblingParts,
  candidates: readonly Candidate[],
  text: string,
  speaker: string | undefined,
  wanted: Wanted,
): Promise<ResemblingEntry[]> {
  const alone = comparedAlone(candidates, text, parts.lexicon);
  const some = wanted === 'all' ? alone : worthShowing(alone, speaker);
  return comparedTogether(await withEntries(parts, some), text, parts.lexicon);
}

/** With all that is shown of them, as far as it may be. */
async function withEntries(
  { sql, QUOTATIONS, shown }: ResemblingParts,
  alone: readonly ComparedCandidate[],
): Promise<ResemblingEntry[]> {
  const keys = alone.map(({ candidate }) => candidate.key);
  const entries = new Map(
    shown(await rowsOf<QuotationRow>(sql, QUOTATIONS, 'quotation', keys)).map((entry) => [entry.id, entry]),
  );
  return alone.flatMap(({ candidate, resemblance }) => {
    const entry = entries.get(candidate.id);
    return entry === undefined ? [] : [{ entry, resemblance }];
  });
}

/** Whether a word is typed that no list has: where it is a slip, no index finds what was meant. */
function hasSlips(text: string, lexicon: Lexicon): boolean {
  return tokensOf([text]).some(
    ({ folded }) => /^\p{L}{4,}$/u.test(folded) && lexicon.rankOf(folded) === undefined,
  );
}

/** So many of some words. */
interface Query {
  readonly many: number;
  readonly words: readonly string[];
  /** It finds too much to be asked of everybody. */
  readonly isWide?: true;
}

/** Most of the rarest words; then any two of these; then any one. */
function queriesOf(text: string, lexicon: Lexicon): Query[] {
  const words = rarestOf(tokensOf([text]), lexicon);
  const most = Math.max(2, words.length - 2);
  return [
    ...(words.length < 2 ? [] : [{ many: most, words }]),
    ...(words.length > 2 && most > 2 ? [{ many: 2, words }] : []),
    ...(words.length === 0 ? [] : [{ many: 1, words, isWide: true as const }]),
  ];
}

/** The pieces as they were typed. */
function phrasesIn(text: string): string[] {
  return piecesOf(tokensOf([text])).flatMap((piece) => phraseOf(wordsOf(piece, text)));
}

/** The words of a piece as the index has them: it keeps letters and digits alone. */
function wordsOf(piece: readonly Token[], text: string): string {
  return piece.map(({ folded, start }) => (text[start] === '%' ? '' : folded)).join(' ');
}

/** The most telling words, the commonest of them first; of those that no list has, and may be slips of spelling, some alone. */
function rarestOf(tokens: readonly Token[], lexicon: Lexicon): string[] {
  const units = unitsOf(tokens, remembering(lexicon)).filter(({ number }) => number === undefined);
  const weightiest = units.toSorted((a, b) => b.weight - a.weight);
  const content = weightiest.filter(({ weight }) => weight >= CONTENT);
  const words = [...new Set((content.length > 0 ? content : weightiest).map(({ folded }) => folded))];
  const unknown = words.filter((word) => lexicon.rankOf(word) === undefined).slice(0, UNKNOWN);
  const known = words.filter((word) => lexicon.rankOf(word) !== undefined);
  return [...unknown, ...known].slice(0, RAREST).toReversed().flatMap(phraseOf);
}
