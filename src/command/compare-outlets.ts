import type { Archive, ArticleEntry, EventEntry, Filter, QuotationEntry } from '../archive/archive.ts';
import type { Block, ComparisonBlock, ComparisonSide } from '../card/blocks.ts';
import type { Answer } from '../card/card.ts';
import { plural } from '../card/describe.ts';
import { eventBlock, quoteBlock } from './blocks.ts';
import type { Context } from './command.ts';
import { articleLink, dateLabel } from './labels.ts';
import type { Named } from './option.ts';
import { sliceOf } from './paging.ts';

const MANY = 12;
const FEW = 4;

/** How two outlets carry the events that both report, side by side; and how much each has alone. */
export async function compareOutlets(
  a: Named,
  b: Named,
  topic: Named | undefined,
  { archive }: Context,
): Promise<Answer> {
  const narrowed = topic === undefined ? {} : { topic: topic.id };
  const shared = await archive.sharedEvents(a.id, b.id, narrowed);
  const [onlyA, onlyB] = await Promise.all(
    [a, b].map(async ({ id }) => (await archive.events({ ...narrowed, outlet: id }, sliceOf(1, 0))).matched),
  );
  const on = topic === undefined ? '' : ` on ${topic.name}`;
  const alone = `Beside these, ${a.name} tells of ${plural((onlyA ?? 0) - shared.length, 'dated event')} that ${b.name} does not tell of, and ${b.name} of ${plural((onlyB ?? 0) - shared.length, 'dated event')} that ${a.name} does not tell of${on}.`;
  const all = {
    matched: shared.length,
    inRange: (onlyA ?? 0) + (onlyB ?? 0) - shared.length,
    noun: 'events of either',
  };
  if (shared.length === 0) {
    return {
      title: `${a.name} and ${b.name}${on}: no event that both report`,
      tone: 'empty',
      blocks: [
        {
          kind: 'note',
          text: `The corpus holds no event that both report${on}. What each of them quotes stands side by side; these are not the same occasions.`,
        },
        {
          kind: 'comparison',
          subject: `Newest quotations${on}`,
          sides: [await newestOf(a, narrowed, archive), await newestOf(b, narrowed, archive)],
        },
        { kind: 'note', text: alone },
      ],
      tally: all,
    };
  }
  // Events that both quote from come first, the newest of them at the top; the others are given as events.
  const quoted: Block[] = [];
  const told: Block[] = [];
  for (const event of [...shared].reverse()) {
    const comparison = await compareEvent(event, a, b, archive);
    if (comparison === undefined) told.push(eventBlock(event));
    else quoted.push(comparison);
  }
  return {
    title: `${a.name} and ${b.name}: what both carry${on}`,
    tone: 'answer',
    blocks: [
      ...quoted,
      ...(told.length === 0 ? [] : [{ kind: 'heading' as const, text: 'Both also tell of' }]),
      ...told,
      { kind: 'note', text: alone },
    ],
    tally: all,
  };
}

async function newestOf(outlet: Named, filter: Filter, archive: Archive): Promise<ComparisonSide> {
  const found = await archive.quotations(
    { ...filter, outlet: outlet.id, kinds: ['direct', 'mixed'] },
    sliceOf(1, FEW),
  );
  return {
    name: found.matched > FEW ? `${outlet.name} (the newest ${FEW} of ${found.matched})` : outlet.name,
    articles: [],
    quotes: found.items.map(quoteBlock),
    empty: `The corpus holds no quotation from ${outlet.name} on this.`,
  };
}

/** How each of the two quotes an occasion; undefined where neither does. */
async function compareEvent(
  event: EventEntry,
  a: Named,
  b: Named,
  archive: Archive,
): Promise<ComparisonBlock | undefined> {
  const sideOf = async (outlet: Named): Promise<ComparisonSide> => {
    const said = await archive.quotations({ occasion: event.id, outlet: outlet.id }, sliceOf(1, 2 * MANY));
    const quotes = preferQuoted(said.items);
    const tellings = event.tellings.filter(({ source }) => isBy(source, outlet));
    const dates = [...new Set(tellings.map((telling) => dateLabel(telling.event.date).text))];
    return {
      name: `${outlet.name}: ${dates.join(' and ')}`,
      articles: uniqueArticles(tellings.map(({ source }) => source)).map((source) => ({
        headline: source.article.headline,
        source: articleLink(source),
      })),
      quotes: quotes.map(quoteBlock),
      empty: `${outlet.name} reports this, and quotes nothing said there.`,
    };
  };
  const sides = [await sideOf(a), await sideOf(b)] as const;
  const name = event.tellings[0]?.event.name ?? event.id;
  return sides.some(({ quotes }) => quotes.length > 0)
    ? { kind: 'comparison', subject: name, sides }
    : undefined;
}

/** Words are compared with words; an outlet that quotes none is compared by what it reports. */
function preferQuoted(entries: readonly QuotationEntry[]): QuotationEntry[] {
  const quoted = entries.filter(({ quotation }) => quotation.kind !== 'indirect');
  return (quoted.length > 0 ? quoted : entries).slice(0, MANY);
}

function isBy({ article }: ArticleEntry, outlet: Named): boolean {
  return article.publisher === outlet.id || article.agency === outlet.id;
}

function uniqueArticles(entries: readonly ArticleEntry[]): ArticleEntry[] {
  return [...new Map(entries.map((entry) => [entry.article.id, entry])).values()];
}
