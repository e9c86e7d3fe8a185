import { demandGoing, NotPosted } from '../not-posted.ts';
import type { Posted, Poster, Posting } from '../poster.ts';
import type { Service } from '../service.ts';
import { createTurns, type Turn } from '../turns.ts';
import type { Clock } from './clock.ts';
import { illustrated } from './illustrated.ts';
import { postedOf } from './post-faults.ts';
import { findPosted, hiddenReason, type Once, postOnce, type Spot } from './post-once.ts';
import { createTargets } from './post-place.ts';
import type { PostsApi } from './posts-api.ts';

/** What posting to Discord takes. */
export interface PosterParts {
  readonly api: PostsApi;
  readonly botId: string;
  readonly service: Pick<Service, 'keep' | 'draw'>;
  readonly clock: Pick<Clock, 'now' | 'sleep'>;
  readonly now: () => Date;
}

/** Discord takes 50 requests a second of a bot; the rest is for answers. https://docs.discord.com/developers/topics/rate-limits */
const ALL: Turn = { key: 'all', burst: 5, everyMs: 1000 / 40 };
/** Five messages in five seconds are usual for one channel; the headers of each answer are obeyed besides. */
const inChannel = (channel: string): Turn => ({ key: channel, burst: 1, everyMs: 1000 });
const AGAIN_MS = 5_000;

/**
 * Posts to Discord. A posting is known again by its nonce for some minutes, and later by a mark that its message
 * carries (see `mark.ts`) or, in a forum, by its name.
 */
export function createPoster({ api, botId, service, clock, now }: PosterParts): Poster {
  const turns = createTurns(clock);
  const targetOf = createTargets();
  const paced = (limits: Limits = {}): PostsApi => pacedApi(api, turns, limits);

  return {
    platform: 'discord',
    // What Discord allows is for the bot as a whole.
    mostPerTeam: Number.POSITIVE_INFINITY,
    async post(posting: Posting, signal?: AbortSignal): Promise<Posted> {
      const { card, key, place, triedAt, mayGo } = posting;
      let hasBegun = triedAt !== undefined;
      const once: Once = { api: paced({ signal, mayGo }), botId, now, hasBegun: () => (hasBegun = true) };
      try {
        const target = await targetOf(once.api, posting);
        const { sent, keep } = await illustrated({ service }, card);
        await Promise.all(keep.map((question) => service.keep(question))).catch(notKept);
        return placed(place.team, await postOnce(once, target, { card, ...sent, key, triedAt }));
      } catch (error) {
        return told(postedOf(error), hasBegun);
      }
    },
    async find(posting) {
      const once: Once = { api: paced(), botId, now, hasBegun: () => {} };
      try {
        const found = await findPosted(once, await targetOf(once.api, posting), posting);
        if (found.kind === 'here') return placed(posting.place.team, [found.channel, found.id]);
        return found.kind === 'absent'
          ? { kind: 'absent' }
          : { kind: 'unsure', reason: hiddenReason(found.reason), isHidden: true };
      } catch (error) {
        return told(postedOf(error), true);
      }
    },
  };
}

/** Says that nothing arrived where that is certain, and never where part of it may stand. */
function told(posted: Posted, hasBegun: boolean): Posted {
  if (posted.kind === 'later' && hasBegun) return { ...posted, kind: 'unsure' };
  if (posted.kind === 'unsure' && !hasBegun) return { waitMs: AGAIN_MS, ...posted, kind: 'later' };
  return posted;
}

/** What may keep a posting from being made. */
interface Limits {
  /** Ends waits. */
  readonly signal?: AbortSignal | undefined;
  readonly mayGo?: Posting['mayGo'];
}

/** The same requests, each in its turn. */
function pacedApi(api: PostsApi, turns: ReturnType<typeof createTurns>, { signal, mayGo }: Limits): PostsApi {
  const take = async (...wanted: Turn[]): Promise<void> => {
    const waitMs = await turns.take([ALL, ...wanted], signal);
    if (waitMs !== undefined)
      throw new NotPosted({
        kind: 'later',
        waitMs,
        reason: 'others are posted first, as fast as Discord allows',
      });
  };
  const going = async (...wanted: Turn[]): Promise<void> => {
    await take(...wanted);
    await demandGoing(mayGo);
  };
  return {
    send: (channel, message, files) =>
      going(inChannel(channel)).then(() => api.send(channel, message, files)),
    startPost: (forum, name, message, files) =>
      going(inChannel(forum)).then(() => api.startPost(forum, name, message, files)),
    messages: (channel, after) => take().then(() => api.messages(channel, after)),
    channel: (channel) => take().then(() => api.channel(channel)),
    startThread: (channel, message, name) => take().then(() => api.startThread(channel, message, name)),
    activeThreads: (guild) => take().then(() => api.activeThreads(guild)),
    openDirect: (person) => take().then(() => api.openDirect(person)),
    close: () => api.close(),
  };
}

function placed(team: string, [channel, id]: Spot): Posted {
  return {
    kind: 'posted',
    url: `https://discord.com/channels/${team === '' ? '@me' : team}/${channel}/${id}`,
  };
}

function notKept(error: unknown): never {
  const reason = `a long question could not be kept: ${error instanceof Error ? error.message : String(error)}`;
  throw new NotPosted({ kind: 'later', waitMs: AGAIN_MS, reason });
}
