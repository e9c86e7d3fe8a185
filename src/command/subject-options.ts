import { ReaderError } from '../errors/errors.ts';
import { type Named, NONE } from './option.ts';
import type { Here, Subject, Subscription } from './subscriptions.ts';

/** What a digest or alert is about, as its options give it. */
export interface SubjectOptions {
  readonly speaker?: Named;
  readonly topic?: Named;
  readonly outlet?: Named;
  readonly words?: string;
}

export function subjectOf(options: SubjectOptions): Subject {
  return changedSubject({}, options);
}

/** A subject with what is given in place of what it had; `none` takes it away. */
export function changedSubject(before: Subject, { speaker, topic, outlet, words }: SubjectOptions): Subject {
  const given = { speaker: speaker?.id, topic: topic?.id, outlet: outlet?.id, words };
  const merged = (['speaker', 'topic', 'outlet', 'words'] as const).flatMap((name) => {
    const value = given[name] ?? before[name];
    return value === undefined || value.toLowerCase() === NONE ? [] : [[name, value] as const];
  });
  return Object.fromEntries(merged);
}

export function isSameSubject(a: Subject, b: Subject): boolean {
  return (['speaker', 'topic', 'outlet', 'words'] as const).every((name) => a[name] === b[name]);
}

/**
 * How each one is posted.
 * @throws ReaderError for threads in a direct message
 */
export function postedAs(thread: string | undefined, kind: Here['place']['kind']): Subscription['as'] {
  if (thread !== 'yes') return 'message';
  if (kind === 'channel') return 'thread';
  throw new ReaderError('In a direct message each one is a message of its own. Leave thread out.');
}
