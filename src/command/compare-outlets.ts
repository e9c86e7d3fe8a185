import type {
  Archive,
  Filter,
  FoundStatements,
  MemberEntry,
  StatementEntry,
  TwoOutlets,
} from '../archive/archive.ts';
import type { Block, ComparisonBlock, ComparisonSide, HeadingBlock, NoteBlock } from '../card/blocks.ts';
import type { Answer } from '../card/card.ts';
import { atLeast, plural } from '../card/describe.ts';
import { eventBlock } from './blocks.ts';
import type { Context } from './command.ts';
import { disagreeing } from './disagreeing-dates.ts';
import { framingLine, ownWordsOf } from './framing.ts';
import { articleLink, dateLabel } from './labels.ts';
import type { Named } from './option.ts';
import { sliceOf } from './paging.ts';
import { tellingBlock, weightOf, wholeFirst } from './telling-block.ts';
import { byOutlet, isBy, type SharedMatter } from './two-outlets.ts';

/** How many of the statements that both tell are looked at, and how many are shown side by side. */
const LOOKED_AT = 60;
const SHOWN = 8;
const ALONE = 3;
/** Of how many of the newest those are chosen that an outlet alone tells. */
const CANDIDATES = 12;
const HEADLINES = 5;

/** What two outlets both carry, and how: statement by statement, with their headlines, words and dates. */
export async function compareOutlets(
  a: Named,
  b: Named,
  topic: Named | undefined,
  { archive }: Context,
): Promise<Answer> {
  const filter = topic === undefined ? {} : { topic: topic.id };
  const on = topic === undefined ? '' : ` on ${topic.name}`;
  const both = [a, b] as const;
  const [found, { items: events, isMore }] = await Promise.all([
    archive.twoOutlets(a.id, b.id, filter, {
      shared: sliceOf(1, LOOKED_AT),
      alone: sliceOf(1, CANDIDATES),
    }),
    archive.sharedEvents(a.id, b.id, filter),
  ]);
  const { shared, alone } = found;
  const all = [shared, ...alone];
  const inRange = all.reduce((sum, one) => sum + one.matched, 0);
  const tally = {
    noun: 'statements of either',
    matched: shared.matched,
    inRange,
    ...(shared.isMore === true ? { isMore: true as const } : {}),
    ...(all.some((one) => one.isMore === true) ? { isMoreInRange: true as const } : {}),
  };
  if (inRange + events.length === 0) {
    return {
      title: `${a.name} and ${b.name}${on}: nothing of either`,
      tone: 'empty',
      blocks: [note(`The corpus holds no statement and no event of either${on}.`)],
      tally,
    };
  }
  const matter = { statements: shared.items, events: [...events].reverse() };
  const carried = shared.items.filter((statement) => isQuoted(statement, both)).sort(flaggedFirst);
  const split = events.filter(({ tellings }) => datesDiffer(tellings, both));
  const agreed = matter.events.filter((event) => !split.includes(event));
  const isShared = shared.matched + events.length > 0;
  return {
    title: isShared
      ? `${a.name} and ${b.name}: what both carry${on}`
      : `${a.name} and ${b.name}${on}: nothing that both carry`,
    tone: 'answer',
    blocks: [
      note(await countsOf(both, found, { n: events.length, isMore: isMore === true }, archive, filter, on)),
      ...(isShared ? [headlinesOf(matter, both)] : []),
      ...carried.slice(0, SHOWN).map((statement, index) => sideBySide(statement, both, index + 1)),
      ...leftOut(carried.length - SHOWN, shared.items.length - carried.length, shared),
      ...under('Dates that disagree', split.map(eventBlock)),
      ...under('Both also tell of', agreed.map(eventBlock)),
      ...(alone.every((one) => one.matched === 0) ? [] : [aloneBlock(both, alone)]),
    ],
    tally,
  };
}

/** How much both carry, and how much each alone. */
async function countsOf(
  [a, b]: readonly [Named, Named],
  { shared, alone: [onlyA, onlyB] }: TwoOutlets,
  events: { readonly n: number; readonly isMore: boolean },
  archive: Archive,
  filter: Filter,
  on: string,
): Promise<string> {
  const alone = async (outlet: Named, { matched, isMore }: FoundStatements): Promise<string> => {
    const own = await archive.events({ ...filter, outlet: outlet.id }, { limit: 0, offset: 0 });
    // What both tell of is not counted to the end: then it is not known how much is left to one.
    const dated = events.isMore
      ? ''
      : ` and ${atLeast(Math.max(0, own.matched - events.n), own.isMore, 'dated event')}`;
    return `${outlet.name} alone tells ${atLeast(matched, isMore, 'statement')}${dated}`;
  };
  const both = `${atLeast(shared.matched, shared.isMore, 'statement')} and ${atLeast(events.n, events.isMore, 'dated event')}`;
  const [ofA, ofB] = await Promise.all([alone(a, onlyA), alone(b, onlyB)]);
  return `Both tell ${both}${on}. ${ofA}, ${ofB}.`;
}

/** The headlines on what both carry, and the words by which each outlet tells it. */
function headlinesOf(matter: SharedMatter, [a, b]: readonly [Named, Named]): ComparisonBlock {
  const [ofA, ofB] = [byOutlet(matter, a), byOutlet(matter, b)];
  const words = [ofA, ofB].map(({ entries, articles }) =>
    ownWordsOf(
      entries,
      articles.map(({ article }) => article.headline),
    ),
  );
  const sideOf = ({ articles }: typeof ofA, outlet: Named, other: Named, at: 0 | 1): ComparisonSide => {
    const [own, others] = [words[at], words[1 - at]];
    const left = articles.length - HEADLINES;
    const framing = own === undefined || others === undefined ? '' : framingLine(own, others, other.name);
    const more = left > 0 ? `And ${plural(left, 'other headline')}. ` : '';
    return {
      name: outlet.name,
      articles: articles.slice(0, HEADLINES).map((source) => ({
        headline: source.article.headline,
        source: articleLink(source),
      })),
      ...(`${more}${framing}` === '' ? {} : { note: `${more}${framing}` }),
      quotes: [],
      empty: '',
    };
  };
  return {
    kind: 'comparison',
    subject: 'Headlines and words',
    sides: [sideOf(ofA, a, b, 0), sideOf(ofB, b, a, 1)],
  };
}

/** One statement as each of the two tells it. */
function sideBySide(
  statement: StatementEntry,
  [a, b]: readonly [Named, Named],
  number: number,
): ComparisonBlock {
  const sideOf = (outlet: Named): ComparisonSide => {
    const told = tellingBy(statement, outlet);
    return {
      name:
        told === undefined ? outlet.name : `${outlet.name}: ${dateLabel(told.entry.quotation.spoken).text}`,
      articles: [],
      quotes: told === undefined ? [] : [tellingBlock(told, statement)],
      empty: `What ${outlet.name} has of this cannot be shown.`,
    };
  };
  const speaker = statement.members[0]?.entry.speaker ?? '';
  return { kind: 'comparison', subject: `${number}. ${speaker}`, sides: [sideOf(a), sideOf(b)] };
}

/** The fullest telling of an outlet. */
function tellingBy({ members }: StatementEntry, outlet: Named): MemberEntry | undefined {
  const [fullest] = members
    .filter(({ entry }) => isBy(entry.source, outlet))
    .sort((one, other) => weightOf(other) - weightOf(one));
  return fullest;
}

/** Whether one of the two at least has it in the speaker's words. */
function isQuoted(statement: StatementEntry, outlets: readonly Named[]): boolean {
  return outlets.some((outlet) => {
    const told = tellingBy(statement, outlet);
    return told !== undefined && told.entry.quotation.kind !== 'indirect';
  });
}

function flaggedFirst(one: StatementEntry, other: StatementEntry): number {
  const flags = ({ members }: StatementEntry): number =>
    members.flatMap(({ relation }) => relation.flags).length;
  return flags(other) - flags(one);
}

function datesDiffer(
  tellings: SharedMatter['events'][number]['tellings'],
  outlets: readonly Named[],
): boolean {
  const given = tellings
    .filter(({ source }) => outlets.some((outlet) => isBy(source, outlet)))
    .map(({ event, source }) => ({ date: event.date, of: source }));
  return disagreeing(given).length > 0;
}

/** What both tell and is not shown side by side. */
function leftOut(unseen: number, reported: number, shared: FoundStatements): NoteBlock[] {
  const older = shared.matched - shared.items.length;
  const more = [
    unseen > 0 ? `${plural(unseen, 'more statement')} of both in the speaker’s words` : '',
    reported > 0 ? `${plural(reported, 'statement')} that neither of them quotes` : '',
    older > 0 ? atLeast(older, shared.isMore, 'older statement') : '',
  ].filter((line) => line !== '');
  return more.length === 0 ? [] : [note(`Not shown: ${more.join(', ')}. With a topic there are fewer.`)];
}

/** What each of them tells and the other does not. */
function aloneBlock(
  [a, b]: readonly [Named, Named],
  [ofA, ofB]: readonly [FoundStatements, FoundStatements],
): ComparisonBlock {
  const sideOf = (outlet: Named, other: Named, found: FoundStatements): ComparisonSide => {
    const quotes = wholeFirst(found.items).slice(0, ALONE);
    const some = found.matched > quotes.length ? `${quotes.length} of ` : '';
    return {
      name: `${outlet.name}: ${some}${atLeast(found.matched, found.isMore, 'statement')} that ${other.name} does not tell`,
      articles: [],
      quotes,
      empty: `${outlet.name} tells nothing that ${other.name} does not tell.`,
    };
  };
  return {
    kind: 'comparison',
    subject: 'What each alone tells',
    sides: [sideOf(a, b, ofA), sideOf(b, a, ofB)],
  };
}

function under(text: string, blocks: readonly Block[]): (Block | HeadingBlock)[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', text }, ...blocks];
}

function note(text: string): NoteBlock {
  return { kind: 'note', text };
}
