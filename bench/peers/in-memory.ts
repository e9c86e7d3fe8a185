import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { type Document, type Library, MOST, type Peer } from './peer.ts';

const AT_A_TIME = 500;

/** How each of the libraries that hold all in memory is set up: one after the other, as each takes a lot of it. */
export const IN_MEMORY: readonly ((library: Library) => Promise<Peer>)[] = [miniSearch, orama, flexSearch];

async function miniSearch({ documents }: Library): Promise<Peer> {
  const index = new MiniSearch<Document>({ fields: ['words'], storeFields: ['words', 'speaker', 'article'] });
  await index.addAllAsync(documents, { chunkSize: AT_A_TIME });
  return {
    name: 'MiniSearch',
    how: 'bm25 over all matches, in memory',
    find: async (words) => index.search(words, { combineWith: 'AND' }).slice(0, MOST),
  };
}

async function orama({ documents }: Library): Promise<Peer> {
  const index = create({ schema: { words: 'string' } as const });
  await insertMultiple(
    index,
    documents.map(({ words }) => ({ words })),
    AT_A_TIME,
  );
  return {
    name: 'Orama',
    how: 'bm25 over all matches, in memory',
    find: async (term) => (await searchOrama(index, { term, limit: MOST, threshold: 0, exact: true })).hits,
  };
}

async function flexSearch({ documents }: Library): Promise<Peer> {
  const index = new FlexSearch.Index({ tokenize: 'strict' });
  for (const { id, words } of documents) index.add(id, words);
  return {
    name: 'FlexSearch',
    how: 'the first five it meets, uncounted, in memory',
    find: async (words) =>
      (index.search(words, { limit: MOST }) as number[]).map((id) => documents[id - 1]?.words),
  };
}
