import type { Shards } from '../shards.ts';

/** All shards are this process's. */
export function ownShards(now: () => number): Shards {
  const mine = new Set<number>();
  const begun = new Map<number, number>();
  return {
    agree: async (wanted) => wanted,
    look: async () => ({ processes: 1, taken: [...mine], mine: [...mine] }),
    async take(shards) {
      for (const shard of shards) mine.add(shard);
      return new Map(shards.map((shard) => [shard, undefined]));
    },
    keep: async () => undefined,
    async give(shard) {
      mine.delete(shard);
    },
    async identify(bucket, everyMs) {
      const wait = (begun.get(bucket) ?? Number.NEGATIVE_INFINITY) + everyMs - now();
      if (wait > 0) return wait;
      begun.set(bucket, now());
      return 0;
    },
    leave: async () => mine.clear(),
  };
}
