// Measures one size of corpus in a process of its own, and prints the findings as JSON: DATABASE_URL, DATA_DIR.
import { createLog } from '../src/cli/log.ts';
import { openDesk } from '../src/cli/open-desk.ts';
import { complete } from '../src/command/complete.ts';
import { answer } from '../src/command/run.ts';
import { readConfig } from '../src/config.ts';
import { renderDiscord } from '../src/platform/discord/render.ts';
import { renderSlack } from '../src/platform/slack/render.ts';
import type { Engine } from '../src/store/sql.ts';
import { type Added, adding } from './adding.ts';
import { createClock, type Times } from './clock.ts';
import { serverWork } from './server-work.ts';
import { sizeQuestions } from './size-questions.ts';

/** What was measured of one size: times in milliseconds. */
export interface SizeReport {
  readonly engine: Engine;
  readonly articles: number;
  readonly quotations: number;
  /** Of the database on disk. */
  readonly bytes: number;
  readonly questions: readonly (Times & { readonly what: string })[];
  readonly completing: Times;
  readonly added: readonly Added[];
}

const [, , only] = process.argv;
/** So many of each kind are asked before, to load and compile what is used; they are not asked again. */
const WARM = 10;
const NOW = new Date('2025-12-15T09:00:00Z');

const { desk, archive, store, close } = await openDesk(readConfig(process.env), createLog('error'), NOW);

const ask = async (text: string): Promise<void> => {
  const { card } = await answer(desk, { asking: { text }, now: NOW, timeZone: 'UTC', where: 'channel' });
  if (card.tone === 'problem') throw new Error(`${text}: ${JSON.stringify(card.blocks)}`);
  JSON.stringify(renderDiscord(card).message);
  JSON.stringify(renderSlack(card).message);
};

const kinds = (await sizeQuestions(store, archive)).filter(
  ({ what }) => only === undefined || what.includes(only),
);
for (const { texts } of kinds) for (const text of texts.slice(0, WARM)) await ask(text);
const questions: (Times & { what: string })[] = [];
for (const { what, texts } of kinds) {
  const clock = createClock(await serverWork(store));
  for (const text of texts.slice(WARM)) await clock.time(() => ask(text), text);
  questions.push({ what, ...clock.times() });
  process.stderr.write(`${what}: ${JSON.stringify(questions.at(-1))} ${clock.slowest()}\n`);
}

const typed = ['s', 'ma', 'dra', 'ki', 'the minister of', 'que', 'tr'].flatMap((begin) =>
  [...'abdegiklmnorstu'].flatMap((next) => [
    `/quotes speaker:${begin}${next}`,
    `/latest topic:${next}${begin}`,
    `/compare ${begin}${next}`,
  ]),
);
const completing = createClock();
for (const [index, text] of typed.entries()) {
  const work = async (): Promise<void> => {
    complete(text, desk.commands, { names: archive.names(), now: NOW });
  };
  if (index < WARM) await work();
  else await completing.time(work, text);
}

const { articles, quotations } = archive.span();
const [{ bytes } = { bytes: Number.NaN }] = await store.all<{ bytes: number }>(
  store.engine === 'sqlite'
    ? 'SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()'
    : 'SELECT pg_database_size(current_database()) AS bytes',
);
// A database that is kept on a server stays as it is.
const isOurs = store.engine === 'sqlite' || process.env.BENCH_OWN_SERVER !== undefined;
const isAdding = isOurs && (only === undefined || only === 'add');
const added = isAdding ? await adding(store, () => archive.refresh(), NOW) : [];
await close();
const report: SizeReport = {
  engine: store.engine,
  articles,
  quotations,
  bytes: Number(bytes),
  questions,
  completing: completing.times(),
  added,
};
process.stdout.write(JSON.stringify(report));
