import { openArchive } from '../../src/archive/sql-archive.ts';
import { openStore } from '../../src/store/open-store.ts';
import { serverWork } from '../server-work.ts';
import { MOST, type Peer } from './peer.ts';

/** The archive itself, over a database that `bench:sizes` would fill. */
export async function ownPeer(url: string, name: string): Promise<Peer> {
  const store = await openStore(url);
  const archive = await openArchive(store);
  return {
    name,
    how: 'newest first, counted to 500, with their articles, each checked against its text',
    find: async (words) =>
      (await archive.quotations({ words, kinds: ['direct', 'mixed'] }, { limit: MOST, offset: 0 })).items,
    elsewhere: await serverWork(store),
    close: () => store.close(),
  };
}
