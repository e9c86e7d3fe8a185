import { eventBlock } from '../src/command/blocks.ts';
import { pictureOfEvents } from '../src/command/chart-of.ts';
import { defineCommand } from '../src/command/command.ts';
import { filterOf, sentence } from '../src/command/filter.ts';
import { nothing } from '../src/command/nothing.ts';
import { pageOf, sliceOf, tallyOf } from '../src/command/paging.ts';
import { since, speaker, topic, until } from '../src/command/shared-options.ts';

const SIZE = 8;

export const timeline = defineCommand({
  name: 'timeline',
  summary: 'What happened when, by whose account; dates that differ stand side by side',
  examples: ['/timeline', '/timeline lavrov', '/timeline "us-russia talks" since:2025'],
  options: {
    topic,
    speaker: { ...speaker, summary: 'Who took part' },
    words: { kind: 'words', summary: 'Words that are in it; "a phrase"; -not this' },
    since,
    until,
  },
  pages: 'oldest first',
  answersAlike: true,
  understood: (options) => sentence('Events', options, ', oldest first', 'with'),
  async run(asked, context) {
    const found = await context.archive.events(filterOf(asked), sliceOf(context.page, SIZE));
    const tally = tallyOf(found, 'events');
    if (found.matched === 0) return { ...nothing('timeline', 'events', asked, context, 'with'), tally };
    const { speaker: person, ...rest } = asked;
    const title = sentence(person === undefined ? 'Timeline' : `Timeline of ${person.name}`, rest);
    const events = found.items.map(eventBlock);
    const picture = context.where === 'digest' ? [] : pictureOfEvents(title, events);
    return {
      title,
      tone: 'answer',
      blocks: [...picture, ...events],
      tally,
      page: pageOf(found, context.page, SIZE, 'oldest first'),
    };
  },
});
