import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWords } from '../../../src/archive/fulltext.ts';
import { ReaderError } from '../../../src/errors/errors.ts';
import {
  type CorpusFolder,
  corpusFolder,
  type OpenedDesk,
  openDeskOver,
} from '../../support/corpus-folder.ts';
import { DATA_FOLDER } from '../../support/first-corpus.ts';
import type { Database } from '../contract.ts';

/** What every engine has to do alike. */
export function searchContract(database: Database, runs: number): void {
  const ALL = { limit: 50, offset: 0 };
  let folder: CorpusFolder;
  let opened: OpenedDesk;

  beforeAll(async () => {
    folder = corpusFolder(
      {
        id: 'harbour',
        day: '2025-03-02',
        headline: 'Boats come home',
        about: [],
        says: [
          { words: 'The council guaranteed a road to nowhere.', topics: [] },
          { words: 'No road leads nowhere; we guarantee nothing.', topics: [] },
          { words: 'Café owners in İzmir don’t mind the Şafak ferry.', speaker: 'cem-dag', topics: [] },
        ],
        tells: [{ event: 'regatta', day: '2025-03-01', topics: [] }],
      },
      {
        id: 'ferries',
        day: '2025-04-05',
        headline: 'Guarantees for boats',
        about: [],
        says: [{ words: 'Nobody spoke of it.', speaker: 'bo-vale', topics: [] }],
        tells: [{ event: 'regatta', day: '2025-03-02', topics: [] }],
      },
    );
    opened = await openDeskOver(folder.path, await database());
  });

  afterAll(async () => {
    await opened.close();
    folder.dispose();
  });

  async function find(words: string): Promise<string[]> {
    const { items } = await opened.archive.search(words, ALL);
    return items.map((hit) => (hit.kind === 'article' ? hit.entry.article.id : hit.entry.id));
  }

  describe('a search', () => {
    it('finds quotations, articles and events, newest first', async () => {
      expect(await find('boats')).toEqual(['ferries', 'harbour']);
      expect(await find('regatta')).toEqual(['regatta']);
    });

    it.each(['guarantee', 'guaranteed', 'guarantees', 'GUARANTEEING'])(
      'finds every form of a word: %s',
      async (word) => {
        expect(await find(word)).toEqual(['ferries', 'harbour/q1', 'harbour/q2']);
      },
    );

    it.each(['cafe', 'CAFÉ', 'Cafe\u0301', 'izmir', 'İZMİR', 'safak', 'dag', 'don’t', "don't"])(
      'looks past case and marks: %s',
      async (word) => {
        expect(await find(word)).toEqual(['harbour/q3']);
      },
    );

    it('wants every word, in any order', async () => {
      expect(await find('nowhere road')).toEqual(['harbour/q1', 'harbour/q2']);
      expect(await find('nowhere council')).toEqual(['harbour/q1']);
      expect(await find('nowhere cafe')).toEqual([]);
    });

    it.each(['"road to nowhere"', '“road to nowhere”', '"Road TO nowhere', '"road-to-nowhere"'])(
      'takes quoted words as they follow each other: %s',
      async (words) => {
        expect(await find(words)).toEqual(['harbour/q1']);
      },
    );

    it.each(['nowhere -council', 'nowhere -"to nowhere"', '-council nowhere'])(
      'leaves out what follows a minus: %s',
      async (words) => {
        expect(await find(words)).toEqual(['harbour/q2']);
      },
    );

    it('takes a hyphen within a word for no minus', async () => {
      expect(await find('road-to')).toEqual(['harbour/q1']);
    });

    it('finds what somebody said by the name', async () => {
      expect(await find('vale road')).toEqual(['harbour/q1', 'harbour/q2']);
    });

    it('counts what matched, of all that is held', async () => {
      const { matched, inRange } = await opened.archive.search('guarantee', { limit: 1, offset: 0 });
      expect({ matched, inRange }).toEqual({ matched: 3, inRange: 7 });
    });

    it('gives one page after another', async () => {
      const pages = [0, 1, 2, 3].map(
        async (offset) => (await opened.archive.search('guarantee', { limit: 1, offset })).items.length,
      );
      expect(await Promise.all(pages)).toEqual([1, 1, 1, 0]);
    });

    it.each(['-nato', '-"road to nowhere"', '-a -b'])(
      'with nothing but exclusions is refused with an example: %s',
      async (words) => {
        await expect(opened.archive.search(words, ALL)).rejects.toThrow(ReaderError);
        await expect(opened.archive.search(words, ALL)).rejects.toThrow(
          /at least one word that must be there/,
        );
      },
    );

    it.each(['', ' ', '"', '""', '*', '()', '🚢', '-', '—', '\u0000'])(
      'with no word in it is refused: “%s”',
      async (words) => {
        await expect(opened.archive.search(words, ALL)).rejects.toThrow(/no word to look for/);
      },
    );

    it.each([
      ['" OR 1', []],
      ['road" OR "1"="1', []],
      ['NEAR(road nowhere)', []],
      ['road AND council', []],
      ['road OR council', []],
      ['nowhere NOT council', []],
      ['road*', ['harbour/q1', 'harbour/q2']],
      ['*', undefined],
      ['words:road', []],
      ['{words}:road', []],
      ['^road', ['harbour/q1', 'harbour/q2']],
      ['road + council', ['harbour/q1']],
      ["road'; DROP TABLE article; --", []],
      ['road\u0000 council', ['harbour/q1']],
      ['$1 road', []],
    ])('takes nothing for an operator: %s', async (words, found) => {
      if (found === undefined) await expect(find(words)).rejects.toThrow(ReaderError);
      else expect(await find(words)).toEqual(found);
      expect(opened.archive.span().articles).toBe(2);
    });

    it('answers or declines anything that can be typed', async () => {
      const piece = fc.constantFrom(
        ...'" - * ( ) : ^ + NEAR AND OR NOT { } , road -road "road 🚢 ğ \' \\ 𐐀 ߊ'.split(' '),
      );
      const words = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' ')),
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
      );
      await fc.assert(
        fc.asyncProperty(words, async (typed) => {
          await find(typed).catch((error: unknown) => expect(error).toBeInstanceOf(ReaderError));
        }),
        { numRuns: runs },
      );
    });
  });

  describe('readWords', () => {
    it('tells words, phrases and exclusions apart', () => {
      expect(readWords('ukraine "road to  Nowhere" -nato -"the EU" co-operate')).toEqual({
        all: ['ukraine', 'road to nowhere', 'co operate'],
        none: ['nato', 'the eu'],
      });
    });
  });

  describe('a search of the first corpus', () => {
    it('finds as much by every form of a word, whatever its case', async () => {
      const desk = await openDeskOver(DATA_FOLDER, await database());
      const forms = ['guarantee', 'guarantees', 'guaranteed', 'GUARANTEES'];
      const counts = await Promise.all(
        forms.map(async (form) => (await desk.archive.search(form, ALL)).matched),
      );
      await desk.close();
      expect(new Set(counts).size).toBe(1);
      expect(counts[0]).toBeGreaterThan(5);
    });
  });
}
