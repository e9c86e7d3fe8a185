import type { Archive, Filter, QuotationEntry } from '../src/archive/archive.ts';
import type { Block } from '../src/card/blocks.ts';
import { plural } from '../src/card/describe.ts';
import { quoteBlock } from '../src/command/blocks.ts';
import { defineCommand } from '../src/command/command.ts';
import { corpusLabel } from '../src/command/labels.ts';
import type { Named } from '../src/command/option.ts';
import { sliceOf } from '../src/command/paging.ts';
import { comparable, hasPieces, passagesOf, piecesOf } from '../src/command/passages.ts';
import { speaker } from '../src/command/shared-options.ts';
import { ReaderError } from '../src/errors/errors.ts';

const LONGEST = 1800;
const MOST_PASSAGES = 5;
const SHOWN = 3;
/** How many quotations that have the words are compared with them letter by letter. */
const CANDIDATES = 50;

/** What became of a passage: the words as they are, with some left out, somebody else's, or not held. */
type Verdict = 'verbatim' | 'in pieces' | 'by somebody else' | 'not held';

interface Finding {
  readonly passage: string;
  readonly verdict: Verdict;
  readonly found: readonly QuotationEntry[];
}

const TITLES: Readonly<Record<Verdict, string>> = {
  verbatim: 'Verbatim in the corpus',
  'in pieces': 'Held only with words left out',
  'by somebody else': 'Said by somebody else',
  'not held': 'Not held in the corpus',
};

export const check = defineCommand({
  name: 'check',
  summary: 'Whether somebody is quoted with these very words; of a longer text, each quotation in it',
  examples: ['/check "a road to nowhere"', '/check "additional proposals" lavrov'],
  options: {
    speaker,
    words: { kind: 'words', summary: 'The words, or a text that quotes them', required: true, most: LONGEST },
  },
  answersWithNothing: true,
  understood: ({ words, speaker: who }) =>
    `Whether ${who === undefined ? 'anybody' : who.name} is quoted with the words ${words}`,
  async run({ words, speaker: who }, { archive }) {
    const passages = passagesOf(words);
    const searched = passages.slice(0, MOST_PASSAGES);
    const findings = await Promise.all(searched.map((passage) => examine(passage, who, archive)));
    const [only] = findings;
    if (only === undefined) throw nothingToLookFor();
    const verbatim = findings.filter(({ verdict }) => verdict === 'verbatim').length;
    const left = passages.length - searched.length;
    const held = new Set(findings.flatMap(({ found }) => found.map(({ id }) => id)));
    return {
      title:
        findings.length === 1
          ? TITLES[only.verdict]
          : `${verbatim} of ${plural(findings.length, 'quotation')} verbatim in the corpus`,
      tone: findings.some(({ verdict }) => verdict !== 'not held') ? 'answer' : 'empty',
      blocks: [
        ...findings.flatMap((finding) => blocksOf(finding, who, findings.length > 1)),
        ...(left > 0
          ? [note(`The first ${MOST_PASSAGES} were looked up. Ask again for the other ${left}.`)]
          : []),
        ...(verbatim < findings.length ? [note(searchedLine(archive))] : []),
      ],
      tally: { noun: 'quotations', matched: held.size, inRange: archive.span().quotations },
    };
  },
});

/** Looks for a passage among the words of the one who is named; where they have none, among everybody's. */
async function examine(passage: string, who: Named | undefined, archive: Archive): Promise<Finding> {
  const own = await find(passage, who === undefined ? {} : { speaker: who.id }, archive);
  const others = own.length > 0 || who === undefined ? [] : await find(passage, {}, archive);
  const verdict = own.length > 0 ? 'verbatim' : others.length > 0 ? 'by somebody else' : 'not held';
  // A source may have the mark of an omission itself: then the words are as they stand there.
  const isWhole = own.some(({ quotation }) => hasAll(quotation, [comparable(passage)]));
  return {
    passage,
    verdict: verdict === 'verbatim' && !isWhole ? 'in pieces' : verdict,
    found: own.length > 0 ? own : others,
  };
}

/** Quotations that have the passage word for word; where it was shortened, its pieces in their order. */
async function find(passage: string, filter: Filter, archive: Archive): Promise<QuotationEntry[]> {
  const pieces = piecesOf(passage);
  if (pieces.length === 0) throw nothingToLookFor();
  const phrases = pieces.map((piece) => `"${piece.replaceAll('"', ' ')}"`).join(' ');
  const found = await archive.quotations(
    { ...filter, words: phrases, kinds: ['direct', 'mixed'] },
    sliceOf(1, CANDIDATES),
  );
  return found.items.filter(({ quotation }) => hasAll(quotation, pieces));
}

function hasAll(quotation: QuotationEntry['quotation'], pieces: readonly string[]): boolean {
  return (
    quotation.kind !== 'indirect' && quotation.parts.some(({ exact }) => hasPieces(comparable(exact), pieces))
  );
}

function blocksOf(
  { passage, verdict, found }: Finding,
  who: Named | undefined,
  isOneOfSeveral: boolean,
): Block[] {
  const quotes = found.slice(0, SHOWN).map(quoteBlock);
  const more = found.length - SHOWN;
  return [
    ...(isOneOfSeveral ? [{ kind: 'heading' as const, text: TITLES[verdict] }] : []),
    note(SAYINGS[verdict](passage, who?.name ?? '', found[0]?.speaker ?? '')),
    ...quotes,
    ...(more > 0 ? [note(`And ${plural(more, 'other quotation')} with these words.`)] : []),
  ];
}

const SAYINGS: Readonly<Record<Verdict, (passage: string, asked: string, speaker: string) => string>> = {
  verbatim: (passage, _asked, speaker) => `Words of ${speaker}, as asked for: ${passage}`,
  'in pieces': (passage, _asked, speaker) =>
    `The words asked for leave some out, and what is left out may change the meaning. This is what ${speaker} is quoted with. Asked for: ${passage}`,
  'by somebody else': (passage, asked, speaker) =>
    `The corpus has no such words of ${asked}. They are held as words of ${speaker}. Asked for: ${passage}`,
  'not held': (passage, asked) =>
    `No quotation ${asked === '' ? '' : `of ${asked} or anybody else `}in the corpus has these words: ${passage}`,
};

/** What was gone through, so that "not held" is not taken for "not said". */
function searchedLine(archive: Archive): string {
  const { from, to, quotations, people } = corpusLabel(archive.span());
  return `Searched: ${plural(quotations, 'quotation')} of ${plural(people, 'speaker')}, ${from} to ${to}. Not held does not mean not said.`;
}

function note(text: string): Block {
  return { kind: 'note', text };
}

function nothingToLookFor(): ReaderError {
  return new ReaderError('There is no word to look for in that. Try /check "the words".');
}
