import type { Archive } from '../archive/archive.ts';
import { createHands, type Hands, type HandsParts } from './hands.ts';
import { nextEvent } from './next-event.ts';
import { planDigests } from './plan-digests.ts';
import { planWatches } from './plan-watches.ts';
import { createDaily, prune } from './prune.ts';

export interface RoundsParts extends HandsParts {
  readonly archive: HandsParts['archive'] & Pick<Archive, 'quotations'>;
}

/** What is done again and again. */
export interface Rounds extends Omit<Hands, 'begin'> {
  /** Plans what is due and begins to deliver it. How much was begun, and when there is more to do. */
  round(): Promise<{ readonly begun: number; readonly next?: Date }>;
}

export function createRounds(parts: RoundsParts): Rounds {
  const { begin, ...hands } = createHands(parts);
  const isTimeToPrune = createDaily();
  return {
    ...hands,
    async round() {
      const { sql, log } = parts;
      const now = parts.now();
      await planDigests(sql, now, log);
      await planWatches(parts, now);
      const begun = await begin();
      if (isTimeToPrune(now)) await prune(sql, now);
      const platforms = parts.posters.map(({ platform }) => platform);
      const next = await nextEvent(sql, platforms, now);
      return { begun, ...(next === undefined ? {} : { next }) };
    },
  };
}
