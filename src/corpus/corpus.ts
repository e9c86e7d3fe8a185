import type { Article } from './article.ts';
import type { Outlet, Person, Topic } from './reference.ts';

/** Outlets, people and topics by their ids. */
export interface References {
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly people: ReadonlyMap<string, Person>;
  readonly topics: ReadonlyMap<string, Topic>;
}

/** A record, or a part of one, that is not served, and why. `path` is where it stands in the file. */
export interface Reject {
  readonly file: string;
  readonly path: string;
  readonly reason: string;
}

/** A file of the corpus folder: its place below the folder, its hash, and its article where it has a sound one. */
export interface ArticleFile {
  readonly file: string;
  readonly sha256: string;
  readonly article?: Article;
  /** The file cannot be read as JSON, as while an editor is saving it: what was served before stays. */
  readonly unreadable?: boolean;
  readonly rejects: readonly Reject[];
}
