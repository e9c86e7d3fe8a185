import type { ArticleEntry, EventEntry, Hit, QuotationEntry } from '../archive/archive.ts';
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
    // A date and its reason are one source's account: another source stands with it only where both are alike.
    const key = JSON.stringify(date);
    const source = sourceLink(telling.source, anchorOf(telling.event.anchor));
    const known = byDate.get(key)?.sources ?? [];
    const sources = known.some(({ url }) => url === source.url) ? known : [...known, source];
    const basis = date.why === undefined ? {} : { basis: date.why };
    byDate.set(key, { when: dateLabel(date), ...basis, sources });
  }
  const fullest = [...tellings].sort((a, b) => b.event.summary.length - a.event.summary.length)[0]?.event;
  const place = tellings.find(({ event }) => event.place !== undefined)?.event.place;
  return {
    kind: 'event',
    id,
    summary: fullest === undefined ? id : `${fullest.name}. ${fullest.summary}`,
    ...(place === undefined ? {} : { place }),
    tellings: [...byDate.values()],
  };
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
