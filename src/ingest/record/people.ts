import type { Person } from '../../corpus/reference.ts';
import { sha256 } from '../../corpus/seal.ts';
import { foldName } from '../../text/fold.ts';
import type { Speaker } from '../extracted.ts';
import { slug } from './slug.ts';

/** The id under which a name that no reference file has is first written down. */
export function foundId(name: string): string {
  const id = slug(name);
  // Scripts that no table here writes in Latin letters.
  return id === '' ? `found-${sha256(name).slice(0, 10)}` : id;
}

/** The record of somebody who is named for the first time: name and role as written. */
export function personOf({ name, kind, role, aliases }: Speaker): Person {
  const own = foldName(name);
  return {
    id: foundId(name),
    name: name.slice(0, 100),
    // One word alone ("Vale") is told from others of that name only within the article.
    aliases: aliases.filter((alias) => alias.includes(' ') && foldName(alias) !== own),
    kind,
    roles: role === undefined ? [] : [{ title: role }],
  };
}
