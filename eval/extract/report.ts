import { KINDS, type Score, type Share } from './score.ts';

/** The figures of one half as lines; what was missed only where it is asked for. */
export function reportOf(half: string, score: Score, withMisses: boolean): string {
  const rows = KINDS.map((kind) => {
    const { right, found, gold, sharedCharacters, foundCharacters, goldCharacters } = score.kinds[kind];
    const exact = measures(right / Math.max(1, found), right / Math.max(1, gold));
    const overlap = measures(
      sharedCharacters / Math.max(1, foundCharacters),
      sharedCharacters / Math.max(1, goldCharacters),
    );
    return `  ${kind.padEnd(9)} gold ${String(gold).padStart(4)}  exact ${exact}  overlap ${overlap}`;
  });
  const shares: readonly (readonly [string, Share])[] = [
    ['speakers right', score.speakers],
    ['named speakers right', score.named],
    ['scare quotes taken', score.scare],
    ['dates right', score.dates],
    ['dates given that are right', score.datesGiven],
    ['headlines right', score.headlines],
    ['boilerplate lines leaked', score.boilerplate],
    ['ends of bodies found', score.bodies],
  ];
  const lines = shares.map(([name, share]) => `  ${name.padEnd(28)} ${percent(share)}`);
  const misses = withMisses
    ? score.misses.map((miss) => `  - ${miss.replace(/\s+/g, ' ').slice(0, 220)}`)
    : [];
  return `${[`extraction, ${half}`, ...rows, ...lines, ...misses].join('\n')}\n`;
}

function measures(precision: number, recall: number): string {
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return `P ${two(precision)} R ${two(recall)} F1 ${two(f1)}`;
}

function two(share: number): string {
  return (100 * share).toFixed(1).padStart(5);
}

function percent({ right, of }: Share): string {
  return `${((100 * right) / Math.max(1, of)).toFixed(1)} % (${right} of ${of})`;
}
