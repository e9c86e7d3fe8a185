import type { Archive, MemberEntry, StatementEntry } from '../archive/archive.ts';
import type { QuoteBlock } from '../card/blocks.ts';
import { quoteBlock } from '../command/blocks.ts';
import { besides, tellingBlock } from '../command/telling-block.ts';
import { tellingKey } from './told-keys.ts';
import type { Statement } from './utterance.ts';

/** How many statements that were told are looked at again, and how many new tellings of them are shown. */
const MOST_LOOKED_AT = 60;
const MOST_SHOWN = 4;

/** A new telling, as it is shown, and the id of its article. */
export interface NewlyTold {
  readonly block: QuoteBlock;
  readonly article: string;
}

/**
 * Of statements that a place was alerted to: new tellings that say otherwise than the one it knows, as one of the two
 * drops a limit or changes a negation. Whatever else is only told again is nothing new.
 */
export async function newlyToldOtherwise(
  heard: readonly Statement[],
  alerted: ReadonlySet<string>,
  archive: Pick<Archive, 'statementOf'>,
): Promise<NewlyTold[]> {
  const isTold = (id: string): boolean => alerted.has(tellingKey(id));
  const found: NewlyTold[] = [];
  for (const { fullest, others } of heard.slice(0, MOST_LOOKED_AT)) {
    const fresh = [fullest, ...others].filter(({ id }) => !isTold(id));
    if (fresh.length === 0) continue;
    const statement = await archive.statementOf(fullest.id);
    if (statement === undefined) continue;
    const ids = new Set(fresh.map(({ id }) => id));
    const block = otherwiseIn(statement, ids, isTold);
    const source = fresh.find(({ id }) => id === block?.id)?.source;
    if (block !== undefined && source !== undefined) found.push({ block, article: source.article.id });
    if (found.length === MOST_SHOWN) break;
  }
  return found;
}

/** Flags say how a telling stands to the fullest one: either may be the new one. */
function otherwiseIn(
  statement: StatementEntry,
  fresh: ReadonlySet<string>,
  isTold: (id: string) => boolean,
): QuoteBlock | undefined {
  const { members } = statement;
  // What was told here only in the same words, by another outlet, may be another statement.
  if (!members.some(({ entry }) => isTold(entry.id))) return undefined;
  const [fullest] = members;
  const flagged = members.filter(({ relation }) => relation.flags.length > 0);
  const isKnown = (flags: MemberEntry['relation']['flags']): boolean =>
    flagged.some(
      ({ entry, relation }) => isTold(entry.id) && flags.every((flag) => relation.flags.includes(flag)),
    );
  const changed = flagged.find(({ entry, relation }) => fresh.has(entry.id) && !isKnown(relation.flags));
  if (changed !== undefined) return tellingBlock(changed, statement);
  const lacking = flagged.find(({ entry }) => isTold(entry.id));
  if (fullest === undefined || lacking === undefined || !fresh.has(fullest.entry.id)) return undefined;
  return besides(
    quoteBlock(fullest.entry),
    fullest.entry,
    lacking.entry,
    'told in full',
    lacking.relation.flags,
  );
}
