import { describe, expect, it } from 'vitest';
import { actionId } from '../../../../src/platform/discord/action-id.ts';
import { withDiscord, wordsOf } from '../../../support/discord-server/connected.ts';
import { createFakeService } from '../../../support/discord-server/fake-service.ts';
import { randomFaults } from '../../../support/discord-server/fault-plan.ts';
import type { InteractionRecord } from '../../../support/discord-server/state.ts';

const ROUNDS = 100;
const KINDS = 4;
const APART_MS = 45;

function isAnswered({ followUps, original, isWaiting }: InteractionRecord): boolean {
  const shown = followUps.at(-1) ?? (isWaiting ? undefined : original);
  return shown !== undefined && wordsOf(shown).includes('Answer to /');
}

describe('while one request in ten fails', { timeout: 60_000 }, () => {
  it.each([1, 2])('everything is answered, or has expired and is logged: seed %i', async (seed) => {
    const service = createFakeService({
      // One in five takes long enough to be announced.
      takes: ({ asking }) => ('options' in asking && asking.options.words === '0' ? 400 : 0),
    });
    const bot = { service, parts: { deferAfterMs: 200 } };
    await withDiscord(bot, async ({ discord, unanswered, connection }) => {
      discord.failAs(randomFaults(seed, 0.1));
      const records: InteractionRecord[] = [];
      const messages: string[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const by = String(100 + round);
        records.push(
          discord.people.command('search', { words: String(round % 5) }, { by }).record,
          discord.people.press(actionId('/latest'), { by }).record,
          discord.people.press(actionId('/source x', 'context'), { by }).record,
        );
        messages.push(discord.people.say('vale', { where: 'direct', by }).channelId);
        await new Promise((resolve) => setTimeout(resolve, APART_MS));
      }
      await discord.until('all have been taken', () => service.handled.length === ROUNDS * KINDS);
      // Stopping waits for those that are under way.
      await connection.stop();
      const silent = records.filter((record) => !isAnswered(record));
      const logged = unanswered().map(({ fields }) => fields.request);
      expect(logged.toSorted()).toEqual(silent.map(({ id }) => id).toSorted());
      for (const record of silent) expect(record.responseType).toBeUndefined();
      expect(silent.length).toBeLessThan(ROUNDS * KINDS * 0.01);
      for (const channel of messages) {
        expect(discord.messages.filter(({ channelId }) => channelId === channel)).toHaveLength(1);
      }
    });
  });
});
