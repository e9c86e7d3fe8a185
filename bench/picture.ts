// npm run bench:picture: draws docs/images/performance.svg from the first table of docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs';

/** Milliseconds that went by, half of the questions and nearly all. */
interface Bar {
  readonly p50: number;
  readonly p99: number;
}

interface Row {
  readonly what: string;
  readonly bars: readonly (Bar | undefined)[];
}

const PAGE = new URL('../docs/performance.md', import.meta.url);
const PICTURE = new URL('../docs/images/performance.svg', import.meta.url);
const WIDTH = 900;
const LEFT = 330;
const TOP = 96;
const LINE = 24;
const [LEAST, MOST] = [0.2, 400];
const TICKS = [0.3, 1, 3, 10, 30, 100, 300];
/** As the columns of the table follow on one another; colours that differ in light, too. */
const SERIES = ['#9bb7d4', '#d9b48f', '#1f5a94', '#a8530f'];
/** What every command is to hold at 100,000 articles on SQLite, and on PostgreSQL. */
const TARGETS = [10, 25];

const { columns, rows } = tableIn(readFileSync(PAGE, 'utf8'));
writeFileSync(PICTURE, drawn(columns, rows));

function tableIn(page: string): { columns: string[]; rows: Row[] } {
  const lines = page.split('\n');
  const head = lines.findIndex((line) => line.startsWith('| question |'));
  if (head < 0)
    throw new Error('docs/performance.md has no table of questions: run bench:sizes and put it there.');
  const columns = cellsOf(lines[head] ?? '').slice(1, -1);
  const end = lines.findIndex((line, at) => at > head && !line.startsWith('|'));
  const rows = lines.slice(head + 2, end).map((line): Row => {
    const [what = '', ...cells] = cellsOf(line);
    return { what, bars: columns.map((_, at) => barIn(cells[at] ?? '')) };
  });
  return { columns, rows };
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function barIn(cell: string): Bar | undefined {
  const found = /^([\d.,]+) \/ ([\d.,]+)/.exec(cell);
  if (found === null) return undefined;
  const [p50, p99] = [found[1], found[2]].map((figure) => Number(figure?.replace(',', '')));
  return p50 === undefined || p99 === undefined ? undefined : { p50, p99 };
}

function x(ms: number): number {
  const share = Math.log(Math.min(MOST, Math.max(LEAST, ms)) / LEAST) / Math.log(MOST / LEAST);
  return Math.round(LEFT + share * (WIDTH - LEFT - 24));
}

function drawn(columns: readonly string[], rows: readonly Row[]): string {
  const height = TOP + rows.length * LINE + 52;
  const bottom = TOP + rows.length * LINE;
  const out = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="Milliseconds of each kind of question, from half of the questions to nearly all, at the sizes and on the engines of the table">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    `<text x="16" y="24" font-size="15" font-weight="600" fill="#1d2733">Milliseconds of a question: from p50 to p99</text>`,
    ...columns.map((name, at) => {
      const [left, top] = [LEFT + (at % 2) * 270, 46 + Math.floor(at / 2) * 18];
      return `<rect x="${left}" y="${top - 4}" width="22" height="4" fill="${SERIES[at] ?? '#555555'}"/><text x="${left + 28}" y="${top + 3}" fill="#1d2733">${escaped(name)}</text>`;
    }),
    ...TICKS.map(
      (ms) =>
        `<line x1="${x(ms)}" x2="${x(ms)}" y1="${TOP - 6}" y2="${bottom}" stroke="${TARGETS.includes(ms) ? '#b3261e' : '#dde3ea'}"/><text x="${x(ms)}" y="${bottom + 16}" text-anchor="middle" fill="#54606e">${ms}</text>`,
    ),
    ...TARGETS.filter((ms) => !TICKS.includes(ms)).map(
      (ms) =>
        `<line x1="${x(ms)}" x2="${x(ms)}" y1="${TOP - 6}" y2="${bottom}" stroke="#b3261e" stroke-dasharray="4 3"/>`,
    ),
    ...rows.flatMap(({ what, bars }, row) => {
      const middle = TOP + row * LINE + LINE / 2;
      return [
        `<text x="${LEFT - 10}" y="${middle + 4}" text-anchor="end" fill="#1d2733">${escaped(what)}</text>`,
        ...bars.flatMap((bar, at) =>
          bar === undefined
            ? []
            : [
                `<rect x="${x(bar.p50)}" y="${middle - 9 + at * 5}" width="${Math.max(2, x(bar.p99) - x(bar.p50))}" height="4" fill="${SERIES[at] ?? '#555555'}"/>`,
              ],
        ),
      ];
    }),
    `<text x="16" y="${height - 10}" fill="#54606e">Red: the targets at 100,000 articles, 10 ms on SQLite, 25 ms (dashed) on PostgreSQL.</text>`,
    '</svg>',
  ];
  return `${out.join('\n')}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
