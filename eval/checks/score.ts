import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Card } from '../../src/card/card.ts';
import { answer } from '../../src/command/run.ts';
import { openDeskOver } from '../../tests/support/corpus-folder.ts';
import { corpusOf } from './corpus.ts';
import { type CheckedWorld, readChecks } from './gold.ts';

export interface CheckScore {
  right: number;
  of: number;
  /** Called verbatim or a variant, though nobody is held to have said anything like it. */
  invented: number;
  /** How often which verdict was given for which: `variant → not held`. */
  readonly confusion: Map<string, number>;
  readonly misses: string[];
}

/** What the title of an answer says. */
const VERDICTS: Readonly<Record<string, string>> = {
  'Verbatim in the corpus': 'verbatim',
  'Held only with words left out': 'verbatim',
  'Held in other words': 'variant',
  'Held in other words, but a negation differs': 'variant',
  'Said by somebody else': 'someone else',
  'Held only as reported speech': 'indirect',
  'Not held in the corpus': 'not held',
};

/** Puts the checks of a folder to the command itself, over a corpus that holds what was annotated. */
export async function scoreChecks(folder: string): Promise<CheckScore> {
  const score: CheckScore = { right: 0, of: 0, invented: 0, confusion: new Map(), misses: [] };
  for (const world of readChecks(folder)) await scoreWorld(world, score);
  return score;
}

async function scoreWorld(world: CheckedWorld, score: CheckScore): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'checks-'));
  for (const [file, content] of corpusOf(world)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), JSON.stringify(content));
  }
  const { desk, close, archive } = await openDeskOver(folder);
  const annotated = [...world.articles.values()].reduce((sum, { quotes }) => sum + quotes.length, 0);
  const { matched } = await archive.quotations({}, { limit: 1, offset: 0 });
  // Of two that are the very same in one article, one is enough.
  if (matched < annotated * 0.98)
    throw new Error(`Of ${annotated} quotations of ${world.name}, ${matched} are in the corpus.`);
  for (const { words, speaker, verdict, why } of world.checks) {
    const { card } = await answer(desk, {
      asking: { command: 'check', options: { words, ...(speaker === undefined ? {} : { speaker }) } },
      now: new Date(),
      timeZone: 'UTC',
      where: 'direct',
    });
    const given = VERDICTS[card.title] ?? card.title;
    score.of += 1;
    score.right += Number(given === verdict);
    score.invented += Number(verdict === 'not held' && (given === 'verbatim' || given === 'variant'));
    const pair = `${verdict} → ${given}`;
    score.confusion.set(pair, (score.confusion.get(pair) ?? 0) + 1);
    if (given !== verdict)
      score.misses.push(`${world.name}: ${pair}: ${speaker ?? '—'}: ${words} (${why}) || ${shownIn(card)}`);
  }
  await close();
  rmSync(folder, { recursive: true });
}

function shownIn({ blocks }: Card): string {
  return blocks
    .flatMap((block) =>
      block.kind === 'quote' ? `${block.speaker}: ${[...block.parts, block.gist ?? ''].join(' ')}` : [],
    )
    .join(' | ');
}

/** The section of the report on one half of the checks. */
export function reportChecks(
  half: string,
  { right, of, invented, confusion, misses }: CheckScore,
  withMisses: boolean,
): string {
  if (of === 0) return `checks, ${half}: none\n`;
  return [
    `checks, ${half}: ${right} of ${of} verdicts right; held though not in the corpus: ${invented}`,
    ...[...confusion].sort().map(([pair, count]) => `  ${pair.padEnd(32)} ${count}`),
    ...(withMisses ? misses.map((miss) => `  - ${miss}`) : []),
    '',
  ].join('\n');
}
