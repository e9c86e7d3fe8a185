import type { Dated } from '../../src/corpus/dated.ts';
import { extract } from '../../src/ingest/extract.ts';
import { type Gold, type GoldQuote, sourceOf } from '../extract/gold.ts';
import { placesOf, shared } from '../extract/places.ts';

const NOTHING_KNOWN = { outlets: new Map(), people: new Map(), topics: new Map() };

/** When each annotated quotation of a page was said, as reading the page tells it; undefined where it tells nothing. */
export function spokenIn(gold: Gold, content: string): (quote: GoldQuote) => Dated | undefined {
  const retrieved = gold.datePublished.slice(0, 10);
  const page = extract(sourceOf({ gold, content, retrieved }), { references: NOTHING_KNOWN });
  return (quote) => {
    const places = placesOf(page.text, quote).filter((place) => place !== undefined);
    const sharedWith = (parts: (typeof page.quotes)[number]['parts']): number =>
      parts.reduce((sum, part) => sum + places.reduce((all, place) => all + shared(part, place), 0), 0);
    let [best, most]: [Dated | undefined, number] = [undefined, 0];
    for (const { parts, spoken } of page.quotes) {
      const much = sharedWith(parts);
      if (much > most) [best, most] = [spoken, much];
    }
    return best;
  };
}
