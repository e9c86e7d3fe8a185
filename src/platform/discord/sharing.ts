import type { Shared } from '../shards.ts';

/** What a process does next so that each has its share. */
export interface Change {
  readonly take: readonly number[];
  readonly give: readonly number[];
}

/**
 * Each process has at most its share, rounded up. What nobody has is taken up to that, the lowest first; what is
 * over is given back, the highest first, so that few move.
 * @param leaving of `mine`, those that are being given back already
 */
export function shareOut(
  count: number,
  { processes, taken, mine }: Shared,
  leaving: ReadonlySet<number>,
): Change {
  const share = Math.ceil(count / Math.max(1, processes));
  const kept = mine.filter((shard) => !leaving.has(shard)).sort((a, b) => a - b);
  const isTaken = new Set(taken);
  const free = Array.from({ length: count }, (_, shard) => shard).filter((shard) => !isTaken.has(shard));
  return { take: free.slice(0, Math.max(0, share - kept.length)), give: kept.slice(share) };
}
