import { posix } from 'node:path';

/** One import of a file: `to` is a file of the project, a package, or `?` where it is not written out. */
export interface Import {
  readonly file: string;
  readonly to: string;
  readonly isType: boolean;
}

/** `import … from`, `export … from`, `import type …`, and imports for their effect; each at the start of a line. */
const STATIC =
  /^[ \t]*(?:import|export)(?<type>\s+type\b(?!\s+from\b))?(?:(?:(?!^[ \t]*(?:import|export)\b)[^'";])*?\bfrom)?\s*(?<quote>['"])(?<to>[^'"\n]+)\k<quote>/gm;
const DYNAMIC =
  /\b(?:import|require)\s*\(\s*(?:(?<quote>['"`])(?<to>[^'"`$]+)\k<quote>|(?<unclear>[^\s'"]))/g;

/** Everything that a file imports. An `import('…')` counts as an import of values, even in a type. */
export function importsOf(file: string, source: string): Import[] {
  const code = withoutComments(source);
  const written = [...code.matchAll(STATIC)].map(({ groups }) => ({
    to: groups?.to ?? '?',
    isType: groups?.type !== undefined,
  }));
  const dynamic = [...code.matchAll(DYNAMIC)].map(({ groups }) => ({ to: groups?.to ?? '?', isType: false }));
  return [...written, ...dynamic].map(({ to, isType }) => ({
    file,
    to: to.startsWith('.') ? posix.join(posix.dirname(file), to) : to,
    isType,
  }));
}

/** A source without its comments. Addresses in strings keep their slashes. */
export function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;,{}()])\/\/[^\n]*/g, '$1');
}
