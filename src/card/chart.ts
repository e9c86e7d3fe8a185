/**
 * Marks in time, on one lane for each outlet or speaker, as plain data. Days are ISO days ("2025-12-11"); a
 * picture of it says nothing that the lines of the card do not say.
 */
export interface Chart {
  readonly title: string;
  /** The first and the last day shown. */
  readonly from: string;
  readonly to: string;
  readonly lanes: readonly ChartLane[];
  /** What happened, drawn over all lanes. */
  readonly events: readonly ChartEvent[];
  /** What the labels of marks stand for, listed below the lanes: "1" and the event of that number. */
  readonly key: readonly { readonly label: string; readonly text: string }[];
  /** What each tone that is used stands for, such as "word for word". */
  readonly legend: Readonly<Partial<Record<ChartTone, string>>>;
}

/** How a mark looks: filled, ringed or small. */
export type ChartTone = 'strong' | 'plain' | 'faint';

export interface ChartLane {
  readonly label: string;
  readonly points: readonly ChartPoint[];
  readonly spans: readonly ChartSpan[];
}

/** What is dated to the day. */
export interface ChartPoint {
  readonly on: string;
  readonly tone: ChartTone;
  /** How many there are on this day; the number is shown where it is more than one. */
  readonly count: number;
  /** One to three characters in the mark, in place of the count: see `Chart.key`. */
  readonly label?: string;
}

/** What is known only to the month or year: the whole of it is marked. */
export interface ChartSpan {
  readonly from: string;
  readonly to: string;
  readonly tone: ChartTone;
  readonly count: number;
  readonly label?: string;
}

/** One day, or the days up to `until` among which it was. */
export interface ChartEvent {
  readonly on: string;
  readonly until?: string;
  readonly label: string;
}
