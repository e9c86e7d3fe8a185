import type { Archive, ResemblingEntry } from '../src/archive/archive.ts';
import type { Block } from '../src/card/blocks.ts';
import { plural } from '../src/card/describe.ts';
import { type Finding, findingBlocks, note, titleOf } from '../src/command/check-blocks.ts';
import { searchedLine } from '../src/command/check-searched.ts';
import { verdictOn } from '../src/command/check-verdict.ts';
import { defineCommand } from '../src/command/command.ts';
import { passagesOf } from '../src/command/passages.ts';
import { speaker } from '../src/command/shared-options.ts';
import { toldOtherwise } from '../src/command/told-otherwise.ts';
import { type Asked, askedOf } from '../src/command/whose-words.ts';
import { ReaderError } from '../src/errors/errors.ts';

const LONGEST = 1800;
const MOST_PASSAGES = 5;
const SHOWN = 3;

export const check = defineCommand({
  name: 'check',
  summary:
    'Whether somebody said it: verbatim, in other words, or not held; of a longer text, each quotation',
  examples: ['/check "a road to nowhere"', '/check "additional proposals" lavrov'],
  options: {
    speaker,
    words: {
      kind: 'words',
      summary: 'The words, or a text that quotes them',
      required: true,
      isText: true,
      most: LONGEST,
    },
  },
  answersWithNothing: true,
  answersAlike: true,
  understood: ({ words, speaker: who }) =>
    `Whether ${who === undefined ? 'anybody' : who.name} is quoted with the words ${words}`,
  async run({ words, speaker: who }, { archive }) {
    const passages = passagesOf(words);
    const all = each(passages.map((passage) => askedOf(passage, who, passages.length > 1, archive.names())));
    const searched = all.slice(0, MOST_PASSAGES);
    const findings = await Promise.all(searched.map((asked) => examine(asked, archive)));
    const [only] = findings;
    if (only === undefined) throw nothingToLookFor();
    const isOne = findings.length === 1;
    const blocks = await Promise.all(findings.map((finding) => blocksOf(finding, isOne, archive)));
    const verbatim = findings.filter(({ verdict }) => verdict === 'verbatim').length;
    const left = all.length - searched.length;
    const held = new Set(findings.flatMap((finding) => finding.held.map(({ entry }) => entry.id)));
    return {
      title: isOne
        ? titleOf(only)
        : `${verbatim} of ${plural(findings.length, 'quotation')} verbatim in the corpus`,
      tone: findings.some(({ verdict }) => verdict !== 'not held') ? 'answer' : 'empty',
      blocks: [
        ...blocks.flat(),
        ...(left > 0
          ? [note(`The first ${MOST_PASSAGES} were looked up. Ask again for the other ${left}.`)]
          : []),
        ...(verbatim < findings.length ? [note(await searchedLine(archive, isOne ? only.who : who))] : []),
      ],
      tally: { noun: 'quotations', matched: held.size, inRange: archive.span().quotations },
    };
  },
});

/** The same words of the same one are looked up once. */
function each(all: readonly Asked[]): Asked[] {
  return all.filter(
    (one, index) =>
      all.findIndex((other) => other.words === one.words && other.asked === one.asked) === index,
  );
}

async function examine(asked: Asked, archive: Archive): Promise<Asked & Finding> {
  const { words, who, whose } = asked;
  return { ...asked, ...verdictOn(words, await archive.resembling(words, who?.id, 'held'), whose) };
}

async function blocksOf(finding: Finding, isOne: boolean, archive: Archive): Promise<Block[]> {
  const shown = isOne ? SHOWN : 1;
  const [first] = finding.held;
  return [
    ...(isOne ? [] : [{ kind: 'heading' as const, text: titleOf(finding) }]),
    ...findingBlocks(finding, shown),
    ...(first === undefined ? [] : await otherwise(first, finding.held.slice(0, shown), archive)),
  ];
}

/** Another source that has a negation or a limit where this one has none, or the reverse. */
async function otherwise(
  { entry }: ResemblingEntry,
  shown: readonly ResemblingEntry[],
  archive: Archive,
): Promise<Block[]> {
  const found = toldOtherwise(entry, await archive.statementOf(entry.id));
  if (found === undefined || shown.some((one) => one.entry.id === found.id)) return [];
  return [...found.blocks];
}

function nothingToLookFor(): ReaderError {
  return new ReaderError('There is no word to look for in that. Try /check "the words".');
}
