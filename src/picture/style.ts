import type { ChartTone } from '../card/chart.ts';

/** The width of a picture, in its own pixels; it is drawn at more. A phone shows it at 270 to 360 points. */
export const WIDTH = 400;
export const PAD = 16;

/**
 * The sizes of text. At 360 points no text is smaller than 11.7 points, and in the narrow column that Discord
 * leaves on a phone no smaller than 8.8.
 */
export const SIZE = { title: 17, text: 14, number: 13 } as const;
export const FAMILY = 'DejaVu Sans Condensed';

/** A panel of its own, with the same colours on a light and on a dark page. */
export const COLOUR = {
  panel: '#f6f5f1',
  edge: '#cfccc3',
  ink: '#22262b',
  quiet: '#565d66',
  grid: '#dcd9d0',
  line: '#a9a69c',
  mark: '#1f5f93',
  event: '#a3480f',
} as const;

/** Bold letters are wider than those that are measured, by up to this much. */
export const BOLD = 1.12;

/** Keeps a text clear of the lines behind it. */
export const HALO = {
  stroke: COLOUR.panel,
  'stroke-width': 4,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
} as const;

/** How the marks of each tone are drawn; a difference of shape beside that of colour. */
export const MARK = {
  strong: { fill: COLOUR.mark, stroke: COLOUR.mark, text: '#ffffff', dashes: undefined },
  plain: { fill: '#ffffff', stroke: COLOUR.mark, text: COLOUR.ink, dashes: undefined },
  faint: { fill: '#e6e3da', stroke: '#6b717a', text: COLOUR.ink, dashes: '3 2' },
} as const satisfies Readonly<
  Record<ChartTone, { fill: string; stroke: string; text: string; dashes: string | undefined }>
>;
