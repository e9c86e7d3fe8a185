import type { MemberEntry, QuotationEntry, StatementEntry } from '../archive/archive.ts';
import type { AlsoTold, QuoteBlock, Telling } from '../card/blocks.ts';
import type { Flag } from '../statements/relation.ts';
import { quoteBlock } from './blocks.ts';
import { quotationAnchor, sourceLink, writtenDate } from './labels.ts';
import { wordChanges } from './word-changes.ts';

/** A telling as a card shows it: its words, with what is its own in bold, and how it stands to the fullest one. */
export function tellingBlock(member: MemberEntry, statement: StatementEntry): QuoteBlock {
  const [fullest] = statement.members;
  const block = quoteBlock(member.entry);
  const { kind } = member.relation;
  if (fullest === undefined || kind === 'fullest') return block;
  return besides(block, member.entry, fullest.entry, kind, member.relation.flags);
}

/** A quotation held against another one: what differs, and how that is called. */
export function besides(
  block: QuoteBlock,
  entry: QuotationEntry,
  other: QuotationEntry,
  relation: string,
  flags: readonly Flag[] = [],
): QuoteBlock {
  const [was, is] = [partsOf(other), partsOf(entry)];
  // Words of ours are not held against words of the source.
  const { changes, emphasis } = was.length > 0 && is.length > 0 ? wordChanges(was, is) : NO_CHANGES;
  const telling: Telling = {
    relation,
    against: nameOf(other, entry),
    flags: flags.map((flag) => flagWords(flag, changes)),
    changes,
  };
  return { ...block, ...(emphasis.some(({ length }) => length > 0) ? { emphasis } : {}), telling };
}

const NO_CHANGES = { changes: [], emphasis: [] } as const;

/**
 * A statement by the fullest of its tellings that were asked for, and who else tells it: one source an outlet, those
 * that change what is said first. Nothing where none may be shown.
 */
export function statementBlock(statement: StatementEntry): QuoteBlock | undefined {
  const shown = askedOf(statement);
  if (shown === undefined) return undefined;
  const { publisher } = shown.entry.source.article;
  const also = new Map<string, AlsoTold>();
  for (const member of [...statement.members].sort((a, b) => weightOf(b) - weightOf(a))) {
    const { article } = member.entry.source;
    const known = also.get(article.publisher);
    const flags = [...new Set([...(known?.flags ?? []), ...member.relation.flags])];
    if (article.publisher === publisher) continue;
    also.set(article.publisher, {
      ...(known ?? alsoOf(member)),
      ...(flags.length === 0 ? {} : { flags }),
    });
  }
  const outlets = new Set(statement.members.map(({ entry }) => entry.source.article.publisher)).size;
  return {
    ...tellingBlock(shown, statement),
    ...(also.size === 0 ? {} : { also: [...also.values()].sort(flaggedFirst), toldBy: outlets }),
  };
}

/** The fullest telling of those that were asked for: the fullest of all, or the one with the most words. */
export function askedOf({ members }: StatementEntry): MemberEntry | undefined {
  const [first] = members.filter(({ isAsked }) => isAsked).sort((a, b) => weightOf(b) - weightOf(a));
  return first;
}

/** Which of two tellings stands for both: the fullest, then the one with more words; reported speech last. */
export function weightOf({ entry, relation }: MemberEntry): number {
  if (relation.kind === 'fullest') return Number.POSITIVE_INFINITY;
  return partsOf(entry).join(' ').length;
}

/** Whole sentences say more than pieces, and those more than reports. */
const FORMS: readonly QuoteBlock['form'][] = ['direct', 'mixed', 'indirect'];

/** Statements as blocks, those in whole sentences first. */
export function wholeFirst(statements: readonly StatementEntry[]): QuoteBlock[] {
  return statements
    .flatMap((statement) => statementBlock(statement) ?? [])
    .sort((a, b) => FORMS.indexOf(a.form) - FORMS.indexOf(b.form));
}

/** The words of a quotation; none of reported speech. */
export function partsOf({ quotation }: QuotationEntry): string[] {
  return quotation.kind === 'indirect' ? [] : quotation.parts.map(({ exact }) => exact);
}

function alsoOf({ entry, relation }: MemberEntry): AlsoTold {
  return {
    ...sourceLink(entry.source, quotationAnchor(entry), entry.through),
    relation: relation.kind,
  };
}

function flaggedFirst(a: AlsoTold, b: AlsoTold): number {
  return (b.flags?.length ?? 0) - (a.flags?.length ?? 0);
}

/** The outlet of the other telling; of the same outlet, with its date. */
function nameOf({ source }: QuotationEntry, own: QuotationEntry): string {
  const { publisher, datePublished } = source.article;
  return publisher === own.source.article.publisher
    ? `${source.outlet}, ${writtenDate(datePublished.value.slice(0, 10))}`
    : source.outlet;
}

const LONGEST_NAMED = 40;

/** A flag, with the words it is about where nothing else was left out. */
function flagWords(flag: Flag, changes: Telling['changes']): string {
  const [dropped, ...others] = changes.filter(({ is }) => is === '').map(({ was }) => was);
  const isPlain = flag === 'qualifier dropped' && dropped !== undefined && others.length === 0;
  return isPlain && dropped.length <= LONGEST_NAMED ? `${flag}: “${dropped}”` : flag;
}
