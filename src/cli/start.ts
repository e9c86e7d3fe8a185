import { randomUUID } from 'node:crypto';
import { commands } from '../../commands/index.ts';
import { align } from '../archive/align.ts';
import { loadFolder, readRejects } from '../archive/load.ts';
import { createKept, USUALLY_KEPT } from '../command/kept.ts';
import { answer } from '../command/run.ts';
import type { Config } from '../config.ts';
import { createLoop } from '../digest/loop.ts';
import { createSharedClock } from '../digest/shared-clock.ts';
import { createPoller } from '../ingest/feed/poller.ts';
import { readFeeds } from '../ingest/feed/read-feeds.ts';
import { tellAnswers, tellComplaints, tellPostings } from '../operations/tell.ts';
import type { Poster } from '../platform/poster.ts';
import type { Connection } from '../platform/service.ts';
import { sleep } from '../rounds/sleep.ts';
import type { Ticker } from '../rounds/ticker.ts';
import { USUAL } from '../service/allowance.ts';
import { takePlace } from '../service/presence.ts';
import { createService } from '../service/service.ts';
import { createShards } from '../service/shards.ts';
import { openStore, takeAlone } from '../store/open-store.ts';
import type { Sql } from '../store/sql.ts';
import { ENGLISH } from '../text/english.ts';
import { draw } from './draw.ts';
import type { Log } from './log.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';
import { openOperations } from './operations.ts';
import { takeEntry } from './take-entry.ts';
import { watchFolder } from './watch-folder.ts';
import { fetchAs } from './web.ts';
import { serveWebConsole } from './web-console.ts';

/** What is running, said for the operator, and how to stop it. */
export interface Running {
  readonly says: string;
  stop(): Promise<void>;
}

const CONSOLE_PORT = 3000;
/** Of the connections to a database server, those that digests have. */
const FOR_DIGESTS = 3;
const uptime = (): number => performance.now();

/**
 * Runs what is configured: Discord, Slack and, where its port is set or nothing else is, the web console. The
 * archive is kept up to date with the corpus folder. What was started is stopped again where something fails.
 */
export async function start(config: Config, log: Log, now: () => Date): Promise<Running> {
  let loop: Ticker | undefined;
  const wake = (): void => loop?.wake();
  const fetch = fetchAs(config.fetch, now);
  // It is there before the corpus is: a large one takes its time, and whoever watches can see that.
  const operations = await openOperations(config.operations, now, uptime);
  const { figures } = operations;
  let opened: OpenDesk;
  try {
    opened = await openDesk(config, log, now(), wake, fetch);
  } catch (error) {
    await operations.stop();
    throw error;
  }
  const { archive, store, report, compose, ingester, close } = opened;
  const desk = {
    ...opened.desk,
    kept: createKept(archive.state, { ...USUALLY_KEPT, answers: config.keptAnswers }),
    reportFault: (error: unknown) => {
      figures.failed();
      return opened.desk.reportFault(error);
    },
  };
  operations.loaded(archive, store);
  log.info(report, 'the corpus is loaded');
  const alone = await takeAlone(config.database);
  if (!alone.isAlone) {
    log.warn(
      'another Dragoman runs with this SQLite file, and one alone should: digests may be late or come twice. Stop one of them, or use PostgreSQL (docs/operations.md)',
    );
  }
  await logRejects(store, log);
  const stopWatching = watchFolder(
    config.dataFolder,
    async () => {
      const { changed, removed, rejects } = await loadFolder(store, config.dataFolder, now());
      await align(store, ENGLISH);
      await archive.refresh();
      wake();
      if (changed + removed > 0) await logRejects(store, log);
      if (changed + removed > 0)
        log.info({ changed, removed, rejects }, 'the corpus has changed and is loaded again');
    },
    (error) =>
      log.error(
        { err: error },
        'the changed corpus could not be loaded; answers come from what was loaded before',
      ),
  );
  const poller = createPoller({
    sql: store,
    feeds: () => readFeeds(config.dataFolder),
    fetch,
    take: takeEntry(ingester, now, async () => {
      await archive.refresh();
      wake();
    }),
    now,
    sleep,
    random: Math.random,
    log,
    processId: randomUUID(),
  });
  const clock = createSharedClock(store, now, uptime);
  // Questions do not wait behind digests that are all due at once. SQLite has one way in, and no waiting.
  const ledger = store.engine === 'sqlite' ? store : await openStore(config.database, FOR_DIGESTS);
  const locks = store.locks();
  const presence = await takePlace(locks, Math.random);
  await clock.refresh();
  const answering = createService({
    desk,
    sql: store,
    now,
    timeZone: config.timeZone,
    allowance: USUAL,
    draw,
    log: (told) => log.info(told, 'a question was answered'),
    warn: (says, error) => log.warn(error === undefined ? {} : { err: error }, says),
    presence,
  });
  const service = {
    ...answering,
    handle: tellAnswers(answering.handle, ({ asker }) => asker.split(':')[0] ?? '', figures, uptime),
  };
  const started: Connection[] = [];
  const posters: Poster[] = [];
  const says: string[] = [];
  // Requests come to an end before what answers them is closed.
  const stop = async (): Promise<void> => {
    operations.stopping();
    await Promise.all([poller.stop(), loop?.stop()]);
    await Promise.all(started.map((connection) => connection.stop()));
    await stopWatching();
    await answering.flush();
    await locks.close();
    if (ledger !== store) await ledger.close();
    await close();
    alone.release();
    await operations.stop();
  };
  try {
    // Each platform's library is loaded only where the platform is configured.
    if (config.discord !== undefined) {
      const { connectDiscord } = await import('../platform/discord/connect.ts');
      const discord = await connectDiscord({
        ...config.discord,
        commands,
        service,
        log: tellComplaints(log, 'discord', figures),
        now,
        shards: createShards({ sql: store, locks, now: clock.now, random: Math.random }),
        figures,
      });
      started.push(discord);
      posters.push(tellPostings(discord.poster, figures));
      says.push('connected to Discord');
    }
    if (config.slack !== undefined) {
      const { connectSlack } = await import('../platform/slack/connect.ts');
      const slack = await connectSlack({
        ...config.slack,
        commands,
        service,
        sql: store,
        log: tellComplaints(log, 'slack', figures),
        prefix: config.slackPrefix,
        now,
      });
      started.push(slack);
      posters.push(tellPostings(slack.poster, figures));
      says.push('connected to Slack');
    }
    if (config.port !== undefined || started.length === 0) {
      const console = await serveWebConsole(
        desk,
        config.port ?? CONSOLE_PORT,
        now,
        tellAnswers(answer, () => 'web', figures, uptime),
      );
      started.push({ stop: () => console.close() });
      says.push(`listening: open ${console.url} and ask /quotes lavrov`);
    }
    if (posters.length > 0) {
      const { leaseMs } = config;
      const processId = randomUUID();
      loop = createLoop({
        sql: ledger,
        archive,
        compose,
        posters,
        now: clock.now,
        setClock: clock.refresh,
        log,
        random: Math.random,
        processId,
        leaseMs,
        onSettled: figures.delivered,
      });
    }
    operations.connected();
    says.push(...operations.says);
  } catch (error) {
    await stop();
    throw error;
  }
  return { says: `Dragoman is ${says.join(', and ')}. Stop with Ctrl+C.`, stop };
}

const MOST_REJECTS = 20;

/** Names the records that are not served; doctor lists them all. */
async function logRejects(store: Sql, log: Log): Promise<void> {
  const rejects = await readRejects(store);
  for (const reject of rejects.slice(0, MOST_REJECTS)) log.warn(reject, 'a record is not served');
  if (rejects.length > MOST_REJECTS) {
    log.warn(
      { rejects: rejects.length },
      'more records are not served; run "npm run -s dragoman -- doctor" to see them',
    );
  }
}
