import { describe, expect, it } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { NOTICES } from '../../../../src/platform/discord/notice.ts';
import { isEphemeral, withDiscord, wordsOf } from '../../../support/discord-server/connected.ts';
import { createFakeService } from '../../../support/discord-server/fake-service.ts';

const most = commands.find(({ name }) => name === 'check')?.options.words?.most ?? 0;

describe('looking up the quotations of a message', () => {
  it('checks its text, for the asker alone', async () => {
    const service = createFakeService();
    await withDiscord({ service }, async ({ discord, answerTo }) => {
      const answer = await answerTo(discord.people.lookUp('  She said: “The harbour stays open.”  '));
      expect(isEphemeral(answer)).toBe(true);
      expect(service.handled[0]?.asking).toEqual({
        command: 'check',
        options: { words: 'She said: “The harbour stays open.”' },
      });
    });
  });

  it.each(['', ' \n '])('says what to do where there is no text: %j', async (content) => {
    const service = createFakeService();
    await withDiscord({ service }, async ({ discord, answerTo }) => {
      const answer = await answerTo(discord.people.lookUp(content));
      expect(wordsOf(answer)).toBe(NOTICES.noText);
      expect(isEphemeral(answer)).toBe(true);
      expect(service.handled).toEqual([]);
    });
  });

  it('looks up as much of a long text as the command takes, and says so', async () => {
    const service = createFakeService();
    await withDiscord({ service }, async ({ discord, answerTo }) => {
      const answer = await answerTo(discord.people.lookUp('harbour '.repeat(400).trim()));
      const asking = service.handled[0]?.asking;
      const words = asking !== undefined && 'options' in asking ? asking.options.words : '';
      expect(words?.length).toBeLessThanOrEqual(most);
      expect(words).toMatch(/^harbour .* harbour$/);
      expect(wordsOf(answer)).toContain(
        `The message has 3,199 characters: the first ${words?.length.toLocaleString('en')} were looked up.`,
      );
    });
  });
});
