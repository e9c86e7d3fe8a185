import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CorpusFolder, corpusFolder, type OpenedDesk, openDeskOver } from '../support/corpus-folder.ts';
import { blocksOf, idsOf, notesOf } from './blocks-of.ts';

let folder: CorpusFolder;
let opened: OpenedDesk;

beforeAll(async () => {
  folder = corpusFolder(
    {
      id: 'herald',
      day: '2025-03-02',
      says: [
        { words: 'The gates stay open — “for now,” as we said.' },
        { words: 'Nobody has closed the old gates.', speaker: 'bo-vale' },
        { words: 'The gates are to be painted in spring.', kind: 'indirect' },
      ],
    },
    {
      id: 'post',
      day: '2025-03-03',
      publisher: 'hill-post',
      says: [{ words: 'So the gates stay open. That is all.' }],
    },
  );
  opened = await openDeskOver(folder.path);
});

afterAll(async () => {
  await opened.close();
  folder.dispose();
});

describe('/check', () => {
  it('shows every quotation that has the words, the newest first', async () => {
    const card = await opened.ask('/check "gates stay open"');
    expect(card).toMatchObject({ title: 'Verbatim in the corpus', tone: 'answer' });
    expect(idsOf(card)).toEqual(['post/q1', 'herald/q1']);
    expect(card.tally).toEqual({ noun: 'quotations', matched: 2, inRange: 3 });
  });

  it.each(['The Gates STAY open', 'gates stay open - "for now', 'the gates stay open …', 'gates … for now'])(
    'looks past case, typography and a shortening: %s',
    async (words) => {
      expect(idsOf(await opened.ask(`/check ${words}`))).toContain('herald/q1');
    },
  );

  it.each(['open stay gates', 'old date', 'gates of Rome stay open', 'the gates open on nine days'])(
    'holds nothing for words that only resemble: %s',
    async (words) => {
      const card = await opened.ask(`/check "${words}"`);
      expect(card).toMatchObject({ title: 'Not held in the corpus', tone: 'empty' });
      expect(notesOf(card)).toMatch(
        /Searched: 3 quotations of 2 speakers.* Not held does not mean not said\./,
      );
    },
  );

  it('says how much of the one who is asked for was gone through', async () => {
    const card = await opened.ask('/check "the bridges fell" bo vale');
    expect(notesOf(card)).toContain(
      'Searched: 1 quotation of Bo Vale, 2 Mar 2025; and those of everybody else, in all 3 quotations of 2 speakers',
    );
  });

  it('shows the nearest telling of other words, with what differs', async () => {
    const card = await opened.ask('/check "Nobody has shut the old gates"');
    expect(card.title).toBe('Held in other words');
    expect(notesOf(card)).toContain('“closed”');
    const [quote] = blocksOf(card, 'quote');
    const [stretch] = quote?.emphasis?.[0] ?? [];
    expect(quote?.parts[0]?.slice(stretch?.start, stretch?.end)).toBe('closed');
  });

  it('flags a negation that the asked words have lost', async () => {
    const card = await opened.ask('/check "somebody has closed the old gates"');
    const [quote] = blocksOf(card, 'quote');
    expect(quote?.telling?.flags[0]).toContain('negation changed');
  });

  it('shows what comes nearest to words that are not held as something else', async () => {
    const card = await opened.ask('/check "Nobody has closed the nine old gates of Rome"');
    expect(card.title).toBe('Not held in the corpus');
    expect(notesOf(card)).toContain('The nearest that is held says something else:');
    expect(idsOf(card)).toEqual(['herald/q2']);
  });

  it.each(['the gates … open', 'Nobody ... the old gates', 'So the [...] That is all'])(
    'never calls words verbatim of which some are left out: %s',
    async (words) => {
      const card = await opened.ask(`/check "${words}"`);
      expect(card.title).toBe('Held only with words left out');
      expect(notesOf(card)).toContain('may change the meaning');
    },
  );

  it('does not find pieces in another order', async () => {
    expect((await opened.ask('/check "for now … the gates"')).title).not.toContain('words left out');
  });

  it('does not take reported speech for words that somebody said', async () => {
    const card = await opened.ask('/check "It is reported of Remark 3"');
    expect(card.title).toBe('Held only as reported speech');
    expect(notesOf(card)).toContain('only indirectly');
  });

  it('heeds the speaker whom the text itself names beside the words', async () => {
    const card = await opened.ask('/check words:Ada Vale said “the old gates” yesterday');
    expect(card.title).toBe('Said by somebody else');
  });

  it('heeds the speaker', async () => {
    expect(idsOf(await opened.ask('/check "the old gates" bo vale'))).toEqual(['herald/q2']);
    const card = await opened.ask('/check "the old gates" ada vale');
    expect(card.title).toBe('Said by somebody else');
    expect(notesOf(card)).toContain('no such words of Ada Vale. They are held as words of Bo Vale.');
  });

  it.each([
    '/check "gates stay open" dee moss',
    '/check Dee Moss said "gates stay open"',
    '/check "gates stay open," said a spokesman for Vale',
    '/check According to Moss, it is so that "gates stay open"',
  ])('never drops a speaker whom the corpus does not hold: %s', async (question) => {
    const card = await opened.ask(question);
    expect(card.title).toBe('Said by somebody else');
    expect(notesOf(card)).toContain('They are held as words of Ada Vale.');
    expect(notesOf(card)).toContain('The corpus holds nobody who is called');
  });

  it('says so where it could not read whom a text gives words to', async () => {
    const notes = notesOf(await opened.ask('/check is it true that he said "gates stay open"?'));
    expect(notes).toContain('could not be read');
    expect(notes).not.toContain('as asked for');
  });

  it.each([
    '/check Ada Vale said: "Nobody has closed the old gates." Bo Vale said: "The gates stay open."',
    '/check Ada Vale: "Nobody has closed the old gates." Bo Vale: "The gates stay open."',
  ])('gives each quotation of a text to the one who says it there: %s', async (question) => {
    const card = await opened.ask(question);
    expect(blocksOf(card, 'heading').map(({ text }) => text)).toEqual([
      'Said by somebody else',
      'Said by somebody else',
    ]);
  });

  it('takes a surname of two for either, and says so', async () => {
    const card = await opened.ask('/check Vale said "gates stay open"');
    expect(card.title).toBe('Verbatim in the corpus');
    expect(notesOf(card)).toContain('“Vale” can mean Ada Vale or Bo Vale.');
  });

  it('looks up each quotation of a longer text', async () => {
    const card = await opened.ask(
      '/check She said “gates stay open” and then “the old bridges fell” at noon.',
    );
    expect(card.title).toBe('1 of 2 quotations verbatim in the corpus');
    expect(blocksOf(card, 'heading').map(({ text }) => text)).toEqual([
      'Verbatim in the corpus',
      'Not held in the corpus',
    ]);
    expect(card.tally).toEqual({ noun: 'quotations', matched: 2, inRange: 3 });
  });

  it('says that it has no word to look for', async () => {
    expect(await opened.ask('/check "—"')).toMatchObject({ tone: 'problem' });
    expect(opened.faults).toEqual([]);
  });
});
