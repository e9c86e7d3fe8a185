import { describe, expect, it } from 'vitest';
import { actionId } from '../../../../src/platform/discord/action-id.ts';
import { systemClock } from '../../../../src/platform/discord/clock.ts';
import { NOTICES } from '../../../../src/platform/discord/notice.ts';
import { isEphemeral, withDiscord, wordsOf } from '../../../support/discord-server/connected.ts';
import { createFakeService } from '../../../support/discord-server/fake-service.ts';
import { FAULTS, scripted } from '../../../support/discord-server/fault-plan.ts';

const MINUTES = 60_000;

describe('an edit that fails', () => {
  it.each(FAULTS)('is sent again: %s', async (fault) => {
    const service = createFakeService({ takes: () => 200 });
    await withDiscord({ service, parts: { deferAfterMs: 20 } }, async ({ discord, answerTo, connection }) => {
      discord.failAs(scripted(/^PATCH/, [fault, fault]));
      await answerTo(discord.people.command('quotes'));
      await connection.stop();
      expect(discord.requests.filter((request) => request.startsWith('PATCH'))).toHaveLength(3);
      expect(discord.messages).toHaveLength(1);
    });
  });

  it('becomes a message of its own where the first was deleted meanwhile', async () => {
    await withDiscord({}, async ({ discord, answerTo, unanswered }) => {
      discord.failAs(scripted(/callback$/, ['silenceAfter']));
      const asked = discord.people.command('quotes', { private: true });
      await discord.until('it is answered', () => asked.record.original !== undefined);
      if (asked.record.original !== undefined) asked.record.original.isDeleted = true;
      await discord.until('there is another', () => asked.record.followUps.length > 0);
      const answer = await answerTo(asked);
      expect(wordsOf(answer)).toContain('Answer to /quotes');
      expect(isEphemeral(answer)).toBe(true);
      expect(unanswered()).toEqual([]);
    });
  });

  it('is logged once where the asker has deleted the announcement', async () => {
    const service = createFakeService({ takes: () => 300 });
    await withDiscord({ service, parts: { deferAfterMs: 20 } }, async ({ discord, unanswered }) => {
      const { record } = discord.people.command('quotes');
      await discord.until('it is announced', () => record.original !== undefined);
      if (record.original !== undefined) record.original.isDeleted = true;
      await discord.until('it is logged', () => unanswered().length > 0);
      expect(unanswered()).toMatchObject([
        { fields: { request: record.id, reason: expect.stringContaining('10008') } },
      ]);
    });
  });
});

describe('a message that Discord refuses', () => {
  it('is replaced with a notice', async () => {
    await withDiscord({}, async ({ discord, answerTo, lines, unanswered }) => {
      discord.failAs(scripted(/callback$/, ['refused']));
      expect(wordsOf(await answerTo(discord.people.command('quotes')))).toBe(NOTICES.fault);
      expect(lines.filter(({ level }) => level === 'error')).toHaveLength(1);
      expect(unanswered()).toEqual([]);
    });
  });

  it('leaves the message with the button as it is, after an announcement too', async () => {
    const service = createFakeService({ takes: () => 200 });
    await withDiscord({ service, parts: { deferAfterMs: 20 } }, async ({ discord, answerTo }) => {
      discord.failAs(scripted(/^PATCH/, ['refused']));
      const asked = discord.people.press(actionId('/latest'));
      await discord.until('there is a notice', () => asked.record.followUps.length > 0);
      expect(wordsOf(await answerTo(asked))).toBe(NOTICES.fault);
      expect(asked.record.source?.payload.components).toEqual([]);
    });
  });

  it('is replaced with a notice in reply to a message', async () => {
    await withDiscord({}, async ({ discord }) => {
      discord.failAs(scripted(/messages$/, ['refused']));
      discord.people.say('vale', { where: 'direct' });
      await discord.until('there is a notice', () => discord.messages.length > 0);
      const [told] = discord.messages;
      expect(told === undefined ? '' : wordsOf(told)).toBe(NOTICES.fault);
    });
  });
});

describe('an interaction whose time is over', () => {
  it('is logged once where the first response comes too late', async () => {
    let late = 0;
    const service = createFakeService({ takes: () => 200 });
    await withDiscord({ service, now: () => Date.now() + late }, async ({ discord, unanswered }) => {
      const { record } = discord.people.command('quotes');
      late = 4000;
      await discord.until('it is logged', () => unanswered().length > 0);
      expect(unanswered()).toMatchObject([
        { fields: { request: record.id, reason: expect.stringContaining('10062') } },
      ]);
    });
  });

  it('is logged once where the answer comes after a quarter of an hour, and others are still answered', async () => {
    let late = 0;
    const service = createFakeService({
      takes: ({ asking }) => ('options' in asking && asking.command === 'quotes' ? 300 : 0),
    });
    const options = { service, now: () => Date.now() + late, parts: { deferAfterMs: 20 } };
    await withDiscord(options, async ({ discord, answerTo, unanswered }) => {
      const { record } = discord.people.command('quotes');
      await discord.until('it is announced', () => record.isWaiting);
      late = 16 * MINUTES;
      await discord.until('it is logged', () => unanswered().length > 0);
      expect(unanswered()).toMatchObject([
        { fields: { request: record.id, reason: expect.stringContaining('50027') } },
      ]);
      expect(wordsOf(await answerTo(discord.people.command('latest')))).toContain('Answer to /latest');
    });
  });

  it('is logged once where the answer is never ready', async () => {
    const service = { ...createFakeService(), handle: () => new Promise<never>(() => {}) };
    const clock = {
      ...systemClock,
      sleep: (ms: number, signal?: AbortSignal) => systemClock.sleep(ms > 60_000 ? 50 : ms, signal),
    };
    const parts = { clock, deferAfterMs: 20 };
    await withDiscord({ service, parts }, async ({ discord, unanswered }) => {
      const { record } = discord.people.command('quotes');
      await discord.until('it is logged', () => unanswered().length > 0);
      expect(unanswered()).toMatchObject([
        { fields: { request: record.id, reason: 'the answer was not ready in time' } },
      ]);
    });
  });

  it('is logged once where nothing gets through in time', async () => {
    const clock = {
      ...systemClock,
      sleep: (ms: number, signal?: AbortSignal) => systemClock.sleep(ms / 10, signal),
    };
    await withDiscord({ parts: { clock } }, async ({ discord, unanswered, connection }) => {
      discord.failAs(() => 'errorBefore');
      const { record } = discord.people.command('quotes');
      await discord.until('it is logged', () => unanswered().length > 0);
      await connection.stop();
      expect(unanswered()).toMatchObject([
        { fields: { request: record.id, reason: 'Discord fails with HTTP 500' } },
      ]);
    });
  });
});
