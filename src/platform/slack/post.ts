import type { Card } from '../../card/card.ts';
import type { PlatformLog } from '../log.ts';
import { NotPosted } from '../not-posted.ts';
import type { Posted, Poster, Posting } from '../poster.ts';
import type { Service } from '../service.ts';
import { createTurns, type TurnClock } from '../turns.ts';
import type { ClientOf } from './clients.ts';
import { fallbackText } from './fallback.ts';
import { faultOf } from './faults.ts';
import { type Illustrated, illustrated } from './illustrated.ts';
import { LINES } from './limits.ts';
import { lookFor } from './look-for.ts';
import type { SlackMessage } from './payload.ts';
import { postedOf } from './post-faults.ts';
import { createPostsApi, type Limits, type PostsApi, type Self } from './posts-api.ts';
import { reasonOf } from './redact.ts';
import { paragraph, words } from './rich.ts';

/** What posting to Slack takes. */
export interface PosterParts {
  readonly clientOf: ClientOf;
  readonly service: Pick<Service, 'keep' | 'draw'>;
  readonly clock: TurnClock;
  readonly log?: PlatformLog;
}

const AGAIN_MS = 5_000;
/** Who installs the bot anew gives it another id, by which its messages are known. */
const SELF_MS = 10 * 60_000;
/** Of five calls a second, of which a posting takes one or a few. */
const MOST_PER_TEAM = 8;
const MOST_REMEMBERED = 10_000;

/**
 * Posts to Slack. Slack has no way to make a repeated call harmless: a try that may have arrived is looked for
 * in the channel, by the metadata of the bot's own messages, before it is made again. What Slack carries out only
 * after that look would come twice; the waits between tries are what makes that unlikely.
 */
export function createPoster({ clientOf, service, clock, log }: PosterParts): Poster {
  const turns = createTurns(clock);
  const selves = new Map<string, Promise<{ readonly self: Self; readonly until: number }>>();
  const directs = new Map<string, Promise<string>>();

  /** The calls of a workspace, of which those that always give the same are made once. */
  const apiOf = (team: string, limits: Limits = {}): PostsApi => {
    const api = createPostsApi(clientOf, turns, team, limits);
    return {
      ...api,
      self: async () => {
        const ask = async () => ({ self: await api.self(), until: clock.now() + SELF_MS });
        const known = await once(selves, team, ask);
        if (known.until > clock.now()) return known.self;
        selves.delete(team);
        return (await once(selves, team, ask)).self;
      },
      openDirect: (user) => once(directs, `${team} ${user}`, () => api.openDirect(user)),
    };
  };

  return {
    platform: 'slack',
    mostPerTeam: MOST_PER_TEAM,
    async post(posting, signal) {
      const progress = { hasBegun: posting.triedAt !== undefined };
      try {
        const api = apiOf(posting.place.team, { signal, mayGo: posting.mayGo });
        const self = await api.self();
        const channel = await channelOf(api, posting);
        const { long, ...sent } = await illustrated(
          {
            draw: service.draw,
            upload: (picture) => api.upload(picture),
            warn: (says, error) => log?.warn({ platform: 'slack', reason: reasonOf(error) }, says),
          },
          posting.card,
        );
        await Promise.all(long.map((question) => service.keep(question))).catch(notKept);
        const [ts, thread] = await deliver(api, channel, withPictures(api, clock, sent), posting, progress);
        for (const file of sent.files) {
          // The card stands: a file that cannot be shared does not make it another.
          await api.upload(file, { channel, thread: thread ?? ts }).catch((error: unknown) => {
            log?.warn({ platform: 'slack', reason: reasonOf(error) }, 'Slack did not take a file');
          });
        }
        return placed(self, channel, ts, thread);
      } catch (error) {
        return told(postedOf(error), progress.hasBegun);
      }
    },
    async find(posting) {
      const { key, triedAt, as } = posting;
      try {
        const api = apiOf(posting.place.team);
        const self = await api.self();
        const channel = await channelOf(api, posting);
        if (as === 'message') {
          const ts = await lookFor(api, { channel, key, triedAt });
          return ts === undefined ? { kind: 'absent' } : placed(self, channel, ts);
        }
        const thread = await lookFor(api, { channel, key: `${key}:h`, triedAt });
        if (thread === undefined) return { kind: 'absent' };
        const ts = await lookFor(api, { channel, thread, key: `${key}:c`, triedAt });
        return ts === undefined ? { kind: 'absent' } : placed(self, channel, ts, thread);
      } catch (error) {
        return told(postedOf(error), true);
      }
    },
  };
}

/** Posts one message in a channel under a key, and gives its `ts`. */
type Send = (channel: string, key: string, thread?: string) => Promise<string>;

/** Slack refuses a picture until it has looked at the file; so it is asked again, and at last without. */
const LOOKING_MS = [500, 1000, 2000, 4000] as const;

function withPictures(api: PostsApi, clock: TurnClock, { message, bare }: Illustrated): Send {
  return async (channel, key, thread) => {
    if (bare === undefined) return api.post(channel, message, key, thread);
    for (const ms of LOOKING_MS) {
      try {
        return await api.post(channel, message, key, thread);
      } catch (error) {
        if (faultOf(error).code !== 'invalid_blocks') throw error;
        await clock.sleep(ms);
      }
    }
    return api.post(channel, bare, key, thread);
  };
}

type Progress = { hasBegun: boolean };

/** Posts what does not stand there yet; gives the `ts` of the card, and that of the headline above it. */
async function deliver(
  api: PostsApi,
  channel: string,
  send: Send,
  { as, card, key, triedAt }: Posting,
  progress: Progress,
): Promise<[ts: string, thread?: string]> {
  const sendOnce = async (post: Send, name: string, thread?: string): Promise<string> => {
    const sought = { channel, thread, key: name };
    const found = triedAt === undefined ? undefined : await lookFor(api, { ...sought, triedAt });
    if (found !== undefined) return found;
    try {
      const ts = await post(channel, name, thread);
      progress.hasBegun = true;
      return ts;
    } catch (error) {
      if (postedOf(error).kind === 'unsure') progress.hasBegun = true;
      throw error;
    }
  };
  if (as === 'message') return [await sendOnce(send, key)];
  const above: Send = (to, name) => api.post(to, headlineOf(card), name);
  const thread = await sendOnce(above, `${key}:h`);
  return [await sendOnce(send, `${key}:c`, thread), thread];
}

async function channelOf(api: PostsApi, { place }: Pick<Posting, 'place'>): Promise<string> {
  return place.kind === 'direct' ? api.openDirect(place.channel) : place.channel;
}

/** What stands in the channel above the thread. */
function headlineOf({ title, headline = title }: Card): SlackMessage {
  const shown = headline.trim() === '' ? 'Dragoman' : headline;
  const blocks = paragraph(words(shown, LINES.headline, { bold: true }));
  return { text: fallbackText(blocks), blocks, unfurl_links: false, unfurl_media: false };
}

function placed({ url }: Self, channel: string, ts: string, thread?: string): Posted {
  const address = new URL(`archives/${channel}/p${ts.replace('.', '')}`, url);
  if (thread !== undefined) address.search = String(new URLSearchParams({ thread_ts: thread, cid: channel }));
  return { kind: 'posted', url: address.href };
}

/** Says that nothing arrived where that is certain, and never where part of it may stand. */
function told(posted: Posted, hasBegun: boolean): Posted {
  if (posted.kind === 'later' && hasBegun) return { ...posted, kind: 'unsure' };
  if (posted.kind === 'unsure' && !hasBegun) return { waitMs: AGAIN_MS, ...posted, kind: 'later' };
  return posted;
}

/** Asks once for all who want to know at the same time: each question takes a turn from a posting. */
function once<T>(known: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const asked = ask();
  known.set(key, asked);
  asked.catch(() => {
    if (known.get(key) === asked) known.delete(key);
  });
  return asked;
}

function notKept(error: unknown): never {
  const reason = `a long question could not be kept: ${error instanceof Error ? error.message : String(error)}`;
  throw new NotPosted({ kind: 'later', waitMs: AGAIN_MS, reason });
}
