import type { Archive, ArticleEntry, Filter, QuotationEntry } from '../src/archive/archive.ts';
import type { Block, CoverageBlock, FactsBlock } from '../src/card/blocks.ts';
import { atLeast, plural } from '../src/card/describe.ts';
import { articleBlock, eventBlock, quoteBlock } from '../src/command/blocks.ts';
import { defineCommand } from '../src/command/command.ts';
import { filterOf, sentence } from '../src/command/filter.ts';
import { articleLink } from '../src/command/labels.ts';
import { nothing } from '../src/command/nothing.ts';
import { sliceOf, tallyOf } from '../src/command/paging.ts';
import { since, speaker, topic } from '../src/command/shared-options.ts';

const NEWS = 3;
const QUOTATIONS = 4;
const EVENTS = 5;
const SOURCES = 10;
/** From how many of the newest quotations the key ones are chosen. */
const CANDIDATES = 40;

export const brief = defineCommand({
  name: 'brief',
  summary: 'The briefing: what happened, key quotations, timeline, who reports it, sources',
  examples: ['/brief', '/brief security guarantees', '/brief lavrov since:2025-12'],
  options: { topic, speaker, since },
  answersAlike: true,
  understood: (options) => sentence('Briefing', options, '', 'quoting'),
  async run(asked, context) {
    const { archive } = context;
    const filter = filterOf(asked);
    const articles = await archive.articles(filter, sliceOf(1, SOURCES));
    const tally = tallyOf(articles, 'articles');
    if (articles.matched === 0) return { ...nothing('brief', 'articles', asked, context, 'quoting'), tally };
    const [quotations, events, covered] = await Promise.all([
      keyQuotations(archive, filter),
      lastEvents(archive, filter),
      coverageOf(archive, filter),
    ]);
    return {
      title: sentence('Briefing', asked, '', 'quoting'),
      tone: 'answer',
      blocks: [
        { kind: 'heading', text: 'What happened' },
        ...articles.items.slice(0, NEWS).map(articleBlock),
        ...quotations,
        ...events,
        { kind: 'heading', text: 'Who reports it, and who does not' },
        covered,
        { kind: 'heading', text: 'Sources' },
        sourcesOf(articles.items),
        ...(articles.matched > SOURCES
          ? [
              {
                kind: 'note' as const,
                text: `The newest ${SOURCES} of ${atLeast(articles.matched, articles.isMore, 'article')}. The others: /latest.`,
              },
            ]
          : []),
      ],
      tally,
    };
  },
});

/** The longest direct quotation of each of the newest articles: whole sentences, not pieces. */
async function keyQuotations(archive: Archive, filter: Filter): Promise<Block[]> {
  const found = await archive.quotations(
    { ...filter, kinds: ['direct'] },
    { ...sliceOf(1, CANDIDATES), isUncounted: true },
  );
  const longest = new Map<string, QuotationEntry>();
  for (const entry of found.items) {
    const { id } = entry.source.article;
    const other = longest.get(id);
    if (other === undefined || lengthOf(entry) > lengthOf(other)) longest.set(id, entry);
  }
  const chosen = [...longest.values()].slice(0, QUOTATIONS);
  return chosen.length === 0 ? [] : [{ kind: 'heading', text: 'Key quotations' }, ...chosen.map(quoteBlock)];
}

function lengthOf({ quotation }: QuotationEntry): number {
  return quotation.kind === 'indirect'
    ? 0
    : quotation.parts.reduce((sum, { exact }) => sum + exact.length, 0);
}

async function lastEvents(archive: Archive, filter: Filter): Promise<Block[]> {
  const { items, matched, isMore } = await archive.events(filter, { ...sliceOf(1, EVENTS), from: 'end' });
  if (matched === 0) return [];
  const earlier = matched - items.length;
  return [
    { kind: 'heading', text: 'Timeline' },
    ...items.map(eventBlock),
    ...(earlier > 0
      ? [{ kind: 'note' as const, text: `${atLeast(earlier, isMore, 'earlier event')}: /timeline.` }]
      : []),
  ];
}

async function coverageOf(archive: Archive, filter: Filter): Promise<CoverageBlock> {
  const counts = await archive.coverage({ ...filter, kinds: ['direct', 'mixed'] });
  const reported: CoverageBlock['reported'][number][] = [];
  for (const { name, articles, quotations, isMore, newest } of counts.filter((count) => count.articles > 0)) {
    const detail = `${atLeast(articles, isMore, 'article')}, ${plural(quotations, 'quotation')}`;
    if (newest !== undefined) reported.push({ outlet: name, detail, url: articleLink(newest).url });
  }
  return {
    kind: 'coverage',
    reported,
    silent: counts.filter((count) => count.articles === 0).map(({ name }) => name),
  };
}

function sourcesOf(articles: readonly ArticleEntry[]): FactsBlock {
  return {
    kind: 'facts',
    rows: articles.map((entry) => {
      const { outlet, published, url } = articleLink(entry);
      return { label: `${outlet}, ${published.text}`, value: entry.article.headline, url };
    }),
  };
}
