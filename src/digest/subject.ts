import type { Filter } from '../archive/archive.ts';
import type { NameKind, Names } from '../archive/names.ts';
import type { Subject } from '../command/subscriptions.ts';

/** What a subject looks for. */
export function subjectFilter({ speaker, topic, outlet, words }: Subject): Filter {
  return {
    ...(speaker === undefined ? {} : { speaker }),
    ...(topic === undefined ? {} : { topic }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(words === undefined ? {} : { words }),
  };
}

/** ": Ada Vale, Harbour, with the words open", or nothing for everything. */
export function subjectTitle({ speaker, topic, outlet, words }: Subject, names: Names): string {
  const name = (kind: NameKind, id: string | undefined): string =>
    id === undefined ? '' : (names.byId(kind, id)?.name ?? id);
  const parts = [
    name('speaker', speaker),
    name('topic', topic),
    name('outlet', outlet),
    words === undefined ? '' : `with the words ${words}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}
