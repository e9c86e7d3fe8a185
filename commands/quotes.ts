import { defineCommand } from '../src/command/command.ts';
import { filterOf, sentence } from '../src/command/filter.ts';
import { nothing } from '../src/command/nothing.ts';
import { pageOf, sliceOf, statementTally } from '../src/command/paging.ts';
import { outlet, since, speaker, topic, until } from '../src/command/shared-options.ts';
import { statementBlock } from '../src/command/telling-block.ts';

const SIZE = 5;

/** What each choice of kind looks for. Reported speech is nobody's words, so it comes only when asked for. */
const KINDS = {
  quoted: ['direct', 'mixed'],
  direct: ['direct'],
  mixed: ['mixed'],
  indirect: ['indirect'],
  all: ['direct', 'mixed', 'indirect'],
} as const;

const NOUNS: Readonly<Record<keyof typeof KINDS, string>> = {
  quoted: 'quotations',
  direct: 'direct quotations',
  mixed: 'partial quotations',
  indirect: 'reported statements',
  all: 'quotations and reported statements',
};

/** What a statement that was found is told in. */
const TELLINGS: Readonly<Record<keyof typeof KINDS, string>> = {
  quoted: 'quotation',
  direct: 'direct quotation',
  mixed: 'partial quotation',
  indirect: 'report',
  all: 'telling',
};

export const quotes = defineCommand({
  name: 'quotes',
  summary: 'What somebody said, word for word: each statement once, and every outlet that tells it',
  examples: [
    '/quotes lavrov',
    '/quotes lavrov nato',
    '/quotes "road to nowhere"',
    '/quotes russia kind:all since:2025-08',
  ],
  options: {
    speaker,
    topic,
    words: { kind: 'words', summary: 'Words that are in it; "a phrase"; -not this' },
    outlet,
    kind: {
      kind: 'choice',
      summary: 'Direct, mixed (a part of a sentence), indirect (reported), or all',
      choices: ['quoted', 'direct', 'mixed', 'indirect', 'all'],
    },
    since,
    until,
  },
  pages: 'newest first',
  answersAlike: true,
  understood: ({ kind, ...asked }) => sentence(capital(NOUNS[kindOf(kind)]), asked, ', newest first'),
  async run({ kind: chosen, ...asked }, context) {
    const kind = kindOf(chosen);
    const { archive, page } = context;
    const found = await archive.statements({ ...filterOf(asked), kinds: KINDS[kind] }, sliceOf(page, SIZE));
    const noun = NOUNS[kind];
    const tally = statementTally([found], TELLINGS[kind]);
    const reported =
      kind === 'quoted' && asked.words === undefined
        ? await archive.quotations({ ...filterOf(asked), kinds: KINDS.indirect }, sliceOf(1, 0))
        : undefined;
    const more =
      reported === undefined || reported.matched === 0
        ? []
        : [
            {
              kind: 'note' as const,
              text: `Reported without quoting, and not shown: ${reported.isMore === true ? 'at least ' : ''}${reported.matched.toLocaleString('en')}. Ask with kind:indirect or kind:all.`,
            },
          ];
    if (found.matched === 0) {
      const empty = nothing('quotes', noun, asked, context);
      return { ...empty, blocks: [...empty.blocks, ...more], tally };
    }
    const pages = pageOf(found, page, SIZE, 'newest first');
    return {
      title: sentence(capital(noun), asked),
      tone: 'answer',
      blocks: [
        ...found.items.flatMap((statement) => statementBlock(statement) ?? []),
        ...(page === pages.of ? more : []),
      ],
      tally,
      page: pages,
    };
  },
});

function kindOf(choice: string | undefined): keyof typeof KINDS {
  return choice !== undefined && choice in KINDS ? (choice as keyof typeof KINDS) : 'quoted';
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
