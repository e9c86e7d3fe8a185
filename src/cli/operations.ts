import type { Archive } from '../archive/archive.ts';
import { lastArrival } from '../archive/last-arrival.ts';
import type { Config } from '../config.ts';
import { pastDue } from '../digest/lag.ts';
import { countFeeds } from '../ingest/feed/count-feeds.ts';
import { type Figures, NO_FIGURES } from '../operations/figures.ts';
import { createHeld } from '../operations/held.ts';
import type { Readiness } from '../operations/readiness.ts';
import type { Kept } from '../operations/standing.ts';
import type { Sql } from '../store/sql.ts';

/** What whoever looks after the bot can see, and what it is told. */
export interface Operations {
  readonly figures: Figures;
  readonly says: readonly string[];
  /** The corpus is loaded. */
  loaded(archive: Pick<Archive, 'span'>, sql: Sql): void;
  /** All that is configured runs. */
  connected(): void;
  /** No more questions should be sent here. */
  stopping(): void;
  stop(): Promise<void>;
}

const NOT_SERVED: Operations = {
  figures: NO_FIGURES,
  says: [],
  loaded: () => undefined,
  connected: () => undefined,
  stopping: () => undefined,
  stop: async () => undefined,
};

/** A probe is answered within this, whatever the database does. */
const PATIENCE_MS = 2000;
const PROBE_FOR_MS = 1000;
/** Prometheus usually asks every 15 seconds. */
const READ_FOR_MS = 10_000;
const PLATFORMS = ['discord', 'slack'] as const;

/**
 * Serves /healthz, /readyz and /metrics where a port is set for them. Prometheus's client is loaded only then.
 * @throws OperatorError where the port cannot be used
 */
export async function openOperations(
  config: Config['operations'],
  now: () => Date,
  uptime: () => number,
): Promise<Operations> {
  if (config === undefined) return NOT_SERVED;
  const [{ createPrometheus }, { serveOperations }] = await Promise.all([
    import('../operations/prometheus.ts'),
    import('../operations/serve.ts'),
  ]);
  let platforms: Readiness['platforms'] = 'connecting';
  let opened: { readonly archive: Pick<Archive, 'span'>; readonly sql: Sql } | undefined;
  const database = async (): Promise<Sql> => {
    if (opened === undefined) throw new Error('the database is not open yet');
    return opened.sql;
  };
  const held = { patienceMs: PATIENCE_MS, uptime };
  const kept = createHeld(async () => keptIn(await database(), now()), { ...held, forMs: READ_FOR_MS });
  const probe = createHeld(async () => (await database()).all('SELECT id FROM migration LIMIT 1'), {
    ...held,
    forMs: PROBE_FOR_MS,
  });
  const measures = createPrometheus(async () => {
    const corpus = opened === undefined ? {} : { corpus: sizes(opened.archive) };
    const read = await kept().catch(() => undefined);
    return { ...corpus, ...(read === undefined ? {} : { kept: read }) };
  });
  const served = await serveOperations(
    {
      readiness: async () => ({
        corpus: opened === undefined ? 'loading' : 'loaded',
        platforms,
        database: await probe().then(
          () => 'up' as const,
          () => 'away' as const,
        ),
      }),
      expose: measures.expose,
      contentType: measures.contentType,
    },
    config,
  );
  return {
    figures: measures.figures,
    says: [`watched at ${served.url}/metrics`],
    loaded: (archive, sql) => {
      opened = { archive, sql };
    },
    connected: () => {
      platforms = 'connected';
    },
    stopping: () => {
      platforms = 'stopping';
    },
    stop: served.close,
  };
}

function sizes(archive: Pick<Archive, 'span'>) {
  const { articles, quotations, people, outlets } = archive.span();
  return { articles, quotations, people, outlets };
}

async function keptIn(sql: Sql, now: Date): Promise<Kept> {
  const arrived = await lastArrival(sql);
  const lag = [];
  for (const platform of PLATFORMS) {
    const { since, open } = await pastDue(sql, platform, now);
    const seconds = since === undefined ? 0 : Math.max(0, (now.getTime() - since.getTime()) / 1000);
    lag.push({ platform, seconds, open });
  }
  const feeds = await countFeeds(sql);
  return { lag, feeds, ...(arrived === undefined ? {} : { lastArrival: arrived }) };
}
