import type { ChangeEntry, QuotationEntry, VersionEntry } from '../archive/archive.ts';
import type { Block, QuoteBlock } from '../card/blocks.ts';
import { plural } from '../card/describe.ts';
import { quoteBlock } from './blocks.ts';
import { writtenDate } from './labels.ts';

/**
 * How an ingested page was edited: each quotation that was changed, whole as it was and whole as it became, and
 * those that are no longer there. Nothing for a page of which there is one version.
 */
export function versionBlocks(versions: readonly VersionEntry[]): Block[] {
  const [first, ...later] = versions;
  if (first === undefined || later.length === 0) return [];
  const changed = later.map(({ at }) => when(at)).join('; ');
  return [
    { kind: 'heading', text: 'Edited since' },
    { kind: 'note', text: `First seen ${when(first.at)}, changed ${changed}.` },
    // The last change first.
    ...later
      .map((version, index) => blocksOf(version, versions[index] ?? first))
      .reverse()
      .flat(),
  ];
}

function blocksOf({ at, changes }: VersionEntry, before: VersionEntry): Block[] {
  const [old, now] = [when(before.at), when(at)];
  const told = changes
    .filter(({ kind }) => kind !== 'new')
    .flatMap((change) => changeBlocks(change, old, now));
  const added = changes.filter(({ kind }) => kind === 'new').length;
  const said = [
    told.length === 0 ? `The edit of ${now} left the quotations that were there as they were.` : '',
    added === 0 ? '' : `It added ${plural(added, 'quotation')}.`,
  ].filter((words) => words !== '');
  return said.length === 0 ? told : [...told, { kind: 'note', text: said.join(' ') }];
}

function changeBlocks({ kind, before, after }: ChangeEntry, old: string, now: string): Block[] {
  const isGone = kind === 'gone';
  return [
    {
      kind: 'note',
      text: isGone
        ? `This quotation is no longer there since ${now}:`
        : `This quotation was changed on ${now}; as it was, and as it became:`,
    },
    ...(before === undefined
      ? []
      : [
          earlier(
            before,
            `As the page had it when seen on ${old}. ${isGone ? 'It is gone' : 'It was changed'}.`,
          ),
        ]),
    ...(after === undefined ? [] : [dated(after, `As the page has it since ${now}.`)]),
  ];
}

/** The page does not have these words any more: the link opens it at its beginning. */
function earlier(entry: QuotationEntry, caution: string): QuoteBlock {
  const block = dated(entry, caution);
  return { ...block, source: { ...block.source, url: entry.source.article.url } };
}

function dated(entry: QuotationEntry, since: string): QuoteBlock {
  const { context: _context, caution, ...block } = quoteBlock(entry);
  return { ...block, caution: caution === undefined ? since : `${since} ${caution}` };
}

/** "2 Mar 2026, 09:00 UTC": a page may be edited several times a day. */
function when(instant: string): string {
  return `${writtenDate(instant.slice(0, 16))} UTC`;
}
