import { afterEach, describe, expect, it } from 'vitest';
import type { QuoteBlock } from '../../src/card/blocks.ts';
import type { Watch } from '../../src/command/subscriptions.ts';
import { createCompose } from '../../src/digest/compose.ts';
import type { Composed } from '../../src/digest/composed.ts';
import { type CorpusFolder, corpusFolder, type OpenedDesk, openDeskOver } from '../support/corpus-folder.ts';
import type { News } from '../support/invented-news.ts';

const WATCH: Watch = {
  id: 'w7xq9',
  kind: 'watch',
  place: { platform: 'discord', team: '1', kind: 'channel', channel: '2' },
  as: 'message',
  subject: {},
  state: 'active',
  createdBy: { id: '9', name: 'Ada' },
  createdAt: new Date('2025-11-01T00:00:00Z'),
};

let folder: CorpusFolder;
let opened: OpenedDesk;
afterEach(async () => {
  await opened.close();
  folder.dispose();
});

const says = (id: string, day: string, words: string, publisher = 'port-herald'): News => ({
  id,
  day,
  publisher,
  says: [{ words }],
});

/** Alerts of one place: of what the corpus holds first, and then of what comes to it. */
async function alerts(first: readonly News[], then: readonly News[]): Promise<[Composed, Composed]> {
  folder = corpusFolder(...first);
  opened = await openDeskOver(folder.path);
  const compose = createCompose({ archive: opened.archive, failures: async () => [], timeZone: 'UTC' });
  const through = async () =>
    (await opened.store.all<{ n: number }>('SELECT max(key) AS n FROM arrival'))[0]?.n ?? 0;
  const composing = { subscription: WATCH, now: new Date('2025-12-20'), since: new Date('2025-12-01') };
  const end = await through();
  const before = await compose({ ...composing, window: { after: 0, through: end } });
  for (const news of then) folder.publish(news);
  await opened.load();
  const ids = before.utterances.filter((key) => key.startsWith(': ')).map((key) => key.slice(2));
  const told = await Promise.all(ids.map((id) => opened.archive.statementOf(id)));
  const alerted = new Set([...before.utterances, ...told.flatMap((one) => (one ? [`= ${one.id}`] : []))]);
  return [before, await compose({ ...composing, window: { after: end, through: await through() }, alerted })];
}

const quotesOf = ({ answer }: Composed): QuoteBlock[] =>
  answer.blocks.filter((block) => block.kind === 'quote');

const WHOLE = 'We will keep the northern harbour open for every ferry unless the storm returns.';
const CUT = 'We will keep the northern harbour open for every ferry.';

describe('an alert of a standing position', () => {
  it('stands beside how it was put the last time, with what differs', async () => {
    const [, next] = await alerts(
      [
        says('oct', '2025-10-02', 'We will keep the southern harbour open for every ferry.'),
        says('nov', '2025-11-02', CUT),
      ],
      [says('dec', '2025-12-14', 'We shall keep the northern harbour open for every ferry.')],
    );
    const [quote] = quotesOf(next);
    expect(quote?.telling).toMatchObject({
      relation: 'new wording',
      against: '2 Nov 2025 (Port Herald)',
      changes: [{ was: 'will', is: 'shall' }],
    });
  });

  it('says so where the words are the same on another day', async () => {
    const [, next] = await alerts(
      [says('nov', '2025-11-02', CUT), says('dec', '2025-12-14', CUT, 'hill-post')],
      [],
    );
    expect(next.isEmpty).toBe(true);
    const [first] = await (async () => {
      const alert = await createCompose({
        archive: opened.archive,
        failures: async () => [],
        timeZone: 'UTC',
      })({
        subscription: { ...WATCH, subject: { outlet: 'hill-post' } },
        window: { after: 0, through: 1_000 },
        now: new Date('2025-12-20'),
        since: new Date('2025-12-01'),
      });
      return quotesOf(alert);
    })();
    expect(first?.telling).toMatchObject({
      relation: 'said before in these words',
      against: '2 Nov 2025 (Port Herald)',
      changes: [],
    });
  });

  it('stands alone where the speaker said nothing near it', async () => {
    const [, next] = await alerts(
      [says('nov', '2025-11-02', CUT)],
      [says('dec', '2025-12-14', 'The museum of lanterns is to be sold before the winter ends.')],
    );
    expect(quotesOf(next).map(({ telling }) => telling)).toEqual([undefined]);
  });

  it('stands alone where somebody else said the same', async () => {
    const other: News = { id: 'nov', day: '2025-11-02', says: [{ words: CUT, speaker: 'bo-vale' }] };
    const [, next] = await alerts(
      [other],
      [says('dec', '2025-12-14', 'We shall keep the northern harbour open for every ferry.')],
    );
    expect(quotesOf(next).map(({ telling }) => telling)).toEqual([undefined]);
  });
});

describe('an alert of what was told before', () => {
  it('comes again where a new telling drops a limit, once', async () => {
    const [, next] = await alerts(
      [says('one', '2025-12-14', WHOLE)],
      [says('two', '2025-12-14', CUT, 'hill-post')],
    );
    const [quote, ...more] = quotesOf(next);
    expect(more).toEqual([]);
    expect(quote?.parts).toEqual([CUT]);
    expect(quote?.telling?.flags).toEqual(['qualifier dropped: “unless the storm returns”']);
    expect(next.contents.counts).toMatchObject({ considered: 1, shown: 1, merged: 0, leftOut: 0 });
    expect(next.utterances).toHaveLength(1);
    expect(next.contents.articles).toEqual({ two: 'shown' });
  });

  it('comes again in full where a limit was missing', async () => {
    const [, next] = await alerts(
      [says('one', '2025-12-14', CUT)],
      [says('two', '2025-12-14', WHOLE, 'hill-post')],
    );
    const [quote] = quotesOf(next);
    expect(quote?.parts).toEqual([WHOLE]);
    expect(quote?.telling).toMatchObject({ relation: 'told in full', flags: ['qualifier dropped'] });
  });

  it('stays away where a new telling says the same', async () => {
    const [, next] = await alerts(
      [says('one', '2025-12-14', WHOLE)],
      [says('two', '2025-12-14', WHOLE.replace('every', 'each'), 'hill-post')],
    );
    expect(next.isEmpty).toBe(true);
  });
});
