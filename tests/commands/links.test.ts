import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QuoteBlock } from '../../src/card/blocks.ts';
import { type OpenedDesk, openDeskOver } from '../support/corpus-folder.ts';
import { DATA_FOLDER, readFirstCorpus } from '../support/first-corpus.ts';
import { hasSeeds, SEEDS_FOLDER, seedTexts } from '../support/seeds.ts';
import { pagesOf, quotesOf } from './blocks-of.ts';
import { findFragment } from './find-fragment.ts';

const texts = seedTexts();
const articles = new Map(readFirstCorpus().files.map(({ article }) => [article.id, article]));
let opened: OpenedDesk;
let shown: QuoteBlock[];

beforeAll(async () => {
  opened = await openDeskOver(DATA_FOLDER);
  shown = (await pagesOf(opened, '/quotes kind:all')).flatMap(quotesOf);
});

afterAll(() => opened.close());

function textOf(id: string): string {
  return texts.get(articles.get(id.split('/')[0] ?? '')?.textSha256 ?? '') ?? '';
}

const title = hasSeeds()
  ? 'the links of all quotations, in the source texts'
  : `the links of all quotations, in the source texts: SKIPPED, because they are not in ${SEEDS_FOLDER}`;

describe.skipIf(!hasSeeds())(title, () => {
  it('find their words', () => {
    const lost = shown.filter(({ id, source }) => findFragment(textOf(id), source.url) === undefined);
    expect(lost.map(({ id, source }) => `${id}: ${source.url}`)).toEqual([]);
    expect(shown.length).toBeGreaterThan(30);
  });

  it('open a quotation from its first word to its last, or a line that is the same', () => {
    const wrong = shown
      .filter(({ parts }) => parts.length > 0)
      .map(({ id, parts, source }) => {
        const text = textOf(id);
        const found = findFragment(text, source.url);
        const passage = found === undefined ? '' : text.slice(found.start, found.end);
        const isWhole = passage.startsWith(parts[0] ?? '-') && passage.endsWith(parts.at(-1) ?? '-');
        return { id, passage, isWhole };
      })
      .filter(({ isWhole }) => !isWhole);
    expect(wrong).toEqual([]);
  });

  it('open reported speech at the passage that reports it', () => {
    const wrong = shown.filter(({ id, form, source }) => {
      if (form !== 'indirect') return false;
      const [articleId, quotationId] = id.split('/');
      const quotation = articles.get(articleId ?? '')?.quotations.find((one) => one.id === quotationId);
      const found = findFragment(textOf(id), source.url);
      if (quotation?.kind !== 'indirect' || found === undefined) return true;
      return (
        textOf(id).slice(found.start, found.end) !==
        textOf(id).slice(quotation.passage.start, quotation.passage.end)
      );
    });
    expect(wrong.map(({ id, source }) => `${id}: ${source.url}`)).toEqual([]);
  });
});

describe('every link', () => {
  it('fits the button of the platform that takes the shortest', () => {
    expect(shown.filter(({ source }) => source.url.length > 512).map(({ id }) => id)).toEqual([]);
  });
});
