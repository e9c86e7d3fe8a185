import { describe, expect, it } from 'vitest';
import { actionId } from '../../../../src/platform/discord/action-id.ts';
import { NOTICES } from '../../../../src/platform/discord/notice.ts';
import {
  buttonIds,
  type Connected,
  isEphemeral,
  withDiscord,
  wordsOf,
} from '../../../support/discord-server/connected.ts';
import { createFakeService } from '../../../support/discord-server/fake-service.ts';
import type { Doing } from '../../../support/discord-server/people.ts';
import type { StoredMessage } from '../../../support/discord-server/state.ts';

/** Asks a question and presses a button of the answer. */
async function pressed(
  { discord, answerTo }: Connected,
  label: string,
  { isPrivate = false, by = {} }: { readonly isPrivate?: boolean; readonly by?: Doing } = {},
): Promise<{ before: StoredMessage; after: StoredMessage; responseType: number | undefined }> {
  const before = await answerTo(discord.people.command('quotes', isPrivate ? { private: true } : {}));
  const id = buttonIds(before)[label];
  if (id === undefined) throw new Error(`There is no button ${label}`);
  const asked = discord.people.press(id, by, before);
  const after = await answerTo(asked);
  return { before, after, responseType: asked.record.responseType };
}

describe('a button that asks', () => {
  it('changes the message in place', async () => {
    await withDiscord({}, async (bot) => {
      const { before, after, responseType } = await pressed(bot, 'Older', { by: { by: '77' } });
      expect(responseType).toBe(7);
      expect(after.id).toBe(before.id);
      expect(wordsOf(after)).toContain('Answer to /quotes page:2');
    });
  });

  it('leaves a private answer private, and its own', async () => {
    await withDiscord({}, async (bot) => {
      const { before, after } = await pressed(bot, 'Older', { isPrivate: true });
      expect(after.id).toBe(before.id);
      expect(isEphemeral(after)).toBe(true);
      expect(buttonIds(after)['Share here']).toMatch(/^share@42:/);
    });
  });

  it('is announced first where the answer takes its time, and then changes the message', async () => {
    const service = createFakeService({
      takes: ({ asking }) => ('text' in asking ? 400 : 0),
    });
    await withDiscord({ service, parts: { deferAfterMs: 100 } }, async (bot) => {
      const { before, after, responseType } = await pressed(bot, 'Older');
      expect(responseType).toBe(6);
      expect(after.id).toBe(before.id);
      expect(wordsOf(after)).toContain('Answer to /quotes page:2');
    });
  });

  it('asks a long question by its digest, which was kept before the button was sent', async () => {
    const text = `/search ${'harbour '.repeat(20)}end`;
    const actions = [{ label: 'Long', text }];
    const service = createFakeService({
      change: (card) => ({ ...card, blocks: [{ kind: 'suggestions', text: 'Try', actions }] }),
    });
    await withDiscord({ service }, async (bot) => {
      const { after } = await pressed(bot, 'Long');
      expect(wordsOf(after)).toContain('Answer to /search harbour');
      expect(service.handled.at(-1)?.asking).toEqual({ text });
    });
  });

  it('shows what is private in a message of its own, not in place of a public one', async () => {
    const service = createFakeService();
    await withDiscord({ service }, async ({ discord, answerTo }) => {
      const answer = await answerTo(discord.people.press(actionId('/quotes private:true')));
      expect(isEphemeral(answer)).toBe(true);
      expect(wordsOf(answer)).toContain('Answer to /quotes private:true');
    });
  });
});

describe('the button to the context', () => {
  it('answers the one who presses it, in a new message', async () => {
    await withDiscord({}, async (bot) => {
      const { before, after } = await pressed(bot, 'Show context', { by: { by: '77' } });
      expect(after.id).not.toBe(before.id);
      expect(isEphemeral(after)).toBe(true);
      expect(wordsOf(after)).toContain('Answer to /source port-herald-2025-03-02/q1');
      expect(buttonIds(after)['Share here']).toMatch(/^share@77:/);
    });
  });

  it('is announced to that one alone where it takes its time', async () => {
    const service = createFakeService({ takes: ({ asking }) => ('text' in asking ? 300 : 0) });
    await withDiscord({ service, parts: { deferAfterMs: 50 } }, async (bot) => {
      const { after, responseType } = await pressed(bot, 'Show context');
      expect(responseType).toBe(5);
      expect(isEphemeral(after)).toBe(true);
    });
  });
});

describe('the button to share', () => {
  it('posts the answer for everybody, and says who shared it without notifying anybody', async () => {
    await withDiscord({}, async (bot) => {
      const { before, after } = await pressed(bot, 'Share here', { isPrivate: true });
      expect(after.id).not.toBe(before.id);
      expect(isEphemeral(after)).toBe(false);
      expect(wordsOf(after)).toContain('Answer to /quotes');
      expect(wordsOf(after)).toMatch(/Shared by <@42>$/);
      expect(after.payload.allowed_mentions).toEqual({ parse: [] });
      expect(Object.values(buttonIds(after)).join()).not.toContain('@');
    });
  });
});

describe('a button that may not be pressed', () => {
  it.each([
    ['somebody else', 'ask@42:/quotes page:2', NOTICES.notYours],
    ['somebody else to share', 'share@42:/quotes', NOTICES.notYours],
    ['a share without an owner', 'share:/quotes', NOTICES.foreignButton],
    ['an unknown verb', 'delete:/quotes', NOTICES.foreignButton],
    ['another bot', '{"page":2}', NOTICES.foreignButton],
    ['an owner that is no id', 'ask@everyone:/quotes', NOTICES.foreignButton],
    ['a digest that is not kept', `ask#${'A'.repeat(43)}`, NOTICES.forgotten],
  ])('is refused to %s, and nothing else happens', async (_, id, words) => {
    const service = createFakeService();
    await withDiscord({ service }, async ({ discord, answerTo }) => {
      const asked = discord.people.press(id, { by: '77' });
      const answer = await answerTo(asked);
      expect(wordsOf(answer)).toBe(words);
      expect(isEphemeral(answer)).toBe(true);
      expect(answer.id).not.toBe(asked.record.source?.id);
      expect(asked.record.source?.payload.components).toEqual([]);
      expect(service.handled).toEqual([]);
    });
  });

  it('is refused after it was announced, without touching the message', async () => {
    const service = {
      ...createFakeService(),
      recall: async () => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        return undefined;
      },
    };
    await withDiscord({ service, parts: { deferAfterMs: 50 } }, async ({ discord, answerTo }) => {
      const asked = discord.people.press(`ask#${'A'.repeat(43)}`);
      const answer = await answerTo(asked);
      expect(wordsOf(answer)).toBe(NOTICES.forgotten);
      expect(isEphemeral(answer)).toBe(true);
      expect(asked.record.source?.payload.components).toEqual([]);
    });
  });

  it('is answered with a notice where the questions cannot be looked up', async () => {
    const service = { ...createFakeService(), recall: () => Promise.reject(new Error('no database')) };
    await withDiscord({ service }, async ({ discord, answerTo, lines }) => {
      const answer = await answerTo(discord.people.press(`ask#${'A'.repeat(43)}`));
      expect(wordsOf(answer)).toBe(NOTICES.fault);
      expect(lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    });
  });
});
