import { type Import, importsOf, withoutComments } from './imports.ts';
import { isWithin, PACKAGES, ROOMS, roomOf } from './rooms.ts';

/** Sources by their path from the project's folder. */
export type Sources = ReadonlyMap<string, string>;

const MOST_LINES = 250;

/** Imports that a room must not have. */
export function importFaults(sources: Sources): string[] {
  return importsIn(sources).flatMap(({ file, to, isType }) => {
    if (to === '?') return [`${file} imports something that is not written out`];
    if (!/^(src|commands|tests|bench|scripts)(\/|$)/.test(to)) return [];
    const room = roomOf(file);
    if (room === undefined) return [`${file} stands in no room of the table`];
    const { values, types } = ROOMS[room] ?? { values: [], types: [] };
    const isAllowed =
      roomOf(to) === room ||
      values.some((place) => isWithin(to, place)) ||
      (isType && types.some((place) => isWithin(to, place)));
    return isAllowed ? [] : [`${file} must not import ${isType ? 'types of ' : ''}${to}`];
  });
}

/** Packages outside of the one room that may know them. */
export function packageFaults(sources: Sources): string[] {
  return importsIn(sources).flatMap(({ file, to }) =>
    PACKAGES.filter(
      ({ name, within }) => name.test(to) && ![within].flat().some((place) => isWithin(file, place)),
    ).map(({ within }) => `${file} must not import ${to}, which belongs to ${[within].flat().join(' and ')}`),
  );
}

/** Circles of imports at run time; those of types are gone by then. */
export function cycleFaults(sources: Sources): string[] {
  const next = new Map<string, string[]>();
  for (const { file, to, isType } of importsIn(sources)) {
    if (!isType) next.set(file, [...(next.get(file) ?? []), to]);
  }
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' → ')];
    if (done.has(file)) return [];
    const found = (next.get(file) ?? []).flatMap((to) => visit(to, [...path, file]));
    done.add(file);
    return found;
  };
  return [...next.keys()].flatMap((file) => visit(file, []));
}

/** The environment is read in one place. */
export function environmentFaults(sources: Sources): string[] {
  const reads =
    /\bprocess\s*(\?\.|\.)\s*env\b|\bprocess\s*\[\s*['"]env|\benv\b[^\n;]*from\s*['"](node:)?process['"]/;
  return matching(sources, reads, 'reads the environment').filter(
    (fault) => !fault.startsWith('src/main.ts '),
  );
}

/** A `default:` would hide a case that is missing. */
export function defaultFaults(sources: Sources): string[] {
  return matching(sources, /^\s*default\s*:/m, 'has a "default:" in a switch');
}

/** Regular expressions and lists of words are about words, and "any" is one of them. */
const WORDS = /`[^`]*`|(?<=[=(,:?[\s])\/(?![/*])(?:\\.|[^/\n\\])+\/[a-z]*/g;

export function anyFaults(sources: Sources): string[] {
  const types = new Map(
    [...sources].map(([file, source]) => [file, withoutComments(source).replace(WORDS, '')]),
  );
  return matching(types, /(:|<|,|\||&|=>|\bas)\s*any\b(?!\s+[a-z])/, 'uses the type any');
}

export function lengthFaults(sources: Sources): string[] {
  return [...sources].flatMap(([file, source]) => {
    const lines = source.trimEnd().split('\n').length;
    return lines > MOST_LINES ? [`${file} has ${lines} lines, over ${MOST_LINES}`] : [];
  });
}

function importsIn(sources: Sources): Import[] {
  return [...sources].flatMap(([file, source]) => importsOf(file, source));
}

function matching(sources: Sources, pattern: RegExp, fault: string): string[] {
  return [...sources]
    .filter(([, source]) => pattern.test(withoutComments(source)))
    .map(([file]) => `${file} ${fault}`);
}
