import type { ArticleBlock, Block, EventBlock, QuoteBlock } from '../../src/card/blocks.ts';
import type { Action, Card } from '../../src/card/card.ts';
import type { OpenedDesk } from '../support/corpus-folder.ts';

/** The blocks of one kind on a card, in order. */
export function blocksOf<K extends Block['kind']>(card: Card, kind: K): Extract<Block, { kind: K }>[] {
  return card.blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
}

/** Every quotation on a card, those within comparisons too. */
export function quotesOf(card: Card): QuoteBlock[] {
  return card.blocks.flatMap((block) => {
    if (block.kind === 'comparison') return block.sides.flatMap(({ quotes }) => quotes);
    return block.kind === 'quote' ? [block] : [];
  });
}

/** The ids of the blocks that have one. */
export function idsOf(card: Card): string[] {
  const isItem = (block: Block): block is QuoteBlock | ArticleBlock | EventBlock => 'id' in block;
  return card.blocks.filter(isItem).map(({ id }) => id);
}

/** Everything our own words say on a card. */
export function notesOf(card: Card): string {
  return blocksOf(card, 'note')
    .map(({ text }) => text)
    .join('\n');
}

/** Every question that a card offers. */
export function actionsOf(card: Card): Action[] {
  return card.blocks.flatMap((block) => {
    if (block.kind === 'suggestions') return [...block.actions];
    if (block.kind === 'usage') return [...block.examples];
    if (block.kind !== 'quote') return [];
    return [block.context, block.tellings].filter((action) => action !== undefined);
  });
}

/** Every page of a list, in order. */
export async function pagesOf(opened: OpenedDesk, question: string): Promise<Card[]> {
  const first = await opened.ask(question);
  const pages = [first];
  for (let page = 2; page <= (first.page?.of ?? 1); page += 1) {
    pages.push(await opened.ask(`${first.asked.text} page:${page}`));
  }
  return pages;
}
