import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Names } from '../../src/archive/names.ts';
import { plainOptions } from '../../src/command/canonical.ts';
import type { Question } from '../../src/command/command.ts';
import { parseQuestion } from '../../src/command/parse.ts';
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
const options = (text: string): Record<string, string | number> => plainOptions(parse(text));

function faultOf(text: string): ReaderError {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof ReaderError) return error;
    throw error;
  }
  throw new Error(`"${text}" was read`);
}

describe('what cannot be read', () => {
  it('is an unknown command: it says which there are, and which was meant', () => {
    const fault = faultOf('/qoutes ada vale');
    expect(fault.message).toMatch(
      /There is no command “\/qoutes”\. Did you mean .* There are \/latest, \/quotes,/,
    );
    expect(fault.suggestions.map(({ label }) => label)).toEqual(['/quotes', 'Help']);
  });

  it('is a command like none: only help is offered', () => {
    expect(faultOf('/moonlight').suggestions.map(({ text }) => text)).toEqual(['/help']);
  });

  it('is an unknown option: it says where the options stand', () => {
    expect(faultOf('/latest words:open').message).toBe('/latest has no option “words”. Try /help latest.');
  });

  it('is a name with a slip: the names that are near it are offered', () => {
    const fault = faultOf('/quotes speaker:"Ada Vael"');
    expect(fault.message).toMatch(
      /The corpus knows no “Ada Vael”\. It knows speakers such as .*\. Did you mean/,
    );
    expect(fault.suggestions).toContainEqual({ label: 'Ada Vale', text: '/quotes speaker:ada-vale' });
  });

  it('is a name with a slip where the command takes no words', () => {
    expect(faultOf('/latest ferrys').suggestions).toContainEqual({
      label: 'Ferries',
      text: '/latest ferries',
    });
  });

  it('is a name like none: a search and help are offered', () => {
    expect(faultOf('/latest qqqqqqqqqqqq').suggestions.map(({ text }) => text)).toEqual([
      '/search qqqqqqqqqqqq',
      '/help latest',
    ]);
  });

  it('is a name that two people share: it asks which', () => {
    const fault = faultOf('/quotes vale');
    expect(fault.message).toBe('“vale” can mean Ada Vale or Bo Vale. Say which.');
    expect(fault.suggestions).toEqual([
      { label: 'Ada Vale', text: '/quotes speaker:ada-vale' },
      { label: 'Bo Vale', text: '/quotes speaker:bo-vale' },
    ]);
  });

  it.each([
    ['/quotes since:someday', /“someday” is not a date that can be read\. Try since:2025-12/],
    ['/quotes until:"2025-02-30"', /“2025-02-30” is not a date.*until:2025-12/],
    ['/quotes kind:loud', /“loud” is not a choice for kind\. Choose quoted, direct, mixed, indirect, all\./],
    ['/latest limit:0', /“0” will not do for limit\. Give a whole number from 1 to 10\./],
    ['/latest limit:11', /from 1 to 10/],
    ['/latest limit:2.5', /whole number/],
    ['/latest page:0', /from 1 to 999/],
    ['/latest page:-1', /from 1 to 999/],
    ['/source article:harbour', /neither an article's id nor its address/],
    ['/source', /\/source needs “article”/],
    ['/search', /\/search needs “words”/],
    ['/compare topic:harbour', /\/compare needs “a”/],
    ['', /There is no command “\/”/],
    ['/', /There is no command “\/”/],
  ])('is refused with what to do: %s', (text, message) => {
    expect(faultOf(text).message).toMatch(message);
  });

  it.each(['/quotes since:2025-12 until:2025-01', '/quotes until:2025-01 since:2025-12'])(
    'is a range that ends before it begins: %s',
    (text) => {
      expect(faultOf(text).message).toMatch(/Nothing lies between 2025-12-01 and 2025-01-31.*Swap them/);
    },
  );

  it('is a question of more than 2,000 characters', () => {
    expect(faultOf(`/search ${'a '.repeat(1000)}`).message).toMatch(/at most 2000 characters/);
  });

  it('is a search of more than 200 characters', () => {
    expect(faultOf(`/search ${'abc '.repeat(60)}`).message).toMatch(/at most 200 characters/);
  });
});

describe('hostile input', () => {
  const pieces = [
    ...'/quotes /latest /compare : :: " "" “ ” -" since until since: until: speaker: words: page: constructor: __proto__: toString:'.split(
      ' ',
    ),
    ...'page:9999999 ada vale herald 2025-03 last week \u0000 \uD800 🚢 @everyone <!channel> ../../ %00 ; -- \n \t'.split(
      ' ',
    ),
  ];
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((list) => list.join(' ')),
    fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((list) => `/quotes ${list.join('')}`),
  );

  it('is read or refused with an instruction, never anything else', () => {
    fc.assert(
      fc.property(text, (input) => {
        try {
          parse(input);
        } catch (error) {
          expect(error).toBeInstanceOf(ReaderError);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('finds no option in %s', (name) => {
    expect(options(`/search ${name}:x`)).toEqual({ words: `${name}:x` });
  });

  it.each(['to ', 'since ', 'since:', '"', 'a:b ', 'last ', '1 '])(
    'is read in good time, however often it says “%s”',
    (piece) => {
      const begun = performance.now();
      try {
        parse(`/quotes ${piece.repeat(1990 / piece.length)}`);
      } catch (error) {
        expect(error).toBeInstanceOf(ReaderError);
      }
      expect(performance.now() - begun).toBeLessThan(1000);
    },
  );
});
