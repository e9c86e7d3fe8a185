import type { Subscription } from '../../command/subscriptions.ts';
import { MAY } from './permissions.ts';

/** By Discord's numbers. */
const THREADS: readonly number[] = [10, 11, 12];
const FORUMS: readonly number[] = [15, 16];

/** Why the bot cannot post in a channel of a type with these permissions; undefined where it can. */
export function mayNotPost(permissions: bigint, type: number, as: Subscription['as']): string | undefined {
  if (has(permissions, MAY.administrate)) return undefined;
  const lacks = NEEDED.filter(({ bit, isNeeded }) => isNeeded(type, as) && !has(permissions, bit)).map(
    ({ name }) => name,
  );
  return lacks.length === 0
    ? undefined
    : `I cannot post there yet: allow me ${lacks.join(', ')} in that channel’s settings, then ask again.`;
}

const NEEDED: readonly {
  readonly name: string;
  readonly bit: bigint;
  isNeeded(type: number, as: Subscription['as']): boolean;
}[] = [
  { name: 'View Channel', bit: MAY.viewChannel, isNeeded: () => true },
  // In a forum, this is what begins a post.
  { name: 'Send Messages', bit: MAY.sendMessages, isNeeded: (type) => !THREADS.includes(type) },
  {
    name: 'Create Public Threads',
    bit: MAY.createPublicThreads,
    isNeeded: (type, as) => as === 'thread' && !THREADS.includes(type) && !FORUMS.includes(type),
  },
  {
    name: 'Send Messages in Threads',
    bit: MAY.sendInThreads,
    isNeeded: (type, as) => as === 'thread' || THREADS.includes(type),
  },
];

function has(permissions: bigint, wanted: bigint): boolean {
  return (permissions & wanted) !== 0n;
}
