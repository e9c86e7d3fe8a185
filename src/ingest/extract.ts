import { languageOf } from './about/language.ts';
import { publishedOf } from './about/published.ts';
import { dayIn } from './about/spoken.ts';
import { agencyOf, authorOf, publisherOf } from './about/who.ts';
import { clean } from './clean/choose.ts';
import type { Extracted, ExtractedQuote, Span, Words } from './extracted.ts';
import { ruleFor } from './outlets/index.ts';
import type { Draft } from './quote/draft.ts';
import { readPassages } from './quote/passages.ts';
import { readArticle } from './quote/read-article.ts';
import { relaysOf } from './quote/through.ts';
import { readHtml } from './read/html.ts';
import { readRaw } from './read/raw.ts';
import type { Context, Source } from './source.ts';
import { createCast, speakerOf } from './speaker/cast.ts';
import { meetAll } from './speaker/meet-all.ts';
import { describe } from './summary/description.ts';
import { eventsIn } from './summary/events.ts';
import { topicsOf } from './summary/topics.ts';

/** Reads a page: what it says of itself, what of it is the article, who is quoted in it and how. Pure, without a clock. */
export function extract(source: Source, { references }: Context): Extracted {
  const page = source.form === 'html' ? readHtml(source.content) : readRaw(source.content);
  const { text } = page;
  const cleaned = clean(page, ruleFor(text)?.furniture);
  const passages = readPassages(text, cleaned.article);
  const publisher = publisherOf(page, source, references);
  const published = publishedOf(page, cleaned, source);

  const cast = createCast(references);
  const sentences = passages.flatMap((passage) => passage.sentences);
  meetAll(text, sentences, cast);
  const drafts = readArticle({ text, cast, relays: relaysOf(references, publisher?.name ?? null) }, passages);
  const words = ({ start, end }: Span): Words => ({ start, end, text: text.slice(start, end) });
  const quotes = drafts.map((draft) => quoteOf(draft, text, words, published));
  const speakers = new Map(
    drafts.flatMap(({ member }) => (member === null ? [] : [[member.name, speakerOf(member)] as const])),
  );
  const { headline } = cleaned;
  const titled = page.claims.headline;

  return {
    text,
    headline:
      headline === undefined
        ? titled === undefined
          ? null
          : { start: 0, end: 0, text: titled }
        : words(headline),
    publisher: publisher?.name ?? null,
    ...(publisher?.id === undefined ? {} : { publisherId: publisher.id }),
    agency: agencyOf(page, publisher?.name ?? null),
    author: authorOf(page, cleaned),
    inLanguage: page.claims.language?.split(/[-_]/)[0]?.toLowerCase() ?? languageOf(text),
    datePublished: published,
    url: source.url ?? page.claims.url ?? null,
    body: cleaned.article.map(words),
    quotes,
    people: [...speakers.values()],
    description: describe(passages, quotes).map(words),
    events: eventsIn(text, passages, published),
    about: topicsOf(
      cleaned.article.map(({ start, end }) => text.slice(start, end)),
      references,
    ),
  };
}

function quoteOf(
  draft: Draft,
  text: string,
  words: (span: Span) => Words,
  published: Extracted['datePublished'],
): ExtractedQuote {
  const { member, parts, sentence, ...rest } = draft;
  const spoken = dayIn(text.slice(sentence.start, sentence.end), published);
  return {
    ...rest,
    speaker: member === null ? null : speakerOf(member),
    ...(spoken === undefined ? {} : { spoken }),
    parts: parts.map(words),
  };
}
