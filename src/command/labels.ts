import type { ArticleEntry, QuotationEntry, Span } from '../archive/archive.ts';
import type { DateLabel, SourceLink } from '../card/blocks.ts';
import type { CorpusSpan } from '../card/card.ts';
import { type Anchor, linkTo } from '../card/link.ts';
import type { Dated } from '../corpus/dated.ts';
import type { TextSelector } from '../corpus/selector.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** "11 Dec 2025", "20 Aug 2025, 17:40", "Dec 2025", "between 15 Aug and 11 Dec 2025"; an inferred one says so. */
export function dateLabel(dated: Dated): DateLabel {
  const { value, notBefore, notAfter } = dated;
  const narrowed = notBefore !== undefined && notAfter !== undefined;
  const written = writtenDate(value) + (dated.precision === 'minute' ? ' (as the page has it)' : '');
  const text = narrowed ? `between ${writtenDate(notBefore)} and ${writtenDate(notAfter)}` : written;
  return {
    iso: value,
    text: dated.basis === 'inferred' ? `${text} (inferred)` : text,
    ...(dated.basis === 'inferred' ? { isInferred: true } : {}),
    ...(narrowed ? { among: { from: notBefore, to: notAfter } } : {}),
  };
}

/** Ends a sentence, where it has not ended yet. */
export function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** An ISO date, month or year in words. */
export function writtenDate(value: string): string {
  const at = value.indexOf('T');
  const date = at < 0 ? value : value.slice(0, at);
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  const words = `${day === undefined ? '' : `${Number(day)} `}${name === undefined ? '' : `${name} `}${year}`;
  return at < 0 ? words : `${words}, ${value.slice(at + 1)}`;
}

/** Where an article is, opened at a passage of it. */
export function sourceLink(source: ArticleEntry, anchor: Anchor, through?: string): SourceLink {
  const via = through ?? source.agency;
  return {
    outlet: source.outlet,
    ...(via === undefined || via === source.outlet ? {} : { via }),
    published: dateLabel(source.article.datePublished),
    url: linkTo(source.article.url, anchor),
    ...(source.article.urlBasis === 'claimed' ? { isUnconfirmed: true } : {}),
  };
}

/** The link of an article itself. */
export function articleLink(source: ArticleEntry): SourceLink {
  return sourceLink(source, anchorOf(source.article.anchor));
}

/** Where a quotation's link lands: on its words or, for reported speech, on the passage that reports it. */
export function quotationAnchor({ quotation }: QuotationEntry): Anchor {
  if (quotation.kind === 'indirect')
    return { start: quotation.passage.startsWith, end: quotation.passage.endsWith };
  const [first] = quotation.parts;
  const last = quotation.parts.at(-1);
  if (first === undefined || last === undefined) return { start: '' };
  if (first === last) return anchorOf(first);
  // Several parts are shown as one passage, from the first words to the last.
  return { start: first.exact, end: last.exact, prefix: first.prefix, suffix: last.suffix };
}

export function anchorOf({ exact, prefix, suffix }: TextSelector): Anchor {
  return { start: exact, prefix, suffix };
}

/** The span of the corpus, for people. */
export function corpusLabel(span: Span): CorpusSpan {
  const { from, to, ...counts } = span;
  return {
    ...counts,
    from: from === undefined ? '' : writtenDate(from.value.slice(0, 10)),
    to: to === undefined ? '' : writtenDate(to.value.slice(0, 10)),
  };
}
