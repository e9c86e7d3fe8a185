import type { Block } from '../src/card/blocks.ts';
import { atPlace } from '../src/command/at-place.ts';
import { articleBlock } from '../src/command/blocks.ts';
import { defineCommand } from '../src/command/command.ts';
import { deliveryWords } from '../src/command/delivery-words.ts';
import { placesOf } from '../src/command/pick.ts';
import { localTime } from '../src/command/schedule-words.ts';
import type { Delivery, Why } from '../src/command/subscriptions.ts';

const TITLES: Readonly<Record<Why['verdict'], string>> = {
  'no digest': 'No digest was sent here',
  shown: 'It was in the last digest',
  merged: 'It was merged with another telling of the same',
  'left out': 'It was left out of the last digest',
  'not its subject': 'It is not what the digest here is about',
  'told before': 'It was told before',
  'came later': 'It came after the last digest',
};

export const why = defineCommand({
  name: 'why',
  summary: 'Why an article was, or was not, in the last digest here',
  examples: ['/why tass-2025-01-14', '/why https://tass.com/politics/1899073'],
  options: {
    article: { kind: 'reference', summary: "The article's id or address", required: true },
  },
  byNameOnly: true,
  answersWithNothing: true,
  answersAlike: true,
  understood: ({ article }) => `Why the article ${article} was, or was not, in the last digest here`,
  async run({ article }, context) {
    const entry = await context.archive.article(article.replace(/\/q\d+$/i, ''));
    if (entry === undefined) {
      return {
        title: 'Not held in the corpus',
        tone: 'empty',
        blocks: [
          {
            kind: 'note',
            text: `The corpus holds no article “${article}”, so no digest could tell of it. The ids and addresses of those that it holds stand in /latest.`,
          },
        ],
      };
    }
    return atPlace(context, async ({ subscriptions, here, timeZone }) => {
      const [own, ofChannel] = await Promise.all(
        placesOf(here).map((place) => subscriptions.why(place, entry)),
      );
      // In a thread without a digest of its own, that of its channel is meant.
      const told = own?.verdict === 'no digest' ? (ofChannel ?? own) : own;
      if (told === undefined) throw new Error('every place has an answer');
      const { delivery, verdict, because } = told;
      return {
        title: TITLES[verdict],
        tone: 'answer',
        blocks: [
          { kind: 'note', text: because },
          articleBlock(entry),
          ...(delivery === undefined ? [] : toldOf(delivery, timeZone)),
        ],
      };
    });
  },
});

function toldOf(delivery: Delivery, timeZone: string): Block[] {
  const { id, dueAt, url } = delivery;
  const row = { label: localTime(dueAt, timeZone), value: deliveryWords(delivery, timeZone) };
  return [
    { kind: 'facts', rows: [url === undefined ? row : { ...row, url }] },
    {
      kind: 'suggestions',
      text: 'That digest',
      actions: [{ label: 'Read it again', text: `/digest show delivery:${id}`, beside: true }],
    },
  ];
}
