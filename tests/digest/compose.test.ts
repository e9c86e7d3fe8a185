import { afterEach, describe, expect, it } from 'vitest';
import type { Block } from '../../src/card/blocks.ts';
import type { Digest, Subject, Watch } from '../../src/command/subscriptions.ts';
import { createCompose } from '../../src/digest/compose.ts';
import type { Composed, Composing } from '../../src/digest/composed.ts';
import { quotationOf } from '../../src/digest/told-keys.ts';
import { type CorpusFolder, corpusFolder, type OpenedDesk, openDeskOver } from '../support/corpus-folder.ts';
import type { News } from '../support/invented-news.ts';

const DIGEST: Digest = {
  id: 'd4k2m',
  kind: 'digest',
  place: { platform: 'discord', team: '1', kind: 'channel', channel: '2' },
  as: 'message',
  subject: {},
  state: 'active',
  createdBy: { id: '9', name: 'Ada' },
  createdAt: new Date('2025-12-01T00:00:00Z'),
  schedule: { time: '08:00', days: [1, 2, 3, 4, 5, 6, 7], timeZone: 'Europe/Istanbul' },
  nothingNew: 'say',
};
const { schedule: _, nothingNew: __, ...kept } = DIGEST;
const WATCH: Watch = { ...kept, id: 'w7xq9', kind: 'watch' };

let folder: CorpusFolder;
let opened: OpenedDesk;
afterEach(async () => {
  await opened.close();
  folder.dispose();
});

async function compose(
  news: readonly News[],
  more: Partial<Composing> = {},
  failures: readonly string[] = [],
): Promise<Composed> {
  folder = corpusFolder(...news);
  opened = await openDeskOver(folder.path);
  return createCompose({ archive: opened.archive, failures: async () => failures, timeZone: 'UTC' })({
    subscription: DIGEST,
    window: { after: 0, through: 1_000 },
    now: new Date('2025-12-15T05:00:00Z'),
    since: new Date('2025-12-14T05:00:00Z'),
    next: new Date('2025-12-16T05:00:00Z'),
    ...more,
  });
}

const about = (subject: Subject): Partial<Composing> => ({ subscription: { ...DIGEST, subject } });
const quotesOf = ({ answer }: Composed) => answer.blocks.filter((block) => block.kind === 'quote');
const notesOf = ({ answer }: Composed): string[] =>
  answer.blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
const under = ({ answer }: Composed, heading: string): Block[] => {
  const from = answer.blocks.findIndex((block) => block.kind === 'heading' && block.text === heading);
  const rest = from < 0 ? [] : answer.blocks.slice(from + 1);
  const to = rest.findIndex(({ kind }) => kind === 'heading');
  return to < 0 ? rest : rest.slice(0, to);
};

/** No two of these are one statement. */
const unlikeAnyOther = (index: number) => `Quay${index}a and lantern${index}b face weather${index}c.`;

const OPEN = 'The harbour stays open for as long as I am mayor.';
const herald: News = { id: 'herald', day: '2025-12-14', says: [{ words: OPEN }] };
const hill: News = {
  id: 'hill',
  day: '2025-12-14',
  publisher: 'hill-post',
  says: [{ words: 'The harbour stays open for as long as I am' }],
};

describe('a digest', () => {
  it('shows one statement once, in its fullest wording, with the others that tell it', async () => {
    const [quote, ...more] = quotesOf(await compose([herald, hill]));
    expect(more).toEqual([]);
    expect(quote?.parts).toEqual([OPEN]);
    expect(quote?.also?.map(({ outlet }) => outlet)).toEqual(['Hill Post']);
  });

  it('names each other outlet once, and not the one whose wording it shows', async () => {
    const again = { ...herald, id: 'again', says: [{ words: 'The harbour stays open for as long as' }] };
    const twice = { ...hill, id: 'twice', says: [{ words: 'stays open for as long as I am mayor' }] };
    const [quote] = quotesOf(await compose([herald, again, hill, twice]));
    expect(quote?.also?.map(({ outlet }) => outlet)).toEqual(['Hill Post']);
  });

  it('counts a statement that the corpus held before as told, and does not show it again', async () => {
    folder = corpusFolder(herald);
    opened = await openDeskOver(folder.path);
    const [held] = await opened.store.all<{ n: number }>('SELECT max(key) AS n FROM arrival');
    folder.publish({ ...hill, says: [...(hill.says ?? []), { words: 'The ferries run late.' }] });
    await opened.load();
    const composed = await createCompose({
      archive: opened.archive,
      failures: async () => [],
      timeZone: 'UTC',
    })({
      subscription: DIGEST,
      window: { after: held?.n ?? 0, through: 1_000 },
      now: new Date('2025-12-15T05:00:00Z'),
      since: new Date('2025-12-14T05:00:00Z'),
    });
    expect(quotesOf(composed).map(({ parts }) => parts[0])).toEqual(['The ferries run late.']);
    expect(composed.contents.counts).toMatchObject({ considered: 2, shown: 1, merged: 1, leftOut: 0 });
  });

  it('keeps like words apart that were said on another day, or by somebody else', async () => {
    const other = { ...hill, says: [{ words: hill.says?.[0]?.words ?? '', day: '2025-11-13' }] };
    const somebody = { ...hill, id: 'third', says: [{ words: OPEN, speaker: 'bo-vale' }] };
    expect(quotesOf(await compose([herald, other, somebody]))).toHaveLength(3);
  });

  it('counts everything that is new: shown, merged or left out', async () => {
    const many = Array.from({ length: 12 }, (_each, index) => ({ words: unlikeAnyOther(index) }));
    const composed = await compose([herald, hill, { id: 'many', day: '2025-12-14', says: many }]);
    expect(composed.contents.counts).toEqual({
      articles: 3,
      considered: 14,
      shown: 8,
      merged: 1,
      leftOut: 5,
    });
    expect(notesOf(composed)[0]).toContain(
      'Considered 14 statements and events in 3 articles: 8 shown, 1 merged, as they repeat one that is shown or was held before, 5 left out for room',
    );
  });

  it('says since when things are new, and when the next one comes, in its own zone', async () => {
    const notes = notesOf(await compose([herald]));
    expect(notes[0]).toMatch(/^New in the corpus since Sun 14 Dec 2025, 08:00 Europe\/Istanbul\./);
    expect(notes[0]).toMatch(/Next digest: Tue 16 Dec 2025, 08:00 Europe\/Istanbul\.$/);
  });

  it('says that it is late, and when it was due', async () => {
    const [opening] = notesOf(await compose([herald], { lateSince: new Date('2025-12-15T05:00:00Z') }));
    expect(opening).toMatch(/^Late: this was due Mon 15 Dec 2025, 08:00 Europe\/Istanbul\./);
  });

  it('names what could not be read', async () => {
    const notes = notesOf(await compose([herald], {}, ['Hill Post (HTTP 503)']));
    expect(notes[0]).toContain('Could not be read: Hill Post (HTTP 503).');
  });

  it('tells what happened, and which outlet alone reports what', async () => {
    const composed = await compose([
      { ...herald, tells: [{ event: 'council', day: '2025-12-13' }] },
      {
        ...hill,
        tells: [
          { event: 'council', day: '2025-12-13' },
          { event: 'storm', day: '2025-12-12' },
        ],
      },
      { id: 'wire', day: '2025-12-14', publisher: 'coast-wire', says: [{ words: 'Nobody else has this.' }] },
    ]);
    expect(under(composed, 'What happened').map((block) => block.kind === 'event' && block.id)).toEqual([
      'storm',
      'council',
    ]);
    const [facts] = under(composed, 'What one outlet alone reports');
    expect(facts?.kind === 'facts' && facts.rows.map(({ label, value }) => [label, value])).toEqual([
      ['Coast Wire', '1 statement'],
      ['Hill Post', '1 event: The storm'],
    ]);
  });

  it('has only what is on its subject', async () => {
    const ferries = { words: 'The ferries run late.', topics: ['ferries'] };
    const composed = await compose(
      [herald, { id: 'other', day: '2025-12-14', about: ['ferries'], says: [ferries] }],
      about({ topic: 'ferries' }),
    );
    expect(quotesOf(composed).map(({ parts }) => parts[0])).toEqual(['The ferries run late.']);
    expect(composed.answer.title).toBe('Digest: Ferries');
    expect(composed.contents.articles).toEqual({ other: 'shown' });
  });

  it('is empty where nothing has come, and says so', async () => {
    const composed = await compose([herald], { window: { after: 1_000, through: 1_000 } });
    expect(composed.isEmpty).toBe(true);
    expect(notesOf(composed)[0]).toMatch(/^Nothing new since Sun 14 Dec 2025, 08:00 Europe\/Istanbul\./);
  });
});

describe('an alert', () => {
  it('has the statements that its place was not alerted to, and nothing else', async () => {
    const news = [
      { ...herald, tells: [{ event: 'council', day: '2025-12-13' }] },
      { id: 'second', day: '2025-12-14', says: [{ words: 'The ferries run late again.' }] },
    ];
    const first = await compose(news, { subscription: WATCH });
    expect(quotesOf(first)).toHaveLength(2);
    await opened.close();
    folder.dispose();
    const [known = ''] = first.utterances;
    const later = await compose(news, { subscription: WATCH, alerted: new Set([known]) });
    expect(later.utterances).toEqual(first.utterances.slice(2));
    expect(later.answer.blocks.map(({ kind }) => kind)).toEqual(['note', 'quote']);
  });

  it('finds what its place was not alerted to behind more than it goes through at once', async () => {
    const many = Array.from({ length: 520 }, (_each, index) => ({
      words: unlikeAnyOther(index),
    }));
    const news = [{ id: 'many', day: '2025-12-14', says: many }];
    const all = await compose(news, { subscription: WATCH });
    expect(all.utterances.filter((key) => quotationOf(key) !== undefined)).toHaveLength(520);
    const [one = '', itself = '', ...others] = all.utterances;
    await opened.close();
    folder.dispose();
    const rest = await compose(news, { subscription: WATCH, alerted: new Set(others) });
    expect(rest.utterances).toEqual([one, itself]);
  });

  it('is empty where its place was alerted to the whole of which this is a part', async () => {
    const first = await compose([herald], { subscription: WATCH });
    await opened.close();
    folder.dispose();
    const part = await compose([hill], { subscription: WATCH, alerted: new Set(first.utterances) });
    expect(part.isEmpty).toBe(true);
  });

  it('is empty where its place knows all of it', async () => {
    const first = await compose([herald], { subscription: WATCH });
    await opened.close();
    folder.dispose();
    const again = await compose([hill, herald], {
      subscription: WATCH,
      alerted: new Set(first.utterances),
    });
    expect(again.isEmpty).toBe(true);
  });
});
