import { expect, it } from 'vitest';
import { shareOut } from '../../../src/platform/discord/sharing.ts';

const NONE: ReadonlySet<number> = new Set();

it('takes all shards where nobody else is there', () => {
  expect(shareOut(3, { processes: 1, taken: [], mine: [] }, NONE)).toEqual({ take: [0, 1, 2], give: [] });
});

it('takes its share of what nobody has, rounded up', () => {
  const shared = { processes: 3, taken: [0, 1, 2, 3], mine: [3] };
  expect(shareOut(10, shared, NONE)).toEqual({ take: [4, 5, 6], give: [] });
});

it('gives back what is over its share, the highest first', () => {
  const shared = { processes: 2, taken: [0, 1, 2, 3, 4], mine: [4, 3, 2, 1, 0] };
  expect(shareOut(5, shared, NONE)).toEqual({ take: [], give: [3, 4] });
});

it('gives nothing back twice', () => {
  const shared = { processes: 2, taken: [0, 1, 2, 3], mine: [0, 1, 2, 3] };
  expect(shareOut(4, shared, new Set([2, 3]))).toEqual({ take: [], give: [] });
});

it('leaves no shard to nobody, however many processes there are, once each has had its turn', () => {
  for (let count = 1; count <= 40; count += 1) {
    for (let processes = 1; processes <= 12; processes += 1) {
      const taken: number[] = [];
      for (let process = 0; process < processes; process += 1) {
        taken.push(...shareOut(count, { processes, taken, mine: [] }, NONE).take);
      }
      expect(taken.length).toBe(count);
    }
  }
});
