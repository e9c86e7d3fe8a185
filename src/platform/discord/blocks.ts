import type {
  ArticleBlock,
  BlockTable,
  CoverageBlock,
  FactRow,
  FactsBlock,
  UsageBlock,
} from '../../card/blocks.ts';
import type { Action } from '../../card/card.ts';
import { articleDetails } from '../../card/describe.ts';
import type { Cost } from '../../card/fit.ts';
import { comparison } from './comparison.ts';
import { askButton, display, row, section, sourced } from './components.ts';
import { leading, type Pieces, together } from './cost.ts';
import { event } from './event.ts';
import { type Files, filePiece } from './file.ts';
import { LIMITS } from './limits.ts';
import { maskedLink } from './link.ts';
import { quote } from './quote.ts';
import { bundle, line, mark, paragraph, stack, typed } from './text.ts';

/** How each kind of block looks on Discord. `budget` is what one message has left for blocks; `owner` alone may press. */
export function blockTable(budget: Cost, files: Files, owner?: string): BlockTable<Pieces> {
  return {
    heading: (block) => shown(mark('### ', line(block.text, 250)), true),
    note: (block) => shown(paragraph(block.text, 1500)),
    quote: (block) => [quote(block, budget, owner)],
    article,
    event,
    comparison: (block) => comparison(block, budget, owner),
    coverage,
    facts,
    usage: (block) => usage(block, owner),
    suggestions: (block) => [...shown(paragraph(block.text, 600), true), ...rows(block.actions, owner)],
    file: (block) => filePiece(block, files),
    picture: (block) => filePiece(block, files),
  };
}

function article(block: ArticleBlock): Pieces {
  const lines = [
    mark('**', line(block.headline, 300), '**'),
    paragraph(block.summary, 1000),
    mark('-# ', line(articleDetails(block), 200)),
    mark('*Note: ', line(block.caution ?? '', 500), '*'),
  ];
  return [together(sourced(lines, block.source))];
}

/** One line an outlet, so that a long list goes on in the next message. */
function coverage({ reported, silent }: CoverageBlock): Pieces {
  const lines = reported.map(({ outlet, detail, url }) =>
    stack([mark('• ', maskedLink(outlet, url)), line(detail, 300)]),
  );
  const missing = silent.map((outlet) => line(outlet, 100)).filter((outlet) => outlet !== '');
  return [
    ...(reported.length > 0 ? shown('**Reported by**', true) : []),
    ...dealt(lines),
    ...(missing.length > 0 ? shown('**No report found in**', true) : []),
    ...dealt(missing.map((outlet) => `• ${outlet}`)),
  ];
}

function facts({ rows: values }: FactsBlock): Pieces {
  return dealt(
    values.map((row) => {
      const { label, value, url } = row;
      const text = url === undefined ? paragraph(value, 400) : maskedLink(value, url);
      const told = [channelText(row), text].filter((word) => word !== '').join(', ');
      return [mark('**', line(label, 150), '**'), told].filter((word) => word !== '').join(': ');
    }),
  );
}

/** A channel by its name as Discord shows it, which notifies nobody. What is no id of Discord's stays text. */
function channelText({ channel }: FactRow): string {
  if (channel === undefined) return '';
  return /^\d{1,20}$/.test(channel.id) ? `<#${channel.id}>` : line(`#${channel.id}`, 40);
}

/** The command, what it does, and examples to type; the button asks the first of them. */
function usage(block: UsageBlock, owner: string | undefined): Pieces {
  const [first] = block.examples;
  const lines = [
    mark('**', typed(block.usage, 200), '**'),
    paragraph(block.summary, 400),
    ...block.examples.slice(0, 5).map(({ text }) => mark('-# ', typed(text, 150))),
  ];
  const text = stack(lines);
  const button = first === undefined ? undefined : askButton({ label: 'Try it', text: first.text }, owner);
  return text === '' ? [] : [together(section(text, button))];
}

function rows(actions: readonly Action[], owner: string | undefined): Pieces {
  const most = LIMITS.rowButtons.most;
  return Array.from({ length: Math.ceil(actions.length / most) }, (_, at) =>
    together(row(actions.slice(at * most, (at + 1) * most).map((action) => askButton(action, owner)))),
  );
}

function shown(text: string, leads = false): Pieces {
  return text === '' ? [] : [leads ? leading(display(text)) : together(display(text))];
}

/** Lines in few displays, to save components. */
function dealt(lines: readonly string[]): Pieces {
  return bundle(lines, 1200).map((text) => together(display(text)));
}
