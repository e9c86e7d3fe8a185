import type { Archive, Filter, Slice } from '../../src/archive/archive.ts';
import type { Resemblance } from '../../src/statements/resemblance.ts';
import { comparedPlainly, listedPlainly } from './plainly.ts';
import type { Row } from './rows.ts';

export interface Share {
  readonly right: number;
  readonly all: number;
  /** What was asked where it was not right. */
  readonly misses: readonly string[];
}

const PAGE = 5;
const SLICES: readonly Slice[] = [
  { limit: PAGE, offset: 0 },
  { limit: PAGE, offset: 4 * PAGE },
  { limit: PAGE, offset: 0, from: 'end' },
];

/** Pages of statements that have the same ids in the same order, and a count that is the same or "at least". */
export async function scoreLists(
  archive: Archive,
  rows: readonly Row[],
  filters: readonly Filter[],
): Promise<Share> {
  const misses: string[] = [];
  for (const filter of filters) {
    const all = listedPlainly(rows, filter);
    for (const slice of SLICES) {
      const { items, matched, isMore } = await archive.statements(filter, slice);
      const expected =
        slice.from === 'end'
          ? all.slice(Math.max(0, all.length - PAGE))
          : all.slice(slice.offset, slice.offset + PAGE);
      const isSame = items.map(({ id }) => id).join(' ') === expected.join(' ');
      const isCounted = isMore === true ? matched <= all.length : matched === all.length;
      if (!isSame || !isCounted) misses.push(JSON.stringify({ ...filter, ...slice }));
    }
  }
  const asked = filters.length * SLICES.length;
  return { right: asked - misses.length, all: asked, misses };
}

export interface CheckScore {
  /** Where a quotation holds a text or says the same: the best that is found is as good as the best of all. */
  readonly best: Share;
  /** Where none does: the nearest that is found is as near as the nearest of all. */
  readonly nearest: Share;
  /** Of all quotations that hold a text, or say the same, those that are found. */
  readonly found: Share;
}

const RANK: Readonly<Record<Resemblance['kind'], number>> = { verbatim: 3, pieces: 2, variant: 1, near: 0 };
const goodness = ({ kind, likeness }: Resemblance): number => RANK[kind] + likeness;
const SLACK = 1e-9;

export async function scoreChecks(
  archive: Archive,
  rows: readonly Row[],
  texts: readonly string[],
): Promise<CheckScore> {
  const best: Judged = { all: 0, misses: [] };
  const nearest: Judged = { all: 0, misses: [] };
  const held: Judged = { all: 0, misses: [] };
  for (const text of texts) {
    const all = comparedPlainly(rows, text);
    const found = await archive.resembling(text);
    const most = Math.max(-1, ...[...all.values()].map(goodness));
    const own = Math.max(-1, ...found.map(({ resemblance }) => goodness(resemblance)));
    judge(most >= RANK.variant ? best : nearest, own + SLACK >= most, text);
    const ids = new Set(found.map(({ entry }) => entry.id));
    for (const [id, { kind }] of all) if (kind !== 'near') judge(held, ids.has(id), `${text} | ${id}`);
  }
  return { best: shareOf(best), nearest: shareOf(nearest), found: shareOf(held) };
}

interface Judged {
  all: number;
  readonly misses: string[];
}

function judge(of: Judged, isRight: boolean, what: string): void {
  of.all += 1;
  if (!isRight) of.misses.push(what);
}

function shareOf({ all, misses }: Judged): Share {
  return { right: all - misses.length, all, misses };
}
