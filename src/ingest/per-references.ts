import type { References } from '../corpus/corpus.ts';

/** Makes what is derived from the reference files once for each state of them, not once for each page. */
export function perReferences<Made extends object>(
  make: (references: References) => Made,
): (references: References) => Made {
  const made = new WeakMap<References, Made>();
  return (references) => {
    let known = made.get(references);
    if (known === undefined) {
      known = make(references);
      made.set(references, known);
    }
    return known;
  };
}
