import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLog } from '../src/cli/log.ts';
import { openDesk } from '../src/cli/open-desk.ts';
import { readConfig } from '../src/config.ts';
import { ENGLISH } from '../src/text/english.ts';
import { reportOf } from './align/report.ts';
import { scoreWorlds } from './align/score.ts';
import { reportChecks, scoreChecks } from './checks/score.ts';
import { type AskCase, type AskScore, type Share, scoreAsks } from './score-asks.ts';
import { scoreExtractions } from './score-extractions.ts';
import { askVariations } from './variations.ts';

/**
 * `npm run eval [tuned|unseen|seeds] [--misses]`: how well plain questions are understood, on the two halves of
 * `tests/ask/`, and how well pages are read, on the annotated articles of `tests/gold/`, and how
 * well their quotations are put together that are one statement; and whether words are held, and whose they are.
 * `npm run eval variations`: the tuned questions with words around them, and with strangers in them.
 */
const { desk, close } = await openDesk(
  readConfig({ DATABASE_URL: 'sqlite::memory:' }),
  createLog('error'),
  new Date(),
);
for (const half of ['tuned', 'unseen'].filter((h) => h === (process.argv[2] ?? h))) {
  const file = new URL(`../tests/ask/${half}.json`, import.meta.url);
  const cases = JSON.parse(readFileSync(file, 'utf8')) as AskCase[];
  if (cases.length > 0) print(half, await scoreAsks(desk, cases));
  else process.stdout.write(`${half} half: no questions\n`);
}
if (process.argv[2] === 'variations') {
  const file = new URL('../tests/ask/tuned.json', import.meta.url);
  const { around, strangers, faults } = await askVariations(
    desk,
    JSON.parse(readFileSync(file, 'utf8')) as AskCase[],
  );
  process.stdout.write(
    `the same with words around it: ${percent(around)}\ndeclined with a stranger in it:  ${percent(strangers)}\n`,
  );
  for (const fault of faults) process.stdout.write(`  - ${fault}\n`);
}
await close();
if (process.argv[2] !== 'variations')
  process.stdout.write(`\n${scoreExtractions(process.argv[2], process.argv.includes('--misses'))}`);
for (const [half, folder] of [
  ['tuned', 'articles'],
  ['unseen', 'unseen'],
] as const) {
  if (half !== (process.argv[2] ?? half)) continue;
  const gold = fileURLToPath(new URL(`../tests/gold/${folder}`, import.meta.url));
  const withMisses = process.argv.includes('--misses');
  process.stdout.write(reportOf(half, scoreWorlds(gold, ENGLISH), withMisses));
  process.stdout.write(reportChecks(half, await scoreChecks(gold), withMisses));
}

function print(half: string, { confusion, misses, ...shares }: AskScore): void {
  const lines = Object.entries(shares).map(([name, share]) => `  ${name.padEnd(8)} ${percent(share)}`);
  process.stdout.write(`${half} half\n${lines.join('\n')}\n`);
  process.stdout.write(
    `  answered: ${confusion.answeredRightly} rightly, ${confusion.answeredWrongly} that should be declined; declined: ${confusion.declinedRightly} rightly, ${confusion.declinedWrongly} that should be answered\n`,
  );
  for (const { question, expected, got } of misses) {
    process.stdout.write(`  - ${question}\n      expected ${expected}\n      got      ${got}\n`);
  }
}

function percent({ right, of }: Share): string {
  return `${((100 * right) / Math.max(1, of)).toFixed(1)} % (${right} of ${of})`;
}
