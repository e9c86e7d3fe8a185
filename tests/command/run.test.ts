import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { indexNames } from '../../src/archive/names.ts';
import { renderText } from '../../src/card/text.ts';
import { type Command, defineCommand } from '../../src/command/command.ts';
import { answer, type Desk } from '../../src/command/run.ts';
import { ReaderError } from '../../src/errors/errors.ts';
import { NOW } from '../support/corpus-folder.ts';

const SECRET = 'password=hunter2 at /etc/secret.ts:12';

const archive = {
  names: () => indexNames([]),
  span: () => ({
    articles: 2,
    quotations: 3,
    people: 1,
    outlets: 1,
    from: { value: '2025-03-01', precision: 'day', basis: 'stated' },
    to: { value: '2025-04-02T17:40', precision: 'minute', basis: 'stated' },
  }),
} as Partial<Archive> as Archive;

function command(name: string, run: Command['run']): Command {
  return defineCommand({
    name,
    summary: name,
    examples: [`/${name}`],
    options: { limit: { kind: 'count', summary: 'How many', most: 10 } },
    understood: () => `${name} in words`,
    run,
  });
}

const answering = command('tide', async (_, { page, where, timeZone }) => ({
  title: `${where} ${timeZone} ${page}`,
  tone: 'answer',
  blocks: [],
  tally: { noun: 'tides', matched: 1, inRange: 2 },
}));
const refusing = command('fog', () => {
  throw new ReaderError('There is no fog. Ask for rain.', [{ label: 'Rain', text: '/rain' }]);
});
const failing = command('storm', () => Promise.reject(new Error(SECRET)));
const failingOddly = command('wreck', () => Promise.reject(SECRET));

function open(): { desk: Desk; faults: unknown[] } {
  const faults: unknown[] = [];
  const desk = {
    archive,
    commands: [answering, refusing, failing, failingOddly],
    reportFault: (error: unknown) => `ref-${faults.push(error)}`,
  };
  return { desk, faults };
}

const asking = (text: string) => ({
  asking: { text },
  now: NOW,
  timeZone: 'Asia/Kolkata',
  where: 'channel' as const,
});

describe('answer', () => {
  it('gives the command’s answer with what was asked, in words and as a command', async () => {
    const { card, options } = await answer(open().desk, asking('/tide 3'));
    expect(card).toMatchObject({
      command: 'tide',
      tone: 'answer',
      asked: { words: 'tide in words', text: '/tide limit:3' },
      tally: { noun: 'tides', matched: 1, inRange: 2 },
    });
    expect(options).toEqual({ limit: 3 });
  });

  it('tells the command the page, the place and the asker’s zone', async () => {
    expect((await answer(open().desk, asking('/tide page:2'))).card.title).toBe('channel Asia/Kolkata 2');
  });

  it('takes a command with its options from a platform’s form', async () => {
    const request = { ...asking(''), asking: { command: 'tide', options: { limit: '4', page: '2' } } };
    const { card, options } = await answer(open().desk, request);
    expect(card.asked.text).toBe('/tide limit:4');
    expect(options).toEqual({ limit: 4, page: 2 });
  });

  it.each(['/tide', '/fog', '/storm', '/nothing', '', 'moonlight'])(
    'says what was asked and what the corpus holds, whatever comes of “%s”',
    async (text) => {
      const { card } = await answer(open().desk, asking(text));
      expect(card.asked.words).not.toBe('');
      expect(card.corpus).toEqual({
        articles: 2,
        quotations: 3,
        people: 1,
        outlets: 1,
        from: '1 Mar 2025',
        to: '2 Apr 2025',
      });
      expect(card.part).toBe(1);
    },
  );

  it('shows what a reader can mend as a card, with what to try, and reports nothing', async () => {
    const { desk, faults } = open();
    const { card } = await answer(desk, asking('/fog'));
    expect(card).toMatchObject({
      command: 'fog',
      tone: 'problem',
      blocks: [
        { kind: 'note', text: 'There is no fog. Ask for rain.' },
        { kind: 'suggestions', actions: [{ label: 'Rain', text: '/rain' }] },
      ],
    });
    expect(faults).toEqual([]);
  });

  it('shows a question that cannot be read as one, with what was typed', async () => {
    const { card, options } = await answer(open().desk, asking('/moonlight please'));
    expect(card).toMatchObject({ command: 'decline', tone: 'problem', asked: { text: '/moonlight please' } });
    expect(options).toEqual({});
  });

  it('cuts what was typed, where it is very long', async () => {
    const { card } = await answer(open().desk, asking(`/moonlight ${'x'.repeat(3000)}`));
    expect(card.asked.text.length).toBeLessThanOrEqual(200);
  });

  it.each(['/storm', '/wreck'])(
    'reports a fault of ours, and shows its reference and nothing of it: %s',
    async (text) => {
      const { desk, faults } = open();
      const answered = await answer(desk, asking(text));
      expect(faults).toHaveLength(1);
      expect(String(faults[0])).toContain(SECRET);
      expect(answered.card.tone).toBe('problem');
      expect(renderText(answered.card)).toContain('ref-1');
      for (const word of ['hunter2', 'secret', 'password'])
        expect(JSON.stringify(answered)).not.toContain(word);
    },
  );
});
