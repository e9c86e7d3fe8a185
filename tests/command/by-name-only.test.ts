import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Question } from '../../src/command/command.ts';
import { parseQuestion } from '../../src/command/parse.ts';
import { answer } from '../../src/command/run.ts';
import {
  type CorpusFolder,
  corpusFolder,
  NOW,
  type OpenedDesk,
  openDeskOver,
} from '../support/corpus-folder.ts';

let folder: CorpusFolder;
let opened: OpenedDesk;

beforeAll(async () => {
  folder = corpusFolder({ id: 'harbour', day: '2025-03-02', says: [{ words: 'The harbour stays open.' }] });
  opened = await openDeskOver(folder.path);
});
afterAll(async () => {
  await opened.close();
  folder.dispose();
});

const parse = (text: string): Question =>
  parseQuestion(text, commands, { names: opened.archive.names(), now: NOW, timeZone: 'UTC' });

describe('a command that changes what is posted', () => {
  it.each(['and ada vale', 'only harbour', 'older', 'on harbour', 'in march'])(
    'is not asked again by a question that refers back: %s',
    async (text) => {
      for (const before of [
        '/digest add 8:00',
        '/watch add ada vale',
        '/digest remove d4k2m',
        '/digest log',
      ]) {
        const request = {
          asking: { text },
          now: NOW,
          timeZone: 'UTC',
          where: 'direct',
          previous: parse(before),
        } as const;
        expect((await answer(opened.desk, request)).card.command).not.toMatch(/^(digest|watch) /);
      }
    },
  );

  it.each([
    'pause the digest',
    'please stop the daily digest',
    'set up a digest at 8',
    'send me the digest every morning',
    'alert me when lavrov speaks',
    'unsubscribe',
    'turn off alerts',
  ])('is not read from plain words, which name it: %s', async (text) => {
    const card = await opened.ask(text);
    expect(card.command).toBe('decline');
    expect(JSON.stringify(card.blocks)).toContain('/digest');
  });

  it('is explained when it is asked how it works', async () => {
    expect((await opened.ask('how does the digest command work?')).asked.text).toBe('/help command:digest');
  });

  it('may lack its slash', async () => {
    expect((await opened.ask('digest remove d4k2m')).command).toBe('digest remove');
    expect((await opened.ask('digest add time:8')).command).toBe('digest add');
    expect((await opened.ask('digest list')).command).toBe('digest list');
  });
});

describe('the first word of several commands', () => {
  it('by itself shows what can stand behind it', async () => {
    const card = await opened.ask('/digest');
    expect(card.asked.text).toBe('/help command:digest');
    expect(JSON.stringify(card.blocks)).toContain('/digest preview');
  });

  it('with another word says which there are, and the nearest', async () => {
    const card = await opened.ask('/digest paus d4k2m');
    expect(card.tone).toBe('problem');
    expect(JSON.stringify(card.blocks)).toContain('“paus” is none of them. There are /digest add');
    expect(JSON.stringify(card.blocks)).toContain('"/help digest pause"');
  });

  it('is one line of /help', async () => {
    expect(JSON.stringify((await opened.ask('/help')).blocks)).toContain('/digest add | list | preview');
  });
});
