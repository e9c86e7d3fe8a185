import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createIngestPort } from '../../src/cli/ingest-port.ts';
import { createIngester } from '../../src/cli/ingester.ts';
import type { Desk } from '../../src/command/run.ts';
import { type CorpusFolder, corpusFolder, type OpenedDesk, openDeskOver } from '../support/corpus-folder.ts';
import { type Asker, askAt, CHANNEL, fakeSubscriptions, REFUSAL } from '../support/fake-subscriptions.ts';
import { ADDRESS, HARBOUR, pageOf } from '../support/pages.ts';
import { actionsOf, blocksOf } from './blocks-of.ts';

let folder: CorpusFolder;
let opened: OpenedDesk;
let desk: Desk;

beforeEach(async () => {
  folder = corpusFolder();
  opened = await openDeskOver(folder.path);
  desk = deskOf(true);
});

afterEach(async () => {
  await opened.close();
  folder.dispose();
});

function deskOf(hasWeb: boolean): Desk {
  const web = {
    fetchPage: async (url: string) =>
      url === ADDRESS
        ? { kind: 'page' as const, url, contentType: 'text/html', text: pageOf(HARBOUR) }
        : { kind: 'refused' as const, says: 'The page is gone.' },
    entriesOf: async () => undefined,
  };
  const ingest = createIngestPort({
    ingester: createIngester(opened.store),
    web: hasWeb ? web : undefined,
    admins: ['slack:T1:U1'],
    changed: () => opened.archive.refresh(),
  });
  return { ...opened.desk, ingest };
}

const ask = (text: string, asker: Asker = {}, over = desk) => askAt(over, fakeSubscriptions(), text, asker);

describe('/ingest', () => {
  it('keeps a page, and shows the card of its article', async () => {
    const card = await ask(`/ingest ${ADDRESS}`);
    expect(card).toMatchObject({ title: 'Added to the corpus', corpus: { articles: 1 } });
    expect(blocksOf(card, 'article')[0]).toMatchObject({
      headline: 'Harbour to stay open, mayor says',
      summary: expect.stringMatching(/^In the outlet’s words: The harbour of Merov/),
    });
    expect((await ask(actionsOf(card)[0]?.text ?? '')).tone).toBe('answer');
    expect((await ask(`/ingest ${ADDRESS}`)).title).toBe('In the corpus already');
  });

  it('says why a page was not kept', async () => {
    const card = await ask('/ingest https://gone.example/page');
    expect(JSON.stringify(card)).toContain('The page was not kept: The page is gone.');
    expect(JSON.stringify(await ask(`/ingest ${ADDRESS}`, {}, deskOf(false)))).toContain(
      'cannot be fetched here',
    );
    expect((await ask('/ingest harbour')).tone).toBe('problem');
  });

  it('is for those alone whom the operator has allowed, and says how', async () => {
    const card = await ask(`/ingest ${ADDRESS}`, { actor: { id: 'U2', name: 'Bo' } });
    expect(card).toMatchObject({ title: 'Not for everybody', corpus: { articles: 0 } });
    expect(JSON.stringify(card)).toContain('adds slack:T1:U2 to INGEST_ADMINS');
  });

  it('is refused to those who may not manage the channel', async () => {
    const card = await ask(`/ingest ${ADDRESS}`, { denied: [CHANNEL.channel] });
    expect(JSON.stringify(card)).toContain(REFUSAL);
    expect(card.corpus.articles).toBe(0);
  });

  it('says in the console where it can be asked', async () => {
    expect((await opened.ask(`/ingest ${ADDRESS}`)).title).toBe('Not from here');
  });
});
