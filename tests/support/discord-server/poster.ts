import { createPoster } from '../../../src/platform/discord/post.ts';
import { createPostsApi } from '../../../src/platform/discord/posts-api.ts';
import type { Poster, Posting } from '../../../src/platform/poster.ts';
import { sampleCard } from '../sample-card.ts';
import { PNG } from './fake-service.ts';
import { type FakeDiscord, startDiscord } from './start.ts';

/** A poster at a Discord of our own, with a clock that moves by sleeping and by `pass`. */
export interface Posts {
  readonly discord: FakeDiscord;
  readonly poster: Poster;
  readonly kept: string[];
  now(): Date;
  pass(ms: number): void;
  posting(key: string, more?: Partial<Posting>): Posting;
}

const START = Date.UTC(2025, 11, 11, 8);
/** How long a request may take in a test; a silent server is silent for longer. */
const WAIT_MS = 800;

/** Lets a test post, and fails it where the server has had to complain. */
export async function withPoster(use: (posts: Posts) => Promise<void>): Promise<void> {
  let time = START;
  const discord = await startDiscord({ now: () => time });
  const api = createPostsApi({ token: discord.token, apiUrl: discord.apiUrl }, WAIT_MS);
  const kept: string[] = [];
  const sleep = async (ms: number): Promise<void> => {
    time += ms;
  };
  const poster = createPoster({
    api,
    botId: discord.botId,
    service: {
      async keep(question) {
        kept.push(question);
      },
      draw: async () => PNG,
    },
    clock: { now: () => time, sleep },
    now: () => new Date(time),
  });
  try {
    await use({
      discord,
      poster,
      kept,
      now: () => new Date(time),
      pass: (ms) => {
        time += ms;
      },
      posting: (key, more = {}) => ({
        place: { platform: 'discord', team: discord.guildId, kind: 'channel', channel: discord.channelId },
        as: 'message',
        card: sampleCard,
        key,
        ...more,
      }),
    });
    if (discord.complaints.length > 0) throw new Error(`Discord complains: ${discord.complaints.join('\n')}`);
  } finally {
    api.close();
    await discord.stop();
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
    const { waitMs } = posted;
    said = `${posted.kind}: ${posted.reason}`;
    // discord.js keeps to the limits by the clock of the machine.
    if (waitMs !== undefined && waitMs < 1100) await new Promise((resolve) => setTimeout(resolve, waitMs));
    pass(waitMs ?? 30_000);
  }
  throw new Error(`not posted in ${most} tries, at last ${said}`);
}
