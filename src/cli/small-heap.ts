import { setFlagsFromString } from 'node:v8';

/**
 * The engine would rather grow than collect: of 100 MB at most a third is in use. So the old generation is collected when
 * it is half as large again as what was in use before, and the young one stays as small as it is at the start
 * (1 MB and as much again, of up to 16 or 32). Answers take as long as before: `docs/performance.md` has the figures.
 * These can be set while it runs, unlike `--max-semi-space-size`, on Node 20, 22 and 24 (`node --v8-options` names them).
 */
const FLAGS = ['--heap-growing-percent=50', '--semi-space-growth-factor=1'];

/** To be called before the program is loaded, which already makes the young generation grow. */
export function keepHeapSmall(): void {
  for (const flag of FLAGS) setFlagsFromString(flag);
}
