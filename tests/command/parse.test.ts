import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Names } from '../../src/archive/names.ts';
import { plainOptions } from '../../src/command/canonical.ts';
import type { Question } from '../../src/command/command.ts';
import { parseQuestion, readOptions } from '../../src/command/parse.ts';
import {
  type CorpusFolder,
  corpusFolder,
  NOW,
  type OpenedDesk,
  openDeskOver,
} from '../support/corpus-folder.ts';

let folder: CorpusFolder;
let opened: OpenedDesk;
let names: Names;

beforeAll(async () => {
  folder = corpusFolder({ id: 'harbour', day: '2025-03-02', says: [{ words: 'The harbour stays open.' }] });
  opened = await openDeskOver(folder.path);
  names = opened.archive.names();
});

afterAll(async () => {
  await opened.close();
  folder.dispose();
});

const reading = () => ({ names, now: NOW, timeZone: 'UTC' });
const parse = (text: string): Question => parseQuestion(text, commands, reading());
const options = (text: string): Record<string, string | number> => plainOptions(parse(text));

describe('an option by its name', () => {
  it.each<[string, Record<string, string | number>]>([
    ['/quotes speaker:ada-vale', { speaker: 'ada-vale' }],
    ['/quotes speaker:Ada Vale', { speaker: 'ada-vale' }],
    ['/quotes speaker:"Ada Vale"', { speaker: 'ada-vale' }],
    ['/quotes speaker:“Ada Vale”', { speaker: 'ada-vale' }],
    ['/quotes speaker: ada vale', { speaker: 'ada-vale' }],
    ['/quotes SPEAKER:cem-dag', { speaker: 'cem-dag' }],
    ['/quotes who:cem dag', { speaker: 'cem-dag' }],
    ['/quotes topic:harbour', { topic: 'harbour' }],
    ['/quotes outlet:Port Herald', { outlet: 'port-herald' }],
    ['/quotes kind:Direct', { kind: 'direct' }],
    ['/quotes words:stays open', { words: 'stays open' }],
    ['/quotes words:"stays open" ferry topic:harbour', { words: '"stays open" ferry', topic: 'harbour' }],
    ['/quotes since:2025-03', { since: '2025-03-01' }],
    ['/quotes since:"last week"', { since: '2025-12-08' }],
    ['/quotes since:last week until:yesterday', { since: '2025-12-08', until: '2025-12-14' }],
    ['/quotes until:2025-03', { until: '2025-03-31' }],
    ['/quotes from:2025-03 to:2025-04', { since: '2025-03-01', until: '2025-04-30' }],
    ['/latest limit:3', { limit: 3 }],
    ['/latest page:2', { page: 2 }],
    ['/source article:harbour-2025', { article: 'harbour-2025' }],
    [
      '/source article:https://port-herald.example/harbour?a=b',
      { article: 'https://port-herald.example/harbour?a=b' },
    ],
    ['/compare a:port-herald b:hill-post', { a: 'port-herald', b: 'hill-post' }],
    [
      '/compare a:"ada-vale 2025-01" b:2025-02',
      { a: 'ada-vale 2025-01-01..2025-01-31', b: '2025-02-01..2025-02-28' },
    ],
    ['/help command:quotes', { command: 'quotes' }],
  ])('is read: %s', (text, expected) => {
    expect(options(text)).toEqual(expected);
  });

  it('is read from a platform’s form, where empty ones count as not given', () => {
    const [quotes] = commands.filter(({ name }) => name === 'quotes');
    if (quotes === undefined) throw new Error('there is no /quotes');
    const question = readOptions(
      quotes,
      { speaker: 'Ada Vale', topic: ' ', since: '2025', page: '2' },
      reading(),
    );
    expect(plainOptions(question)).toEqual({ speaker: 'ada-vale', since: '2025-01-01', page: 2 });
  });

  it('for parts and pages goes beside the options of the command', () => {
    expect(parse('/quotes ada vale page:3 part:2')).toMatchObject({ page: 3, part: 2 });
    expect(parse('/quotes ada vale')).toMatchObject({ page: 1, part: 1 });
  });
});

describe('an option without its name', () => {
  it.each<[string, Record<string, string | number>]>([
    ['/quotes ada vale', { speaker: 'ada-vale' }],
    ['quotes Ada Vale', { speaker: 'ada-vale' }],
    ['  /QUOTES   ada\n vale ', { speaker: 'ada-vale' }],
    ['/quotes cem dağ harbour', { speaker: 'cem-dag', topic: 'harbour' }],
    ['/quotes harbour cem dag', { speaker: 'cem-dag', topic: 'harbour' }],
    ['/quotes port herald ferries', { outlet: 'port-herald', topic: 'ferries' }],
    ['/quotes mixed', { kind: 'mixed' }],
    ['/quotes ada vale moonlight', { speaker: 'ada-vale', words: 'moonlight' }],
    ['/quotes "stays open"', { words: '"stays open"' }],
    ['/quotes "ada vale"', { words: '"ada vale"' }],
    ['/quotes moonlight -"stays open" -fog', { words: 'moonlight -"stays open" -fog' }],
    ['/quotes ada vale since August', { speaker: 'ada-vale', since: '2025-08-01' }],
    ['/quotes since last august until november', { since: '2025-08-01', until: '2025-11-30' }],
    ['/quotes ada vale 2025-03', { speaker: 'ada-vale', since: '2025-03-01', until: '2025-03-31' }],
    ['/quotes 11 Dec 2025', { since: '2025-12-11', until: '2025-12-11' }],
    ['/quotes yesterday', { since: '2025-12-14', until: '2025-12-14' }],
    ['/quotes last two weeks', { since: '2025-12-01', until: '2025-12-15' }],
    ['/quotes the road from nowhere', { words: 'the road from nowhere' }],
    ['/quotes may', { words: 'may' }],
    ['/latest 3', { limit: 3 }],
    ['/source harbour-2025', { article: 'harbour-2025' }],
    ['/source https://port-herald.example/harbour', { article: 'https://port-herald.example/harbour' }],
    ['/compare herald hill post', { a: 'port-herald', b: 'hill-post' }],
    ['/compare ada vale cem dag harbour', { a: 'ada-vale', b: 'cem-dag', topic: 'harbour' }],
    ['/help quotes', { command: 'quotes' }],
    ['/search road to "nowhere at all"', { words: 'road to "nowhere at all"' }],
  ])('is read: %s', (text, expected) => {
    expect(options(text)).toEqual(expected);
  });
});
