import { dayNumber, type Reading } from './telling.ts';

/** A block of days: tellings of one occasion share one, as each has the block before its first day too. */
const BLOCK = 12;
/** A longer span than this, "in 2019" or "earlier", is not cut in blocks. */
const LONG = 70;
/** At most so many words of a telling are keys. */
const MOST_STEMS = 60;
/** Under its rarest words it is found whoever is named as the speaker. */
const MOST_SHARED = 8;
const TELLING = 0.2;

/**
 * The keys under which a telling is kept and looked for: only tellings that share a key can be one statement. A key
 * is a stretch of days and a telling word of one speaker, or two neighbouring words, whoever said them. So what is
 * looked at for a new telling depends on how much was said in those days, not on the size of the corpus.
 */
export function keysOf(reading: Reading): string[] {
  const { speaker } = reading.telling;
  const stems = rarestOf(reading, MOST_STEMS);
  const own = stems.map((stem) => `${speaker} ${stem}`);
  const any = stems.slice(0, MOST_SHARED).map((stem) => `* ${stem}`);
  return daily(reading, [...own, ...any]);
}

/** Those of them that are the same whoever said it. */
export function sharedKeysOf(reading: Reading): string[] {
  return daily(
    reading,
    rarestOf(reading, MOST_SHARED).map((stem) => `* ${stem}`),
  );
}

function daily({ telling }: Reading, keys: readonly string[]): string[] {
  return blocksOf(telling.from, telling.to).flatMap((day) => keys.map((key) => `${day} ${key}`));
}

function rarestOf({ words }: Reading, most: number): string[] {
  const content = words.filter(({ weight }) => weight >= TELLING);
  const rarest = (content.length > 0 ? content : words).toSorted((a, b) => b.weight - a.weight);
  return [...new Set(rarest.map(({ stem }) => stem))].slice(0, most);
}

function blocksOf(from: string, to: string): string[] {
  const [first, last] = [dayNumber(from) - 1, dayNumber(to)];
  if (last - first > LONG) return [`y${to.slice(0, 4)}`];
  const blocks: string[] = [];
  for (let block = Math.floor(first / BLOCK); block <= Math.floor(last / BLOCK); block += 1)
    blocks.push(`d${block}`);
  return blocks;
}
