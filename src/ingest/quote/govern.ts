import type { Token } from '../sentence/tokens.ts';
import type { Attribution } from '../speaker/attribution.ts';

/** The attribution of a quotation in its own sentence: the one beside it, else the nearest whose content it is in. */
export function governing(
  tokens: readonly Token[],
  quote: number,
  attributions: readonly Attribution[],
): Attribution | undefined {
  const said = attributions.filter(({ isSource }) => isSource !== true);
  const beside = said.find(
    (one) =>
      (one.side === 'before' || (one.side === 'behind' && one.link !== 'that' && !isOwn(tokens, one))) &&
      one.from > quote &&
      isBeside(tokens, quote, one.from),
  );
  if (beside !== undefined) return beside;
  const nextTo = attributions.find(
    ({ isSource, side, from }) =>
      isSource === true && side === 'before' && from > quote && isBeside(tokens, quote, from),
  );
  if (nextTo !== undefined) return nextTo;
  const holds = ({ side, content }: Attribution): boolean =>
    side === 'behind' && content !== undefined && content.from <= quote;
  const behind = lastOf(said, holds);
  // "She said her country had not given up “a mile”": the inner subject is what is spoken of.
  if (behind?.mention?.form === 'other') {
    const outer = lastOf(
      said,
      (one) => one !== behind && holds(one) && one.mention?.form !== 'other' && takesClause(one),
    );
    if (outer !== undefined) return outer;
  }
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

/** “…” and denied it; “…” Vale dismissed the remark: a clause with an object of its own, which says no words before it. */
function isOwn(tokens: readonly Token[], { from, verb }: Attribution): boolean {
  const { manners } = verb?.form ?? {};
  return /^(?:and|but)$/.test(tokens[from]?.lower ?? '') || (manners?.size === 1 && manners.has('object'));
}

function takesClause({ verb }: Attribution): boolean {
  return verb?.form.manners.has('clause') === true;
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
