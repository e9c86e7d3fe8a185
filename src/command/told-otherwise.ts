import type { QuotationEntry, StatementEntry } from '../archive/archive.ts';
import type { Block, QuoteBlock } from '../card/blocks.ts';
import type { Flag } from '../statements/relation.ts';
import { quoteBlock } from './blocks.ts';
import { besides } from './telling-block.ts';

const SAYS_MORE: Readonly<Record<Flag, string>> = {
  'qualifier dropped': '⚠ Another telling has a limit that is left out here:',
  'negation changed': '⚠ Another telling says otherwise:',
};
const SAYS_LESS: Readonly<Record<Flag, string>> = {
  'qualifier dropped': '⚠ Another telling leaves a limit out:',
  'negation changed': '⚠ Another telling says otherwise:',
};

/** A telling of the same statement that readers must see beside a quotation: one has what the other lacks. */
export function toldOtherwise(
  entry: QuotationEntry,
  statement: StatementEntry | undefined,
): { readonly id: string; readonly blocks: readonly Block[] } | undefined {
  const own = statement?.members.find((member) => member.entry.id === entry.id);
  const [fullest] = statement?.members ?? [];
  if (own === undefined || fullest === undefined) return undefined;
  // Flags say how a telling stands to the fullest one.
  const [lacking] = own.relation.flags;
  if (lacking !== undefined)
    return shown(
      SAYS_MORE[lacking],
      besides(quoteBlock(fullest.entry), fullest.entry, entry, 'told in full'),
    );
  const other = statement?.members.find(({ relation }) => relation.flags.length > 0);
  const [flag] = other?.relation.flags ?? [];
  if (other === undefined || flag === undefined || own !== fullest) return undefined;
  return shown(
    SAYS_LESS[flag],
    besides(quoteBlock(other.entry), other.entry, entry, 'told otherwise', other.relation.flags),
  );
}

function shown(text: string, block: QuoteBlock): { readonly id: string; readonly blocks: readonly Block[] } {
  return { id: block.id, blocks: [{ kind: 'note', text }, block] };
}
