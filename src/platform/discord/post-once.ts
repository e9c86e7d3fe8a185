import { RESTJSONErrorCodes } from 'discord.js';
import type { Card } from '../../card/card.ts';
import type { Upload } from '../attachment.ts';
import { NotPosted } from '../not-posted.ts';
import { display, KIND } from './components.ts';
import { ACCENTS } from './frame.ts';
import type { Illustrated } from './illustrated.ts';
import { idsSince, lookFor, type Sight } from './look-for.ts';
import { marked, nonceOf } from './mark.ts';
import { type DiscordMessage, messageOf } from './message.ts';
import { postedOf } from './post-faults.ts';
import { hasPostName, postName, threadName } from './post-name.ts';
import type { Target } from './post-place.ts';
import type { PostsApi } from './posts-api.ts';
import { line, mark } from './text.ts';

/** What posting once takes. */
export interface Once {
  readonly api: PostsApi;
  readonly botId: string;
  readonly now: () => Date;
  /** Told when something of the posting stands or may stand, so that it can no more be said that nothing does. */
  readonly hasBegun: () => void;
}

/** What is posted, and since when it may stand already. */
export interface Wanted extends Partial<Pick<Illustrated, 'files' | 'bare'>> {
  readonly card: Pick<Card, 'title' | 'tone' | 'headline'>;
  readonly message: DiscordMessage;
  readonly key: string;
  readonly triedAt?: Date | undefined;
}

/** How long Discord is trusted to know a nonce: it says "the past few minutes". */
export const NONCE_MS = 3 * 60_000;

/** Where a message is: its channel, and its id. */
export type Spot = readonly [channel: string, id: string];

/** Posts what does not stand there yet, or finds it. Rejects with what `postedOf` reads. */
export async function postOnce(once: Once, target: Target, wanted: Wanted): Promise<Spot> {
  const { channel } = target;
  if (target.kind === 'message') return [channel, await sendOnce(once, channel, wanted)];
  if (target.kind === 'forum') return forumPost(once, target, wanted);
  const { key, card, triedAt } = wanted;
  const headline = { card, triedAt, key: `${key}h`, message: headlineOf(card) };
  const thread = await sendOnce(once, channel, headline);
  await startThread(once.api, channel, thread, threadName(card.headline ?? card.title));
  return [thread, await sendOnce(once, thread, { ...wanted, key: `${key}c` })];
}

/** Looks for a posting as a whole: a headline without its card is not one. */
export async function findPosted(
  once: Once,
  target: Target,
  { key, triedAt }: { readonly key: string; readonly triedAt: Date },
): Promise<Sight & { readonly channel: string }> {
  const { api, botId } = once;
  const { channel } = target;
  if (target.kind === 'message') return { channel, ...(await lookFor(api, botId, channel, key, triedAt)) };
  if (target.kind === 'forum') {
    const found = await findPost(once, target, key, triedAt);
    return found === undefined ? { kind: 'absent', channel } : { kind: 'here', id: found, channel: found };
  }
  const headline = await lookFor(api, botId, channel, `${key}h`, triedAt);
  if (headline.kind !== 'here') return { channel, ...headline };
  const inside = await lookFor(api, botId, headline.id, `${key}c`, triedAt).catch(noThread);
  return { channel: headline.id, ...inside };
}

/** A headline that has no thread yet has no card. */
function noThread(error: unknown): Sight {
  if (codeOf(error) === RESTJSONErrorCodes.UnknownChannel) return { kind: 'absent' };
  throw error;
}

/**
 * Sends a message, unless it stands there. A try that may have arrived is looked for first. Where the history may
 * not be read, the nonce alone keeps it from coming twice: for as long as Discord is trusted to know it. After
 * that nothing is sent, as it is not known whether it would be the second.
 */
async function sendOnce(once: Once, channel: string, wanted: Wanted): Promise<string> {
  const { api, botId, now } = once;
  const { key, triedAt } = wanted;
  if (triedAt !== undefined) {
    const sight = await lookFor(api, botId, channel, key, triedAt);
    if (sight.kind === 'here') return sight.id;
    if (sight.kind === 'hidden' && now().getTime() - triedAt.getTime() > NONCE_MS)
      throw new NotPosted({ kind: 'unsure', reason: hiddenReason(sight.reason), isHidden: true });
  }
  return begun(once, () =>
    withOrWithoutFiles(wanted, (message, files) =>
      api.send(channel, { ...marked(message, key), nonce: nonceOf(key), enforce_nonce: true }, files),
    ),
  );
}

/** Where Discord certainly took nothing, and it may be for the files, the words go without them. */
async function withOrWithoutFiles(
  { message, files = [], bare }: Wanted,
  make: (message: DiscordMessage, files: readonly Upload[]) => Promise<string>,
): Promise<string> {
  try {
    return await make(message, files);
  } catch (error) {
    const { kind } = postedOf(error);
    if (bare === undefined || (kind !== 'refused' && kind !== 'closed')) throw error;
    return make(bare, []);
  }
}

/** Makes something, and tells where it may stand from then on. */
async function begun<T>({ hasBegun }: Once, make: () => Promise<T>): Promise<T> {
  try {
    const made = await make();
    hasBegun();
    return made;
  } catch (error) {
    if (postedOf(error).kind === 'unsure') hasBegun();
    throw error;
  }
}

/** Said where it stays unknown whether something was posted. */
export function hiddenReason(reason: string): string {
  return `It is not known whether this was posted, so it is not posted again: ${reason}.`;
}

async function startThread(api: PostsApi, channel: string, message: string, name: string): Promise<void> {
  await api.startThread(channel, message, name).catch((error: unknown) => {
    if (codeOf(error) !== RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage) throw error;
  });
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/**
 * Begins a post in a forum, unless it stands there. Discord takes no nonce for it: a try whose answer was lost
 * and that Discord carries out only after the next one has looked would come twice.
 */
async function forumPost(
  once: Once,
  target: Extract<Target, { kind: 'forum' }>,
  wanted: Wanted,
): Promise<Spot> {
  const { card, key, triedAt } = wanted;
  const found = triedAt === undefined ? undefined : await findPost(once, target, key, triedAt);
  const name = postName(card.headline ?? card.title, key);
  const id =
    found ??
    (await begun(once, () =>
      withOrWithoutFiles(wanted, (message, files) =>
        once.api.startPost(target.channel, name, marked(message, key), files),
      ),
    ));
  return [id, id];
}

async function findPost(
  { api, botId }: Once,
  { channel, guild }: Extract<Target, { kind: 'forum' }>,
  key: string,
  triedAt: Date,
): Promise<string | undefined> {
  const since = idsSince(triedAt);
  const threads = await api.activeThreads(guild);
  return threads.find(
    ({ id, name, owner_id: owner, parent_id: parent }) =>
      owner === botId && parent === channel && hasPostName(name, key) && BigInt(id) >= since,
  )?.id;
}

/** What stands in the channel above the thread. */
function headlineOf({ title, headline = title, tone }: Wanted['card']): DiscordMessage {
  const text = mark('### ', line(headline, 250));
  const components = [display(text === '' ? 'Dragoman' : text)];
  return messageOf([{ type: KIND.container, accent_color: ACCENTS[tone], components }]);
}
