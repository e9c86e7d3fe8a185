import type { QuotationEntry, StatementEntry } from '../src/archive/archive.ts';
import type { Block, QuoteBlock } from '../src/card/blocks.ts';
import { plural } from '../src/card/describe.ts';
import { defineCommand } from '../src/command/command.ts';
import { disagreeing } from '../src/command/disagreeing-dates.ts';
import { quotationAnchor, sourceLink } from '../src/command/labels.ts';
import { tellingBlock, weightOf } from '../src/command/telling-block.ts';
import { ReaderError } from '../src/errors/errors.ts';
import type { RelationKind } from '../src/statements/relation.ts';

/** What is told alike stands before what is told otherwise. */
const ORDER: readonly RelationKind[] = [
  'fullest',
  'identical',
  'trimmed',
  'reworded',
  'translated differently',
  'attributed differently',
  'indirect',
];

export const statement = defineCommand({
  name: 'statement',
  summary: 'All tellings of one statement: the fullest, then how each of the others differs from it',
  examples: ['/statement trt-world-2025-12-11/q6', '/statement yeni-safak-2025-12-11/q10'],
  options: {
    reference: {
      kind: 'reference',
      summary: 'The id of a quotation, as /quotes and /source have it',
      required: true,
    },
  },
  answersAlike: true,
  understood: ({ reference }) => `All tellings of the statement ${reference}`,
  async run({ reference }, { archive }) {
    const found = await archive.statementOf(reference.toLowerCase());
    const [fullest] = found?.members ?? [];
    if (found === undefined || fullest === undefined) throw await notHeld(reference, archive);
    const others = inOrder(found);
    const outlets = new Set(found.members.map(({ entry }) => entry.source.outlet)).size;
    const articles = new Set(found.members.map(({ entry }) => entry.source.article.id)).size;
    return {
      title: `A statement by ${fullest.entry.speaker}, told by ${plural(outlets, 'outlet')}`,
      tone: 'answer',
      blocks: [
        ...datesOf(found),
        { kind: 'heading', text: others.length === 0 ? 'The only telling' : 'The fullest telling' },
        here(tellingBlock(fullest, found)),
        ...(others.length === 0
          ? [
              note(
                `The corpus holds no other telling of this than the one of ${fullest.entry.source.outlet}.`,
              ),
            ]
          : [{ kind: 'heading' as const, text: headingOf(others.length) }]),
        ...others.map((member) => here(tellingBlock(member, found))),
      ],
      tally: {
        noun: 'tellings',
        matched: found.members.length,
        inRange: found.members.length,
        detail: `one statement, ${plural(articles, 'article')}`,
      },
    };
  },
});

function headingOf(others: number): string {
  return others === 1 ? 'The other telling' : `The other ${others} tellings`;
}

function inOrder({ members }: StatementEntry): StatementEntry['members'] {
  return members
    .slice(1)
    .sort(
      (a, b) => ORDER.indexOf(a.relation.kind) - ORDER.indexOf(b.relation.kind) || weightOf(b) - weightOf(a),
    );
}

/** The dates on which it is said to have been said, where they cannot all be right. */
function datesOf({ members }: StatementEntry): Block[] {
  const dates = disagreeing(
    members.map(({ entry }) => ({
      date: entry.quotation.spoken,
      of: entry,
      isAtLatest: isDateOfPage(entry),
    })),
  );
  if (dates.length === 0) return [];
  return [
    note('The tellings disagree on when it was said:'),
    {
      kind: 'facts',
      rows: dates.map(({ text, of: entry }) => ({
        label: text,
        value: entry.source.outlet,
        url: sourceLink(entry.source, quotationAnchor(entry)).url,
      })),
    },
  ];
}

/** Nothing says when the words were said: the day is that of the page. */
function isDateOfPage({ quotation: { spoken }, source }: QuotationEntry): boolean {
  const { datePublished } = source.article;
  return spoken.basis === 'inferred' && spoken.value.slice(0, 10) === datePublished.value.slice(0, 10);
}

/** Every telling stands here already. */
function here({ tellings: _here, ...block }: QuoteBlock): QuoteBlock {
  return block;
}

async function notHeld(
  reference: string,
  archive: { article(reference: string): Promise<{ readonly article: { readonly id: string } } | undefined> },
): Promise<ReaderError> {
  const entry = await archive.article(reference.replace(/\/q\d+$/i, ''));
  if (entry === undefined) {
    return new ReaderError(
      `The corpus holds no quotation “${reference}”. A quotation is called after its article, such as /statement tass-2025-01-14/q3; the articles stand in /latest.`,
      [{ label: 'Latest articles', text: '/latest' }],
    );
  }
  const text = `/source article:${entry.article.id}`;
  return new ReaderError(
    `“${reference}” is no quotation of the article ${entry.article.id}. Its quotations stand in ${text}: press “All tellings” below one of them.`,
    [{ label: 'Its quotations', text }],
  );
}

function note(text: string): Block {
  return { kind: 'note', text };
}
