import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { complete } from '../../src/command/complete.ts';
import { parseQuestion } from '../../src/command/parse.ts';
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

const inserts = (input: string): string[] =>
  complete(input, commands, opened.archive.names()).map(({ insert }) => insert);

describe('completing what is typed', () => {
  it('offers every command at first', () => {
    expect(inserts('')).toEqual(commands.map(({ name }) => `/${name} `));
    expect(inserts('/')).toEqual(inserts(''));
  });

  it.each(['/qu', 'QU', ' /qu'])('goes on to a command from its beginning: “%s”', (input) => {
    expect(inserts(input)).toEqual(['/quotes ']);
  });

  it('offers the names of options behind a command', () => {
    expect(inserts('/timeline ')).toEqual(
      ['topic', 'speaker', 'words', 'since', 'until'].map((name) => `/timeline ${name}:`),
    );
  });

  it('goes on to names from their beginnings', () => {
    expect(inserts('/quotes ada')).toEqual(['/quotes speaker:ada-vale ']);
    expect(inserts('/quotes dag')).toEqual(['/quotes speaker:cem-dag ']);
    expect(inserts('/quotes har')).toEqual(['/quotes topic:harbour ']);
  });

  it('keeps what was typed before', () => {
    expect(inserts('/quotes topic:harbour ada')).toEqual(['/quotes topic:harbour speaker:ada-vale ']);
  });

  it('goes on to the values of the option that is named', () => {
    expect(inserts('/quotes outlet:h')).toEqual(['/quotes outlet:port-herald ', '/quotes outlet:hill-post ']);
    expect(inserts('/quotes kind:in')).toEqual(['/quotes kind:indirect ']);
    expect(inserts('/compare a:ada')).toEqual(['/compare a:ada-vale ']);
  });

  it('does not offer an option twice', () => {
    expect(inserts('/quotes speaker:ada-vale s')).not.toContain('/quotes speaker:ada-vale speaker:');
  });

  it.each(['/nothing x', '/quotes nothing:x', '/quotes qqqqqq', 'moonlight'])(
    'offers nothing for “%s”',
    (input) => {
      expect(inserts(input)).toEqual([]);
    },
  );

  it.each(['/quotes ', '/quotes a', '/quotes h', '/latest c', '/compare a:', '/help command:'])(
    'offers at most eight, and each can be asked: “%s”',
    (input) => {
      const found = inserts(input);
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThanOrEqual(8);
      const reading = { names: opened.archive.names(), now: NOW, timeZone: 'UTC' };
      for (const text of found.filter((insert) => insert.endsWith(' ') && !insert.startsWith('/compare'))) {
        expect(parseQuestion(text, commands, reading).command.name).toBe(text.slice(1).split(' ')[0]);
      }
    },
  );
});
