import { type Dice, diceOf } from '../../bench/dice.ts';
import type { Filter } from '../../src/archive/archive.ts';
import { fold } from '../../src/text/fold.ts';
import { commonWords } from '../../src/text/word-list.ts';
import type { Row } from './rows.ts';

const SEED = 5;
const DIRECT = ['direct', 'mixed'] as const;

/** Filters of every kind that a list is read by, `many` of each. */
export function filtersOver(rows: readonly Row[], many: number): Filter[] {
  const dice = diceOf(SEED);
  const words = [...commonWords(10_000)].map((word) => fold(word)).filter((word) => /^[a-z]{2,}$/.test(word));
  const row = (): Row => oneOf(rows, dice);
  const common = (): string => words[dice.between(0, 60)] ?? '';
  const pair = ({ told: { parts } }: Row): string => {
    const own = (parts[0] ?? '').split(' ');
    return own
      .slice(dice.between(0, own.length - 2))
      .slice(0, 2)
      .join(' ');
  };
  const kinds: readonly (() => Filter)[] = [
    () => ({ words: common() }),
    () => ({ words: words[dice.between(500, 5000)] ?? '' }),
    () => ({ words: `${common()} ${common()}` }),
    () => ({ words: `"${pair(row())}"` }),
    () => ({ words: `${common()} -${common()}` }),
    () => ({ speaker: row().speaker ?? '' }),
    () => ({ speaker: row().speaker ?? '', words: common() }),
    () => ({ speaker: row().speaker ?? '', topic: row().topics[0] ?? '' }),
    () => ({ outlet: row().outlets[0] ?? '', topic: row().topics[0] ?? '' }),
    () => ({ topic: row().topics[0] ?? '', since: row().from }),
    () => ({ outlet: row().outlets[0] ?? '', since: row().from, until: row().from }),
    () => ({ until: row().from, words: common() }),
  ];
  return kinds.flatMap((make) => Array.from({ length: many }, () => ({ ...make(), kinds: DIRECT })));
}

/** Texts to check, `many` of each: held as they stand, turned round, with words left out, and made of common words. */
export function textsOver(rows: readonly Row[], many: number): string[] {
  const dice = diceOf(SEED);
  const words = [...commonWords(60)].map((word) => fold(word));
  const long = rows.filter(({ told: { parts } }) => (parts[0] ?? '').split(' ').length >= 10);
  const own = (): string[] => (oneOf(long, dice).told.parts[0] ?? '').split(' ');
  const kinds: readonly (() => readonly string[])[] = [
    () => own().slice(1, 9),
    () => {
      const held = own();
      return [...held.slice(5, 9), ...held.slice(1, 5)];
    },
    () =>
      own()
        .slice(0, 12)
        .filter((_, index) => index % 4 !== 2),
    () => Array.from({ length: 4 }, () => oneOf(words, dice)),
  ];
  return kinds.flatMap((make) => Array.from({ length: many }, () => make().join(' ')));
}

function oneOf<Item>(items: readonly Item[], dice: Dice): Item {
  const item = items[dice.between(0, items.length - 1)];
  if (item === undefined) throw new Error('There is nothing to choose from');
  return item;
}
