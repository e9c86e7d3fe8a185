import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { readWords } from '../../src/archive/fulltext.ts';
import type { Names } from '../../src/archive/names.ts';
import { canonicalText, plainOptions } from '../../src/command/canonical.ts';
import type { Question } from '../../src/command/command.ts';
import { parseQuestion, readOptions } from '../../src/command/parse.ts';
import { ReaderError } from '../../src/errors/errors.ts';
import { RUNS } from '../support/any-card.ts';
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

describe('the canonical text of a question', () => {
  const given = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: '' });
  const day = fc.option(
    fc
      .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    { nil: '' },
  );
  const words = fc
    .array(
      fc.constantFrom(
        ...'moonlight "stays open" -fog -"no way" since to from before august 2025 speaker:x since:2025 until: topic:harbour page:2 kind: a:b co-op ada “curly” " - -- x"y'.split(
          / (?=(?:[^"]*"[^"]*")*[^"]*$)/,
        ),
      ),
      { maxLength: 6 },
    )
    .map((list) => list.join(' '))
    .filter((text) => text === '' || hasWord(text));
  const anyOptions = fc.record({
    speaker: given('ada-vale', 'Bo Vale', 'CEM DAĞ'),
    topic: given('harbour', 'Ferries'),
    outlet: given('port-herald', 'Hill Post'),
    words,
    kind: given('all', 'direct', 'indirect'),
    since: day,
    until: day,
    limit: given('1', '10'),
    command: given('help', 'quotes'),
    article: given('harbour-2025', 'https://port-herald.example/a?b=c&d#e', 'www.port-herald.example/a'),
    a: fc.constantFrom('port-herald', 'Ada Vale', 'ada-vale 2025-01', 'bo-vale last week'),
    time: fc.constantFrom('8', '08:00', '8 pm', '20.30', 'noon', '0:05'),
    days: given('daily', 'weekdays', 'weekend', 'wed, mon', 'saturday to monday', 'sundays'),
    zone: given('UTC', 'new york', 'europe/kyiv', 'Asia/Calcutta', 'Etc/GMT+3', 'port-au-prince'),
    channel: given('<#C123|general>', '<#123456789012345678>', 'C0123'),
    thread: given('yes', 'no'),
    empty: given('silent', 'say'),
    quiet: given('22-7', '10 pm to 7 am', '22:00-07:30'),
    where: given('here', 'direct'),
    id: fc.constantFrom('d4k2m', 'w7xq9', '2', '#3'),
    delivery: given('d4k2m:2025-12-11', 'd4k2m:now-1398.12_ab'),
    b: fc.constantFrom('hill-post', 'cem dag', '2025-02', 'ada vale 11 dec 2025'),
  });

  it('asks the same question again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...commands), anyOptions, (command, values) => {
        const taken = Object.entries(values).filter(([name]) => name in command.options);
        const question = readOrRefuse(() => readOptions(command, Object.fromEntries(taken), reading()));
        if (question === undefined) return;
        const text = canonicalText(question);
        const again = parse(text);
        expect(canonicalText(again)).toBe(text);
        expect(comparable(again)).toEqual(comparable(question));
      }),
      { numRuns: RUNS },
    );
  });

  it('leaves page and part out', () => {
    expect(canonicalText(parse('/quotes ada vale page:3 part:2'))).toBe('/quotes speaker:ada-vale');
  });

  it.each([
    ['/quotes road from nowhere', '/quotes words:road "from" nowhere'],
    ['/search talks since yesterday', '/search words:talks since yesterday'],
    ['/search -"no way" road', '/search words:-"no way" road'],
  ])('keeps words to search for apart from options: %s', (text, canonical) => {
    expect(canonicalText(parse(text))).toBe(canonical);
    expect(canonicalText(parse(canonical))).toBe(canonical);
  });

  it.each(commands.flatMap(({ examples }) => examples))('can be given for the example %s', (example) => {
    const text = readOrRefuse(() => canonicalText(parse(example)));
    if (text !== undefined) expect(canonicalText(parse(text))).toBe(text);
  });

  it('makes no option of anything in the words, whatever was typed', () => {
    const pieces = [
      'topic:',
      'channel:',
      'since',
      '-',
      '"',
      '“',
      '”',
      ':',
      ' ',
      'a',
      '123',
      'until',
      '//',
      '-"',
    ];
    const odd = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 })
      .map((list) => list.join(''));
    const command = commands.find(({ name }) => name === 'digest add');
    fc.assert(
      fc.property(odd.filter(hasWord), (text) => {
        if (command === undefined) throw new Error('there is no command to try');
        const question = readOptions(command, { time: '8:00', words: text }, reading());
        const again = parse(canonicalText(question));
        expect(Object.keys(again.options).sort()).toEqual(['time', 'words']);
      }),
      { numRuns: RUNS },
    );
  });
});

/** What a question asks, with the words to search for as the search reads them. */
function comparable(question: Question): unknown {
  const { words, ...others } = plainOptions(question);
  return [question.command.name, others, words === undefined ? undefined : readWords(String(words))];
}

function hasWord(text: string): boolean {
  return readOrRefuse(() => readWords(text)) !== undefined;
}

function readOrRefuse<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof ReaderError) return undefined;
    throw error;
  }
}
