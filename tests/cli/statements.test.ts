import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GATES } from '../commands/invented.ts';
import { type CorpusFolder, corpusFolder } from '../support/corpus-folder.ts';
import { articleOf } from '../support/invented-news.ts';
import { run } from './fake-terminal.ts';

interface Line {
  readonly id: string;
  readonly speaker: string;
  readonly members: readonly {
    readonly article: string;
    readonly file?: string;
    readonly url: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly relation: string;
    readonly flags: readonly string[];
  }[];
}

let corpus: CorpusFolder;
let home: string;
let environment: Record<string, string>;

const lines = async (): Promise<Line[]> =>
  (await run(['statements'], environment)).printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

beforeAll(() => {
  corpus = corpusFolder(...GATES);
  home = mkdtempSync(join(tmpdir(), 'statements-'));
  environment = { DATA_DIR: corpus.path, DATABASE_URL: `sqlite:${join(home, 'dragoman.sqlite')}` };
});

afterAll(() => {
  corpus.dispose();
  rmSync(home, { recursive: true, force: true });
});

describe('statements', () => {
  it('prints a line for each statement, in the order of their ids, the fullest telling first', async () => {
    const found = await lines();
    expect(found.map(({ id }) => id)).toEqual(['gates-herald/q1', 'gates-herald/q2', 'gates-post/q2']);
    const [gates] = found;
    expect(gates?.speaker).toBe('Ada Vale');
    expect(gates?.members.map(({ article }) => article).sort()).toEqual([
      'gates-herald',
      'gates-post',
      'gates-wire',
    ]);
    expect(gates?.members[0]).toMatchObject({
      article: 'gates-herald',
      url: 'https://port-herald.example/gates-herald',
      relation: 'fullest',
      flags: [],
    });
    expect(await lines()).toEqual(found);
  });

  it('gives the places of the words in the source text', async () => {
    const texts = new Map(GATES.map((news) => [news.id, articleOf(news).text]));
    for (const { members } of await lines())
      for (const { article, start, end, text } of members)
        expect(texts.get(article)?.slice(start, end)).toBe(text);
    expect.hasAssertions();
  });

  it('names the file of an article that was ingested', async () => {
    const file = join(home, 'page.txt');
    writeFileSync(
      file,
      'Pier opens in Port Halden\n\n2 March 2025\n\n“The pier is open to everybody from today on,” Ada Vale said on Sunday.\n',
    );
    await run(
      [
        'ingest',
        file,
        '--url',
        'https://hill-post.example/pier',
        '--publisher',
        'hill-post',
        '--date',
        '2025-03-02',
      ],
      environment,
    );
    const kept = (await lines()).flatMap(({ members }) => members).filter((member) => 'file' in member);
    expect(kept.length).toBeGreaterThan(0);
    const page = readFileSync(file, 'utf8');
    for (const member of kept) {
      expect(member.file).toBe(file);
      expect(page.slice(member.start, member.end)).toBe(member.text);
    }
  });
});
