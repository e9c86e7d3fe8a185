import { expect, it } from 'vitest';
import type { Card } from '../../../../src/card/card.ts';
import { actionId, readActionId } from '../../../../src/platform/discord/action-id.ts';
import { renderDiscord } from '../../../../src/platform/discord/render.ts';
import { buttonIds, isEphemeral, withDiscord } from '../../../support/discord-server/connected.ts';
import { createFakeService } from '../../../support/discord-server/fake-service.ts';
import { sampleCard } from '../../../support/sample-card.ts';

const problem = (card: Card): Card => ({ ...card, tone: 'problem' });

it('what went wrong is for the asker alone', async () => {
  await withDiscord({ service: createFakeService({ change: problem }) }, async ({ discord, answerTo }) => {
    expect(isEphemeral(await answerTo(discord.people.command('quotes')))).toBe(true);
  });
});

it.each(['channel', 'direct'] as const)('what went wrong takes nobody’s card away in a %s', async (where) => {
  await withDiscord({ service: createFakeService({ change: problem }) }, async ({ discord, answerTo }) => {
    const pressed = discord.people.press(actionId('/digest pause id:d4k2m'), { where });
    expect(isEphemeral(await answerTo(pressed))).toBe(where === 'channel');
    expect(pressed.record.responseType).toBe(4);
  });
});

it('in answer to a message it is said there', async () => {
  await withDiscord({ service: createFakeService({ change: problem }) }, async ({ discord }) => {
    const { channelId } = discord.people.say(`<@${discord.botId}> quotes`);
    await discord.until('it is answered', () =>
      discord.messages.some((each) => each.channelId === channelId),
    );
  });
});

it('a button to look answers beside, and so do the turns of what the bot posts by itself', () => {
  const look = { label: 'Preview', text: '/digest preview id:d4k2m', beside: true } as const;
  const card: Card = {
    ...sampleCard,
    asked: { words: 'Daily', text: '/digest show delivery:d4k2m:2025-12-11', isUnasked: true },
    blocks: [{ kind: 'suggestions', text: 'This digest', actions: [look] }],
    page: { number: 1, of: 2, items: 9, order: 'newest first' },
  };
  const { message } = renderDiscord(card);
  const ids = buttonIds({ payload: message } as never);
  expect([ids.Preview, ids.Older].map((id) => readActionId(id ?? '')?.verb)).toEqual(['context', 'context']);
});
