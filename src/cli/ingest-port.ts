import type { Ingest } from '../command/ingest.ts';
import type { Here } from '../command/subscriptions.ts';
import { NO_WEB, takeFetched, type Web } from './fetch-page.ts';
import type { Ingester } from './ingester.ts';

export interface IngestPortParts {
  readonly ingester: Ingester;
  readonly web: Web | undefined;
  /** Who may ask for it: `discord:123`, `slack:T1:U1`. */
  readonly admins: readonly string[];
  /** Called once something is kept. */
  readonly changed: () => Promise<void>;
}

/** What `/ingest` asks. */
export function createIngestPort({ ingester, web, admins, changed }: IngestPortParts): Ingest {
  return {
    refusal: (here) => {
      const id = idOf(here);
      return admins.includes(id)
        ? undefined
        : `Only those whom the operator has allowed may have pages kept. The operator adds ${id} to INGEST_ADMINS and starts the bot again.`;
    },
    async add(url, now) {
      if (web === undefined) return { outcome: 'rejected', reason: NO_WEB };
      const fetched = await web.fetchPage(url);
      if (fetched.kind === 'refused') {
        await ingester.fail(url, {}, fetched.says, now);
        return { outcome: 'rejected', reason: fetched.says.replace(/\.$/, '') };
      }
      const kept = await takeFetched(fetched, {}, ingester, now);
      if (kept.outcome === 'rejected') return kept;
      if (kept.outcome === 'duplicate') return { ...kept, leftOut: 0 };
      await changed();
      return { outcome: kept.outcome, id: kept.id, leftOut: kept.rejects.length };
    },
  };
}

/** Somebody as INGEST_ADMINS names them. */
function idOf({ place, actor }: Here): string {
  return place.platform === 'discord' ? `discord:${actor.id}` : `slack:${place.team}:${actor.id}`;
}
