import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Figures } from './figures.ts';
import { METRICS, type Metric } from './metrics.ts';
import type { Standing } from './standing.ts';

/** The measures, and how they are read. */
export interface Measures {
  readonly figures: Figures;
  /** All measures in Prometheus's text format. */
  expose(): Promise<string>;
  readonly contentType: string;
}

/**
 * From what an answer takes in memory to what a platform waits: after 1.5 seconds a question is acknowledged
 * before its answer, after three it is lost.
 */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 3, 10];

/** The one place that knows Prometheus's client. `standing` never rejects. */
export function createPrometheus(standing: () => Promise<Standing>): Measures {
  const registry = new Registry();
  // Memory, processor time, the event loop's lag, garbage collection, open files.
  collectDefaultMetrics({ register: registry });
  const described = ({ name, help, labels }: Metric) => ({
    name,
    help,
    labelNames: [...labels],
    registers: [registry],
  });
  const counter = (metric: Metric) => new Counter(described(metric));
  const gauge = (metric: Metric) => new Gauge(described(metric));
  const [requests, faults] = [counter(METRICS.requests), counter(METRICS.faults)];
  const platformFaults = counter(METRICS.platformFaults);
  const [postings, deliveries] = [counter(METRICS.postings), counter(METRICS.deliveries)];
  const latency = new Histogram({ ...described(METRICS.latency), buckets: BUCKETS });
  const [shards, sessions] = [gauge(METRICS.shards), counter(METRICS.sessions)];
  const [lag, open] = [gauge(METRICS.lag), gauge(METRICS.open)];
  const [corpus, arrived] = [gauge(METRICS.corpus), gauge(METRICS.arrived)];
  const [feeds, database] = [gauge(METRICS.feeds), gauge(METRICS.database)];

  const set = ({ corpus: sizes, kept }: Standing): void => {
    // What is not known is missing, and not what it was before.
    for (const each of [lag, open, corpus, arrived, feeds]) each.reset();
    for (const [item, count] of Object.entries(sizes ?? {})) corpus.set({ item }, count);
    database.set(kept === undefined ? 0 : 1);
    if (kept?.lastArrival !== undefined) arrived.set({ of: 'last' }, kept.lastArrival.getTime() / 1000);
    for (const { platform, seconds, open: count } of kept?.lag ?? []) {
      lag.set({ platform }, seconds);
      open.set({ platform }, count);
    }
    for (const [state, count] of Object.entries(kept?.feeds ?? {})) feeds.set({ state }, count);
  };

  return {
    figures: {
      answered({ platform, command, tone, seconds }) {
        requests.inc({ platform, command, tone });
        latency.observe({ platform, command }, seconds);
      },
      failed: () => faults.inc(),
      complained: (platform, level) => platformFaults.inc({ platform, level }),
      posted: (platform, outcome) => postings.inc({ platform, outcome }),
      delivered: (platform, outcome) => deliveries.inc({ platform, outcome }),
      shards(states) {
        for (const [state, count] of Object.entries(states)) shards.set({ state }, count);
      },
      session: (how) => sessions.inc({ how }),
    },
    async expose() {
      set(await standing());
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}
