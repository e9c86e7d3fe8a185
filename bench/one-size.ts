// Measures one size of corpus in a process of its own, and prints the findings as JSON: DATABASE_URL, DATA_DIR, articles.
import { align } from '../src/archive/align.ts';
import { keep } from '../src/archive/keep.ts';
import { createLog } from '../src/cli/log.ts';
import { openDesk } from '../src/cli/open-desk.ts';
import { complete } from '../src/command/complete.ts';
import { answer } from '../src/command/run.ts';
import { readConfig } from '../src/config.ts';
import { renderDiscord } from '../src/platform/discord/render.ts';
import { renderSlack } from '../src/platform/slack/render.ts';
import { ENGLISH } from '../src/text/english.ts';
import { inventedArticles } from './invented-articles.ts';
import { inventedReferences } from './invented-references.ts';
import { type Latency, latencyOf } from './percentile.ts';
import { sizeQuestions } from './size-questions.ts';

/** What was measured of one size: times in milliseconds, memory in bytes. */
export interface SizeReport {
  readonly articles: number;
  readonly quotations: number;
  readonly ready: number;
  readonly questions: readonly (Latency & { readonly what: string; readonly first: number })[];
  readonly completing: Latency;
  readonly adding: Latency;
  readonly resident: { readonly ready: number; readonly all: number };
}

const [, , only] = process.argv;
const WARM = 20;
const RUNS = 300;
/** A slow question is asked as often as this many milliseconds allow, and five times at least. */
const PATIENCE = 6000;
const ADDED = 200;
const NOW = new Date('2025-12-15T09:00:00Z');

const started = performance.now();
const { desk, archive, store, close } = await openDesk(readConfig(process.env), createLog('error'), NOW);
const ready = performance.now() - started;
const { rss: atReady } = process.memoryUsage();

const ask = async (text: string): Promise<void> => {
  const { card } = await answer(desk, { asking: { text }, now: NOW, timeZone: 'UTC', where: 'channel' });
  if (card.tone === 'problem') throw new Error(`${text}: ${JSON.stringify(card.blocks)}`);
  JSON.stringify(renderDiscord(card).message);
  JSON.stringify(renderSlack(card).message);
};

const questions: (Latency & { what: string; first: number })[] = [];
for (const { what, text } of await sizeQuestions(store, archive)) {
  if (only !== undefined && !what.includes(only)) continue;
  const first = await timed(() => ask(text));
  const times = await repeated(() => ask(text));
  questions.push({ what, first, ...latencyOf(times) });
  process.stderr.write(`${what}: ${JSON.stringify(questions.at(-1))}\n`);
}

const typed = [
  '/quotes s',
  '/quotes speaker:ma',
  '/latest topic:que',
  '/compare dra',
  '/brief the minister of',
];
let at = 0;
const completing = latencyOf(
  await repeated(async () => {
    at += 1;
    complete(typed[at % typed.length] ?? '', desk.commands, { names: archive.names(), now: NOW });
  }),
);
const resident = { ready: atReady, all: process.memoryUsage().rss };
const { articles, quotations } = archive.span();

const references = inventedReferences();
const fresh = [...inventedArticles(ADDED, Date.now(), references)];
const added: number[] = [];
for (const { article, text } of only === undefined ? fresh : []) {
  const id = `new-${Date.now()}-${article.id}`;
  const page = { article: { ...article, id, url: `${article.url}-${id}` }, people: [], outlets: [], text };
  added.push(
    await timed(async () => {
      const kept = await keep(store, { ...page, cleaned: id, input: id, origin: id }, NOW);
      if (kept.outcome !== 'added') throw new Error(JSON.stringify(kept));
      await align(store, ENGLISH);
      await archive.refresh();
    }),
  );
  if (added.length >= 10 && added.reduce((sum, time) => sum + time, 0) > PATIENCE) break;
}
await close();
const report: SizeReport = {
  articles,
  quotations,
  ready,
  questions,
  completing,
  adding: latencyOf(added),
  resident,
};
process.stdout.write(JSON.stringify(report));

async function repeated(work: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  let spent = 0;
  for (let run = 0; run < WARM + RUNS && (spent < PATIENCE || times.length < 5); run += 1) {
    const time = await timed(work);
    spent += time;
    if (run >= WARM || spent > PATIENCE / 2) times.push(time);
  }
  return times;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
