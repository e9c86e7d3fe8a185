import { NotPosted } from '../not-posted.ts';
import { faultOf } from './faults.ts';
import { EVENT_TYPE, type PostsApi } from './posts-api.ts';

/** Where a message of ours may stand, and since when. */
export interface Sought {
  readonly channel: string;
  /** The `ts` of the message whose replies are looked through. */
  readonly thread?: string | undefined;
  readonly key: string;
  readonly triedAt: Date;
}

/** Clocks differ: what was tried at nine may have come, by Slack's clock, a little before. */
const SLACK_MS = 60_000;
/**
 * 1,000 messages; 150 for an app that is distributed outside Slack's Marketplace, which may ask for 15 of them
 * once a minute. Where more were written since, it is not known.
 * @see https://docs.slack.dev/reference/methods/conversations.history
 */
const MOST_PAGES = 10;

/**
 * The `ts` of the bot's own message with this key, among all that were written since it was first tried;
 * undefined where it does not stand there.
 * @throws NotPosted where that cannot be known
 */
export async function lookFor(
  api: PostsApi,
  { channel, thread, key, triedAt }: Sought,
): Promise<string | undefined> {
  const { bot_id: bot } = await api.self();
  const oldest = ((triedAt.getTime() - SLACK_MS) / 1000).toFixed(6);
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { messages, response_metadata: more } = await api
      .page({ channel, thread, oldest, cursor })
      .catch(hidden);
    const found = messages.find(
      ({ bot_id: by, metadata }) =>
        by === bot && metadata?.event_type === EVENT_TYPE && metadata.event_payload.key === key,
    );
    if (found !== undefined) return found.ts;
    cursor = more?.next_cursor;
    if (cursor === undefined || cursor === '') return undefined;
  }
  throw unknown('too much was written in the channel since to look through all of it');
}

/** A thread that is not there has no replies. What may not be read is not known. */
function hidden(error: unknown): { messages: []; response_metadata?: undefined } {
  const { code, action, needed = 'the history' } = faultOf(error);
  if (code === 'thread_not_found' || code === 'message_not_found') return { messages: [] };
  if (action === 'mend') throw unknown(`I lack the permission to look for it (${needed})`);
  throw error;
}

function unknown(reason: string): NotPosted {
  const says = `It is not known whether this was posted, so it is not posted again: ${reason}.`;
  return new NotPosted({ kind: 'unsure', reason: says, isHidden: true });
}
