import type { Archive, QuotationEntry } from '../src/archive/archive.ts';
import type { Block } from '../src/card/blocks.ts';
import { plural } from '../src/card/describe.ts';
import { quoteBlock } from '../src/command/blocks.ts';
import { defineCommand } from '../src/command/command.ts';
import { corpusLabel } from '../src/command/labels.ts';
import type { Named } from '../src/command/option.ts';
import { sliceOf } from '../src/command/paging.ts';
import { comparable, hasWords, passagesOf, piecesOf } from '../src/command/passages.ts';
import { speaker } from '../src/command/shared-options.ts';
import { ReaderError } from '../src/errors/errors.ts';

const LONGEST = 1800;
const MOST_PASSAGES = 5;
const SHOWN = 3;
/** How many quotations that have the words are compared with them letter by letter. */
const CANDIDATES = 50;

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
    if (passages.length === 0)
      throw new ReaderError('There is no word to look for in that. Try /check "the words".');
    const searched = passages.slice(0, MOST_PASSAGES);
    const findings = await Promise.all(searched.map((passage) => find(passage, who, archive)));
    const held = findings.filter(({ length }) => length > 0).length;
    const { from, to, quotations, people } = corpusLabel(archive.span());
    const blocks = searched.flatMap((passage, index) => verdict(passage, findings[index] ?? []));
    const left = passages.length - searched.length;
    return {
      title:
        searched.length === 1
          ? held > 0
            ? 'Verbatim in the corpus'
            : 'Not held'
          : `${held} of ${plural(searched.length, 'quotation')} verbatim in the corpus`,
      tone: held > 0 ? 'answer' : 'empty',
      blocks: [
        ...blocks,
        ...(left > 0
          ? [
              {
                kind: 'note' as const,
                text: `The first ${MOST_PASSAGES} were looked up. Ask again for the other ${left}.`,
              },
            ]
          : []),
        ...(held < searched.length
          ? [
              {
                kind: 'note' as const,
                text: `Searched: ${plural(quotations, 'quotation')} of ${plural(people, 'speaker')}, ${from} to ${to}. Not held does not mean not said.`,
              },
            ]
          : []),
      ],
      tally: { noun: 'passages', matched: held, inRange: searched.length },
    };
  },
});

/** Quotations that have the passage word for word; where it was shortened, each of its pieces. */
async function find(passage: string, who: Named | undefined, archive: Archive): Promise<QuotationEntry[]> {
  const pieces = piecesOf(passage);
  if (pieces.length === 0)
    throw new ReaderError('There is no word to look for in that. Try /check "the words".');
  const phrases = pieces.map((piece) => `"${piece.replaceAll('"', ' ')}"`).join(' ');
  const found = await archive.quotations(
    { words: phrases, kinds: ['direct', 'mixed'], ...(who === undefined ? {} : { speaker: who.id }) },
    sliceOf(1, CANDIDATES),
  );
  return found.items.filter(({ quotation }) => {
    const said = quotation.kind === 'indirect' ? [] : quotation.parts.map(({ exact }) => comparable(exact));
    return pieces.every((piece) => said.some((part) => hasWords(part, piece)));
  });
}

function verdict(passage: string, found: readonly QuotationEntry[]): Block[] {
  const [first] = found;
  if (first === undefined) {
    return [
      { kind: 'heading', text: 'Not held' },
      { kind: 'note', text: `No quotation in the corpus has these words: ${passage}` },
    ];
  }
  const more = found.length - SHOWN;
  return [
    { kind: 'heading', text: `Verbatim, ${first.speaker}` },
    ...found.slice(0, SHOWN).map(quoteBlock),
    ...(more > 0
      ? [{ kind: 'note' as const, text: `And ${plural(more, 'other quotation')} with these words.` }]
      : []),
  ];
}
