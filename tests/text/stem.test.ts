import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stem } from '../../src/text/stem.ts';
import { RUNS } from '../support/any-card.ts';

let database: Database.Database;

beforeAll(() => {
  database = new Database(':memory:');
  database.exec(`CREATE VIRTUAL TABLE held USING fts5(words, tokenize='porter unicode61');
    CREATE VIRTUAL TABLE term USING fts5vocab(held, 'row')`);
});

afterAll(() => {
  database.close();
});

/** What FTS5 itself makes of a word. */
function stemOfSqlite(word: string): unknown {
  database.exec('DELETE FROM held');
  database.prepare('INSERT INTO held (words) VALUES (?)').run(word);
  return database.prepare('SELECT term FROM term').pluck().get();
}

describe('stem', () => {
  it.each([
    ['guarantees', 'guarante'],
    ['guaranteed', 'guarante'],
    ['ponies', 'poni'],
    ['ties', 'ti'],
    ['hopping', 'hop'],
    ['hoping', 'hope'],
    ['happy', 'happi'],
    ['sky', 'sky'],
    ['apology', 'apolog'],
    ['possibly', 'possibl'],
    ['controlling', 'control'],
    ['eed', 'e'],
    ['sses', 'sse'],
    ['to', 'to'],
    ['2025', '2025'],
    ['лавров', 'лавров'],
  ])('makes of %s what FTS5 makes: %s', (word, expected) => {
    expect(stem(word)).toBe(expected);
    expect(stemOfSqlite(word)).toBe(expected);
  });

  it('agrees with FTS5 on any word', () => {
    const piece = fc.constantFrom(
      ...'a b c e i o u y s t l z w x th str ğ к ate ation ational tional enci izer logi bli alli entli eli ousli'.split(
        ' ',
      ),
      ...'ization ator alism iveness fulness ousness aliti iviti biliti icate ative alize iciti ical ful ness'.split(
        ' ',
      ),
      ...'al ance ence er ic able ible ant ement ment ent sion tion ou ism iti ous ive ize ed ing eed es ies y ll'.split(
        ' ',
      ),
    );
    // Folded words have no marks left.
    const word = fc
      .array(piece, { minLength: 1, maxLength: 8 })
      .map((pieces) => pieces.join('').normalize('NFKD').replace(/\p{M}/gu, ''));
    fc.assert(
      fc.property(word, (typed) => {
        expect(stem(typed)).toBe(stemOfSqlite(typed));
      }),
      { numRuns: RUNS },
    );
  });
});
