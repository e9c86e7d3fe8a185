import type { ArticleEntry, EventEntry, Hit, QuotationEntry, TellingEntry } from '../archive/archive.ts';
import type { ArticleBlock, Block, EventBlock, EventTelling, QuoteBlock } from '../card/blocks.ts';
import { anchorOf, articleLink, dateLabel, ended, quotationAnchor, sourceLink } from './labels.ts';

/** A quotation as a card shows it: the words as they are, everything else in ours. */
export function quoteBlock(entry: QuotationEntry): QuoteBlock {
  const { quotation } = entry;
  const caution = cautionOf(entry);
  return {
    kind: 'quote',
    id: entry.id,
    form: quotation.kind,
    parts: quotation.kind === 'indirect' ? [] : quotation.parts.map(({ exact }) => exact),
    ...(quotation.gist === undefined ? {} : { gist: quotation.gist }),
    speaker: entry.speaker,
    ...(quotation.verb === null ? {} : { verb: quotation.verb }),
    spoken: dateLabel(quotation.spoken),
    ...(entry.occasion === undefined ? {} : { occasion: entry.occasion }),
    source: sourceLink(entry.source, quotationAnchor(entry), entry.through),
    ...(caution === undefined ? {} : { caution }),
    context: { label: 'Show context', text: `/source article:${entry.id}` },
  };
}

/** What a careful reader wants to know before using the words. */
function cautionOf({ quotation }: QuotationEntry): string | undefined {
  const cautions = [
    quotation.kind !== 'indirect' && quotation.marks === 'lost'
      ? 'The page sets these words apart as the speaker’s, without quotation marks.'
      : '',
    quotation.kind === 'mixed' ? 'Words quoted within the outlet’s own sentence.' : '',
    quotation.attribution === 'implied' ? 'The attribution carries over from the sentences around it.' : '',
    quotation.speaker === null ? `Attributed as written: ${quotation.speakerAsWritten}.` : '',
    quotation.location === 'headline' ? 'From the headline.' : '',
  ].filter((caution) => caution !== '');
  return cautions.length === 0 ? undefined : cautions.join(' ');
}

export function articleBlock(entry: ArticleEntry): ArticleBlock {
  const { article } = entry;
  const cautions = [
    article.headlineBasis === undefined ? '' : `Headline: ${ended(article.headlineBasis)}`,
    article.datePublished.basis === 'inferred' && article.datePublished.why !== undefined
      ? `Date inferred: ${ended(article.datePublished.why)}`
      : '',
  ].filter((caution) => caution !== '');
  return {
    kind: 'article',
    id: article.id,
    headline: article.headline,
    summary: article.description,
    source: articleLink(entry),
    topics: entry.topics,
    quotations: entry.quotations,
    ...(cautions.length === 0 ? {} : { caution: cautions.join(' ') }),
  };
}

/** An event with its tellings, those of one date and basis together. */
export function eventBlock({ id, tellings }: EventEntry): EventBlock {
  const byDate = new Map<string, EventTelling>();
  for (const telling of tellings) {
    const { date } = telling.event;
    const key = `${date.value} ${date.basis}`;
    const source = sourceLink(telling.source, anchorOf(telling.event.anchor));
    const known = byDate.get(key);
    const sources = [
      ...(known?.sources ?? []),
      ...(known?.sources.some(({ url }) => url === source.url) ? [] : [source]),
    ];
    byDate.set(key, { when: dateLabel(date), ...basisOf(known, telling), sources });
  }
  const [first] = tellings;
  const place = tellings.find(({ event }) => event.place !== undefined)?.event.place;
  return {
    kind: 'event',
    id,
    summary: first === undefined ? id : `${first.event.name}. ${first.event.summary}`,
    ...(place === undefined ? {} : { place }),
    tellings: [...byDate.values()],
  };
}

/** Why a date is held to be so, once for all who tell it. */
function basisOf(known: EventTelling | undefined, { event }: TellingEntry): { basis?: string } {
  const why = known?.basis ?? event.date.why;
  return why === undefined ? {} : { basis: why };
}

/** Anything that a search found. */
export function hitBlock(hit: Hit): Block {
  switch (hit.kind) {
    case 'quotation':
      return quoteBlock(hit.entry);
    case 'article':
      return articleBlock(hit.entry);
    case 'event':
      return eventBlock(hit.entry);
  }
}
