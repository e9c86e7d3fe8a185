import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/card/blocks.ts';
import {
  type Connected,
  type ConnectedOptions,
  isEphemeral,
  withDiscord,
  wordsOf,
} from '../../../support/discord-server/connected.ts';
import { createFakeService, PNG } from '../../../support/discord-server/fake-service.ts';
import { scripted } from '../../../support/discord-server/fault-plan.ts';
import { sampleChart } from '../../../support/sample-chart.ts';

const BLOCKS: readonly Block[] = [
  { kind: 'picture', alt: 'Two outlets over a month.', chart: sampleChart },
  { kind: 'file', name: 'quotations.csv', mediaType: 'text/csv', text: 'id,words\n1,open\n' },
];
const PICTURED: ConnectedOptions = {
  service: createFakeService({
    // The second page has neither.
    change: (card) =>
      card.asked.text.includes('page:2') ? card : { ...card, blocks: [...BLOCKS, ...card.blocks] },
  }),
};
const files = ({ discord }: Connected) =>
  discord.uploads.map(({ name, type, bytes }) => ({ name, type, size: bytes.length }));

describe('an answer with a picture and a file', () => {
  it('comes with both, each shown where the card has it', async () => {
    await withDiscord(PICTURED, async (bot) => {
      const answer = await bot.answerTo(bot.discord.people.command('quotes'));
      expect(files(bot)).toEqual([
        { name: 'Ada-Vale-on-the-harbour.png', type: 'image/png', size: PNG.length },
        { name: 'quotations.csv', type: 'text/csv', size: 16 },
      ]);
      expect(answer.payload.attachments).toEqual([
        { id: 0, filename: 'Ada-Vale-on-the-harbour.png', description: 'Two outlets over a month.' },
        { id: 1, filename: 'quotations.csv' },
      ]);
      expect(JSON.stringify(answer.payload.components)).toContain('attachment://quotations.csv');
    });
  });

  it('is seen by the asker alone where that is wanted', async () => {
    await withDiscord(PICTURED, async (bot) => {
      const answer = await bot.answerTo(bot.discord.people.command('quotes', { private: true }));
      expect(isEphemeral(answer)).toBe(true);
      expect(files(bot)).toHaveLength(2);
    });
  });

  it('takes its files away again where a button changes it to one without', async () => {
    await withDiscord(PICTURED, async (bot) => {
      const answer = await bot.answerTo(bot.discord.people.command('quotes'));
      const id =
        JSON.stringify(answer.payload.components).match(/"custom_id":"([^"]*page:2[^"]*)"/)?.[1] ?? '';
      const turned = await bot.answerTo(bot.discord.people.press(id, {}, answer));
      expect(turned.id).toBe(answer.id);
      expect(turned.payload.attachments).toEqual([]);
    });
  });

  it('comes in a direct message, as a reply with its nonce', async () => {
    await withDiscord(PICTURED, async (bot) => {
      const { id, channelId } = bot.discord.people.say('what did vale say', { where: 'direct' });
      const there = () => bot.discord.messages.filter((message) => message.channelId === channelId);
      await bot.discord.until('the bot has posted', () => there().length > 0);
      expect(there()[0]?.payload).toMatchObject({ nonce: id, attachments: [{ id: 0 }, { id: 1 }] });
      expect(files(bot)).toHaveLength(2);
    });
  });

  it('goes without them, and says so, where Discord does not take them', async () => {
    await withDiscord(PICTURED, async (bot) => {
      bot.discord.failAs(scripted(/^PATCH/, ['refused']));
      const answer = await bot.answerTo(bot.discord.people.command('quotes'));
      expect(wordsOf(answer)).toContain('The picture is left out: Discord did not take it');
      expect(wordsOf(answer)).toContain('The file quotations.csv is left out');
      expect(wordsOf(answer)).toContain('The harbour stays open.');
      expect(answer.payload.attachments).toEqual([]);
    });
  });

  it('goes without a picture that cannot be drawn, and says so', async () => {
    const service = createFakeService({
      change: (card) => ({ ...card, blocks: [...BLOCKS.slice(0, 1), ...card.blocks] }),
      draw: () => Promise.reject(new Error('no font')),
    });
    await withDiscord({ service }, async (bot) => {
      const answer = await bot.answerTo(bot.discord.people.command('quotes'));
      expect(wordsOf(answer)).toContain('The picture is left out: it could not be drawn');
      expect(files(bot)).toEqual([]);
      expect(bot.lines.map(({ message }) => message)).toContain('a picture could not be drawn');
    });
  });
});
