import type { References } from '../../corpus/corpus.ts';
import { foldName } from '../../text/fold.ts';
import { perReferences } from '../per-references.ts';

/** Somebody of the references. */
interface Known {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'organisation';
  readonly roles: readonly { readonly title: string }[];
}

/** Everybody of the references, by each of their names, folded. */
export const namesOf = perReferences(knownNames);

function knownNames({ people }: References): Map<string, Known> {
  const names = new Map<string, Known>();
  for (const person of people.values()) {
    for (const name of [person.name, ...person.aliases]) names.set(foldName(name), person);
  }
  return names;
}
