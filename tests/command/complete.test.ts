import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { complete } from '../../src/command/complete.ts';
import { rootsOf } from '../../src/command/groups.ts';
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
  complete(input, commands, { names: opened.archive.names(), now: NOW }).map(({ insert }) => insert);

describe('completing what is typed', () => {
  it('offers every command at first', () => {
    expect(inserts('')).toEqual(rootsOf(commands).map(({ name }) => `/${name} `));
    expect(inserts('/')).toEqual(inserts(''));
  });

  it.each(['/qu', 'QU', ' /qu'])('goes on to a command from its beginning: “%s”', (input) => {
    expect(inserts(input)).toEqual(['/quotes ']);
  });

  it('goes on to the second word of a command that has one', () => {
    expect(inserts('/dig')).toEqual(['/digest ']);
    expect(inserts('/digest re')).toEqual(['/digest resume ', '/digest remove ']);
    expect(inserts('/watch ')).toContain('/watch add ');
    expect(inserts('/digest pause ')).toEqual(['/digest pause id:']);
  });

  it('offers zones by city and country, with the time there, and choices of days', () => {
    const [berlin] = complete('/digest add zone:germ', commands, { names: opened.archive.names(), now: NOW });
    expect(berlin).toMatchObject({
      insert: '/digest add zone:Europe/Berlin ',
      label: 'Europe/Berlin (UTC+01:00, now 10:00)',
    });
    expect(inserts('/digest add days:week')).toEqual([
      '/digest add days:weekdays ',
      '/digest add days:weekend ',
    ]);
  });

  it('offers none where an option can be taken away', () => {
    expect(inserts('/digest edit d4k2m topic:no')).toEqual(['/digest edit d4k2m topic:none ']);
    expect(inserts('/digest add 8 topic:no')).toEqual([]);
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
