import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../../src/cli/log.ts';
import { type OpenDesk, openDesk } from '../../../src/cli/open-desk.ts';
import { interpret } from '../../../src/command/ask/interpret.ts';
import { answer } from '../../../src/command/run.ts';
import { readConfig } from '../../../src/config.ts';
import { ReaderError } from '../../../src/errors/errors.ts';

const NOW = { now: new Date('2025-12-15T09:00:00Z'), timeZone: 'UTC' };
const WORDS = [
  'lavrov',
  'said',
  '"',
  '“',
  '”',
  "'",
  'nato',
  'since',
  'between',
  '1',
  'and',
  '15',
  'december',
  '/quotes',
  'speaker:',
  '@everyone',
  '-',
  '..',
  'vs',
  'what',
  'did',
  '\n',
  'é',
  '🦊',
  '\u202E',
];
const text = fc.oneof(
  fc.string({ maxLength: 10_000 }),
  fc.string({ unit: 'binary', maxLength: 10_000 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 2_000 }).map((words) => words.join(' ').slice(0, 10_000)),
  fc
    .tuple(fc.constantFrom('"', 'a ', '- ', "'x y", 'lavrov ', '1 ', '…', '((', 'since '), fc.nat(10_000))
    .map(([unit, times]) => unit.repeat(times).slice(0, 10_000)),
);

describe('any text', () => {
  let open: OpenDesk;
  beforeAll(async () => {
    open = await openDesk(readConfig({ DATABASE_URL: 'sqlite::memory:' }), createLog('silent'), new Date());
  });
  afterAll(() => open.close());

  it('gets a card, and never one that reports a fault of ours', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (question) => {
        const { card } = await answer(open.desk, { asking: { text: question }, where: 'direct', ...NOW });
        expect(card.title).not.toBe('Something went wrong here');
        expect(card.blocks.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('is always understood in the same way', () => {
    const reading = { names: open.desk.archive.names(), ...NOW };
    const read = (question: string) => {
      try {
        return JSON.stringify(interpret(question, open.desk.commands, reading));
      } catch (error) {
        if (error instanceof ReaderError) return error.message;
        throw error;
      }
    };
    fc.assert(
      fc.property(text, (question) => {
        expect(read(question)).toBe(read(question));
      }),
      { numRuns: 300 },
    );
  });
});
