import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../src/cli/log.ts';
import { openDesk } from '../src/cli/open-desk.ts';
import { readConfig } from '../src/config.ts';
import { timeReading } from './any-text.ts';
import { parseCorpus } from './baseline.ts';
import { timeBesideWink } from './beside-wink.ts';
import { everyCommand } from './every-command.ts';
import { firstAnswers, type Launch } from './first-answer.ts';
import { firstQuestions } from './first-questions.ts';
import { timeHostile } from './hostile-pages.ts';
import { markdownTable } from './table.ts';

const BUILT = 'dist/src/main.js';

const LAUNCHES: readonly Launch[] = [
  { what: '`npm run -s dragoman --`', program: 'npm', args: ['run', '-s', 'dragoman', '--'] },
  { what: '`node bin/dragoman.mjs`', program: process.execPath, args: ['bin/dragoman.mjs'] },
  {
    what: '`node --import tsx src/main.ts`',
    program: process.execPath,
    args: ['--import', 'tsx', 'src/main.ts'],
  },
  ...(existsSync(BUILT) ? [{ what: `\`node ${BUILT}\``, program: process.execPath, args: [BUILT] }] : []),
];

const folder = mkdtempSync(join(tmpdir(), 'dragoman-bench-'));
try {
  const environment = { DATA_DIR: 'data', DATABASE_URL: `sqlite:${join(folder, 'bench.sqlite')}` };
  const config = readConfig(environment);
  const { desk, archive, close } = await openDesk(config, createLog('warn'), new Date());
  const { articles, quotations } = archive.span();
  const print = (text: string): boolean => process.stdout.write(`${text}\n`);

  print(
    `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}; ${articles} articles, ${quotations} quotations.`,
  );
  print('\n## Inside a running process: text → card → both payloads\n');
  print(markdownTable(await everyCommand(desk, parseCorpus(config.dataFolder)), 'parsing the corpus'));
  const { p99, longest } = timeReading(desk, 3000);
  print(
    `\nReading a plain question, over 3,000 random texts of up to 10,000 characters: p99 ${p99.toFixed(1)} ms, longest ${longest.toFixed(1)} ms.`,
  );
  await close();

  print('\n## Reading pages that are made to be slow: a million characters, and two million\n');
  print('| page | 1 MB | 2 MB |\n| --- | ---: | ---: |');
  for (const { name, milliseconds, twice } of timeHostile())
    print(`| ${name} | ${milliseconds.toFixed(0)} ms | ${twice.toFixed(0)} ms |`);

  print('\n## Reading pages beside wink-nlp\n');
  for (const { form, characters, extraction, wink } of timeBesideWink())
    print(
      `The annotated pages of ${form === 'html' ? 'HTML' : 'raw text'}, ${characters} characters: extraction ${extraction.toFixed(0)} ms of the processor, wink-nlp's tokens, sentences and parts of speech ${wink.toFixed(0)} ms; extraction has ${(wink / extraction).toFixed(2)} of wink-nlp's speed.`,
    );

  print('\n## Reading the first question of a fresh process\n');
  print(markdownTable(firstQuestions({ ...process.env, ...environment }), 'parsing the corpus'));

  print('\n## First answer of a fresh process: /quotes lavrov --as json\n');
  if (!existsSync(BUILT))
    print('Not built: run "npm run build" first to have the compiled program measured too.\n');
  print(markdownTable(firstAnswers(LAUNCHES, { ...process.env, ...environment }), 'an empty process'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
