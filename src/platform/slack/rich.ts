import { isolate } from '../../card/bidi.ts';
import type { SourceLink } from '../../card/blocks.ts';
import { sourceLabel } from '../../card/describe.ts';
import { LIMITS, LINES } from './limits.ts';
import { linkUrl } from './link-url.ts';
import type { HeaderBlock, PlainText, Rich, RichSection, RichTextBlock, Style } from './payload.ts';
import { shown } from './shown.ts';

/** A text of at most `most` UTF-16 units, or nothing where it is blank. */
export function words(text: string, most: number, style?: Style): Rich[] {
  const ready = shown(text, most);
  if (ready === '') return [];
  return [style === undefined ? { type: 'text', text: ready } : { type: 'text', text: ready, style }];
}

/** A link, or its label alone where Slack would refuse the address. */
export function link(url: string, label: string): Rich[] {
  const ready = shown(label, LINES.label);
  const address = linkUrl(url);
  if (address === undefined) return words(label, LINES.label);
  return [{ type: 'link', url: address, text: ready === '' ? shown(address, LINES.label) : ready }];
}

/** "TRT World via Anadolu Agency, 11 Dec 2025", linked to the words. */
export function sourceLine(source: SourceLink): Rich[] {
  // A name in another direction must not turn the date after it.
  return link(source.url, sourceLabel({ ...source, outlet: isolate(source.outlet) }));
}

/** Joins runs of text with a separator of our own, leaving out what is empty. */
export function joined(runs: readonly Rich[][], separator: string): Rich[] {
  const full = runs.filter((run) => run.length > 0);
  return full.flatMap((run, index) => (index < full.length - 1 ? ended(run, separator) : run));
}

/** Runs of text, each on a line of its own. */
export function lines(...runs: readonly Rich[][]): Rich[] {
  return joined(runs, '\n');
}

/** Ends a run with a separator: within its last text where there is one, since Slack may refuse a blank one. */
function ended(run: Rich[], separator: string): Rich[] {
  const last = run.at(-1);
  if (last?.type === 'text') return [...run.slice(0, -1), { ...last, text: `${last.text}${separator}` }];
  return [...run, { type: 'text', text: separator }];
}

export function section(elements: Rich[]): RichSection {
  return { type: 'rich_text_section', elements };
}

/** One block of plain lines, or none where there is nothing to show. */
export function paragraph(elements: Rich[]): RichTextBlock[] {
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements: [section(elements)] }];
}

/** A title, or nothing where there is none: Slack refuses an empty header. */
export function headers(text: string): HeaderBlock[] {
  const title = shown(text, LIMITS.header);
  return title === '' ? [] : [{ type: 'header', text: plain(title) }];
}

/** A text in which Slack reads no markup at all. */
export function plain(text: string): PlainText {
  return { type: 'plain_text', text, emoji: false };
}
