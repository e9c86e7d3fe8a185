import type { Poster } from '../platform/poster.ts';

/** A delivery under way. */
export interface UnderWay {
  readonly poster: Poster;
  /** See `teamKey`. */
  readonly team: string;
}

/** How many more a platform can have under way, and which teams have as many as are of use to them. */
export function roomFor(
  poster: Poster,
  underWay: Iterable<UnderWay>,
  concurrency: number,
): { readonly free: number; readonly full: ReadonlySet<string> } {
  const counts = new Map<string, number>();
  let own = 0;
  for (const work of underWay) {
    if (work.poster !== poster) continue;
    own += 1;
    counts.set(work.team, (counts.get(work.team) ?? 0) + 1);
  }
  const full = [...counts].filter(([, count]) => count >= poster.mostPerTeam).map(([team]) => team);
  return { free: concurrency - own, full: new Set(full) };
}
