import { expect, it, vi } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Answered } from '../../src/command/complete-answer.ts';
import { createKept, type Kept, type Made, USUALLY_KEPT, watched } from '../../src/command/kept.ts';
import { answer, type Desk } from '../../src/command/run.ts';
import { corpusFolder, NOW, openDeskOver } from '../support/corpus-folder.ts';

function answered(title: string): Answered {
  return { card: { title } } as Answered;
}

/** Keeps answers of one state of the corpus; tells what was made. */
function open(limits = USUALLY_KEPT): {
  kept: Kept;
  made: string[];
  ask: (name: string, now?: number) => Promise<string>;
  state: { is: string };
} {
  const state = { is: 'first' };
  const kept = createKept(async () => state.is, limits);
  const made: string[] = [];
  const ask = async (name: string, now = 0): Promise<string> => {
    const make = async (): Promise<Made> => {
      made.push(name);
      return { answered: answered(`${name} of ${state.is}`), isAlike: true };
    };
    return (await kept.answerTo(name, now, make)).card.title;
  };
  return { kept, made, ask, state };
}

it('gives an answer again to the same question, and to no other', async () => {
  const { ask, made } = open();
  expect([await ask('tide'), await ask('fog'), await ask('tide')]).toEqual([
    'tide of first',
    'fog of first',
    'tide of first',
  ]);
  expect(made).toEqual(['tide', 'fog']);
});

it('makes it once for those who ask at the same moment', async () => {
  const { ask, made } = open();
  await Promise.all([ask('tide'), ask('tide'), ask('tide')]);
  expect(made).toEqual(['tide']);
});

it('forgets all of them when the corpus has changed', async () => {
  const { ask, state } = open();
  await ask('tide');
  state.is = 'second';
  expect(await ask('tide')).toBe('tide of second');
});

it('does not give what was begun before a change to who asks after it', async () => {
  const { ask, kept, state } = open();
  let finish = (_: Made): void => undefined;
  const slow = kept.answerTo('tide', 0, () => new Promise((resolve) => (finish = resolve)));
  await vi.waitFor(() => expect(finish).toHaveLength(1));
  state.is = 'second';
  const later = ask('tide');
  finish({ answered: answered('tide of first'), isAlike: true });
  expect((await slow).card.title).toBe('tide of first');
  expect(await later).toBe('tide of second');
  expect(await ask('tide')).toBe('tide of second');
});

it('keeps none for more than a minute, or where the clock was set back', async () => {
  const { ask, made } = open();
  await ask('tide', 1_000_000);
  await ask('tide', 1_059_999);
  expect(made).toHaveLength(1);
  await ask('tide', 1_060_000);
  expect(made).toHaveLength(2);
  await ask('tide', 500_000);
  expect(made).toHaveLength(3);
});

it('forgets those that were asked for the longest ago when there are too many, or too large ones', async () => {
  const few = open({ ...USUALLY_KEPT, answers: 2 });
  for (const name of ['tide', 'fog', 'tide', 'rain', 'tide', 'fog']) await few.ask(name);
  expect(few.made).toEqual(['tide', 'fog', 'rain', 'fog']);
  const small = open({ ...USUALLY_KEPT, units: 60 });
  for (const name of ['tide', 'fog', 'rain', 'tide']) await small.ask(name);
  expect(small.made).toEqual(['tide', 'fog', 'rain', 'tide']);
});

it('keeps none where none are wanted', async () => {
  const { ask, made } = open({ ...USUALLY_KEPT, answers: 0 });
  await ask('tide');
  await ask('tide');
  expect(made).toEqual(['tide', 'tide']);
});

it('gives nobody an answer that is for one asker, not even to who asks at the same moment', async () => {
  const { kept } = open();
  let made = 0;
  const ask = async (): Promise<string> =>
    (
      await kept.answerTo('own', 0, async () => {
        made += 1;
        return { answered: answered(`of asker ${made}`), isAlike: false };
      })
    ).card.title;
  expect(await Promise.all([ask(), ask()])).toEqual(['of asker 1', 'of asker 2']);
  expect(await ask()).toBe('of asker 3');
});

it('keeps nothing of an answer that failed', async () => {
  const { kept, ask } = open();
  await expect(kept.answerTo('tide', 0, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await ask('tide')).toBe('tide of first');
});

it('sees whether a context was asked for what is another for another asker or later', () => {
  const context = { archive: {}, page: 1, where: 'channel', now: NOW, timeZone: 'UTC' } as never;
  const looked = (look: (context: object) => unknown): boolean => {
    const one = watched(context);
    look(one.context);
    return one.isAlike();
  };
  expect(looked((one) => ['page' in one, Reflect.get(one, 'where')])).toBe(true);
  expect(looked((one) => Reflect.get(one, 'now'))).toBe(false);
  expect(looked((one) => 'here' in one)).toBe(false);
  expect(looked((one) => ({ ...one }))).toBe(false);
});

it('is told of the examples of every command that answers alike that they do', async () => {
  const folder = corpusFolder({
    id: 'quays-open',
    day: '2025-03-02',
    says: [{ words: 'The quays stay open.' }],
  });
  const opened = await openDeskOver(folder.path);
  const unlike: string[] = [];
  const kept: Kept = {
    async answerTo(name, _now, make) {
      const { answered: told, isAlike } = await make();
      if (!isAlike) unlike.push(name);
      return told;
    },
  };
  const desk: Desk = { ...opened.desk, kept };
  for (const { examples, answersAlike } of commands.filter((one) => one.answersAlike === true)) {
    expect(answersAlike).toBe(true);
    for (const text of [...examples, '/quotes ada-vale', '/source quays-open', '/compare ada-vale']) {
      await answer(desk, { asking: { text }, now: NOW, timeZone: 'UTC', where: 'channel' });
    }
  }
  expect(unlike).toEqual([]);
  await opened.close();
  folder.dispose();
});
