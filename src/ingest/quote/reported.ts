import type { Span } from '../extracted.ts';
import type { Sentence } from '../sentence/sentences.ts';
import type { Token } from '../sentence/tokens.ts';
import type { Attribution, Range } from '../speaker/attribution.ts';

/** Verbs that take a clause without "that"; the others take an object there. */
const BARE =
  /^(?:say|tell|add|insist|claim|argue|warn|explain|note|stress|confirm|admit|believe|suggest|maintain|reply|promise|vow|think|reveal|concede|acknowledge|put|point|inform|assure|remind|swear|predict|report|complain|state|make)$/;

/** The fewest words that a clause has. */
const FEWEST = 3;

/** The clauses that an attribution reports without quoting, trimmed of signs: "that A, and that B" are two. */
export function reportedClauses(
  text: string,
  { tokens }: Sentence,
  attribution: Attribution,
  all: readonly Attribution[],
): Span[] {
  if (attribution.content === undefined || attribution.unreal) return [];
  const { verb } = attribution;
  if (verb !== undefined && !verb.form.manners.has('clause')) return [];
  if (
    verb !== undefined &&
    attribution.side === 'behind' &&
    attribution.link === 'bare' &&
    !BARE.test(verb.form.lemma)
  )
    return [];
  const range =
    attribution.side === 'behind' ? behind(tokens, attribution, all) : before(tokens, attribution, all);
  return split(tokens, range).flatMap((piece) => clauseAt(text, tokens, piece) ?? []);
}

/** At "and that", which begins a second clause. */
function split(tokens: readonly Token[], { from, to }: Range): Range[] {
  for (let at = from + FEWEST; at < to - FEWEST; at++) {
    if (tokens[at]?.lower === 'and' && tokens[at + 1]?.lower === 'that' && tokens[at + 2]?.kind !== 'sign') {
      return [trim(tokens, { from, to: at }), ...split(tokens, trim(tokens, { from: at + 2, to }))];
    }
  }
  return [{ from, to }];
}

function clauseAt(text: string, tokens: readonly Token[], range: Range): Span | undefined {
  if (range.to - range.from < FEWEST) return undefined;
  const own = tokens.slice(range.from, range.to);
  if (own.some(({ kind }) => kind === 'quote')) return undefined;
  if (!own.some(isFiniteVerb)) return undefined;
  const start = own[0]?.start ?? 0;
  const end = own.at(-1)?.end ?? 0;
  const words = text.slice(start, end);
  return words.endsWith('?') ? undefined : { start, end };
}

/** To the end of the sentence, or to where another attribution begins with a comma. */
function behind(tokens: readonly Token[], attribution: Attribution, all: readonly Attribution[]): Range {
  const { from } = attribution.content ?? { from: tokens.length };
  let to = tokens.length;
  // A relative clause ends with its comma: “Vask, who had said that it was over, laughed.”
  if (tokens[(attribution.verb?.from ?? 0) - 1]?.lower === 'who') {
    const comma = tokens.findIndex(({ text }, at) => at > from && text === ',');
    if (comma > 0) to = comma;
  }
  for (const other of all) {
    if (other.from <= from || other.from >= to) continue;
    const before = tokens[other.from - 1];
    if (other.isSource === true || before?.text === ',' || before?.text === '–' || before?.text === '—') {
      if (other.isSource === true || other.side !== 'none' || other.verb?.form.form === 'ing')
        to = other.from;
    }
  }
  return trim(tokens, { from, to });
}

/** From the beginning of the sentence, a dateline and connecting words left out. */
function before(tokens: readonly Token[], attribution: Attribution, all: readonly Attribution[]): Range {
  let from = 0;
  for (const other of all) {
    if (other.from < attribution.from && other.side === 'before' && other.to > from) from = other.to;
  }
  const dash = tokens.slice(0, 12).findIndex(({ kind, text }) => kind === 'sign' && /^[–—-]$/.test(text));
  if (from === 0 && dash > 0 && /^\p{Lu}{3,}/u.test(tokens[0]?.text ?? '')) from = dash + 1;
  return trim(tokens, { from, to: attribution.from });
}

function trim(tokens: readonly Token[], range: Range): Range {
  let { from, to } = range;
  while (to > from && tokens[to - 1]?.kind === 'sign' && !/^[)\]%$€£]$/.test(tokens[to - 1]?.text ?? ''))
    to -= 1;
  while (from < to && tokens[from]?.kind === 'sign' && !/^[([$€£#]$/.test(tokens[from]?.text ?? ''))
    from += 1;
  while (from < to && /^(?:that|however|but|and|meanwhile|how)$/.test(tokens[from]?.lower ?? '')) {
    from += 1;
    if (tokens[from]?.text === ',') from += 1;
  }
  while (to > from && /^(?:and|but|as)$/.test(tokens[to - 1]?.lower ?? '')) to -= 1;
  if (to > from && tokens[to - 1]?.text === ',') to -= 1;
  return { from, to };
}

function isFiniteVerb({ kind, lower }: Token): boolean {
  return (
    kind === 'word' &&
    (/^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|am|be|came|went|took|made|got|gave|saw|knew|left|lost|won|held|found|met|kept|let|put|ran|began|became|bore|rose|fell|stood|brought|sent|sought|built|spent|cost|chose|broke|wants?|needs?|hopes?|plans?|know|believes?|remains?|seems?|supports?|comes?|goes?|takes?|makes?|gets?|gives?|belongs?|stands?|expects?|means?)$/.test(
      lower,
    ) ||
      /(?:ed|n't|n’t|'s|'re|'ll|'d|'ve)$/.test(lower) ||
      /[^s'u]s$/.test(lower))
  );
}
