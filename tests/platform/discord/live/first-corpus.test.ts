import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { createLog } from '../../../../src/cli/log.ts';
import { type OpenDesk, openDesk } from '../../../../src/cli/open-desk.ts';
import { readConfig } from '../../../../src/config.ts';
import type { Service } from '../../../../src/platform/service.ts';
import { createService } from '../../../../src/service/service.ts';
import { buttonIds, isEphemeral, withDiscord, wordsOf } from '../../../support/discord-server/connected.ts';
import { DATA_FOLDER, readFirstCorpus } from '../../../support/first-corpus.ts';

const corpus = readFirstCorpus();
const quotation = corpus.files
  .flatMap(({ article }) => article.quotations)
  .find(({ kind, speaker }) => kind === 'direct' && speaker !== null);
const exact = quotation !== undefined && 'parts' in quotation ? (quotation.parts[0]?.exact ?? '') : '';

let open: OpenDesk;
let service: Service;

beforeAll(async () => {
  const log = createLog('silent');
  open = await openDesk(
    readConfig({ DATABASE_URL: 'sqlite::memory:', DATA_DIR: DATA_FOLDER }),
    log,
    new Date(),
  );
  service = createService({
    desk: open.desk,
    sql: open.store,
    now: () => new Date(),
    timeZone: 'UTC',
    allowance: { burst: 1000, everyMs: 1 },
    draw: async () => new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
    log: () => {},
    warn: () => {},
  });
});

afterAll(() => open.close());

describe('the corpus on Discord', () => {
  it('answers every example of every command, and each of its buttons', { timeout: 30_000 }, async () => {
    await withDiscord({ service }, async ({ discord, answerTo, unanswered }) => {
      const examples = commands.flatMap((command) => command.examples);
      for (const example of examples) {
        const { channelId } = discord.people.say(example, {
          where: 'direct',
          by: String(1000 + examples.indexOf(example)),
        });
        const posted = () => discord.messages.find((message) => message.channelId === channelId);
        await discord.until(`${example} is answered`, () => posted() !== undefined);
        const answer = posted();
        if (answer === undefined) continue;
        // Examples of what is changed are of digests that are not here.
        const isOfDigests = /^\/(digest|watch) /.test(example);
        expect(wordsOf(answer), example).not.toMatch(
          isOfDigests ? /Something went wrong/ : /That cannot be answered|Something went wrong/,
        );
        for (const id of Object.values(buttonIds(answer))) {
          const pressed = await answerTo(discord.people.press(id, {}, { ...answer }));
          expect(wordsOf(pressed), `${example} ${id}`).not.toMatch(/Something went wrong/);
        }
      }
      expect(unanswered()).toEqual([]);
    });
  });

  it('shows a quotation whole where a message that quotes it is looked up', async () => {
    await withDiscord({ service }, async ({ discord, answerTo }) => {
      const answer = await answerTo(discord.people.lookUp(`They said “${exact}” there.`));
      expect(exact).not.toBe('');
      expect(isEphemeral(answer)).toBe(true);
      expect(wordsOf(answer)).toContain(exact);
    });
  });

  it('completes the names of the corpus, each of which is then understood', async () => {
    await withDiscord({ service }, async ({ discord, answerTo }) => {
      const { record } = discord.people.type('quotes', 'speaker', '');
      await discord.until('there are choices', () => record.choices !== undefined);
      const [first] = record.choices ?? [];
      const answer = await answerTo(discord.people.command('quotes', { speaker: first?.value ?? '' }));
      expect(wordsOf(answer)).toContain(first?.name ?? 'nobody');
    });
  });
});
