import { createHash } from 'node:crypto';
import { completeOption } from '../command/complete.ts';
import { answer, type Desk, refuse } from '../command/run.ts';
import { ReaderError } from '../errors/errors.ts';
import type { PlatformRequest, Service } from '../platform/service.ts';
import type { Sql } from '../store/sql.ts';
import { type Allowance, createAllowances } from './allowance.ts';
import { createConversations } from './conversations.ts';

/** What the service is made of. `log` is told of each answer: never of its words. */
export interface ServiceParts {
  readonly desk: Desk;
  readonly sql: Sql;
  readonly now: () => Date;
  /** The zone of askers whose own is not known. */
  readonly timeZone: string;
  readonly allowance: Allowance;
  readonly log: (told: { command: string; tone: string; ms: number; platform: string }) => void;
}

const DAY_MS = 86_400_000;
/** Platforms repeat a request within minutes. */
const SEEN_FOR_MS = DAY_MS;
const PRUNE_EVERY = 1000;

/** The bot as the platforms see it. */
export function createService({ desk, sql, now, timeZone, allowance, log }: ServiceParts): Service {
  const allowances = createAllowances(allowance);
  const conversations = createConversations();
  let sincePruned = 0;
  return {
    async handle({ asking, asker, where, place = where, timeZone: zone = timeZone }: PlatformRequest) {
      const started = now();
      const conversation = `${asker} ${place}`;
      const previous = conversations.last(conversation, started);
      const request = {
        asking,
        where,
        timeZone: zone,
        now: started,
        ...(previous === undefined ? {} : { previous }),
      };
      const wait = allowances.take(asker, started);
      const answered = wait > 0 ? refuse(desk, request, tooMany(wait)) : await answer(desk, request);
      if (answered.question !== undefined) conversations.remember(conversation, answered.question, started);
      const { command, tone } = answered.card;
      log({ command, tone, ms: now().getTime() - started.getTime(), platform: asker.split(':')[0] ?? '' });
      return answered;
    },
    complete: (command, option, typed, most) =>
      completeOption(command, option, typed, most, desk.commands, desk.archive.names()),
    async keep(question) {
      await sql.all(
        'INSERT INTO kept_question (digest, question, kept_at) VALUES ($1, $2, $3) ON CONFLICT (digest) DO UPDATE SET kept_at = excluded.kept_at',
        [digestOf(question), question, now().toISOString()],
      );
    },
    async recall(digest) {
      const [row] = await sql.all<{ question: string }>(
        'SELECT question FROM kept_question WHERE digest = $1',
        [digest],
      );
      return row?.question;
    },
    async isFirst(key) {
      const at = now();
      sincePruned += 1;
      if (sincePruned >= PRUNE_EVERY) {
        sincePruned = 0;
        await sql.all('DELETE FROM seen_request WHERE seen_at < $1', [
          new Date(at.getTime() - SEEN_FOR_MS).toISOString(),
        ]);
      }
      const rows = await sql.all(
        'INSERT INTO seen_request (key, seen_at) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING RETURNING key',
        [key, at.toISOString()],
      );
      return rows.length > 0;
    },
  };
}

/** How a kept question is named: SHA-256 of its UTF-8 in base64url. */
export function digestOf(question: string): string {
  return createHash('sha256').update(question, 'utf8').digest('base64url');
}

function tooMany(waitMs: number): ReaderError {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  return new ReaderError(
    `That is a lot of questions at once, and others are asking too. Please ask again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  );
}
