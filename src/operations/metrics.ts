/** One measure, as Prometheus knows it. A label has few values: never a person, a place or a word of a message. */
export interface Metric {
  readonly name: string;
  readonly kind: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly labels: readonly string[];
}

/** Every measure of ours. `docs/operations.md` and `ops/grafana.json` name the same; a test compares. */
export const METRICS = {
  requests: {
    name: 'dragoman_requests_total',
    kind: 'counter',
    help: 'Questions that were answered, by how: answer, empty or problem.',
    labels: ['platform', 'command', 'tone'],
  },
  latency: {
    name: 'dragoman_request_duration_seconds',
    kind: 'histogram',
    help: 'From a question to its card. Sending it is not in it.',
    labels: ['platform', 'command'],
  },
  faults: {
    name: 'dragoman_faults_total',
    kind: 'counter',
    help: 'Questions that failed by a fault of ours: the log has each under its reference.',
    labels: [],
  },
  platformFaults: {
    name: 'dragoman_platform_faults_total',
    kind: 'counter',
    help: 'Warnings and errors that a connection to a platform has logged.',
    labels: ['platform', 'level'],
  },
  postings: {
    name: 'dragoman_postings_total',
    kind: 'counter',
    help: 'Tries to post a digest or an alert, by what the platform made of them.',
    labels: ['platform', 'outcome'],
  },
  deliveries: {
    name: 'dragoman_deliveries_total',
    kind: 'counter',
    help: 'Tries at a delivery that were written down, by what was decided. Again: it stays open.',
    labels: ['platform', 'outcome'],
  },
  lag: {
    name: 'dragoman_digest_lag_seconds',
    kind: 'gauge',
    help: 'How long ago the oldest delivery that is still open was due; 0 where none is past due.',
    labels: ['platform'],
  },
  open: {
    name: 'dragoman_deliveries_past_due',
    kind: 'gauge',
    help: 'Deliveries that are open past their time.',
    labels: ['platform'],
  },
  shards: {
    name: 'dragoman_discord_shards',
    kind: 'gauge',
    help: 'Shards of Discord: all there are, and how many of this process are up (connected) or down.',
    labels: ['state'],
  },
  sessions: {
    name: 'dragoman_discord_sessions_total',
    kind: 'counter',
    help: 'Sessions of a shard that were begun anew, or resumed: after a begun one, what came before it is lost.',
    labels: ['how'],
  },
  corpus: {
    name: 'dragoman_corpus_items',
    kind: 'gauge',
    help: 'What this process serves: articles, quotations, people, outlets.',
    labels: ['item'],
  },
  arrived: {
    name: 'dragoman_corpus_arrival_timestamp_seconds',
    kind: 'gauge',
    help: 'When something last came into the corpus, in Unix seconds: the age of the corpus is time() minus this.',
    labels: ['of'],
  },
  feeds: {
    name: 'dragoman_feeds',
    kind: 'gauge',
    help: 'Feeds: well, failing (the last try), gone (not asked any more), off (no longer in feeds.json).',
    labels: ['state'],
  },
  database: {
    name: 'dragoman_database_up',
    kind: 'gauge',
    help: 'Whether the database answered when this was read. Where it is 0, lag, arrivals and feeds are missing.',
    labels: [],
  },
} as const satisfies Readonly<Record<string, Metric>>;
