import { expect, it } from 'vitest';
import { soak } from '../../bench/soak/soak.ts';

// The short form of `npm run soak`.
it('answers or says why not, leaks nothing and lets nothing stray, whatever it is sent', async () => {
  const { done, unexplained, strays, before, after, failed } = await soak({
    warmSeconds: 10,
    seconds: 15,
    rate: 12,
    seed: 1,
  });
  expect({ unexplained, strays, failed }).toEqual({ unexplained: 0, strays: [], failed: [] });
  expect(done).toBeGreaterThan(100);
  expect(after.heap / before.heap).toBeLessThan(1.1);
}, 180_000);
