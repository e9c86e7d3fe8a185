import type { AlignmentScore } from './score.ts';

/** The figures of the worlds of one half as lines, and of all of them together; what was missed where it is asked for. */
export function reportOf(half: string, scores: readonly AlignmentScore[], withMisses: boolean): string {
  if (scores.length === 0) return '';
  const lines = scores.flatMap((score) => [
    lineOf(score),
    ...(withMisses ? score.misses.map((miss) => `    - ${miss.replace(/\s+/g, ' ').slice(0, 420)}`) : []),
  ]);
  return `${[`statements, ${half}`, ...lines, ...(scores.length > 1 ? [lineOf(sumOf(scores))] : [])].join('\n')}\n`;
}

function lineOf({ name, pairs, nearMisses, flags }: AlignmentScore): string {
  const { right, found, gold } = pairs;
  const measures = `P ${percent(right, found)} R ${percent(right, gold)} F1 ${percent(2 * right, found + gold)}`;
  return `  ${name.padEnd(10)} ${measures}  near misses merged ${nearMisses.merged} of ${nearMisses.of}  flags found ${flags.found} of ${flags.planted} (${flags.apart} stand alone), false ${flags.false} of ${flags.of}`;
}

function sumOf(scores: readonly AlignmentScore[]): AlignmentScore {
  const sum = (figure: (score: AlignmentScore) => number): number =>
    scores.reduce((total, score) => total + figure(score), 0);
  return {
    name: 'all',
    pairs: {
      right: sum(({ pairs }) => pairs.right),
      found: sum(({ pairs }) => pairs.found),
      gold: sum(({ pairs }) => pairs.gold),
    },
    nearMisses: {
      merged: sum(({ nearMisses }) => nearMisses.merged),
      of: sum(({ nearMisses }) => nearMisses.of),
    },
    flags: {
      planted: sum(({ flags }) => flags.planted),
      found: sum(({ flags }) => flags.found),
      apart: sum(({ flags }) => flags.apart),
      false: sum(({ flags }) => flags.false),
      of: sum(({ flags }) => flags.of),
    },
    misses: [],
  };
}

function percent(part: number, whole: number): string {
  return (whole === 0 ? 0 : (100 * part) / whole).toFixed(1).padStart(5);
}
