import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FileBlock } from '../../src/card/blocks.ts';
import { attachmentNames, leftOut, mediaTypeOf, uploadsOf } from '../../src/platform/attachment.ts';
import { sampleChart } from '../support/sample-chart.ts';

const file = (name: string, more: Partial<FileBlock> = {}): FileBlock => ({
  kind: 'file',
  name,
  mediaType: 'text/csv',
  text: 'a,b',
  ...more,
});
const picture = { kind: 'picture', alt: 'Two outlets.', chart: sampleChart } as const;

it.each([
  ['quotations.csv', 'quotations.csv'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\secret files\\Liman açık.bib', 'Liman-acik.bib'],
  ['гавань.json', 'file.txt'],
  ['.bashrc', 'bashrc'],
  ['', 'file.txt'],
])('names the file %j %s', (name, safe) => {
  expect(attachmentNames()(file(name)).name).toBe(safe);
});

it('names a picture after its title', () => {
  expect(attachmentNames()(picture).name).toBe('Ada-Vale-on-the-harbour.png');
});

it('gives two files of one name different ones, and a block always its own', () => {
  const attach = attachmentNames();
  const [one, two] = [file('a.csv'), file('a.csv')];
  expect([attach(one).name, attach(two).name, attach(one).name]).toEqual(['a.csv', 'a-2.csv', 'a.csv']);
});

it('names any file as every platform keeps it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(attachmentNames()(file(name)).name).toMatch(/^\w[\w-]*(\.\w{1,10})?$/);
    }),
  );
});

it('takes for plain text what is no media type', () => {
  expect(mediaTypeOf(file('a.csv', { mediaType: 'text/html; charset="x"' }))).toBe('text/plain');
});

it('writes files and draws pictures', async () => {
  const attach = attachmentNames();
  const uploads = await uploadsOf(
    [attach(file('a.csv', { text: 'ş' })), attach(picture)],
    async () => new Uint8Array([1]),
  );
  expect(uploads.map(({ bytes }) => [...bytes])).toEqual([[197, 159], [1]]);
});

it('says what is left out, and why', () => {
  expect(leftOut(file('a.csv'), 'no room')).toBe('The file a.csv is left out: no room.');
});
