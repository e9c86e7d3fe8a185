import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CorpusFolder, corpusFolder } from '../support/corpus-folder.ts';
import { run } from './fake-terminal.ts';

let folder: CorpusFolder;

beforeEach(() => {
  folder = corpusFolder({ id: 'harbour', day: '2025-03-02', says: [{ words: 'The harbour stays open.' }] });
});

afterEach(() => folder.dispose());

describe('a wrong usage', () => {
  it.each([
    [[], /Usage: dragoman/],
    [['nonsense'], /unknown command 'nonsense'/],
    [['ask'], /missing required argument 'text'/],
    [['ask', '/help', '--as', 'pdf'], /Allowed choices are text, json, html, discord, slack/],
    [['ask', '/help', '--at', 'yesterday'], /Write an instant in ISO 8601, such as 2025-12-15T09:00:00Z/],
    [['ask', '/help', '--at', '2025-13-01'], /Write an instant/],
    [['ask', '/help', '--tz', 'Moon/Sea'], /Write an IANA time zone, such as Europe\/Istanbul/],
    [['ask', '/help', '--loud'], /unknown option '--loud'/],
    [['commands'], /required option '--as <platform>' not specified/],
    [['commands', '--as', 'fax'], /Allowed choices are discord, slack/],
    [['seal', 'draft.json'], /missing required argument 'text'/],
  ])('exits with 2 and says what is right: %j', async (args, message) => {
    const { code, printed, complained } = await run(args, { DATA_DIR: folder.path });
    expect(code).toBe(2);
    expect(complained).toMatch(message);
    expect(complained).toMatch(/Usage: dragoman/);
    expect(printed).toBe('');
  });

  it.each([[['--help']], [['ask', '--help']]])('is not asking for help: %j', async (args) => {
    const { code, printed } = await run(args, {});
    expect(code).toBe(0);
    expect(printed).toMatch(/Usage: dragoman/);
  });
});

describe('a failure that the operator can mend', () => {
  it('exits with 1 and says what to do', async () => {
    const { code, printed, complained } = await run(['ask', '/latest'], {
      DATA_DIR: join(folder.path, 'nowhere'),
    });
    expect(code).toBe(1);
    expect(complained).toMatch(/corpus folder ".*nowhere" cannot be read.*Set DATA_DIR to a folder/);
    expect(printed).toBe('');
  });

  it('names the variable that is wrong, and never its value', async () => {
    const { code, complained } = await run(['ask', '/latest'], {
      PORT: 'hunter2',
      TIME_ZONE: 'Secret/Place',
    });
    expect(code).toBe(1);
    expect(complained).toMatch(/PORT must be a port number, in digits: .*; TIME_ZONE is not a time zone/);
    expect(complained).not.toMatch(/hunter2|Secret/);
  });

  it('says which database cannot be opened', async () => {
    const { code, complained } = await run(['ask', '/latest'], {
      DATA_DIR: folder.path,
      DATABASE_URL: `sqlite:${folder.path}`,
    });
    expect(code).toBe(1);
    expect(complained).toMatch(/cannot be opened: .* set DATABASE_URL=sqlite:PATH to another file/);
  });
});

describe('doctor', () => {
  it('exits with 0 where all is well, and says what it looked at', async () => {
    const { code, printed } = await run(['doctor'], { DATA_DIR: folder.path });
    expect(code).toBe(0);
    expect(printed).toMatch(/^ok {4}Configuration: /m);
    expect(printed).toMatch(/^ok {4}Database: /m);
    expect(printed).toMatch(/^ok {4}Corpus: 1 articles? of 1 outlets?, 1 quotations? of 1 speakers?$/m);
    expect(printed.trimEnd().split('\n').at(-1)).toBe('All is well.');
  });

  it('exits with 1 and lists every record that is rejected, with file, place and reason', async () => {
    folder.write('corpus/empty.json', {});
    folder.write('corpus/broken.json', '{');
    const { code, printed } = await run(['doctor'], { DATA_DIR: folder.path });
    expect(code).toBe(1);
    expect(printed).toContain(`FAULT Rejected: ${join(folder.path, 'corpus/broken.json')}: this is not JSON`);
    expect(printed).toContain(`FAULT Rejected: ${join(folder.path, 'corpus/empty.json')} at headline: `);
    expect(printed).toMatch(/\d+ to mend\.\n$/);
  });

  it('exits with 1 where the corpus is empty', async () => {
    folder.remove('corpus/harbour.json');
    const { code, printed } = await run(['doctor'], { DATA_DIR: folder.path });
    expect(code).toBe(1);
    expect(printed).toMatch(/FAULT Corpus: no articles in .*corpus; see data\/README\.md/);
  });

  it('goes on to say what is wrong with a folder that cannot be read', async () => {
    const { code, printed } = await run(['doctor'], { DATA_DIR: join(folder.path, 'nowhere') });
    expect(code).toBe(1);
    expect(printed).toMatch(/^ok {4}Database/m);
    expect(printed).toMatch(/^FAULT Corpus: The corpus folder ".*" cannot be read/m);
  });

  it('checks quotations against texts that it is given', async () => {
    writeFileSync(join(folder.path, 'some.txt'), 'Another text.');
    const { code, printed } = await run(['doctor', '--texts', folder.path], { DATA_DIR: folder.path });
    expect(code).toBe(1);
    expect(printed).toMatch(/ok {4}Source texts: \d+ read from/);
    // A text that belongs to no article proves nothing, and is not passed off as a check.
    expect(printed).toMatch(/FAULT Quotations: 0 of \d+ articles? compared .* no text there for /);
    const missing = await run(['doctor', '--texts', join(folder.path, 'nowhere')], { DATA_DIR: folder.path });
    expect(missing.code).toBe(1);
    expect(missing.complained).toMatch(/source texts in ".*nowhere" cannot be read/);
  });
});

describe('start', () => {
  it('serves the console, says where, and ends when it is asked to stop', async () => {
    let printed = '';
    let status = 0;
    const environment = { DATA_DIR: folder.path, PORT: '0' };
    const { code } = await run(['start'], environment, {
      print: (text) => {
        printed += text;
      },
      stopped: async () => {
        const [url = ''] = /http:\/\/\S+/.exec(printed) ?? [];
        status = (await fetch(url)).status;
      },
    });
    expect({ code, status }).toEqual({ code: 0, status: 200 });
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
    await expect(fetch(url)).rejects.toThrow();
  });
});
