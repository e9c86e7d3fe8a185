import type { Dated } from '../corpus/dated.ts';
import { foldName } from '../text/fold.ts';
import { languageOf } from './about/language.ts';
import { liveOn } from './about/live.ts';
import { publishedOf } from './about/published.ts';
import { agencyOf, authorOf, publisherOf } from './about/who.ts';
import { BOUNDS, bound } from './bounds.ts';
import { type Cleaned, clean } from './clean/choose.ts';
import { siteOf } from './clean/site.ts';
import type { Extracted, ExtractedQuote, Span, Words } from './extracted.ts';
import { linesOf } from './outlets/rule-for.ts';
import type { Draft } from './quote/draft.ts';
import { readPassages } from './quote/passages.ts';
import { signsPost } from './quote/posts.ts';
import { readArticle } from './quote/read-article.ts';
import { ownWords, spokenOf } from './quote/spoken-of.ts';
import { relaysOf } from './quote/through.ts';
import type { Page } from './read/block.ts';
import { compact } from './read/compact.ts';
import { readHtml } from './read/html.ts';
import { readRaw } from './read/raw.ts';
import type { Context, Source } from './source.ts';
import { createCast, speakerOf } from './speaker/cast.ts';
import { learnLeadOffice } from './speaker/lead-office.ts';
import { meetAbove } from './speaker/meet-above.ts';
import { meetAll } from './speaker/meet-all.ts';
import { describe } from './summary/description.ts';
import { eventsIn } from './summary/events.ts';
import { topicsOf } from './summary/topics.ts';

/**
 * Reads a page: what it says of itself, what of it is the article, who is quoted in it and how. Pure, without a clock.
 * @throws OperatorError where the page is over a bound
 */
export function extract(source: Source, { references, bounds = BOUNDS }: Context): Extracted {
  bound(bounds, source.form, source.content.length);
  const page = source.form === 'html' ? readHtml(source.content) : readRaw(source.content);
  bound(bounds, 'text', page.text.length);
  bound(bounds, 'lines', page.blocks.length);
  const cleaned = clean(
    page,
    linesOf(page.text, source.url ?? page.claims.url, references),
    siteOf(source.url, page.claims),
  );
  bound(bounds, 'article', lengthOf(cleaned));
  const publisher = publisherOf(page, source, references);
  const published = publishedOf(page, cleaned, source);
  // Places are counted in a raw page as it is, and in the article's own text where the page is HTML.
  const { text, article } =
    source.form === 'html' ? compact(page.text, cleaned) : { ...cleaned, text: page.text };
  const words = ({ start, end }: Span): Words => ({ start, end, text: text.slice(start, end) });

  const passages = readPassages(text, article);
  const cast = createCast(references);
  meetAll(
    text,
    passages.flatMap((passage) => passage.sentences),
    cast,
  );
  for (const { part, start, end } of passages)
    if (part === 'headline' || part === 'standfirst' || part === 'heading')
      for (const word of foldName(text.slice(start, Math.min(end, start + 400))).split(' '))
        cast.heads.add(word);
  learnLeadOffice(text, passages, cast);
  meetAbove(linesAbove(page, cleaned), cast);
  const drafts = readArticle({ text, cast, relays: relaysOf(references, publisher?.name ?? null) }, passages);
  bound(bounds, 'quotations', drafts.length);
  const own = ownWords(text, drafts);
  const ofToday = liveOn(text, published);
  const quotes = drafts.map((draft) => quoteOf(draft, words, spokenOf(draft, own, published) ?? ofToday));
  const speakers = new Map(
    drafts.flatMap(({ member }) => (member === null ? [] : [[member.name, speakerOf(member)] as const])),
  );
  const head = article.find(({ part }) => part === 'headline');

  return {
    text,
    headline: head === undefined ? null : words(head),
    title: head === undefined ? (page.claims.headline ?? null) : text.slice(head.start, head.end),
    publisher: publisher?.name ?? null,
    ...(publisher?.id === undefined ? {} : { publisherId: publisher.id }),
    agency: agencyOf(page, publisher?.name ?? null),
    author: authorOf(page, cleaned),
    inLanguage: page.claims.language?.split(/[-_]/)[0]?.toLowerCase() ?? languageOf(text),
    datePublished: published,
    url: source.url ?? page.claims.url ?? null,
    body: article.map(words).filter(({ text: line }) => !signsPost(line)),
    quotes,
    people: [...speakers.values()],
    description: describe(passages, quotes).map(words),
    events: eventsIn(text, passages, published),
    about: topicsOf(
      article.map(({ start, end }) => text.slice(start, end)),
      references,
    ),
  };
}

function lengthOf({ article }: Cleaned): number {
  return article.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The lines from the headline to the first paragraph, whether or not they are the article's. */
function linesAbove({ text, blocks }: Page, { headline, article }: Cleaned): string[] {
  const first = article.find(({ part }) => part === 'paragraph')?.start ?? 0;
  const from = headline?.end ?? 0;
  return blocks
    .filter(({ start }) => start >= from && start < first)
    .map(({ start, end }) => text.slice(start, end).trim());
}

function quoteOf(draft: Draft, words: (span: Span) => Words, spoken: Dated | undefined): ExtractedQuote {
  const { member, parts, sentence, said, ...rest } = draft;
  return {
    ...rest,
    speaker: member === null ? null : speakerOf(member),
    ...(spoken === undefined ? {} : { spoken }),
    parts: parts.map(words),
  };
}
