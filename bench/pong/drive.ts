import { once } from 'node:events';
import type { FakeDiscord } from '../../tests/support/discord-server/start.ts';
import { bodyOf } from '../../tests/support/slack-server/http-sender.ts';
import { person } from '../../tests/support/slack-server/person.ts';
import type { SlackServer } from '../../tests/support/slack-server/slack-server.ts';
import { createBalancer } from '../many/balancer.ts';
import { processorSeconds } from '../many/processor.ts';

/** What a bot did in some seconds in which it was asked all the time. */
export interface Round {
  /** Answers a second. */
  readonly rate: number;
  /** Processor time of the bot for each, in milliseconds. */
  readonly ms: number;
  /** The message that it answered with. */
  readonly answer: unknown;
}

/** So many ask at once, each again as soon as the answer is there. */
const ASKERS = 16;

async function drive(pid: number, ms: number, ask: () => Promise<unknown>): Promise<Round> {
  const began = processorSeconds([pid]);
  const started = performance.now();
  let answers = 0;
  let answer: unknown;
  const work = async (): Promise<void> => {
    while (performance.now() - started < ms) {
      answer = await ask();
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: ASKERS }, work));
  const seconds = (performance.now() - started) / 1000;
  return { rate: answers / seconds, ms: ((processorSeconds([pid]) - began) * 1000) / answers, answer };
}

/** People enter a slash command, each once: one person alone may not ask that much. */
let people = 1000;

/** Whether all ask the same, or each something that nobody has asked before: until another day that is to come. */
export type Asking = 'the same' | 'never twice';

const FIRST_DAY = Date.UTC(2027, 0, 1);
const DAY_MS = 86_400_000;
let days = 0;

function nextDay(): string {
  days += 1;
  return new Date(FIRST_DAY + days * DAY_MS).toISOString().slice(0, 10);
}

export function driveDiscord(discord: FakeDiscord, pid: number, ms: number, asking: Asking): Promise<Round> {
  return drive(pid, ms, async () => {
    people += 1;
    const options = { speaker: 'lavrov', ...(asking === 'the same' ? {} : { until: nextDay() }) };
    const { record } = discord.people.command('quotes', options, { by: String(people) });
    while (record.answeredAt === undefined) await once(discord.changes, 'change');
    discord.interactions.delete(record.id);
    discord.messages.length = 0;
    return record.original?.payload;
  });
}

export async function driveSlack(
  slack: SlackServer,
  port: number,
  pid: number,
  ms: number,
  asking: Asking,
): Promise<Round> {
  const balancer = createBalancer([port]);
  const round = await drive(pid, ms, async () => {
    people += 1;
    const somebody = person(
      slack,
      async (kind, payload) => {
        const { body, contentType } = bodyOf(kind, payload);
        const { status, text } = await balancer.post(body, contentType);
        if (status !== 200) throw new Error(`Slack was answered with ${status}`);
        return JSON.parse(text) as unknown;
      },
      'T1',
      `U${people}`,
    );
    const answer = await somebody.types(
      '/quotes',
      asking === 'the same' ? 'lavrov' : `lavrov until:${nextDay()}`,
    );
    slack.world.seen.length = 0;
    return answer;
  });
  balancer.close();
  return round;
}
