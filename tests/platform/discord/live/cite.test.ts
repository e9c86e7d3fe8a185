import { expect, it } from 'vitest';
import { createService } from '../../../../src/service/service.ts';
import { corpusFolder, openDeskOver } from '../../../support/corpus-folder.ts';
import { buttonIds, isEphemeral, withDiscord, wordsOf } from '../../../support/discord-server/connected.ts';

it('Cite gives the sources as a file to the one who presses, and leaves the card as it is', async () => {
  const folder = corpusFolder({
    id: 'news-1',
    day: '2025-03-01',
    says: [{ words: 'The harbour stays open.' }],
  });
  const { desk, store, close } = await openDeskOver(folder.path);
  const service = createService({
    desk,
    sql: store,
    now: () => new Date('2025-12-15T09:00:00Z'),
    timeZone: 'UTC',
    allowance: { burst: 1000, everyMs: 1 },
    draw: async () => new Uint8Array(),
    log: () => {},
    warn: () => {},
  });
  await withDiscord({ service }, async ({ discord, answerTo }) => {
    const card = await answerTo(discord.people.command('quotes', { private: false }));
    const pressed = discord.people.press(buttonIds(card).Cite ?? '', {}, { ...card });
    const cited = await answerTo(pressed);
    // A message of its own, at once or announced; not a change of the card.
    expect([4, 5]).toContain(pressed.record.responseType);
    expect(isEphemeral(cited)).toBe(true);
    expect(wordsOf(cited)).toContain('1 source as Markdown');
    expect(JSON.stringify(cited.payload)).toContain('attachment://quotes-2025-12-15.md');
  });
  await close();
  folder.dispose();
});
