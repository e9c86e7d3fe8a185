import { foldName } from '../text/fold.ts';
import { slipsBetween } from '../text/slips.ts';

export type NameKind = 'speaker' | 'outlet' | 'topic';

/** Somebody or something a reader can name. `weight` says how much the corpus holds of it. */
export interface Name {
  readonly kind: NameKind;
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly weight: number;
}

/** Finds names as people type them. All questions take the kinds to look among. */
export interface Names {
  /** Every name that is called exactly this, case, diacritics and punctuation aside; the weightiest first. */
  called(text: string, kinds: readonly NameKind[]): readonly Name[];
  /** Names that are spelt nearly like this, with at most so many slips: for "did you mean". */
  near(text: string, kinds: readonly NameKind[], most: number, slips?: number): readonly Name[];
  /** Names that begin like this, or have a word that does: for completion, the best first. */
  completing(text: string, kinds: readonly NameKind[], most: number): readonly Name[];
  byId(kind: NameKind, id: string): Name | undefined;
  all(kind: NameKind): readonly Name[];
}

/** A name can be asked for by its id, name and aliases, and a person by the last word of the name. */
function keysOf(name: Name): string[] {
  const written = [name.id, name.name, ...name.aliases].map(foldName);
  const surname = name.kind === 'speaker' ? (foldName(name.name).split(' ').at(-1) ?? '') : '';
  return [...new Set([...written, surname])].filter((key) => key !== '');
}

/** Builds the index once for a state of the archive; asking it reads nothing else. */
export function indexNames(names: readonly Name[]): Names {
  const weightiest = [...names].sort((a, b) => b.weight - a.weight || a.name.localeCompare(b.name, 'en'));
  const entries = weightiest.map((name) => ({ name, keys: keysOf(name) }));
  const byKey = new Map<string, Name[]>();
  for (const { name, keys } of entries) {
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), name]);
  }
  const ids: Readonly<Record<NameKind, Map<string, Name>>> = {
    speaker: new Map(),
    outlet: new Map(),
    topic: new Map(),
  };
  for (const name of names) ids[name.kind].set(name.id, name);
  return {
    called: (text, kinds) => (byKey.get(foldName(text)) ?? []).filter(({ kind }) => kinds.includes(kind)),
    near: (text, kinds, most, slips = Number.POSITIVE_INFINITY) => {
      const typed = foldName(text);
      return best(entries, kinds, most, (keys) => nearness(typed, keys, slips));
    },
    completing: (text, kinds, most) => {
      const typed = foldName(text);
      return best(entries, kinds, most, (keys) => completion(typed, keys));
    },
    byId: (kind, id) => ids[kind].get(id),
    all: (kind) => weightiest.filter((name) => name.kind === kind),
  };
}

/** The names with the lowest rank; those without one are left out. The order of weight stands within a rank. */
function best(
  entries: readonly { readonly name: Name; readonly keys: readonly string[] }[],
  kinds: readonly NameKind[],
  most: number,
  rank: (keys: readonly string[]) => number | undefined,
): Name[] {
  return entries
    .filter(({ name }) => kinds.includes(name.kind))
    .flatMap(({ name, keys }) => {
      const value = rank(keys);
      return value === undefined ? [] : [{ name, value }];
    })
    .sort((a, b) => a.value - b.value)
    .slice(0, most)
    .map(({ name }) => name);
}

/** How many slips lie between what was typed and a name; undefined for more than a third of its letters. */
function nearness(typed: string, keys: readonly string[], most: number): number | undefined {
  const slips = keys
    .filter((key) => key.length > 2)
    .map((key) => ({
      slips: slipsBetween(typed, key),
      third: Math.floor(Math.min(key.length, typed.length) / 3),
    }))
    .filter(({ slips, third }) => slips <= Math.min(most, Math.max(1, third)))
    .map(({ slips }) => slips);
  return slips.length === 0 ? undefined : Math.min(...slips);
}

/** 0 for the whole name, 1 for how it begins, 2 for how a word in it begins, 3 for anywhere within. */
function completion(typed: string, keys: readonly string[]): number | undefined {
  if (keys.includes(typed)) return 0;
  if (keys.some((key) => key.startsWith(typed))) return 1;
  if (keys.some((key) => key.includes(` ${typed}`))) return 2;
  return keys.some((key) => key.includes(typed)) ? 3 : undefined;
}
