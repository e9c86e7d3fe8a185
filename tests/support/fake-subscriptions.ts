import type { ArticleEntry } from '../../src/archive/archive.ts';
import type { Answer } from '../../src/card/card.ts';
import { answer, type Desk, type Request } from '../../src/command/run.ts';
import { withChange } from '../../src/command/subject-options.ts';
import type {
  Actor,
  Delivery,
  Digest,
  Here,
  NewDigest,
  NewWatch,
  Place,
  Subscription,
  Subscriptions,
  Watch,
  Why,
} from '../../src/command/subscriptions.ts';
import { ReaderError } from '../../src/errors/errors.ts';
import { NOW } from './corpus-folder.ts';

export const CHANNEL: Place = { platform: 'slack', team: 'T1', kind: 'channel', channel: 'C1' };
export const DIRECT: Place = { platform: 'slack', team: 'T1', kind: 'direct', channel: 'U1' };
const ADA: Actor = { id: 'U1', name: 'Ada' };

/** When every digest is said to come next. */
const NEXT = new Date('2025-12-16T05:00:00Z');

/** Subscriptions in memory, and what was asked of them. */
export interface FakeSubscriptions extends Subscriptions {
  readonly kept: Map<string, Subscription>;
  readonly sent: { id: string; request: string }[];
  readonly previewed: Digest[];
  readonly deliveries: Delivery[];
  /** What `why` says. */
  because: Why;
  /** Changes what is kept, as something other than a command would. */
  put(one: Subscription): void;
}

export function fakeSubscriptions(): FakeSubscriptions {
  const kept = new Map<string, Subscription>();
  const sent: { id: string; request: string }[] = [];
  const previewed: Digest[] = [];
  const deliveries: Delivery[] = [];
  const among = (id: string): Subscription => {
    const one = kept.get(id);
    if (one === undefined) throw new ReaderError(`There is no ${id} any more.`);
    return one;
  };
  const put = (one: Subscription): void => {
    kept.set(one.id, one);
  };
  return {
    kept,
    sent,
    previewed,
    deliveries,
    because: { verdict: 'no digest', because: 'Nothing was sent here.' },
    put,
    async add(wanted: NewDigest | NewWatch, by, now) {
      const id = `${wanted.kind === 'digest' ? 'd' : 'w'}4k${kept.size + 1}m`;
      const own = { id, state: 'active', createdBy: by, createdAt: now } as const;
      const one: Digest | Watch =
        wanted.kind === 'digest' ? { ...wanted, ...own, nextDue: NEXT } : { ...wanted, ...own };
      put(one);
      return { subscription: one, isNew: true };
    },
    of: async (place) =>
      [...kept.values()].filter((one) => JSON.stringify(one.place) === JSON.stringify(place)),
    ofTeam: async ({ team }) =>
      [...kept.values()].filter(({ place }) => place.kind === 'channel' && place.team === team),
    find: async (id) => kept.get(id),
    async edit(id, change, by, at) {
      const before = among(id);
      const { subject, schedule, quiet, ...rest } = change;
      const kept = { ...rest, subject: withChange(before.subject, subject), changed: { by, at } };
      const one: Subscription =
        before.kind === 'digest'
          ? { ...before, ...kept, schedule: { ...before.schedule, ...schedule } }
          : { ...before, ...kept, ...(quiet == null ? {} : { quiet }) };
      put(one);
      return one;
    },
    async setState(id, state, by, at) {
      const before = among(id);
      if (state === 'removed') {
        kept.delete(id);
        return before;
      }
      const { reason: _reason, ...rest } = before;
      const one: Subscription = { ...rest, state, changed: { by, at } };
      put(one);
      return one;
    },
    async sendNow(id, request) {
      if (!sent.some((one) => one.request === request)) sent.push({ id: among(id).id, request });
    },
    async preview(digest) {
      previewed.push(digest);
      return card(`Preview of ${digest.id === '' ? 'none' : digest.id}`);
    },
    delivered: async (id) => (deliveries.some((one) => one.id === id) ? card(`Delivery ${id}`) : undefined),
    log: async (_place, { limit, offset }) => ({
      items: deliveries.slice(offset, offset + limit),
      matched: deliveries.length,
    }),
    async why(_place: Place, _article: ArticleEntry) {
      return this.because;
    },
  };
}

/** Somebody who asks: where, who, and in which channels they may not change anything. */
export interface Asker {
  readonly place?: Place;
  readonly actor?: Actor;
  readonly denied?: readonly string[];
  readonly timeZone?: string;
  /** Nobody told a zone: the usual one is used. */
  readonly isZoneUsual?: true;
  /** Of a thread: its channel. */
  readonly parent?: string;
  readonly managesAll?: true;
  /** Channels in which the bot cannot post. */
  readonly closed?: readonly string[];
}

export const CLOSED = 'I am not in that channel.';
export const REFUSAL = 'Only those who manage the channel decide that.';

/** Where somebody asks. */
export function hereOf({
  place = CHANNEL,
  actor = ADA,
  denied = [],
  closed = [],
  parent,
  managesAll,
}: Asker): Here {
  return {
    place,
    actor,
    request: 'request-1',
    ...(parent === undefined ? {} : { parent }),
    ...(managesAll === undefined ? {} : { managesAll }),
    mayPost: async (channel) => (closed.includes(channel) ? CLOSED : undefined),
    mayManage: async (channel) => (denied.includes(channel) ? REFUSAL : undefined),
  };
}

/** Asks with these subscriptions, from a channel unless said otherwise. */
export async function askAt(desk: Desk, subscriptions: Subscriptions, text: string, asker: Asker = {}) {
  const here = hereOf(asker);
  const request: Request = {
    asking: { text },
    now: NOW,
    timeZone: asker.timeZone ?? 'Europe/Istanbul',
    where: here.place.kind,
    ...(asker.isZoneUsual === undefined ? {} : { isZoneUsual: true }),
    here,
  };
  return (await answer({ ...desk, subscriptions }, request)).card;
}

function card(title: string): Answer {
  return { title, tone: 'answer', blocks: [{ kind: 'note', text: title }] };
}
