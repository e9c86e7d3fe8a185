import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { extractFiles } from '../../src/cli/extract.ts';

const lineSchema = z.object({
  file: z.string(),
  headline: z.string().nullable(),
  body: z.string(),
  quotes: z.array(
    z.object({
      kind: z.string(),
      speaker: z.string().nullable(),
      start: z.number(),
      end: z.number(),
      text: z.string(),
      parts: z.array(z.object({ start: z.number(), end: z.number(), text: z.string() })).optional(),
    }),
  ),
});
const PAGE =
  'Mayor opens the pier\n\nMayor Ada Vale opened the new pier of Port Halden on Monday before a crowd.\n\n“The harbour,” Vale said, “stays open.”\n';

let folder: string;
let printed: string[];
let complaints: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'extract-'));
  printed = [];
  complaints = [];
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function run(
  files: Readonly<Record<string, string | Uint8Array>>,
  names: readonly string[],
): Promise<number> {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const paths = names.map((name) => join(folder, name));
  return extractFiles(paths, 'data', {
    print: (line) => printed.push(line),
    complain: (line) => complaints.push(line),
  });
}

const lines = () => printed.map((line) => lineSchema.parse(JSON.parse(line)));

describe('extract', () => {
  it('names a page that is too large, and goes on with the others', async () => {
    expect(await run({ 'a.txt': 'word '.repeat(300_000), 'b.txt': PAGE }, ['a.txt', 'b.txt'])).toBe(1);
    expect(complaints.join()).toMatch(
      /a\.txt" cannot be read: the page is too large: .*save the article alone/,
    );
    expect(lines()).toHaveLength(1);
  });

  it('prints one line of JSON for each file, with places in the file', async () => {
    expect(await run({ 'a.txt': PAGE }, ['a.txt'])).toBe(0);
    const [line] = lines();
    expect(line?.headline).toBe('Mayor opens the pier');
    expect(line?.quotes[0]?.parts?.map(({ start, end }) => PAGE.slice(start, end))).toEqual([
      'The harbour,',
      'stays open.',
    ]);
    expect(line?.quotes[0]?.text).toBe('The harbour, stays open.');
  });

  it('gives the places of HTML in the body', async () => {
    await run(
      {
        'a.html': `<article><h1>Pier</h1>${PAGE.split('\n\n')
          .map((text) => `<p>${text}</p>`)
          .join('')}</article>`,
      },
      ['a.html'],
    );
    const [line] = lines();
    const [quote] = line?.quotes ?? [];
    expect(line?.body.slice(quote?.parts?.[0]?.start, quote?.parts?.[0]?.end)).toBe('The harbour,');
  });

  it('names a file that cannot be read, and goes on', async () => {
    expect(
      await run({ 'a.txt': PAGE, 'b.txt': new Uint8Array([0x53, 0xfe]) }, ['none.txt', 'b.txt', 'a.txt']),
    ).toBe(2);
    expect(complaints.join('')).toMatch(/none\.txt" cannot be read.*\n.*b\.txt" cannot be read/);
    expect(lines()).toHaveLength(1);
  });
});
