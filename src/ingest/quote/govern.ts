import type { Token } from '../sentence/tokens.ts';
import type { Attribution } from '../speaker/attribution.ts';

/** The attribution of a quotation in its own sentence: the one beside it, else the nearest whose content it is in. */
export function governing(
  tokens: readonly Token[],
  quote: number,
  attributions: readonly Attribution[],
): Attribution | undefined {
  const said = attributions.filter(({ isSource }) => isSource !== true);
  // “X.” behind a colon is whole: a verb of saying behind it begins the next sentence.
  const opened = tokens[quote - 1]?.text === ':' ? openedBy(said, quote) : undefined;
  if (opened !== undefined && isWhole(tokens[quote])) return opened;
  const beside = said.find(
    ({ side, link, from }) =>
      (side === 'before' || (side === 'behind' && link !== 'that')) &&
      from > quote &&
      isBeside(tokens, quote, from),
  );
  if (beside !== undefined) return beside;
  const nextTo = attributions.find(
    ({ isSource, side, from }) =>
      isSource === true && side === 'before' && from > quote && isBeside(tokens, quote, from),
  );
  if (nextTo !== undefined) return nextTo;
  const behind = lastOf(
    said,
    ({ side, content }) => side === 'behind' && content !== undefined && content.from <= quote,
  );
  if (behind !== undefined) return behind;
  const before = said.find(({ side, from }) => side === 'before' && from > quote);
  if (before !== undefined) return before;
  const source = attributions.find(
    ({ isSource, content }) =>
      isSource === true && content !== undefined && content.from <= quote && quote < content.to,
  );
  if (source !== undefined) return source;
  return lastOf(said, ({ side, to }) => side === 'none' && to <= quote);
}

/** The attribution whose colon stands right before the quotation. */
function openedBy(said: readonly Attribution[], quote: number): Attribution | undefined {
  return lastOf(
    said,
    ({ side, content }) => side === 'behind' && content !== undefined && content.from <= quote,
  );
}

/** Ends with a sign that ends a sentence, inside its marks. */
function isWhole(token: Token | undefined): boolean {
  return token?.marked !== undefined && /[.!?…]$/.test(token.text.slice(0, token.marked.end - token.start));
}

/** Nothing but a comma or a dash between the quotation and its attribution. */
function isBeside(tokens: readonly Token[], quote: number, from: number): boolean {
  if (from - quote > 2) return false;
  return from - quote === 1 || /^[,–—-]$/.test(tokens[quote + 1]?.text ?? '');
}

function lastOf<Item>(items: readonly Item[], is: (item: Item) => boolean): Item | undefined {
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at];
    if (item !== undefined && is(item)) return item;
  }
  return undefined;
}
