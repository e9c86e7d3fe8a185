import type { References } from '../../corpus/corpus.ts';
import { foldName } from '../../text/fold.ts';
import { perReferences } from '../per-references.ts';
import type { Token } from '../sentence/tokens.ts';
import type { Attribution, Range } from '../speaker/attribution.ts';
import { wordsAt } from '../speaker/words-at.ts';
import type { Reading } from './telling.ts';

/** Who can relay: names of outlets, folded, and the outlet that publishes the page itself. */
export interface Relays {
  readonly known: ReadonlySet<string>;
  readonly publisher: string;
}

export function relaysOf(references: References, publisher: string | null): Relays {
  return { known: outletNames(references), publisher: foldName(publisher ?? '') };
}

const outletNames = perReferences(({ outlets }): ReadonlySet<string> => {
  const known = new Set<string>();
  for (const { name, aliases } of outlets.values())
    for (const alias of [name, ...aliases]) known.add(foldName(alias));
  return known;
});

/** Words in the name of a channel, a paper or an agency. */
const OUTLET =
  /\b(?:tv|radio|news|agency|wire|post|times|channel|kanal|broadcaster|newspaper|paper|daily|gazette|herald|tribune|journal|magazine|network|press|agentur|telegraph|today|world|mirror|sun|star|chronicle|courier|weekly|observer|report|fm)\b|(?:post|zeitung|blatt|presse)\b/;

/** The outlet that relays the words: to whom they were said, or according to whom, where that is another outlet. */
export function throughOf(
  { text, relays }: Reading,
  tokens: readonly Token[],
  attribution: Attribution,
  all: readonly Attribution[],
): string | undefined {
  const outer = all.filter(
    (other) =>
      other !== attribution &&
      (other.isSource === true ||
        (attribution.side === 'behind' && other.side === 'before' && other.from > attribution.from)),
  );
  const sources = outer.map(({ mention }) => mention);
  const ranges: (Range | undefined)[] = [attribution.relay, attribution.recipient, ...sources];
  for (const range of ranges) {
    if (range === undefined) continue;
    const name = outletIn(text, tokens, range);
    if (name !== undefined && !isOwn(foldName(name), relays)) {
      const folded = foldName(name);
      const isRelay =
        range === attribution.relay ||
        outer.some(({ mention, isSource }) => mention === range && isSource === true);
      if (isRelay) return name;
      if (relays.known.has(folded) || OUTLET.test(folded) || !folded.includes(' ') || isCapitals(name))
        return name;
    }
  }
  return undefined;
}

/** Whether a name is an outlet's: a known one, or one that is called as outlets are. */
export function isOutlet(name: string, { known }: Relays): boolean {
  const folded = foldName(name);
  return known.has(folded) || OUTLET.test(folded);
}

function isCapitals(name: string): boolean {
  return /^\p{Lu}{2,}/u.test(name);
}

function isOwn(name: string, { publisher }: Relays): boolean {
  return publisher !== '' && (name === publisher || publisher.includes(name));
}

/** The capitalised words of the phrase: "the Teutmark paper Handelspost" is Handelspost. */
function outletIn(text: string, tokens: readonly Token[], { from, to }: Range): string | undefined {
  let end = to;
  while (end > from && !tokens[end - 1]?.cap) end -= 1;
  let start = end;
  while (
    start > from &&
    (tokens[start - 1]?.cap || /^(?:de|del|of|du)$/.test(tokens[start - 1]?.lower ?? ''))
  )
    start -= 1;
  while (start < end && /^(?:the|a|an)$/.test(tokens[start]?.lower ?? '')) start += 1;
  return start < end ? wordsAt(text, tokens, start, end) : undefined;
}
