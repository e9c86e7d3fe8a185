import type { ArticleEntry, EventEntry, Hit, QuotationEntry } from '../archive/archive.ts';
import type { ArticleBlock, Block, EventBlock, EventTelling, QuoteBlock } from '../card/blocks.ts';
import type { Event } from '../corpus/event.ts';
import type { Quotation } from '../corpus/quotation.ts';
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
    ...(quotation.kind === 'indirect' && quotation.gistBasis === 'extracted'
      ? { gistFrom: 'outlet' as const }
      : {}),
    speaker: entry.speaker,
    ...(quotation.verb === null ? {} : { verb: quotation.verb }),
    spoken: dateLabel(quotation.spoken),
    ...(entry.occasion === undefined ? {} : { occasion: entry.occasion }),
    source: sourceLink(entry.source, quotationAnchor(entry), entry.through),
    ...(caution === undefined ? {} : { caution }),
    context: { label: 'Show context', text: `/source article:${entry.id}` },
    ...(entry.told > 1
      ? { tellings: { label: 'All tellings', text: `/statement reference:${entry.id}` } }
      : {}),
  };
}

/** What a careful reader wants to know before using the words. */
function cautionOf({ quotation, isUnattributed, source }: QuotationEntry): string | undefined {
  const cautions = [
    quotation.kind !== 'indirect' && quotation.marks === 'lost'
      ? 'The page sets these words apart as the speaker’s, without quotation marks.'
      : '',
    quotation.kind === 'mixed' ? 'Words quoted within the outlet’s own sentence.' : '',
    isUnattributed ? UNATTRIBUTED : attributionCaution(quotation),
    quotation.location === 'headline' ? 'From the headline.' : '',
    addressCaution(source),
  ].filter((caution) => caution !== '');
  return cautions.length === 0 ? undefined : cautions.join(' ');
}

const NO_ADDRESS = 'The address of the page is not known: its link leads nowhere.';
const CLAIMED_ADDRESS = 'From a saved file, which gives its address itself: nobody has confirmed it.';
const UNATTRIBUTED = 'Unattributed: the article does not say who said this.';

function addressCaution({ hasNoAddress, article }: ArticleEntry): string {
  if (hasNoAddress) return NO_ADDRESS;
  return article.urlBasis === 'claimed' ? CLAIMED_ADDRESS : '';
}

/** How sure it is who speaks. An editor's record has no tier: only what it says of itself is told. */
function attributionCaution({ tier, attribution, speaker, speakerAsWritten }: Quotation): string {
  if (speaker === null) return `Attributed as written: ${speakerAsWritten}.`;
  if (tier === 'resolved')
    return `The speaker is worked out from a role or pronoun: ${ended(speakerAsWritten)}`;
  if (tier === 'open') return 'The speaker is not named here, and is not certain.';
  return tier === 'carried' || attribution === 'implied'
    ? 'The attribution carries over from the sentences around it.'
    : '';
}

/** Sentences of the outlet are never passed off as ours. */
function inWhoseWords(text: string, basis: 'extracted' | undefined): string {
  return basis === undefined ? text : `In the outlet’s words: ${text}`;
}

export function articleBlock(entry: ArticleEntry): ArticleBlock {
  const { article } = entry;
  const cautions = [
    article.headlineBasis === undefined ? '' : `Headline: ${ended(article.headlineBasis)}`,
    article.datePublished.basis === 'inferred' && article.datePublished.why !== undefined
      ? `Date inferred: ${ended(article.datePublished.why)}`
      : '',
    addressCaution(entry),
  ].filter((caution) => caution !== '');
  return {
    kind: 'article',
    id: article.id,
    headline: article.headline,
    summary: inWhoseWords(article.description, article.descriptionBasis),
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
    summary: fullest === undefined ? id : summaryOf(fullest),
    ...(place === undefined ? {} : { place }),
    tellings: [...byDate.values()],
  };
}

/** An extracted event is called after its own sentence, which is not said twice. */
function summaryOf({ name, summary, summaryBasis }: Event): string {
  return summaryBasis === undefined ? `${name}. ${summary}` : inWhoseWords(summary, summaryBasis);
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
