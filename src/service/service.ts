import { completeOption } from '../command/complete.ts';
import { completeSubscriptions, filledEdit } from '../command/complete-subscription.ts';
import { answer, type Desk, refuse } from '../command/run.ts';
import { ReaderError } from '../errors/errors.ts';
import type { Draw } from '../platform/attachment.ts';
import type { PlatformRequest, Service } from '../platform/service.ts';
import type { Sql } from '../store/sql.ts';
import { type Allowance, createAllowances } from './allowance.ts';
import { createConversations } from './conversations.ts';
import { createMemory } from './memory.ts';
import { ALONE, type Presence } from './presence.ts';

/** What the service is made of. `log` is told of each answer: never of its words. */
export interface ServiceParts {
  readonly desk: Desk;
  readonly sql: Sql;
  readonly now: () => Date;
  /** The zone of askers whose own is not known. */
  readonly timeZone: string;
  readonly allowance: Allowance;
  readonly draw: Draw;
  readonly log: (told: { command: string; tone: string; ms: number; platform: string }) => void;
  /** Told once when the database no longer takes what the platforms need to remember, and once when it does again. */
  readonly warn: (says: string, error?: unknown) => void;
  readonly presence?: Presence;
}

/** The bot as the platforms see it. */
export function createService({
  desk,
  sql,
  now,
  timeZone,
  allowance,
  draw,
  log,
  warn,
  presence = ALONE,
}: ServiceParts): Service & { flush(): Promise<void> } {
  const allowances = createAllowances(allowance);
  const conversations = createConversations();
  const memory = createMemory({ sql, now, warn, presence });
  return {
    async handle({ asking, asker, where, place = where, timeZone: own, here }: PlatformRequest) {
      const started = now();
      const conversation = `${asker} ${place}`;
      const previous = conversations.last(conversation, started);
      const request = {
        asking,
        where,
        timeZone: own ?? timeZone,
        isZoneUsual: own === undefined,
        now: started,
        ...(previous === undefined ? {} : { previous }),
        ...(here === undefined ? {} : { here }),
      };
      const wait = allowances.take(asker, started);
      const answered = wait > 0 ? refuse(desk, request, tooMany(wait)) : await answer(desk, request);
      if (answered.question !== undefined) conversations.remember(conversation, answered.question, started);
      const { command, tone } = answered.card;
      log({ command, tone, ms: now().getTime() - started.getTime(), platform: asker.split(':')[0] ?? '' });
      return answered;
    },
    complete: (command, option, typed, most) =>
      completeOption(command, option, typed, most, desk.commands, {
        names: desk.archive.names(),
        now: now(),
      }),
    async completeAt(command, option, typed, most, here) {
      const kind = desk.commands.find(({ name }) => name === command)?.options[option]?.kind;
      const { subscriptions } = desk;
      return kind === 'subscription' && subscriptions !== undefined
        ? completeSubscriptions(command, typed, most, { here, subscriptions, names: desk.archive.names() })
        : this.complete(command, option, typed, most);
    },
    async fill(command, id, here) {
      const { subscriptions } = desk;
      return command === 'digest edit' && subscriptions !== undefined
        ? filledEdit(id, { here, subscriptions, names: desk.archive.names() })
        : undefined;
    },
    draw,
    keep: memory.keep,
    recall: memory.recall,
    isFirst: memory.isFirst,
    finished: memory.finished,
    flush: memory.flush,
  };
}

function tooMany(waitMs: number): ReaderError {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  return new ReaderError(
    `That is a lot of questions at once, and others are asking too. Please ask again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    [],
    'Too many at once',
  );
}
