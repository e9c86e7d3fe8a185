import type { ArticleEntry, QuotationEntry } from '../../archive/archive.ts';
import type { DateLabel, QuoteBlock } from '../../card/blocks.ts';
import type { CitedArticle, CitedDate, CitedItem } from '../../cite/cited.ts';
import type { Evidence } from '../../cite/evidence.ts';
import type { Dated } from '../../corpus/dated.ts';
import { anchorOf, articleLink, dateLabel, sourceLink } from '../labels.ts';
import { type LookUp, pageOf } from './look-up.ts';

/** Pieces of evidence with all that is known of their articles, each once; what the archive no longer holds is missing. */
export async function citeEvidence(evidence: readonly Evidence[], look: LookUp): Promise<CitedItem[]> {
  const items = new Map<string, CitedItem>();
  for (const piece of evidence) {
    const item = await citeOne(piece, look);
    if (item !== undefined) items.set(keyOf(item), item);
  }
  return [...items.values()];
}

/** A quotation that was edited is there as it was and as it became. */
function keyOf(item: CitedItem): string {
  const own = item.kind === 'quotation' ? item.parts : item.kind === 'event' ? item.when.iso : '';
  return JSON.stringify([item.kind, item.id, item.article.id, own]);
}

function citeOne(piece: Evidence, look: LookUp): Promise<CitedItem | undefined> {
  switch (piece.kind) {
    case 'quotation':
      return citeQuotation(piece.block, look);
    case 'event':
      return citeEvent(piece.id, piece.url, look);
    case 'article':
      return citeArticle(piece.reference, look);
  }
}

async function citeQuotation(block: QuoteBlock, look: LookUp): Promise<CitedItem | undefined> {
  const source = await look.article(block.id.replace(/\/q\d+$/, ''));
  if (source === undefined) return undefined;
  const kept = await look.quotation(block.id, source.article.id);
  // The words are those of the card: an earlier version of a page has words that have no place any more.
  const held = kept !== undefined && hasWords(kept, block) ? kept.quotation : undefined;
  return {
    kind: 'quotation',
    id: block.id,
    form: block.form,
    speaker: block.speaker,
    ...(block.verb === undefined ? {} : { verb: block.verb }),
    parts: block.parts,
    ...(block.gist === undefined ? {} : { gist: block.gist }),
    ...(block.gistFrom === undefined ? {} : { gistFrom: block.gistFrom }),
    spoken: held === undefined ? dateOfLabel(block.spoken) : dateOf(held.spoken),
    ...(block.occasion === undefined ? {} : { occasion: block.occasion }),
    ...(block.caution === undefined ? {} : { caution: block.caution }),
    article: articleOf(source),
    ...(block.source.via === undefined ? {} : { via: block.source.via }),
    ...(source.hasNoAddress ? {} : { url: harmless(block.source.url) }),
    selectors: held === undefined ? [] : held.kind === 'indirect' ? [held.passage] : held.parts,
  };
}

function hasWords({ quotation }: QuotationEntry, { parts, gist }: QuoteBlock): boolean {
  if (quotation.kind === 'indirect') return quotation.gist === gist;
  return (
    quotation.parts.length === parts.length && quotation.parts.every(({ exact }, at) => exact === parts[at])
  );
}

async function citeEvent(id: string, url: string, look: LookUp): Promise<CitedItem | undefined> {
  const source = await look.article(url);
  if (source === undefined) return undefined;
  const told = (await look.event(id, source.article.id))?.tellings ?? [];
  const own = told.filter((telling) => telling.source.article.id === source.article.id);
  const linkOf = ({ event }: (typeof own)[number]) => sourceLink(source, anchorOf(event.anchor));
  const telling = own.find((each) => linkOf(each).url === url);
  if (telling === undefined) return undefined;
  const { event } = telling;
  const link = linkOf(telling);
  return {
    kind: 'event',
    id,
    summary: event.summaryBasis === undefined ? `${event.name}. ${event.summary}` : event.summary,
    ...(event.summaryBasis === undefined ? {} : { summaryFrom: 'outlet' as const }),
    ...(event.place === undefined ? {} : { place: event.place }),
    when: dateOf(event.date),
    article: articleOf(source),
    ...(link.via === undefined ? {} : { via: link.via }),
    ...(source.hasNoAddress ? {} : { url: harmless(link.url) }),
    selectors: [event.anchor],
  };
}

async function citeArticle(reference: string, look: LookUp): Promise<CitedItem | undefined> {
  const source = await look.article(reference);
  if (source === undefined) return undefined;
  const { url, via } = articleLink(source);
  return {
    kind: 'article',
    id: source.article.id,
    article: articleOf(source),
    ...(via === undefined ? {} : { via }),
    ...(source.hasNoAddress ? {} : { url: harmless(url) }),
    selectors: [source.article.anchor],
  };
}

function articleOf({ article, outlet, agency, hasNoAddress }: ArticleEntry): CitedArticle {
  return {
    id: article.id,
    headline: article.headline,
    outlet,
    ...(agency === undefined || agency === outlet ? {} : { via: agency }),
    published: dateOf(article.datePublished),
    language: article.inLanguage,
    ...(hasNoAddress ? {} : { url: harmless(pageOf(article.url)) }),
    ...(article.urlBasis === 'claimed' ? { isUnconfirmed: true } : {}),
  };
}

function dateOf(dated: Dated): CitedDate {
  const { value: iso, precision, basis, why, notBefore, notAfter } = dated;
  return {
    iso,
    precision,
    basis,
    ...(why === undefined ? {} : { why }),
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(notAfter === undefined ? {} : { notAfter }),
    text: dateLabel(dated).text,
  };
}

const PRECISIONS = { 4: 'year', 7: 'month', 10: 'day' } as const;

/** A date of which only what the card shows is known. */
function dateOfLabel({ iso, text }: DateLabel): CitedDate {
  const precision = Object.entries(PRECISIONS).find(([length]) => Number(length) === iso.length)?.[1];
  return {
    iso,
    precision: precision ?? 'minute',
    basis: /\(inferred\)/.test(text) ? 'inferred' : 'stated',
    text,
  };
}

/** An address without the signs that end it, or begin something else, in Markdown, BibTeX or a spreadsheet. */
function harmless(url: string): string {
  return url.replace(/[{}\\"<>|^`\s]/g, (sign) => encodeURIComponent(sign)).replace(/&(#?\w+);/g, '&$1%3B');
}
