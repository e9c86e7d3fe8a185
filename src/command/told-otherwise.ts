import type { QuotationEntry, StatementEntry } from '../archive/archive.ts';
import type { Flag } from '../statements/relation.ts';

/** A telling of the same statement that readers must see beside a quotation: one has what the other lacks. */
export function toldOtherwise(
  id: string,
  statement: StatementEntry | undefined,
): { readonly entry: QuotationEntry; readonly flags: readonly Flag[] } | undefined {
  const own = statement?.members.find(({ entry }) => entry.id === id);
  const [fullest] = statement?.members ?? [];
  if (own === undefined || fullest === undefined) return undefined;
  // Flags say how a telling stands to the fullest one.
  if (own.relation.flags.length > 0) return { entry: fullest.entry, flags: own.relation.flags };
  const other = statement?.members.find(({ relation }) => relation.flags.length > 0);
  return other === undefined || own !== fullest
    ? undefined
    : { entry: other.entry, flags: other.relation.flags };
}
