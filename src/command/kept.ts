import type { Command, Context, Question } from './command.ts';
import type { Answered } from './complete-answer.ts';

/** How much is kept at most: answers, and UTF-16 units of their cards written as JSON. */
export interface KeptLimits {
  readonly answers: number;
  readonly units: number;
  /** For so many milliseconds, whatever the number of the corpus says. */
  readonly ms: number;
}

/**
 * The commonest questions after the news. A card of five quotations has some 10,000 units; with the messages made of it
 * for both platforms it takes nine times as many bytes in memory: 9 MB of all of them, of the 200 that there are at most.
 */
export const USUALLY_KEPT: KeptLimits = { answers: 200, units: 1_000_000, ms: 60_000 };

/** An answer, and whether the same question has the same one until the corpus changes. */
export interface Made {
  readonly answered: Answered;
  readonly isAlike: boolean;
}

/** Answers that are given again where the same is asked of the same state of the corpus. */
export interface Kept {
  /**
   * @param name tells one question from another
   * @param now in milliseconds
   * @param make answers it. Begins after the state of the corpus was read, so that nothing older is kept under it
   */
  answerTo(name: string, now: number, make: () => Promise<Made>): Promise<Answered>;
}

interface Entry {
  readonly made: Promise<Made>;
  readonly at: number;
  units: number;
}

/**
 * @param state tells one state of the corpus from another, whoever has changed it. It is asked for each question: what
 * was kept of another state is forgotten
 */
export function createKept(state: () => Promise<string>, limits: KeptLimits): Kept {
  const entries = new Map<string, Entry>();
  let of = '';
  let units = 0;
  const forget = (name: string): void => {
    units -= entries.get(name)?.units ?? 0;
    entries.delete(name);
  };
  const begin = (name: string, entry: Entry): void => {
    forget(name);
    entries.set(name, entry);
    const isThere = (): boolean => entries.get(name) === entry;
    void entry.made.then(
      ({ answered, isAlike }) => {
        if (!isThere()) return;
        if (!isAlike) return forget(name);
        entry.units = JSON.stringify(answered.card).length;
        units += entry.units;
        for (const oldest of entries.keys()) {
          if (entries.size <= limits.answers && units <= limits.units) break;
          forget(oldest);
        }
      },
      () => isThere() && forget(name),
    );
  };
  return {
    async answerTo(name, now, make) {
      const current = await state();
      if (current !== of) {
        entries.clear();
        units = 0;
        of = current;
      }
      const known = entries.get(name);
      if (known !== undefined && now >= known.at && now - known.at < limits.ms) {
        // What is used goes to the end.
        entries.delete(name);
        entries.set(name, known);
        const { answered, isAlike } = await known.made;
        if (isAlike) return answered;
        return (await make()).answered;
      }
      const made = make();
      if (limits.answers > 0) begin(name, { made, at: now, units: 0 });
      return (await made).answered;
    },
  };
}

/** What an answer may depend on and still be the same for everybody: what is in the name of its question. */
const ALIKE: ReadonlySet<string | symbol> = new Set(['archive', 'page', 'where'] satisfies (keyof Context)[]);

/** The same context, which tells whether something was looked at that is another for another asker or at another time. */
export function watched(context: Context): { readonly context: Context; readonly isAlike: () => boolean } {
  let isAlike = true;
  const look = <Result>(key: string | symbol, result: Result): Result => {
    if (!ALIKE.has(key)) isAlike = false;
    return result;
  };
  return {
    isAlike: () => isAlike,
    context: new Proxy(context, {
      get: (target, key) => look(key, Reflect.get(target, key)),
      has: (target, key) => look(key, Reflect.has(target, key)),
      ownKeys: (target) => look('all', Reflect.ownKeys(target)),
    }),
  };
}

/** Names a question with all that its answer may depend on beside the corpus. */
export function nameOf(
  { command, options, page, part, isPrivate }: Question & { readonly command: Command },
  where: Context['where'],
  isPlain: boolean,
): string {
  return JSON.stringify([command.name, where, isPlain, page, part, isPrivate, options]);
}
