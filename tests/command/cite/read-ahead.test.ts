import { expect, it } from 'vitest';
import type { Archive, ArticleEntry, Filter, Slice } from '../../../src/archive/archive.ts';
import { readingAhead } from '../../../src/command/cite/read-ahead.ts';

const MANY = 40;

/** An archive of articles that are no more than their ids, and the slices that it was asked for. */
function numbered(): { archive: Archive; asked: Slice[] } {
  const asked: Slice[] = [];
  const all = Array.from({ length: MANY }, (_, number) => ({
    article: { id: `${number}`, url: `https://port-herald.example/${number}` },
  })) as unknown as ArticleEntry[];
  const articles = async (_: Filter, slice: Slice) => {
    asked.push(slice);
    const items = all.slice(slice.offset, slice.offset + slice.limit);
    return { items, matched: MANY, inRange: MANY };
  };
  return { archive: { articles } as unknown as Archive, asked };
}

it('gives each page as the archive would, and asks it twice for all of them', async () => {
  const { archive, asked } = numbered();
  const { archive: ahead, seen } = readingAhead(archive, MANY);
  for (let offset = 0; offset < MANY; offset += 5) {
    const slice = { limit: 5, offset };
    expect(await ahead.articles({}, slice)).toEqual(await numbered().archive.articles({}, slice));
  }
  expect(asked).toEqual([
    { limit: 5, offset: 0 },
    { limit: MANY - 5, offset: 5 },
  ]);
  expect(seen.articles.get('https://port-herald.example/39')?.article.id).toBe('39');
});

it('keeps lists of different filters apart, and asks for what is beyond', async () => {
  const { archive, asked } = numbered();
  const { archive: ahead } = readingAhead(archive, 10);
  await ahead.articles({ topic: 'harbour' }, { limit: 5, offset: 5 });
  await ahead.articles({ topic: 'ferries' }, { limit: 5, offset: 5 });
  await ahead.articles({ topic: 'ferries' }, { limit: 5, offset: 10 });
  expect(asked).toHaveLength(3);
});

it('has statements counted once', async () => {
  const asked: Slice[] = [];
  const statements = async (_: Filter, slice: Slice) => {
    asked.push(slice);
    return { items: [], matched: MANY, inRange: MANY, quotations: MANY, isMore: true as const };
  };
  const { archive } = readingAhead({ statements } as unknown as Archive, MANY);
  await archive.statements({}, { limit: 5, offset: 0 });
  await archive.statements({}, { limit: 5, offset: 5 });
  await archive.statements({}, { limit: 5, offset: MANY });
  expect(asked.map(({ counted }) => counted?.matched)).toEqual([undefined, MANY, undefined]);
});
