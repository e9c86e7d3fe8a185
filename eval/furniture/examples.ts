import { lastOf, sortLines } from '../../src/ingest/clean/choose.ts';
import type { LineKind } from '../../src/ingest/clean/kinds.ts';
import { isSentenceLine } from '../../src/ingest/clean/lines.ts';
import { siteOf } from '../../src/ingest/clean/site.ts';
import type { Judged } from '../../src/ingest/clean/weigh/place-traits.ts';
import { isOpen, traitsOn } from '../../src/ingest/clean/weigh/unlikely.ts';
import { readHtml } from '../../src/ingest/read/html.ts';
import { readRaw } from '../../src/ingest/read/raw.ts';
import type { GoldArticle } from '../extract/gold.ts';

/** A line that the sure rules leave in doubt. */
export interface Example {
  readonly set: string;
  readonly file: string;
  readonly line: string;
  readonly isFurniture: boolean;
  readonly traits: readonly string[];
  /** How much it counts. */
  readonly weight: number;
}

/** A page, what the rules make of it, and what is annotated. */
export interface Labelled {
  readonly set: string;
  readonly file: string;
  readonly judged: Judged & { readonly kinds: LineKind[] };
  /** Lines that are annotated as furniture. */
  readonly furniture: ReadonlySet<number>;
  /** Lines from the headline to the last of the article that are none of them: standfirsts, too. */
  readonly body: ReadonlySet<number>;
}

export function labelled({ gold, content }: GoldArticle): Labelled | undefined {
  const page = gold.file.endsWith('.html') ? readHtml(content) : readRaw(content);
  const { isEnglish, ...judged } = sortLines(page, [], siteOf(gold.url, page.claims));
  if (!isEnglish) return undefined;
  const flat = judged.lines.map((line) => line.replace(/\s+/g, ' '));
  const boilerplate = new Set(gold.boilerplate.map((line) => line.trim().replace(/\s+/g, ' ')));
  const furniture = new Set(flat.flatMap((line, index) => (boilerplate.has(line) ? [index] : [])));
  const to = gold.body[1].replace(/\s+/g, ' ');
  const end = flat.findLastIndex((line) => line.includes(to));
  const body = new Set(
    flat.flatMap((_, index) => (index > judged.at && index <= end && !furniture.has(index) ? [index] : [])),
  );
  return { set: gold.file.split('-')[0] ?? '', file: gold.file, judged, furniture, body };
}

/**
 * The lines in doubt of a page as if the rules had not met some of its furniture before: of a page that was met
 * unseen, some always are new to them. Each draw forgets others.
 */
export function examplesOf(
  page: Labelled,
  draws: number,
  forgotten: number,
  random: () => number,
): Example[] {
  const examples: Example[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const kinds = [...page.judged.kinds];
    for (const index of page.furniture)
      if (draw > 0 && kinds[index] === 'furniture' && random() < forgotten)
        kinds[index] = isSentenceLine(page.judged.lines[index] ?? '') ? 'sentence' : 'short';
    examples.push(...openLines({ ...page, judged: { ...page.judged, kinds } }, draws));
  }
  return examples;
}

/** The lines that the rules leave in doubt and that are annotated. */
function openLines({ set, file, judged, furniture, body }: Labelled, draws: number): Example[] {
  const traitsAt = traitsOn(judged);
  const last = lastOf(judged);
  return judged.lines.flatMap((line, index) => {
    const isFurniture = furniture.has(index);
    if ((!isFurniture && !body.has(index)) || !isOpen(index, judged, last)) return [];
    const { own, shared } = traitsAt(index);
    const traits = [...own, ...shared()];
    return [{ set, file, line, isFurniture, traits, weight: 1 / draws }];
  });
}

/** Numbers from 0 to 1, the same ones for a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
