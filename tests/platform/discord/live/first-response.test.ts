import { describe, expect, it } from 'vitest';
import { actionId } from '../../../../src/platform/discord/action-id.ts';
import { isEphemeral, withDiscord, wordsOf } from '../../../support/discord-server/connected.ts';
import { createFakeService } from '../../../support/discord-server/fake-service.ts';
import { FAULTS, scripted } from '../../../support/discord-server/fault-plan.ts';

const AFTER = FAULTS.filter((fault) => fault.endsWith('After'));

describe('a first response that fails', () => {
  it.each(FAULTS)('still answers the command, once: %s', async (fault) => {
    await withDiscord({}, async ({ discord, answerTo, connection, unanswered }) => {
      discord.failAs(scripted(/callback$/, [fault]));
      const asked = discord.people.command('quotes');
      expect(wordsOf(await answerTo(asked))).toContain('Answer to /quotes');
      await connection.stop();
      expect(discord.messages).toHaveLength(1);
      expect(unanswered()).toEqual([]);
    });
  });

  it.each(FAULTS)('still changes the message with the button: %s', async (fault) => {
    await withDiscord({}, async ({ discord, connection, unanswered }) => {
      discord.failAs(scripted(/callback$/, [fault]));
      const { record } = discord.people.press(actionId('/latest'));
      await discord.until('it is changed', () => String(record.source?.payload.components) !== '');
      await connection.stop();
      expect(record.source === undefined ? '' : wordsOf(record.source)).toContain('Answer to /latest');
      expect(unanswered()).toEqual([]);
    });
  });

  it.each(AFTER)('is never sent again where it may have arrived: %s', async (fault) => {
    await withDiscord({}, async ({ discord, answerTo, connection }) => {
      discord.failAs(scripted(/callback$/, [fault]));
      const asked = discord.people.command('quotes');
      await answerTo(asked);
      await connection.stop();
      expect(asked.record.attempts).toBe(1);
      expect(discord.requests.filter((request) => request.startsWith('PATCH'))).toHaveLength(1);
    });
  });

  it.each(FAULTS)('still announces an answer that takes its time: %s', async (fault) => {
    const service = createFakeService({ takes: () => 1200 });
    await withDiscord({ service, parts: { deferAfterMs: 50 } }, async ({ discord, answerTo, unanswered }) => {
      discord.failAs(scripted(/callback$/, [fault]));
      const asked = discord.people.command('quotes', { private: true });
      const answer = await answerTo(asked);
      expect(wordsOf(answer)).toContain('Answer to /quotes');
      expect(isEphemeral(answer)).toBe(true);
      expect(asked.record.responseType).toBe(5);
      expect(unanswered()).toEqual([]);
    });
  });

  it('is answered by an edit where another process has responded already', async () => {
    const service = createFakeService({ isFirst: async () => true });
    await withDiscord({ service }, async ({ discord, answerTo, connection, unanswered }) => {
      const asked = discord.people.command('quotes');
      await answerTo(asked);
      discord.gateway.dispatch('INTERACTION_CREATE', asked.packet);
      await discord.until('it is edited', () => discord.requests.some((each) => each.startsWith('PATCH')));
      await connection.stop();
      expect(discord.messages).toHaveLength(1);
      expect(unanswered()).toEqual([]);
    });
  });
});
