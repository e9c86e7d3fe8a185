import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../../src/platform/discord/clock.ts';
import { withDiscord, wordsOf } from '../../../support/discord-server/connected.ts';
import { createFakeService } from '../../../support/discord-server/fake-service.ts';

describe('stopping', () => {
  it('lets what is under way finish', async () => {
    const service = createFakeService({ takes: () => 600 });
    await withDiscord(
      { service, parts: { deferAfterMs: 100 } },
      async ({ discord, connection, unanswered }) => {
        const asked = [discord.people.command('quotes'), discord.people.command('latest')];
        discord.people.say('vale', { where: 'direct' });
        await discord.until('all are taken', () => service.handled.length === 3);
        await connection.stop();
        for (const { record } of asked) {
          expect(record.isWaiting).toBe(false);
          expect(record.original === undefined ? '' : wordsOf(record.original)).toContain('Answer to /');
        }
        expect(discord.messages).toHaveLength(3);
        expect(unanswered()).toEqual([]);
      },
    );
  });

  it('takes nothing more', async () => {
    const service = createFakeService({ takes: () => 300 });
    await withDiscord({ service }, async ({ discord, connection }) => {
      discord.people.command('quotes');
      await discord.until('it is taken', () => service.handled.length === 1);
      const stopped = connection.stop();
      await discord.until('the connection is closed', () => !discord.gateway.isConnected());
      discord.people.command('latest');
      await stopped;
      expect(service.handled).toHaveLength(1);
    });
  });

  it('is done at once where nothing is under way, and is no loss of the connection', async () => {
    await withDiscord({}, async ({ connection, lines }) => {
      const started = performance.now();
      await connection.stop();
      expect(performance.now() - started).toBeLessThan(1000);
      expect(lines.filter(({ level }) => level !== 'info')).toEqual([]);
    });
  });

  it('waits ten seconds at most, and logs what is left', async () => {
    const service = createFakeService({ takes: () => 60_000 });
    const slept: number[] = [];
    const clock = {
      ...systemClock,
      sleep: (ms: number, signal?: AbortSignal) => {
        slept.push(ms);
        return systemClock.sleep(ms === 10_000 ? 50 : ms, signal);
      },
    };
    await withDiscord({ service, parts: { clock } }, async ({ discord, connection, unanswered }) => {
      const { record } = discord.people.command('quotes');
      await discord.until('it is taken', () => service.handled.length === 1);
      await connection.stop();
      expect(slept).toContain(10_000);
      expect(unanswered()).toMatchObject([
        { fields: { request: record.id, reason: expect.stringContaining('stopped') } },
      ]);
    });
  });
});
