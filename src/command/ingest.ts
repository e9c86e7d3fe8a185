import type { Here } from './subscriptions.ts';

/** What became of a page that somebody asked to have kept. `leftOut` counts quotations that did not hold. */
export type Ingesting =
  | { readonly outcome: 'added' | 'updated' | 'duplicate'; readonly id: string; readonly leftOut: number }
  | { readonly outcome: 'rejected'; readonly reason: string };

/** Takes pages into the corpus. Whether somebody may ask for it is asked before. */
export interface Ingest {
  /** Why somebody may not, as sentences that say what it takes; undefined where they may. */
  refusal(here: Here): string | undefined;
  /** Fetches a page and keeps it. */
  add(url: string, now: Date): Promise<Ingesting>;
}
