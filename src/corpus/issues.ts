import type { z } from 'zod';
import type { Reject } from './corpus.ts';

/** What zod found wrong as rejects: one for each fault, at its place in the file. */
export function issuesOf(error: z.ZodError, file: string, below = ''): Reject[] {
  return error.issues.map((issue) => ({ file, path: pathText(below, issue.path), reason: issue.message }));
}

/** `quotations[3].parts[0].exact` */
function pathText(below: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, below);
}
