import { expect, it } from 'vitest';
import { METRICS } from '../../src/operations/metrics.ts';
import { createPrometheus } from '../../src/operations/prometheus.ts';
import type { Standing } from '../../src/operations/standing.ts';

const FULL: Standing = {
  corpus: { articles: 5, quotations: 36, people: 2, outlets: 5 },
  kept: {
    lastArrival: new Date('2025-12-15T09:00:00Z'),
    lag: [{ platform: 'slack', seconds: 90, open: 3 }],
    feeds: { well: 4, failing: 1 },
  },
};

function ours(text: string): string[] {
  return text.split('\n').filter((line) => line.startsWith('dragoman_'));
}

it('describes every measure in the list, and no other of ours', async () => {
  const described = [
    ...(await createPrometheus(async () => FULL).expose()).matchAll(/^# TYPE (dragoman_\w+) (\w+)$/gm),
  ].map(([, name, kind]) => `${name} ${kind}`);
  expect(described.sort()).toEqual(
    Object.values(METRICS)
      .map(({ name, kind }) => `${name} ${kind}`)
      .sort(),
  );
});

it('counts what it is told', async () => {
  const { figures, expose } = createPrometheus(async () => FULL);
  figures.answered({ platform: 'discord', command: 'quotes', tone: 'answer', seconds: 0.002 });
  figures.answered({ platform: 'discord', command: 'quotes', tone: 'empty', seconds: 2 });
  figures.failed();
  figures.complained('slack', 'warn');
  figures.posted('slack', 'later');
  figures.delivered('slack', 'again');
  expect(ours(await expose())).toEqual(
    expect.arrayContaining([
      'dragoman_requests_total{platform="discord",command="quotes",tone="answer"} 1',
      'dragoman_request_duration_seconds_bucket{le="0.0025",platform="discord",command="quotes"} 1',
      'dragoman_request_duration_seconds_count{platform="discord",command="quotes"} 2',
      'dragoman_faults_total 1',
      'dragoman_platform_faults_total{platform="slack",level="warn"} 1',
      'dragoman_postings_total{platform="slack",outcome="later"} 1',
      'dragoman_deliveries_total{platform="slack",outcome="again"} 1',
      'dragoman_digest_lag_seconds{platform="slack"} 90',
      'dragoman_deliveries_past_due{platform="slack"} 3',
      'dragoman_corpus_items{item="quotations"} 36',
      'dragoman_corpus_arrival_timestamp_seconds{of="last"} 1765789200',
      'dragoman_feeds{state="failing"} 1',
      'dragoman_database_up 1',
    ]),
  );
});

it('shows nothing of what it no longer knows', async () => {
  let standing = FULL;
  const { expose } = createPrometheus(async () => standing);
  await expose();
  standing = {};
  expect(ours(await expose()).filter((line) => /lag|past_due|corpus|feeds|up/.test(line))).toEqual([
    'dragoman_database_up 0',
  ]);
});

it('tells how the process itself is doing', async () => {
  const text = await createPrometheus(async () => FULL).expose();
  for (const name of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds']) {
    expect(text).toContain(`# TYPE ${name} gauge`);
  }
});
