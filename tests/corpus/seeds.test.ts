import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Article } from '../../src/corpus/article.ts';
import { sha256 } from '../../src/corpus/seal.ts';
import { faultOf, faultOfWords } from '../../src/corpus/verify.ts';
import { ownWordsOf, readFirstCorpus, selectorsOf } from '../support/first-corpus.ts';
import { hasSeeds, SEEDS_FOLDER, seedTexts } from '../support/seeds.ts';

const texts = seedTexts();
/** Articles that were added later have no source text here: the first test says that none of these is missing. */
const articles = readFirstCorpus()
  .files.map(({ article }) => article)
  .filter(({ textSha256 }) => texts.has(textSha256) || !hasSeeds());
/** Words between marks that nobody is reported as saying: the outlet keeps its distance from them. */
const SCARE_QUOTES = ['security guarantees', 'reassurance forces', 'partners'];

const title = hasSeeds()
  ? 'the first corpus against its source texts'
  : `the first corpus against its source texts: SKIPPED, because they are not in ${SEEDS_FOLDER}`;

describe.skipIf(!hasSeeds())(title, () => {
  it('has one record for each source text', () => {
    expect(articles.map(({ textSha256 }) => textSha256).sort()).toEqual([...texts.keys()].sort());
  });

  it('gives the address and the date of publication that were recorded with each text', () => {
    const index = z
      .array(
        z.object({ url: z.string(), datePublished: z.string(), precision: z.string(), sha256: z.string() }),
      )
      .parse(JSON.parse(readFileSync(join(SEEDS_FOLDER, 'index.json'), 'utf8')));
    const recorded = articles.map(({ url, datePublished, textSha256 }) => ({
      url,
      datePublished: datePublished.value,
      precision: datePublished.precision,
      sha256: textSha256,
    }));
    const bySha = (a: { sha256: string }, b: { sha256: string }): number => (a.sha256 < b.sha256 ? -1 : 1);
    expect(recorded.sort(bySha)).toEqual(index.sort(bySha));
  });

  describe.each(articles)('$id', (article) => {
    const text = texts.get(article.textSha256) ?? '';

    it('has the hash and the length of its text', () => {
      expect(sha256(text)).toBe(article.textSha256);
      expect(text.length).toBe(article.textLength);
    });

    it.each(selectorsOf(article))(
      'has the words of $where at their place, character for character',
      ({ selector }) => {
        expect(text.slice(selector.start, selector.end)).toBe(selector.exact);
        expect(faultOfWords(selector, text)).toBeUndefined();
      },
    );

    it.each(article.quotations)('verifies $id with the text', (quotation) => {
      expect(faultOf(quotation, article, text)).toBeUndefined();
    });

    it.each(selectorsOf(article))(
      'finds $where by its context once, or only in lines that are the same',
      ({ selector }) => {
        const { prefix, exact, suffix, start } = selector;
        const found = placesOf(text, `${prefix}${exact}${suffix}`).map((place) => place + prefix.length);
        expect(found).toContain(start);
        expect(new Set(found.map((place) => lineAt(text, place))).size).toBe(1);
      },
    );

    it('takes quotations from between marks, or says that they are lost', () => {
      const bare = quotedParts(article).filter(
        ({ start, end, marks }) =>
          marks === 'present' && !/["“'].["”']/.test(`${text[start - 1]}.${text[end]}`),
      );
      expect(bare).toEqual([]);
    });

    it('leaves out no words between double marks but those that nobody said', () => {
      const marked = [...text.matchAll(/[“"]([^“”"]+)[”"]/g)].filter(
        (match) => !quotedParts(article).some(({ start }) => start === match.index + 1),
      );
      expect(marked.map(([, words]) => words).filter((words) => !SCARE_QUOTES.includes(words ?? ''))).toEqual(
        [],
      );
    });

    it('repeats no six words of the outlet in our own words', () => {
      const theirs = new Set(runs(text, 6));
      expect(ownWordsOf(article).flatMap((words) => runs(words, 6).filter((run) => theirs.has(run)))).toEqual(
        [],
      );
    });
  });
});

function quotedParts(article: Article): { start: number; end: number; marks: 'present' | 'lost' }[] {
  return article.quotations.flatMap((quotation) =>
    quotation.kind === 'indirect' ? [] : quotation.parts.map((part) => ({ ...part, marks: quotation.marks })),
  );
}

function placesOf(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

function lineAt(text: string, place: number): string {
  const from = text.lastIndexOf('\n', place - 1) + 1;
  const to = text.indexOf('\n', place);
  return text.slice(from, to < 0 ? undefined : to);
}

/** Every run of `length` words, in lower case and without punctuation. */
function runs(text: string, length: number): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];
  return words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(' '));
}
