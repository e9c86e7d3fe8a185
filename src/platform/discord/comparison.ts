import type { ComparisonBlock, ComparisonSide } from '../../card/blocks.ts';
import type { Cost } from '../../card/fit.ts';
import { display, sourced } from './components.ts';
import { leading, type Pieces, together } from './cost.ts';
import { quote } from './quote.ts';
import { line, mark, paragraph } from './text.ts';

/** The subject, then one side after the other: on a phone there is no room for two columns. */
export function comparison(block: ComparisonBlock, budget: Cost, owner: string | undefined): Pieces {
  const subject = mark('### ', line(block.subject, 250));
  return [...heading(subject), ...block.sides.flatMap((each) => side(each, budget, owner))];
}

function side(
  { name, articles, note = '', quotes, empty }: ComparisonSide,
  budget: Cost,
  owner: string | undefined,
): Pieces {
  const instead = quotes.length === 0 ? paragraph(empty, 400) : '';
  return [
    ...heading(mark('**', line(name, 200), '**')),
    ...articles.map(({ headline, source }) => together(sourced([line(headline, 300)], source))),
    ...shown(paragraph(note, 600)),
    ...quotes.map((each) => quote(each, budget, owner)),
    ...shown(instead),
  ];
}

function heading(text: string): Pieces {
  return text === '' ? [] : [leading(display(text))];
}

function shown(text: string): Pieces {
  return text === '' ? [] : [together(display(text))];
}
