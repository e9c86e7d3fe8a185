// Measures one size of corpus in a process of its own, and prints the findings as JSON: DATABASE_URL, DATA_DIR.
import { setTimeout } from 'node:timers/promises';
import { align } from '../src/archive/align.ts';
import { keep } from '../src/archive/keep.ts';
import { createLog } from '../src/cli/log.ts';
import { openDesk } from '../src/cli/open-desk.ts';
import { complete } from '../src/command/complete.ts';
import { answer } from '../src/command/run.ts';
import { readConfig } from '../src/config.ts';
import { renderDiscord } from '../src/platform/discord/render.ts';
import { renderSlack } from '../src/platform/slack/render.ts';
import type { Engine } from '../src/store/sql.ts';
import { ENGLISH } from '../src/text/english.ts';
import { createClock, type Times } from './clock.ts';
import { inventedArticles } from './invented-articles.ts';
import { inventedReferences } from './invented-references.ts';
import { serverWork } from './server-work.ts';
import { sizeQuestions } from './size-questions.ts';

/** What was measured of one size: times in milliseconds. */
export interface SizeReport {
  readonly engine: Engine;
  readonly articles: number;
  readonly quotations: number;
  readonly questions: readonly (Times & { readonly what: string })[];
  readonly completing: Times;
  /** Adding an article: all of it, and without putting its quotations to statements. */
  readonly adding: Times;
  readonly storing: Times;
}

const [, , only] = process.argv;
/** So many of each kind are asked before, to load and compile what is used; they are not asked again. */
const WARM = 10;
const ADDED = 120;
const PAUSE = 50;
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
const [adding, storing] = [createClock(), createClock()];
// A database that is kept on a server stays as it is.
const isAdding = store.engine === 'sqlite' && (only === undefined || only === 'add');
const fresh = isAdding ? [...inventedArticles(ADDED, Date.now(), inventedReferences())] : [];
for (const [index, { article, text }] of fresh.entries()) {
  const id = `new-${Date.now()}-${article.id}`;
  const own = { ...article, id, url: `${article.url}-${id}` };
  const page = { article: own, people: [], outlets: [], text, cleaned: id, input: id, origin: id };
  const [all, stored] = index < WARM ? [createClock(), createClock()] : [adding, storing];
  await all.time(async () => {
    await stored.time(async () => {
      const kept = await keep(store, page, NOW);
      if (kept.outcome !== 'added') throw new Error(JSON.stringify(kept));
      await archive.refresh();
    }, id);
    await align(store, ENGLISH);
  }, id);
  // As while the next page is fetched: what was written goes from the log into the file meanwhile.
  await setTimeout(PAUSE);
}
await close();
const report: SizeReport = {
  engine: store.engine,
  articles,
  quotations,
  questions,
  completing: completing.times(),
  adding: adding.times(),
  storing: storing.times(),
};
process.stdout.write(JSON.stringify(report));
