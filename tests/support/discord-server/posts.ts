import { carries, markedSchema } from '../../../src/platform/discord/mark.ts';
import type { State, StoredMessage } from './state.ts';

/** The messages that stand for a key, wherever they are: its card, not the headline above a thread. */
export function postsOf({ messages }: Pick<State, 'messages'>, key: string): StoredMessage[] {
  return messages.filter(({ payload, isDeleted }) => {
    const components = markedSchema.safeParse(payload.components).data ?? [];
    return !isDeleted && (carries(components, key) || carries(components, `${key}c`));
  });
}

/** The headlines above the threads of a key. */
export function headlinesOf(state: Pick<State, 'messages'>, key: string): StoredMessage[] {
  return postsOf(state, `${key}h`);
}
