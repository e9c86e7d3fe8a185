import { type Block, type BlockTable, type QuoteBlock, render, type SourceLink } from '../card/blocks.ts';

/** What a block shows that has a source. Articles are known by their id or by the address that is linked. */
export type Evidence =
  | { readonly kind: 'quotation'; readonly block: QuoteBlock }
  | { readonly kind: 'event'; readonly id: string; readonly url: string }
  | { readonly kind: 'article'; readonly reference: string };

/** Everything on a card that can be cited, in the order in which it is shown. */
export function evidenceOf(blocks: readonly Block[]): Evidence[] {
  return blocks.flatMap((block) => render(TABLE, block));
}

const TABLE: BlockTable<Evidence[]> = {
  heading: none,
  note: none,
  quote: quotation,
  article: ({ id }) => [{ kind: 'article', reference: id }],
  event: ({ id, tellings }) =>
    tellings.flatMap(({ sources }) => sources.map(({ url }) => ({ kind: 'event' as const, id, url }))),
  comparison: ({ sides }) =>
    sides.flatMap(({ articles, quotes }) => [
      ...articles.flatMap(({ source }) => article(source)),
      ...quotes.flatMap(quotation),
    ]),
  coverage: ({ reported }) => reported.flatMap(article),
  facts: ({ rows }) => rows.flatMap(({ url }) => (url === undefined ? [] : article({ url }))),
  usage: none,
  suggestions: none,
  file: none,
  picture: none,
};

/** A quotation, and the articles that tell the same. */
function quotation(block: QuoteBlock): Evidence[] {
  return [{ kind: 'quotation', block }, ...(block.also ?? []).flatMap(article)];
}

function article({ url }: Pick<SourceLink, 'url'>): Evidence[] {
  return [{ kind: 'article', reference: url }];
}

function none(): Evidence[] {
  return [];
}
