import type { NameKind, Names } from '../archive/names.ts';
import type { Subject } from './subscriptions.ts';

const KINDS = ['topic', 'speaker', 'outlet'] as const satisfies readonly NameKind[];

/** A sentence for each name of a subject that the corpus does not know any more, so that nothing new can be of it. */
export function missingNames(subject: Subject, names: Pick<Names, 'byId'>): string[] {
  return KINDS.flatMap((kind) => {
    const id = subject[kind];
    if (id === undefined || names.byId(kind, id) !== undefined) return [];
    return [`“${id}” is no longer ${ARTICLES[kind]} of this corpus, so nothing new comes of it.`];
  });
}

const ARTICLES = {
  topic: 'a topic',
  speaker: 'a speaker',
  outlet: 'an outlet or agency',
} as const satisfies Record<NameKind, string>;
