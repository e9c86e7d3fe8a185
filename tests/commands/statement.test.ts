import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CorpusFolder, corpusFolder, type OpenedDesk, openDeskOver } from '../support/corpus-folder.ts';
import { actionsOf, blocksOf, notesOf, quotesOf } from './blocks-of.ts';
import { GATES } from './invented.ts';

let folder: CorpusFolder;
let opened: OpenedDesk;

beforeAll(async () => {
  folder = corpusFolder(...GATES);
  opened = await openDeskOver(folder.path);
});

afterAll(async () => {
  await opened.close();
  folder.dispose();
});

describe('/statement', () => {
  it.each(['gates-herald/q1', 'gates-post/q1', 'gates-wire/q1', 'GATES-wire/Q1'])(
    'gives all tellings by the id of any of them, the fullest first: %s',
    async (id) => {
      const card = await opened.ask(`/statement ${id}`);
      const [fullest, ...others] = quotesOf(card).map((quote) => quote.id);
      expect(fullest).toBe('gates-herald/q1');
      expect(others.sort()).toEqual(['gates-post/q1', 'gates-wire/q1']);
      expect(card.title).toBe('A statement by Ada Vale, told by 3 outlets');
      expect(card.tally).toMatchObject({ noun: 'tellings', matched: 3, inRange: 3 });
    },
  );

  it('says of each how it stands to the fullest, and what differs', async () => {
    const quotes = quotesOf(await opened.ask('/statement gates-post/q1'));
    const [fullest, trimmed, reworded] = ['herald', 'wire', 'post'].map((outlet) =>
      quotes.find(({ id }) => id === `gates-${outlet}/q1`),
    );
    expect(fullest?.telling).toBeUndefined();
    expect(trimmed?.telling?.relation).toBe('trimmed');
    expect(trimmed?.telling?.changes.map(({ is }) => is)).toEqual(['']);
    expect(reworded?.telling?.changes).toEqual([{ was: 'reciprocal', is: 'mutual' }]);
  });

  it('names the dates that disagree, with who gives them', async () => {
    const card = await opened.ask('/statement gates-post/q1');
    expect(notesOf(card)).toMatch(/disagree on when it was said/);
    expect(blocksOf(card, 'facts')[0]?.rows.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      '1 Mar 2025: Port Herald',
      '2 Mar 2025: Hill Post',
    ]);
  });

  it('offers the context of each telling, and not the card itself again', async () => {
    const texts = actionsOf(await opened.ask('/statement gates-post/q1')).map(({ text }) => text);
    expect(texts.sort()).toEqual(
      ['gates-herald/q1', 'gates-post/q1', 'gates-wire/q1'].map((id) => `/source article:${id}`),
    );
  });

  it('says that a statement has no other telling', async () => {
    const card = await opened.ask('/statement gates-herald/q2');
    expect(quotesOf(card)).toHaveLength(1);
    expect(notesOf(card)).toMatch(/no other telling of this than the one of Port Herald/);
  });

  it.each([
    [
      '/statement gates-herald/q9',
      /“gates-herald\/q9” is no quotation of the article gates-herald/,
      '/source article:gates-herald',
    ],
    [
      '/statement gates-herald',
      /is no quotation of the article gates-herald/,
      '/source article:gates-herald',
    ],
    ['/statement no-such-thing/q1', /holds no quotation “no-such-thing\/q1”/, '/latest'],
  ])('says what to do where there is none: %s', async (question, why, offered) => {
    const card = await opened.ask(question);
    expect(card.tone).toBe('problem');
    expect(notesOf(card)).toMatch(why);
    expect(actionsOf(card).map(({ text }) => text)).toEqual([offered]);
  });
});
