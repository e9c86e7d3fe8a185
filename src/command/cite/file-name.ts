import type { Cited } from '../../cite/cited.ts';

const LONGEST = 60;

/** "quotes-speaker-ada-vale-2025-12-15.bib": what it is of, and when it was looked up. */
export function fileName({ command, accessed }: Cited, ending: string): string {
  const slug = command
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return `${slug === '' ? 'sources' : slug}-${accessed.iso}.${ending}`;
}
