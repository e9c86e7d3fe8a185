import type { ComparisonBlock, ComparisonSide } from '../../card/blocks.ts';
import type { Cost, Piece } from '../../card/fit.ts';
import { type Component, display, sourced } from './components.ts';
import { piece } from './cost.ts';
import { quote } from './quote.ts';
import { line, mark, paragraph } from './text.ts';

/** The subject, then one side after the other: on a phone there is no room for two columns. */
export function comparison(block: ComparisonBlock, budget: Cost): Piece<Component>[] {
  const subject = mark('### ', line(block.subject, 250));
  return [...heading(subject), ...block.sides.flatMap((each) => side(each, budget))];
}

function side({ name, articles, quotes, empty }: ComparisonSide, budget: Cost): Piece<Component>[] {
  const instead = quotes.length === 0 ? paragraph(empty, 400) : '';
  return [
    ...heading(mark('**', line(name, 200), '**')),
    ...articles.map(({ headline, source }) => piece(sourced([line(headline, 300)], source))),
    ...quotes.map((each) => quote(each, budget)),
    ...(instead === '' ? [] : [piece(display(instead))]),
  ];
}

function heading(text: string): Piece<Component>[] {
  return text === '' ? [] : [piece(display(text), true)];
}
