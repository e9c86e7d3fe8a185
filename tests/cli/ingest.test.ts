import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSetAside } from '../../src/archive/set-aside.ts';
import type { Web } from '../../src/cli/fetch-page.ts';
import { ingest } from '../../src/cli/ingest.ts';
import { createIngester } from '../../src/cli/ingester.ts';
import { type CorpusFolder, corpusFolder, NOW, openDeskOver } from '../support/corpus-folder.ts';
import { ADDRESS, EDITED, HARBOUR, pageOf } from '../support/pages.ts';
import { run } from './fake-terminal.ts';

const ID = 'port-herald-2025-03-02-harbour-to-stay-open-mayor-says';
let folder: CorpusFolder;
let pages: string;

beforeEach(() => {
  folder = corpusFolder();
  pages = mkdtempSync(join(tmpdir(), 'pages-'));
});

afterEach(() => {
  folder.dispose();
  rmSync(pages, { recursive: true, force: true });
});

const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(pages, name), content);
  return join(pages, name);
};
const dragoman = (...args: string[]) =>
  run(args, { DATA_DIR: folder.path, DATABASE_URL: `sqlite:${join(pages, 'db.sqlite')}` });

const claimedOf = (file: string): string =>
  `${file}: address as the page itself gives it: ${ADDRESS}; give --url to state it\n${file}: WARNING: that it is by Port Herald is what the file itself says, and any file can say so; look at it, and give --url or --publisher to state it\n`;

describe('ingest', () => {
  it('takes the address that is given for stated, and warns of nothing', async () => {
    const file = put('a.html', pageOf(HARBOUR));
    expect((await dragoman('ingest', file, '--url', ADDRESS)).printed).toBe(
      `added ${ID} ${file}\n1 input: 1 added, 0 updated, 0 duplicate, 0 rejected\n`,
    );
  });

  it('does not believe a page at another address that it is by an outlet of the reference files', async () => {
    const file = put('a.html', pageOf(HARBOUR));
    const { printed } = await dragoman('ingest', file, '--url', 'https://elsewhere.example/harbour');
    expect(printed).toContain('added elsewhere-example-2025-03-02-');
  });

  it('keeps a page with control characters so that nothing of it is withheld', async () => {
    const file = put(
      'a.html',
      pageOf(HARBOUR).replace('nobody', 'no\u0002\u001bbody').replace('Harbour', 'Har\u0007bour'),
    );
    expect((await dragoman('ingest', file)).printed).toContain('1 added');
    const { printed } = await dragoman('doctor');
    expect(printed).toContain('every quotation at its place in the kept text');
    expect(printed).not.toContain('Withheld');
  });

  it('says of each input what became of it, and counts', async () => {
    const file = put('a.html', pageOf(HARBOUR));
    expect(await dragoman('ingest', file)).toEqual({
      code: 0,
      printed: `added ${ID} ${file}\n${claimedOf(file)}1 input: 1 added, 0 updated, 0 duplicate, 0 rejected\n`,
      complained: '',
    });
    expect((await dragoman('ingest', file)).printed).toMatch(`duplicate ${ID} ${file}\n`);
    put('a.html', pageOf(EDITED));
    expect((await dragoman('ingest', file)).printed).toMatch(`updated ${ID} ${file}\n`);
    expect((await dragoman('ask', '/quotes ada vale')).printed).toContain(
      'nobody at all will be turned away,',
    );
  });

  it('reads a folder and those below it, in the order of their paths, and one bad page does not stop the others', async () => {
    mkdirSync(join(pages, 'below'));
    put('below/a.html', pageOf(HARBOUR));
    const undated = put('b.html', pageOf({ ...HARBOUR, url: 'https://port-herald.example/b', date: null }));
    put('notes.md', 'not a page');
    const { code, printed, complained } = await dragoman('ingest', pages);
    expect(code).toBe(0);
    expect(printed.split('\n')).toEqual([
      `rejected ${undated}: the page does not say when it was published; give --date`,
      `added ${ID} ${join(pages, 'below/a.html')}`,
      ...claimedOf(join(pages, 'below/a.html')).trim().split('\n'),
      '2 inputs: 1 added, 0 updated, 0 duplicate, 1 rejected',
      '',
    ]);
    expect(complained).toBe(`${pages} has 2 pages (.txt, .html)\n`);
  });

  it('takes what is said of a page on the command line', async () => {
    const file = put('a.html', pageOf({ ...HARBOUR, site: null, date: null, url: null }));
    const { printed } = await dragoman(
      ...[
        'ingest',
        file,
        '--url',
        'https://coast-wire.example/x',
        '--publisher',
        'Coast Wire',
        '--date',
        '2025-03',
      ],
    );
    expect(printed).toMatch(/^added coast-wire-2025-03-harbour-to-stay-open-mayor-says /);
  });

  it('exits with 1 where something cannot be read at all, and keeps the rest', async () => {
    const [bytes, sound] = [put('a.txt', new Uint8Array([0xff, 0xfe, 0x41])), put('b.html', pageOf(HARBOUR))];
    const missing = join(pages, 'missing.txt');
    const { code, printed } = await dragoman('ingest', bytes, missing, sound);
    expect(code).toBe(1);
    expect(printed).toMatch(/^rejected .*a\.txt: .*\nrejected .*missing\.txt: there is no such file\nadded /);
    expect(printed).toContain('3 inputs: 1 added, 0 updated, 0 duplicate, 2 rejected');
  });

  it('fetches nothing from the machine that it runs on', async () => {
    const { code, printed } = await dragoman('ingest', 'http://127.0.0.1:8080/page');
    expect(code).toBe(1);
    expect(printed).toMatch(/^rejected http:.*: 127\.0\.0\.1 is in this machine itself/);
  });

  it.each([
    [['ingest'], /missing required argument 'inputs'/],
    [['ingest', 'a', '--url', 'ftp://a'], /--url must be an http or https address/],
    [['ingest', 'a', '--date', 'yesterday'], /"yesterday" is not a date/],
    [['ingest', 'a', '--date', '2025-02-30'], /is not a date/],
    [['ingest', 'a', '--publisher', '…'], /--publisher must be the id or the name/],
    [['ingest', 'a', 'b', '--url', ADDRESS], /--url is the address of one page/],
  ])('exits with 2 for a wrong usage: %j', async (args, message) => {
    const { code, complained } = await dragoman(...args);
    expect(code).toBe(2);
    expect(complained).toMatch(message);
  });
});

describe('ingest with a network', () => {
  const web: Web = {
    fetchPage: async (address) =>
      address === ADDRESS
        ? { kind: 'page', url: ADDRESS, contentType: 'text/html', text: pageOf(HARBOUR) }
        : address.endsWith('.xml')
          ? { kind: 'page', url: address, contentType: 'application/rss+xml', text: '<rss/>' }
          : { kind: 'refused', says: 'The page is gone.' },
    entriesOf: async ({ text }) => (text === '<rss/>' ? [ADDRESS, 'https://gone.example/'] : undefined),
  };

  it('keeps the entries of a feed and the page of an address', async () => {
    const { store, close } = await openDeskOver(folder.path);
    const lines: string[] = [];
    const parts = { print: (line: string) => lines.push(line), complain: () => {}, now: () => NOW };
    const ingester = createIngester(store);
    const failed = await ingest(
      ['https://port-herald.example/feed.xml', ADDRESS],
      {},
      { ...parts, ingester, web },
    );
    await close();
    expect(failed).toBe(1);
    expect(lines).toEqual([
      `added ${ID} ${ADDRESS}\n`,
      'rejected https://gone.example/: The page is gone.\n',
      `duplicate ${ID} ${ADDRESS}\n`,
      '3 inputs: 1 added, 0 updated, 1 duplicate, 1 rejected\n',
    ]);
  });
});

describe('people', () => {
  it('lists who was found, and joins and parts them', async () => {
    expect((await dragoman('people')).printed).toMatch(/^Nobody was found/);
    await dragoman('ingest', put('a.html', pageOf(HARBOUR)));
    expect((await dragoman('people')).printed).toMatch(/^olga-grinko\tOlga Grinko.*\tfirst in port-herald/);
    expect((await dragoman('people', 'merge', 'olga-grinko', 'bo-vale')).code).toBe(0);
    expect((await dragoman('people')).printed).toMatch(
      /^olga-grinko = bo-vale\t.*merged into bo-vale by the/,
    );
    expect((await dragoman('people', 'split', 'olga-grinko')).code).toBe(0);
    expect((await dragoman('people', 'rename', 'olga-grinko', 'Olha', 'Hrynko')).code).toBe(0);
    expect((await dragoman('ask', '/quotes hrynko')).printed).toContain(
      'We will see who is right in the spring,',
    );
    expect(await dragoman('people', 'split', 'nobody')).toMatchObject({ code: 1 });
  });

  it.each([
    [['people', 'burn']],
    [['people', 'merge', 'a']],
    [['people', 'rename', 'a', '…']],
    [['people', 'split']],
  ])('exits with 2 for a wrong usage: %j', async (args) => {
    expect((await dragoman(...args)).code).toBe(2);
  });
});

describe('ingest: what cannot be kept', () => {
  it('is set aside with the reason, and kept on a retry that says what was missing', async () => {
    const undated = put('b.html', pageOf({ ...HARBOUR, date: null }));
    await dragoman('ingest', undated);
    const { printed } = await dragoman('ingest', '--failed');
    expect(printed).toMatch(
      `${undated}: the page does not say when it was published; give --date (since 2025-12-15, tried once)\n1 input set aside`,
    );
    expect((await dragoman('ingest', '--retry')).printed).toContain('1 rejected');
    expect((await dragoman('ingest', '--failed')).printed).toContain('tried 2 times');
    expect((await dragoman('ingest', '--retry', '--date', '2025-03-02')).printed).toContain(`added ${ID}`);
    expect((await dragoman('ingest', '--failed')).printed).toMatch(/^no inputs set aside/);
  });

  it('may be a file that cannot be read, and is forgotten once it can', async () => {
    const file = put('c.html', new Uint8Array([0xff, 0xfe, 0x00]));
    expect((await dragoman('ingest', file)).code).toBe(1);
    expect((await dragoman('ingest', '--failed')).printed).toContain(`${file}: `);
    put('c.html', pageOf(HARBOUR));
    expect((await dragoman('ingest', '--retry', file)).printed).toContain(`added ${ID} ${file}`);
    expect((await dragoman('ingest', '--failed')).printed).toMatch(/^no inputs set aside/);
  });

  it('may be an address that was not to be had', async () => {
    const { store, close } = await openDeskOver(folder.path);
    const web: Web = {
      fetchPage: async () => ({ kind: 'refused', says: 'It is asked too often.' }),
      entriesOf: async () => undefined,
    };
    const parts = { print: () => {}, complain: () => {}, now: () => NOW, web };
    await ingest([ADDRESS], {}, { ...parts, ingester: createIngester(store) });
    expect(await readSetAside(store)).toMatchObject([
      { origin: ADDRESS, reason: 'It is asked too often.', tries: 1 },
    ]);
    await close();
  });
});
