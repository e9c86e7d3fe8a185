import { setTimeout } from 'node:timers/promises';
import { alignWritten } from '../src/archive/align.ts';
import { keep } from '../src/archive/keep.ts';
import type { Store } from '../src/store/sql.ts';
import { ENGLISH } from '../src/text/english.ts';
import { createClock, type Times } from './clock.ts';
import { inventedArticles } from './invented-articles.ts';
import { inventedReferences } from './invented-references.ts';

/** Adding an article: all of it, and without putting its quotations to statements. In milliseconds. */
export interface Added {
  readonly what: string;
  readonly all: Times;
  readonly storing: Times;
}

/** So many of each kind are added before, to load and compile what is used. */
const WARM = 20;
const MEASURED = 120;
const PAUSE = 50;
/** Most articles are of the day they come in. One of any day finds little in memory of what it reads. */
const KINDS = [
  { what: 'of today', days: 1 },
  { what: 'of any day', days: 3 * 365 },
] as const;

/**
 * Adds invented articles to a database, of either kind by turns.
 * @param refresh what is done for a question to see the new article
 */
export async function adding(store: Store, refresh: () => Promise<void>, now: Date): Promise<Added[]> {
  const run = Date.now();
  const kinds = KINDS.map(({ what, days }) => ({
    what,
    fresh: [...inventedArticles(WARM + MEASURED, run + days, inventedReferences(), days)],
    all: createClock(),
    storing: createClock(),
  }));
  for (let index = 0; index < WARM + MEASURED; index += 1) {
    for (const kind of kinds) {
      const { article, text } = kind.fresh[index] ?? { article: undefined, text: '' };
      if (article === undefined) continue;
      const id = `new-${run}-${kind.what.replaceAll(' ', '-')}-${article.id}`;
      const page = {
        article: { ...article, id, url: `${article.url}-${id}` },
        people: [],
        outlets: [],
        text,
        cleaned: id,
        input: id,
        origin: id,
      };
      const [all, storing] = index < WARM ? [createClock(), createClock()] : [kind.all, kind.storing];
      await all.time(async () => {
        await storing.time(async (pause) => {
          const kept = await keep(store, page, now, (work) => pause(() => alignWritten(work, ENGLISH)));
          if (kept.outcome !== 'added') throw new Error(JSON.stringify(kept));
          await refresh();
        }, id);
      }, id);
      // As while the next page is fetched: what was written goes from the log into the file meanwhile.
      await setTimeout(PAUSE);
    }
  }
  return kinds.map(({ what, all, storing }) => ({ what, all: all.times(), storing: storing.times() }));
}
