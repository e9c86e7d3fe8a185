import type { ArticleEntry, QuotationEntry } from '../src/archive/archive.ts';
import type { FactsBlock, NoteBlock } from '../src/card/blocks.ts';
import { plural } from '../src/card/describe.ts';
import { articleBlock, quoteBlock } from '../src/command/blocks.ts';
import { defineCommand } from '../src/command/command.ts';
import { contextOf } from '../src/command/context-card.ts';
import { articleLink, dateLabel } from '../src/command/labels.ts';
import { versionBlocks } from '../src/command/version-blocks.ts';
import { ReaderError } from '../src/errors/errors.ts';

export const source = defineCommand({
  name: 'source',
  summary: 'One article with all its quotations, or one quotation in its context',
  examples: [
    '/source tass-2025-01-14',
    '/source https://tass.com/politics/1899073',
    '/source tass-2025-01-14/q3',
  ],
  options: {
    article: {
      kind: 'reference',
      summary: "The article's id or address, or a quotation's id",
      required: true,
    },
  },
  answersAlike: true,
  understood: ({ article }) => `The article ${article}`,
  async run({ article: reference }, { archive }) {
    const quotationId = /^[a-z0-9-]+\/q\d+$/i.test(reference) ? reference.toLowerCase() : undefined;
    const entry = await archive.article(
      quotationId === undefined ? reference : reference.replace(/\/q\d+$/i, ''),
    );
    if (entry === undefined) {
      throw new ReaderError(
        `The corpus holds no article “${reference}”. Its ids and addresses stand in /latest.`,
        [{ label: 'Latest articles', text: '/latest' }],
      );
    }
    if (quotationId !== undefined) return contextOf(quotationId, entry, archive);
    const quotations = await archive.quotationsOf(entry.article.id);
    const events = await archive.eventsOf(entry.article.id);
    const versions = await archive.versions(entry.article.id);
    const reported = quotations.filter(({ quotation }) => quotation.kind === 'indirect');
    return {
      title: `${entry.outlet}, ${dateLabel(entry.article.datePublished).text}`,
      tone: 'answer',
      blocks: [
        articleBlock(entry),
        factsOf(entry),
        { kind: 'heading', text: 'Quotations' },
        ...quotations.filter(({ quotation }) => quotation.kind !== 'indirect').map(quoteBlock),
        ...(reported.length === 0 ? [] : [{ kind: 'heading' as const, text: 'Reported, not quoted' }]),
        ...reported.map(quoteBlock),
        ...withheldNote(entry, quotations),
        ...versionBlocks(versions),
        { kind: 'note', text: `Tells of ${plural(events.length, 'dated event')}.` },
      ],
      tally: { noun: 'articles', matched: 1, inRange: archive.span().articles },
    };
  },
});

/** Words that the kept text no longer has at their place are not shown; that they are missing is said. */
function withheldNote({ quotations }: ArticleEntry, shown: readonly QuotationEntry[]): NoteBlock[] {
  const left = quotations - shown.filter(({ quotation }) => quotation.kind !== 'indirect').length;
  return left <= 0
    ? []
    : [
        {
          kind: 'note',
          text: `${plural(left, 'quotation')} withheld: the kept text does not have the words at their place. The operator can see why with doctor.`,
        },
      ];
}

function factsOf(entry: ArticleEntry): FactsBlock {
  const { article } = entry;
  const published = dateLabel(article.datePublished);
  return {
    kind: 'facts',
    rows: [
      { label: 'Outlet', value: entry.outlet, url: articleLink(entry).url },
      ...(entry.agency === undefined ? [] : [{ label: 'Source named', value: entry.agency }]),
      { label: 'Published', value: published.text },
      { label: 'Language', value: article.inLanguage },
      { label: 'Id', value: article.id },
      { label: 'Text', value: `SHA-256 ${article.textSha256}` },
    ],
  };
}
