import { describe, expect, it } from 'vitest';
import { withDiscord } from '../../../support/discord-server/connected.ts';
import { createFakeService } from '../../../support/discord-server/fake-service.ts';
import { scripted } from '../../../support/discord-server/fault-plan.ts';

const names = Array.from({ length: 60 }, (_, at) => ({ label: `Name ${at}`, value: `name-${at}` }));

describe('what is being typed', () => {
  it('is completed with names, for the option that is being typed', async () => {
    const asked: unknown[] = [];
    const service = createFakeService({
      complete: (...all) => {
        asked.push(all);
        return [{ label: 'Ada Vale', value: 'ada-vale' }];
      },
    });
    await withDiscord({ service }, async ({ discord }) => {
      const { record } = discord.people.type('quotes', 'speaker', 'va');
      await discord.until('there are choices', () => record.choices !== undefined);
      expect(record.choices).toEqual([{ name: 'Ada Vale', value: 'ada-vale' }]);
      expect(asked).toEqual([['quotes', 'speaker', 'va', 25]]);
    });
  });

  it('is completed in a command of two words', async () => {
    const asked: unknown[] = [];
    const service = createFakeService({
      complete: (...all) => {
        asked.push(all);
        return [];
      },
    });
    await withDiscord({ service }, async ({ discord }) => {
      const { record } = discord.people.type('digest add', 'zone', 'ista');
      await discord.until('there is an answer', () => record.choices !== undefined);
      expect(asked).toEqual([['digest add', 'zone', 'ista', 25]]);
    });
  });

  it('has at most 25 choices', async () => {
    await withDiscord({ service: createFakeService({ complete: () => names }) }, async ({ discord }) => {
      const { record } = discord.people.type('quotes', 'speaker', '');
      await discord.until('there are choices', () => record.choices !== undefined);
      expect(record.choices).toHaveLength(25);
    });
  });

  it('has nothing to choose from where completing fails', async () => {
    const service = createFakeService({
      complete: () => {
        throw new Error('no names');
      },
    });
    await withDiscord({ service }, async ({ discord, lines }) => {
      const { record } = discord.people.type('quotes', 'speaker', 'a');
      await discord.until('there are choices', () => record.choices !== undefined);
      expect(record.choices).toEqual([]);
      expect(lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    });
  });

  it('is completed although requests fail', async () => {
    await withDiscord({}, async ({ discord, unanswered }) => {
      discord.failAs(scripted(/callback$/, ['errorBefore', 'resetAfter']));
      const { record } = discord.people.type('quotes', 'speaker', 'va');
      await discord.until('there are choices', () => record.choices !== undefined);
      await discord.until('the second list is refused', () => record.attempts === 2);
      expect(unanswered()).toEqual([]);
    });
  });
});
