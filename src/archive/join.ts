import type { Person } from '../corpus/reference.ts';
import { foldName } from '../text/fold.ts';
import { isSameName } from '../text/transliterate.ts';

/** Whom a name that is new stands for, where that is clear; and what the operator should know. */
export interface Joining {
  readonly into?: string;
  readonly note?: string;
}

/**
 * Joins somebody named for the first time to somebody known, where one alone is called so: by the same name, an
 * alias or a transliteration. Otherwise they stay apart, and whoever they may be is noted.
 */
export function joiningOf(person: Person, people: Iterable<Person>): Joining {
  const others = [...people].filter(({ kind, id }) => kind === person.kind && id !== person.id);
  const called = others.filter(({ name, aliases }) =>
    [name, ...aliases].some((known) => isSameName(known, person.name)),
  );
  const [one, ...more] = called;
  if (one !== undefined && more.length === 0)
    return { into: one.id, note: `joined to ${one.id} by its name, when first seen` };
  const alike = called.length > 0 ? called : others.filter((other) => mayBe(person, other));
  if (alike.length === 0) return {};
  const names = alike.slice(0, 5).map(({ id }) => id);
  return { note: `may be ${names.join(' or ')}` };
}

/** One surname is the other's, and one of the names has nothing but it. */
function mayBe(a: Person, b: Person): boolean {
  if (a.kind !== 'person') return false;
  const [one, other] = [foldName(a.name).split(' '), foldName(b.name).split(' ')];
  if (one.length > 1 && other.length > 1) return false;
  return isSameName(one.at(-1) ?? '', other.at(-1) ?? '');
}
