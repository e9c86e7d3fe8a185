import type { Block, DateLabel, EventBlock, PictureBlock, QuoteBlock } from '../card/blocks.ts';
import type { Chart, ChartEvent, ChartLane, ChartPoint, ChartSpan, ChartTone } from '../card/chart.ts';
import { altOf } from './chart-words.ts';
import { daysOf } from './days-of.ts';

/** With fewer dated items, the lines say all there is to see. */
const FEWEST = 3;
/** More would not be told apart in a picture. */
const MOST_EVENTS = 26;

/** A mark on its way to a lane. */
interface Dated {
  readonly lane: string;
  readonly when: DateLabel;
  readonly tone: ChartTone;
  readonly label?: string;
}

/**
 * The picture of a list of events: a lane for each outlet, a mark where it puts an event, and the number of the
 * event in the mark. It is made of the blocks, so that it says no more than they do; none where too few have a day.
 */
export function pictureOfEvents(title: string, blocks: readonly Block[]): PictureBlock[] {
  const events = blocks.filter((block): block is EventBlock => block.kind === 'event').slice(0, MOST_EVENTS);
  const dated = events.flatMap(({ tellings }, index) =>
    tellings.flatMap(({ when, sources }): Dated[] =>
      [...new Set(sources.map(({ outlet }) => outlet))].map((lane) => ({
        lane,
        when,
        tone: when.isInferred === true ? 'plain' : 'strong',
        label: String(index + 1),
      })),
    ),
  );
  const legend = { strong: 'date stated', plain: 'date inferred' };
  const key = events.map(({ summary }, index) => ({ label: String(index + 1), text: nameOf(summary) }));
  return picture('events', { title, dated, events: [], legend, key });
}

/**
 * The picture of quotations and events side by side: a lane for each outlet or side, how many quotations are of
 * which day, and the events and occasions as lines across.
 */
export function pictureOfStatements(
  title: string,
  blocks: readonly Block[],
  lanes: 'outlet' | 'side',
): PictureBlock[] {
  const quotes = blocks.flatMap((block) => quotesOf(block, lanes));
  const dated = quotes.map(
    ({ lane, quote }): Dated => ({ lane, when: quote.spoken, tone: TONES[quote.form] }),
  );
  const legend = { strong: 'quoted', plain: 'quoted in part', faint: 'reported' };
  return picture('quotations', { title, dated, events: eventsOf(blocks, quotes), legend, key: [] });
}

const TONES = { direct: 'strong', mixed: 'plain', indirect: 'faint' } as const satisfies Readonly<
  Record<QuoteBlock['form'], ChartTone>
>;

interface Quoted {
  readonly lane: string;
  readonly quote: QuoteBlock;
}

function quotesOf(block: Block, lanes: 'outlet' | 'side'): Quoted[] {
  if (block.kind === 'quote') return [{ lane: laneOf(block, lanes), quote: block }];
  if (block.kind !== 'comparison') return [];
  return block.sides.flatMap(({ name, quotes }) =>
    quotes.map((quote) => ({ lane: lanes === 'side' ? name : quote.source.outlet, quote })),
  );
}

function laneOf({ source, speaker }: QuoteBlock, lanes: 'outlet' | 'side'): string {
  return lanes === 'outlet' ? source.outlet : speaker;
}

/** The dates of the events, and those of the occasions at which the quotations were spoken: each once. */
function eventsOf(blocks: readonly Block[], quotes: readonly Quoted[]): ChartEvent[] {
  const named = [
    ...quotes.flatMap(({ quote: { occasion, spoken } }) =>
      occasion === undefined ? [] : [{ name: occasion, when: spoken }],
    ),
    ...blocks.flatMap((block) =>
      block.kind === 'event' ? block.tellings.map(({ when }) => ({ name: nameOf(block.summary), when })) : [],
    ),
  ];
  const events = named.map(({ name, when }): ChartEvent => {
    const { from, to } = daysOf(when);
    return { on: from, ...(to === from ? {} : { until: to }), label: `${name}, ${when.text}` };
  });
  return [...new Map(events.map((event) => [JSON.stringify(event), event])).values()].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );
}

function picture(
  noun: 'events' | 'quotations',
  drawn: Pick<Chart, 'title' | 'events' | 'key' | 'legend'> & { readonly dated: readonly Dated[] },
): PictureBlock[] {
  const { title, dated, events, key } = drawn;
  if (dated.length < FEWEST) return [];
  const lanes = [...new Set(dated.map(({ lane }) => lane))].map((label) =>
    laneWith(
      label,
      dated.filter(({ lane }) => lane === label),
    ),
  );
  const days = [
    ...dated.map(({ when }) => daysOf(when)),
    ...events.map(({ on, until }) => ({ from: on, to: until ?? on })),
  ];
  const used = new Set(dated.map(({ tone }) => tone));
  const legend = Object.fromEntries(
    Object.entries(drawn.legend).filter(([tone]) => used.has(tone as ChartTone)),
  );
  const from = days.map((day) => day.from).sort()[0] ?? '';
  const to =
    days
      .map((day) => day.to)
      .sort()
      .at(-1) ?? '';
  const chart: Chart = { title, from, to, lanes, events: events.slice(0, MOST_EVENTS), key, legend };
  return [{ kind: 'picture', alt: altOf(chart, noun), chart }];
}

/** The marks of a lane: those of one day, tone and label are one mark. */
function laneWith(label: string, dated: readonly Dated[]): ChartLane {
  const points = new Map<string, ChartPoint>();
  const spans = new Map<string, ChartSpan>();
  for (const { when, tone, label: mark } of dated) {
    const { from, to } = daysOf(when);
    const id = JSON.stringify([from, to, tone, mark]);
    const common = { tone, ...(mark === undefined ? {} : { label: mark }) };
    if (from === to) points.set(id, { on: from, count: (points.get(id)?.count ?? 0) + 1, ...common });
    else spans.set(id, { from, to, count: (spans.get(id)?.count ?? 0) + 1, ...common });
  }
  return { label, points: [...points.values()], spans: [...spans.values()] };
}

/** What an event is called: its summary up to the end of the first sentence. */
function nameOf(summary: string): string {
  // A sentence of an outlet's may begin with any abbreviation: it is taken whole.
  if (summary.startsWith('In the outlet’s words:')) return summary;
  return /^.{3,}?(?:[^\s.]{3,}|\d)(?=\.\s)/su.exec(summary)?.[0] ?? summary;
}
