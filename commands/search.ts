import { hitBlock } from '../src/command/blocks.ts';
import { defineCommand } from '../src/command/command.ts';
import { nothing } from '../src/command/nothing.ts';
import { pageOf, sliceOf, tallyOf } from '../src/command/paging.ts';

const SIZE = 6;

export const search = defineCommand({
  name: 'search',
  summary: 'Everything with these words: quotations, articles and events',
  examples: ['/search guarantees', '/search "collective security" -nato', '/search istanbul'],
  options: {
    words: { kind: 'words', summary: 'Words, in any form; "a phrase"; -not this', required: true },
  },
  pages: 'newest first',
  answersAlike: true,
  understood: ({ words }) => `Everything with the words ${words}, newest first`,
  async run({ words }, context) {
    const found = await context.archive.search(words, sliceOf(context.page, SIZE));
    const tally = tallyOf(found, 'items');
    if (found.matched === 0) return { ...nothing('quotes', 'items', { words }, context), tally };
    return {
      title: `Found: ${words}`,
      tone: 'answer',
      blocks: found.items.map(hitBlock),
      tally,
      page: pageOf(found, context.page, SIZE, 'newest first'),
    };
  },
});
