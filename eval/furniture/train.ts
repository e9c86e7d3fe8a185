import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { weigh } from '../../src/ingest/clean/weigh/unlikely.ts';
import { THRESHOLD } from '../../src/ingest/clean/weigh/weights.ts';
import { readGold } from '../extract/gold.ts';
import { type Example, examplesOf, labelled, seeded } from './examples.ts';
import { fitted } from './fit.ts';

/**
 * `npx tsx eval/furniture/train.ts [--write]`: fits the weights of `src/ingest/clean/weigh/weights.ts` to the annotated
 * pages of `tests/gold/articles`, and says how well lines of sets are told apart that they were not fitted to: one
 * set after the other is left out. Both errors count: lines of furniture left in, and lines of articles lost.
 */
const SEED = 7;
/** So often each page is looked at, with so much of its known furniture forgotten. */
const DRAWS = 8;
const FORGOTTEN = 0.5;
/** So many weights stand in a row of the table. */
const PER_ROW = 5;

const pages = readGold(fileURLToPath(new URL('../../tests/gold/articles', import.meta.url))).flatMap(
  (article) => labelled(article) ?? [],
);
const random = seeded(SEED);
const examples = pages.flatMap((page) => examplesOf(page, DRAWS, FORGOTTEN, random));
const sets = [...new Set(pages.map(({ set }) => set))];
const total = { left: 0, furniture: 0, lost: 0, body: 0 };

for (const set of sets) {
  const weights = fitted(examples.filter((example) => example.set !== set));
  const own = examples.filter((example) => example.set === set);
  const isSunk = ({ traits }: Example): boolean => weigh(traits, weights) > THRESHOLD;
  const furniture = own.filter(({ isFurniture }) => isFurniture);
  const body = own.filter(({ isFurniture }) => !isFurniture);
  const left = furniture.filter((example) => !isSunk(example));
  const lost = body.filter(isSunk);
  total.left += left.length;
  total.furniture += furniture.length;
  total.lost += lost.length;
  total.body += body.length;
  process.stdout.write(
    `${set.padEnd(4)} furniture left in ${share(left.length, furniture.length)}  lines of articles lost ${share(lost.length, body.length)}\n`,
  );
  if (process.argv.includes('--misses'))
    for (const line of new Set(
      [...lost, ...left].map((one) => `${one.isFurniture ? 'left' : 'LOST'} ${one.file}: ${one.line}`),
    ))
      process.stdout.write(`  - ${line.slice(0, 160)}\n`);
}
process.stdout.write(
  `all  furniture left in ${share(total.left, total.furniture)}  lines of articles lost ${share(total.lost, total.body)}\n`,
);

function share(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1).padStart(5)} % (${part} of ${whole})`;
}

if (process.argv.includes('--write')) {
  const weights = [...fitted(examples)]
    .map(([trait, weight]) => [trait, Math.round(weight * 100) / 100] as const)
    .filter(([, weight]) => weight !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const cells = weights.map(([trait, weight]) => `${trait === '' ? '-' : trait}: ${weight}`);
  const rows = Array.from({ length: Math.ceil(cells.length / PER_ROW) }, (_, row) =>
    cells.slice(row * PER_ROW, (row + 1) * PER_ROW).join(' | '),
  );
  writeFileSync(
    new URL('../../src/ingest/clean/weigh/weights.ts', import.meta.url),
    `/**
 * How much each trait of a line speaks for furniture, as the logarithm of the odds: data, made by
 * \`npx tsx eval/furniture/train.ts --write\`. "-" is what counts without any trait.
 */
const TABLE = \`
${rows.join('\n')}
\`;

/** Above it a line is furniture: a lost line is worse than one too many. */
export const THRESHOLD = ${THRESHOLD};

export const WEIGHTS: ReadonlyMap<string, number> = new Map(
  TABLE.trim()
    .split(/ \\| |\\n/)
    .map((cell) => cell.split(': '))
    .map(([trait = '', weight]) => [trait === '-' ? '' : trait, Number(weight)]),
);
`,
  );
}
