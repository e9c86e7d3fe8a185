import { articleBlock } from '../src/command/blocks.ts';
import { defineCommand } from '../src/command/command.ts';
import { filterOf, sentence } from '../src/command/filter.ts';
import { nothing } from '../src/command/nothing.ts';
import { pageOf, sliceOf, tallyOf } from '../src/command/paging.ts';
import { outlet, since, speaker, topic, until } from '../src/command/shared-options.ts';

const USUAL = 5;

export const latest = defineCommand({
  name: 'latest',
  summary: 'The newest articles, with a summary and the number of quotations in each',
  examples: ['/latest', '/latest trt', '/latest nato since:2025-12', '/latest lavrov limit:3'],
  options: {
    topic,
    outlet,
    speaker,
    since,
    until,
    limit: { kind: 'count', summary: 'How many on a page, at most 10', most: 10 },
  },
  pages: 'newest first',
  answersAlike: true,
  understood: (options) => sentence('Articles', options, ', newest first', 'quoting'),
  async run({ limit = USUAL, ...asked }, context) {
    const found = await context.archive.articles(filterOf(asked), sliceOf(context.page, limit));
    const tally = tallyOf(found, 'articles');
    if (found.matched === 0) return { ...nothing('latest', 'articles', asked, context, 'quoting'), tally };
    return {
      title: sentence('Latest articles', asked, '', 'quoting'),
      tone: 'answer',
      blocks: found.items.map(articleBlock),
      tally,
      page: pageOf(found, context.page, limit, 'newest first'),
    };
  },
});
