import type { BlockTable, ComparisonSide, EventTelling, FactRow } from '../../card/blocks.ts';
import { articleDetails, tellingLabel } from '../../card/describe.ts';
import { type Cost, type Piece, pack } from '../../card/fit.ts';
import type { ButtonMaker } from './buttons.ts';
import { costOfPart, piece } from './cost.ts';
import { type Files, fileBlocks } from './file.ts';
import { LINES } from './limits.ts';
import { listUnder } from './list.ts';
import type { Rich, SlackBlock } from './payload.ts';
import { quotePiece } from './quote.ts';
import { headers, joined, lines, link, paragraph, section, sourceLine, words } from './rich.ts';

type Pieces = Piece<SlackBlock[]>[];

/** Every kind of block as pieces of a message that has `budget` left for them. */
export function slackBlocks(budget: Cost, buttons: ButtonMaker, files: Files): BlockTable<Pieces> {
  return {
    heading: ({ text }) => heading(text),
    note: ({ text }) => apart(paragraph(words(text, LINES.list))),
    quote: (block) => [quotePiece(block, budget, buttons)],
    article: (block) =>
      apart(
        paragraph(
          lines(
            words(block.headline, LINES.headline, { bold: true }),
            words(block.summary, LINES.summary),
            words(articleDetails(block), LINES.line),
            words(block.caution ?? '', LINES.caution, { italic: true }),
            sourceLine(block.source),
          ),
        ),
      ),
    event: (block) =>
      apart(
        listUnder(
          lines(words(block.summary, LINES.summary, { bold: true }), words(block.place ?? '', LINES.label)),
          block.tellings.flatMap(tellingItems),
        ),
      ),
    comparison: ({ subject, sides }) => [
      ...heading(subject),
      ...sides.flatMap((side) => comparisonSide(side, budget, buttons)),
    ],
    coverage: ({ reported, silent }) => [
      ...apart(
        listUnder(
          reported.length === 0 ? [] : words('Reported by', LINES.line, { bold: true }),
          reported.map(({ outlet, detail, url }) =>
            joined([link(url, outlet), words(detail, LINES.line)], ' · '),
          ),
        ),
      ),
      ...apart(
        listUnder(
          silent.length === 0 ? [] : words('No report in the corpus', LINES.line, { bold: true }),
          silent.map((outlet) => words(outlet, LINES.label)),
        ),
      ),
    ],
    facts: ({ rows }) => apart(listUnder([], rows.map(factItem))),
    usage: ({ usage, summary, examples }) =>
      apart(
        paragraph(lines(words(usage, LINES.line, { code: true }), words(summary, LINES.gist))),
        buttons.rows(examples),
      ),
    suggestions: ({ text, actions }) => apart(paragraph(words(text, LINES.gist)), buttons.rows(actions)),
    file: (block) => apart(fileBlocks(block, files)),
    picture: (block) => apart(fileBlocks(block, files)),
  };
}

/** One piece for each block, the last of `lead` kept with the first of what follows it. */
function apart(lead: SlackBlock[], rest: SlackBlock[] = []): Pieces {
  return [
    ...lead.map((block, index) => piece([block], rest.length > 0 && index === lead.length - 1)),
    ...rest.map((block) => piece([block])),
  ];
}

function heading(text: string): Pieces {
  return headers(text).map((block) => piece([block], true));
}

/** A heading under a heading, for which Slack has no block. */
function subheading(text: string): Pieces {
  return paragraph(words(text, LINES.line, { bold: true })).map((block) => piece([block], true));
}

/** A date with the sources that give it. With more sources than one item holds, the date is said again. */
function tellingItems(telling: EventTelling): Rich[][] {
  const when = words(tellingLabel(telling), LINES.line);
  const sources = telling.sources.map(sourceLine).filter((line) => line.length > 0);
  const groups = pack(
    sources.map((line) => ({ part: line, cost: costOfPart(section(line)) })),
    { text: LINES.item, weight: LINES.itemWeight },
  );
  return groups.map((group) => joined([when, joined(group, '; ')], ' · '));
}

function comparisonSide(side: ComparisonSide, budget: Cost, buttons: ButtonMaker): Pieces {
  const articles = side.articles.map(({ headline, source }) =>
    joined([words(headline, LINES.headline), sourceLine(source)], ' · '),
  );
  return [
    ...subheading(side.name),
    ...apart(listUnder([], articles)),
    ...apart(paragraph(words(side.note ?? '', LINES.summary))),
    ...side.quotes.map((quote) => quotePiece(quote, budget, buttons)),
    ...(side.quotes.length === 0 ? apart(paragraph(words(side.empty, LINES.summary))) : []),
  ];
}

function factItem(row: FactRow): Rich[] {
  const value = row.url === undefined ? words(row.value, LINES.summary) : link(row.url, row.value);
  const told = joined([channelIn(row), value], ', ');
  return joined([words(row.label, LINES.label, { bold: true }), told], ': ');
}

/** What is no id of a channel of Slack's stays text. */
function channelIn({ channel }: FactRow): Rich[] {
  if (channel === undefined) return [];
  return /^[CG][A-Z0-9]{1,20}$/.test(channel.id)
    ? [{ type: 'channel', channel_id: channel.id }]
    : words(`#${channel.id}`, LINES.label);
}
