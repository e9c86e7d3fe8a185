import { ReaderError } from '../errors/errors.ts';
import { type Named, NONE } from './option.ts';
import type { Here, Subject, SubjectChange, Subscription } from './subscriptions.ts';

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
export function changedSubject(before: Subject, options: SubjectOptions): Subject {
  return withChange(before, subjectChange(options));
}

/** What of a subject is to change; undefined where nothing is. */
export function subjectChange({ speaker, topic, outlet, words }: SubjectOptions): SubjectChange | undefined {
  const given = { speaker: speaker?.id, topic: topic?.id, outlet: outlet?.id, words };
  const changes = NAMES.flatMap((name) => {
    const value = given[name];
    return value === undefined ? [] : [[name, value.toLowerCase() === NONE ? null : value] as const];
  });
  return changes.length === 0 ? undefined : Object.fromEntries(changes);
}

const NAMES = ['speaker', 'topic', 'outlet', 'words'] as const;

export function withChange(before: Subject, change: SubjectChange = {}): Subject {
  const merged = NAMES.flatMap((name) => {
    const given = change[name];
    const value = given === undefined ? before[name] : given;
    return value === undefined || value === null ? [] : [[name, value] as const];
  });
  return Object.fromEntries(merged);
}

export function isSameSubject(a: Subject, b: Subject): boolean {
  return NAMES.every((name) => a[name] === b[name]);
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
