import { LogLevel } from '@slack/bolt';
import type { Poster, Posting } from '../../../src/platform/poster.ts';
import { oneClient } from '../../../src/platform/slack/clients.ts';
import { createPoster } from '../../../src/platform/slack/post.ts';
import { PNG } from '../discord-server/fake-service.ts';
import { sampleCard } from '../sample-card.ts';
import { type SlackServer, startSlack } from './slack-server.ts';
import { addTeam, type Team } from './world.ts';

/** A poster at a Slack of our own, with a clock that moves by sleeping and by `pass`. */
export interface Posts {
  readonly slack: SlackServer;
  readonly team: Team;
  readonly poster: Poster;
  readonly kept: string[];
  now(): Date;
  pass(ms: number): void;
  posting(key: string, more?: Partial<Posting>): Posting;
}

const START = Date.UTC(2025, 11, 11, 8);
/** How long a call may take in a test; a silent server is silent for longer. */
const WAIT_MS = 700;
/** A log for Slack's library that keeps quiet. */
export const SILENT = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

/** Lets a test post, and fails it where this Slack had a problem with anything. */
export async function withPoster(use: (posts: Posts) => Promise<void>): Promise<void> {
  let time = START;
  const slack = await startSlack(() => time);
  const team = addTeam(slack.world, 'T1');
  const kept: string[] = [];
  const clientOf = oneClient(team.botToken, {
    slackApiUrl: slack.apiUrl,
    timeout: WAIT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: SILENT,
  });
  const poster = createPoster({
    clientOf,
    service: {
      async keep(question) {
        kept.push(question);
      },
      draw: async () => PNG,
    },
    clock: {
      now: () => time,
      async sleep(ms) {
        time += ms;
      },
    },
  });
  try {
    await use({
      slack,
      team,
      poster,
      kept,
      now: () => new Date(time),
      pass: (ms) => {
        time += ms;
      },
      posting: (key, more = {}) => ({
        place: { platform: 'slack', team: 'T1', kind: 'channel', channel: 'C1' },
        as: 'message',
        card: sampleCard,
        key,
        ...more,
      }),
    });
    if (slack.world.problems.length > 0) throw new Error(`Slack: ${slack.world.problems.join('\n')}`);
  } finally {
    await slack.close();
  }
}

/** What the delivery of digests does: tries until it is posted, and says from when on a try may have arrived. */
export async function untilPosted(
  { poster, now, pass }: Posts,
  posting: Posting,
  most = 30,
): Promise<string> {
  let triedAt: Date | undefined;
  let said = '';
  for (let tries = 1; tries <= most; tries += 1) {
    const started = now();
    const posted = await poster.post({ ...posting, ...(triedAt === undefined ? {} : { triedAt }) });
    if (posted.kind === 'posted') return posted.url ?? '';
    if (posted.kind === 'unsure') triedAt ??= started;
    else if (posted.kind !== 'later') throw new Error(`${posted.kind}: ${posted.reason}`);
    said = `${posted.kind}: ${posted.reason}`;
    pass(posted.waitMs ?? 30_000);
  }
  throw new Error(`not posted in ${most} tries, at last ${said}`);
}
