import type { Cited } from './cited.ts';
import { type CslEntry, toCsl } from './csl.ts';
import { fieldsOf } from './fields.ts';
import { oneLine } from './one-line.ts';

/** Sources as RIS, a line a field: lines are never broken, and nothing in a text begins one. */
export async function toRis(cited: Cited): Promise<string> {
  const csl = toCsl(cited);
  const entries = await fieldsOf(
    csl.map(({ annote: _annote, ...entry }) => entry),
    'ris',
  );
  return entries
    .map(({ type, key, fields }, at) => {
      const { issued, annote = '' } = csl[at] ?? {};
      const tags = [
        ['TY', type],
        ['ID', key],
        ...fields.map(({ name, text }) => [name, text]),
        ...(issued === undefined || fields.some(({ name }) => name === 'DA')
          ? []
          : [['DA', risDate(issued)]]),
        ...annote
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => ['N1', line]),
      ];
      const lines = tags.map(([tag = '', text = '']) => `${tag}  - ${onOneLine(text)}\r\n`);
      return `${lines.join('')}ER  - \r\n`;
    })
    .join('\r\n');
}

/** Two spaces before a hyphen are what stands behind a tag: readers would take what comes before for one. */
function onOneLine(text: string): string {
  return oneLine(text).replace(/\s{2,}-/g, ' -');
}

/** "2025/12//": year, month, day and nothing more, as far as they are known. */
function risDate({ 'date-parts': [parts] }: CslEntry['issued']): string {
  const [year = '', month = '', day = ''] = parts.map((part) => String(part).padStart(2, '0'));
  return `${year}/${month}/${day}/`;
}
