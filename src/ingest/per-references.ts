import type { References } from '../corpus/corpus.ts';
import { oncePer } from '../text/once-per.ts';

/** Makes what is derived from the reference files once for each state of them, not once for each page. */
export function perReferences<Made>(
  make: (references: References) => Made,
): (references: References) => Made {
  return oncePer(make);
}
