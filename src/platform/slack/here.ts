import type { webApi } from '@slack/bolt';
import type { Here } from '../../command/subscriptions.ts';
import type { Handling, Incoming } from './handling.ts';
import { mayNotPost } from './may-post.ts';

/** Where a request was made: the conversation, where it has one, and the asker's name, where Slack tells it. */
export interface From {
  readonly client: webApi.WebClient;
  readonly channel: string | undefined;
  readonly name?: string | undefined;
}

const ELSEWHERE = 'That is somebody else’s conversation with me. Ask for yourself, in your own.';

/** Where a request comes from, and what the one who asks may do there. */
export function hereOf({ managers }: Handling, incoming: Incoming, { client, channel, name }: From): Here {
  const { kind, id, team, user } = incoming;
  const isDirect = channel === undefined || channel.startsWith('D');
  return {
    place: isDirect
      ? { platform: 'slack', team, kind: 'direct', channel: user }
      : { platform: 'slack', team, kind: 'channel', channel },
    actor: {
      id: user,
      // With a message, Slack tells no name: it is known once it was asked whether they may decide.
      get name() {
        return name ?? managers.nameOf(team, user) ?? user;
      },
    },
    request: `slack:${kind}:${team}:${id}`,
    async mayManage(wanted) {
      // One's own conversation with the bot is one's own.
      if (wanted === user) return undefined;
      if (/^[UWD]/.test(wanted)) return ELSEWHERE;
      return managers.mayNotManage(client, { team, user, channel: wanted });
    },
    mayPost: (wanted) => mayNotPost(client, wanted),
  };
}
