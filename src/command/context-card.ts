import type { Archive, ArticleEntry, QuotationEntry } from '../archive/archive.ts';
import type { Answer } from '../card/card.ts';
import { ReaderError } from '../errors/errors.ts';
import { articleBlock, quoteBlock } from './blocks.ts';
import { ended } from './labels.ts';

/** One quotation where it stands: the article's data, and what is quoted before and after it. */
export async function contextOf(quotationId: string, entry: ArticleEntry, archive: Archive): Promise<Answer> {
  const all = [...(await archive.quotationsOf(entry.article.id))].sort((a, b) => placeOf(a) - placeOf(b));
  const at = all.findIndex(({ id }) => id === quotationId);
  const quotation = all[at];
  if (quotation === undefined) {
    const text = `/source ${entry.article.id}`;
    throw new ReaderError(`The article ${entry.article.id} has no quotation “${quotationId}”.`, [
      { label: 'The article', text },
    ]);
  }
  const [before, after] = [all[at - 1], all[at + 1]];
  return {
    title: `In its context: ${quotation.speaker}, ${entry.outlet}`,
    tone: 'answer',
    blocks: [
      ...(before === undefined
        ? []
        : [{ kind: 'heading' as const, text: 'Before it' }, withoutContext(before)]),
      { kind: 'heading', text: 'The quotation' },
      withoutContext(quotation),
      { kind: 'note', text: surroundings(quotation) },
      ...(after === undefined ? [] : [{ kind: 'heading' as const, text: 'After it' }, withoutContext(after)]),
      { kind: 'heading', text: 'The article' },
      articleBlock(entry),
    ],
    tally: { noun: 'statements of the article', matched: all.length, inRange: all.length },
  };
}

function withoutContext(entry: QuotationEntry) {
  const { context: _here, ...block } = quoteBlock(entry);
  return block;
}

/** Where in the text it stands, for whoever checks it by hand. */
function surroundings({ quotation, source }: QuotationEntry): string {
  const [start, end] =
    quotation.kind === 'indirect'
      ? [quotation.passage.start, quotation.passage.end]
      : [quotation.parts[0]?.start ?? 0, quotation.parts.at(-1)?.end ?? 0];
  const dated =
    quotation.spoken.why === undefined
      ? ''
      : ` Date spoken, ${quotation.spoken.basis}: ${ended(quotation.spoken.why)}`;
  return `Characters ${start} to ${end} of ${source.article.textLength} in the text, in the ${quotation.location}; attributed ${quotation.attribution === 'explicit' ? 'there' : 'by the sentences around it'} to “${quotation.speakerAsWritten}”.${dated}`;
}

function placeOf({ quotation }: QuotationEntry): number {
  return quotation.kind === 'indirect' ? quotation.passage.start : (quotation.parts[0]?.start ?? 0);
}
