import type { Answer } from '../src/card/card.ts';
import { demandManaging } from '../src/command/at-place.ts';
import { articleBlock } from '../src/command/blocks.ts';
import { defineCommand } from '../src/command/command.ts';
import type { Ingesting } from '../src/command/ingest.ts';
import { ReaderError } from '../src/errors/errors.ts';

const TITLES: Readonly<Record<Exclude<Ingesting['outcome'], 'rejected'>, string>> = {
  added: 'Added to the corpus',
  updated: 'Kept in its new version',
  duplicate: 'In the corpus already',
};

export const ingest = defineCommand({
  name: 'ingest',
  summary: 'Fetch a page and keep it in the corpus, for those whom the operator has allowed',
  examples: ['/ingest https://tass.com/politics/1899073'],
  options: {
    url: { kind: 'reference', summary: 'The address of the page', required: true },
  },
  byNameOnly: true,
  understood: ({ url }) => `Keep the page ${url}`,
  async run({ url }, { archive, here, now, ingest: port }) {
    if (here === undefined || port === undefined) return ELSEWHERE;
    const refusal = port.refusal(here);
    if (refusal !== undefined) return notFor(refusal);
    await demandManaging(here.place, here);
    if (!/^https?:\/\/\S+\.\S+/i.test(url))
      throw new ReaderError(`“${url}” is not the address of a page. Write it with https://.`);
    const done = await port.add(url, now);
    if (done.outcome === 'rejected') throw new ReaderError(`The page was not kept: ${done.reason}.`);
    const entry = await archive.article(done.id);
    const left =
      done.leftOut === 0
        ? ''
        : ` What does not stand in its text word for word was left out: ${done.leftOut}. The operator can see it with doctor.`;
    return {
      title: TITLES[done.outcome],
      tone: 'answer',
      blocks: [
        { kind: 'note', text: `Its id is ${done.id}.${left}` },
        ...(entry === undefined ? [] : [articleBlock(entry)]),
        {
          kind: 'suggestions',
          text: 'Look at it',
          actions: [{ label: 'Its quotations', text: `/source article:${done.id}` }],
        },
      ],
    };
  },
});

/** Not a fault of the question: somebody else may ask it. */
function notFor(refusal: string): Answer {
  return { title: 'Not for everybody', tone: 'empty', blocks: [{ kind: 'note', text: refusal }] };
}

/** Said in the console and on the command line. */
const ELSEWHERE: Answer = {
  title: 'Not from here',
  tone: 'empty',
  blocks: [
    {
      kind: 'note',
      text: 'Here nobody can be told from anybody else, so pages are kept by the operator: “npm run -s dragoman -- ingest FILE”. On Discord and Slack those may ask for it whom INGEST_ADMINS names.',
    },
    {
      kind: 'suggestions',
      text: 'Try',
      actions: [{ label: 'Latest articles', text: '/latest' }],
    },
  ],
};
