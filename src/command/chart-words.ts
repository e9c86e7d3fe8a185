import type { Chart, ChartLane } from '../card/chart.ts';
import { clip } from '../card/clip.ts';
import { plural } from '../card/describe.ts';
import { writtenDate } from './labels.ts';

/** Discord takes 1,024 characters beside an attachment, Slack 1,000 with an upload: the least of both. */
const LONGEST = 1000;

/** What a chart shows, for those who do not see it: its lanes, how much is in each, and of which days. */
export function altOf({ title, from, to, lanes, events }: Chart, noun: 'events' | 'quotations'): string {
  const one = noun.replace(/s$/, '');
  const told = lanes.map((lane) => {
    const count = [...lane.points, ...lane.spans].reduce((sum, mark) => sum + mark.count, 0);
    return `${lane.label}: ${plural(count, one)} (${datesOf(lane).join(', ')}).`;
  });
  const marked = events.length === 0 ? '' : `Marked: ${events.map(({ label }) => label).join('; ')}.`;
  const days = writtenDays(from, to);
  return clip(
    [`${title}, drawn over ${days}.`, ...told, marked].filter((line) => line !== '').join(' '),
    LONGEST,
  );
}

/** The days of a lane in their order, each once. */
function datesOf({ points, spans }: ChartLane): string[] {
  const days = [...points.map(({ on }) => ({ from: on, to: on })), ...spans].sort((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : 0,
  );
  return [...new Set(days.map(({ from, to }) => writtenDays(from, to)))];
}

/** "11 Dec 2025", "Dec 2025", "2025", "1 Aug 2025 to 11 Dec 2025" */
function writtenDays(from: string, to: string): string {
  if (from === to) return writtenDate(from);
  if (from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31'))
    return from.slice(0, 4);
  const next = new Date(`${to}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  const isMonth = from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && next.getUTCDate() === 1;
  return isMonth ? writtenDate(from.slice(0, 7)) : `${writtenDate(from)} to ${writtenDate(to)}`;
}
