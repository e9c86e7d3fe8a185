import type { Posting } from '../poster.ts';
import type { PostsApi } from './posts-api.ts';

/** Where a posting goes. `thread`: into one of its own, below a headline in the channel. */
export type Target =
  | { readonly kind: 'message' | 'thread'; readonly channel: string }
  | { readonly kind: 'forum'; readonly channel: string; readonly guild: string };

/** By Discord's numbers: channels in which a message can have a thread, and those that hold nothing but posts. */
const WITH_THREADS: readonly number[] = [0, 5];
const FORUMS: readonly number[] = [15, 16];
const MOST_REMEMBERED = 10_000;

/** Finds out where a posting goes: once for each channel and person, as neither changes. */
export function createTargets() {
  const types = new Map<string, number>();
  const directs = new Map<string, string>();
  return async (
    api: Pick<PostsApi, 'channel' | 'openDirect'>,
    { place, as }: Pick<Posting, 'place' | 'as'>,
  ): Promise<Target> => {
    const { channel, kind, team: guild } = place;
    if (kind === 'direct') {
      const direct = directs.get(channel) ?? (await api.openDirect(channel));
      remember(directs, channel, direct);
      return { kind: 'message', channel: direct };
    }
    const type = types.get(channel) ?? (await api.channel(channel)).type;
    remember(types, channel, type);
    if (FORUMS.includes(type)) return { kind: 'forum', channel, guild };
    return { kind: as === 'thread' && WITH_THREADS.includes(type) ? 'thread' : 'message', channel };
  };
}

function remember<T>(known: Map<string, T>, key: string, value: T): void {
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(key, value);
}
