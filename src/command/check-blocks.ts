import type { QuotationEntry, ResemblingEntry } from '../archive/archive.ts';
import type { Block, QuoteBlock } from '../card/blocks.ts';
import { plural } from '../card/describe.ts';
import { quoteBlock } from './blocks.ts';
import type { Found, Verdict } from './check-verdict.ts';

/** Words that were looked for, by whom, and what became of them. */
export interface Finding extends Found {
  readonly words: string;
  /** The name of the one who is to have said them. */
  readonly asked?: string;
  /** What a reader has to know of whose words were looked for. */
  readonly notes?: readonly string[];
}

const TITLES: Readonly<Record<Verdict, string>> = {
  verbatim: 'Verbatim in the corpus',
  pieces: 'Held only with words left out',
  variant: 'Held in other words',
  'perhaps theirs': 'Held under a name that can mean them',
  'somebody else': 'Said by somebody else',
  indirect: 'Held only as reported speech',
  'not held': 'Not held in the corpus',
};

/** What became of words, in a title: a negation that differs is not just other words. */
export function titleOf({ verdict, held }: Pick<Finding, 'verdict' | 'held'>): string {
  const isTurned = held[0]?.resemblance.caveats.some(({ flag }) => flag === 'negation changed') === true;
  return verdict === 'variant' && isTurned ? 'Held in other words, but a negation differs' : TITLES[verdict];
}

const MOST_CHANGES = 8;
const DENIES = /^(?:den|reject|dismiss|refut|disput|rule[sd]? out|ruling out)/iu;

/** @param shown how many of the quotations are shown */
export function findingBlocks(finding: Finding, shown: number): Block[] {
  const { verdict, held, nearest, notes = [] } = finding;
  const more = held.length - shown;
  const [first] = held;
  return [
    note(SAYINGS[verdict](finding, first?.entry.speaker ?? '')),
    ...notes.map(note),
    ...(first === undefined ? [] : changesNote(first)),
    ...held.slice(0, shown).map(heldBlock),
    ...(more > 0 ? [note(`And ${plural(more, 'other quotation')} with these words.`)] : []),
    ...(nearest === undefined ? [] : nearestBlocks(nearest)),
  ];
}

/** The asked words stand without quotation marks: between these stand words of a source alone. */
const SAYINGS: Readonly<Record<Verdict, (finding: Finding, speaker: string) => string>> = {
  verbatim: ({ words, asked }, speaker) =>
    `Words of ${speaker}${asked === undefined ? '' : ', as asked for'}: ${words}`,
  pieces: ({ words }, speaker) =>
    `The words asked for leave some out, and what is left out may change the meaning. This is what ${speaker} is quoted with. Asked for: ${words}`,
  variant: ({ words }, speaker) =>
    `No quotation has exactly these words. ${speaker} is quoted with nearly the same. Asked for: ${words}`,
  'perhaps theirs': ({ words, asked }, speaker) =>
    `Words of ${speaker}, which may mean ${asked} or somebody else: the corpus does not say. Asked for: ${words}`,
  'somebody else': ({ words, asked, held }, speaker) => {
    const isUnnamed = held[0]?.entry.isUnattributed === true;
    const whose = isUnnamed ? 'without the name of who said them' : `as words of ${speaker}`;
    return `The corpus has no such words of ${asked}. They are held ${isIndirect(held[0]) ? `as reported speech of ${speaker}` : whose}. Asked for: ${words}`;
  },
  indirect: ({ words }, speaker) =>
    `Attributed to ${speaker} only indirectly: an outlet reports it in its own words, and no quotation has these. Asked for: ${words}`,
  'not held': ({ words, asked }) =>
    `No quotation ${asked === undefined ? '' : `of ${asked} or anybody else `}in the corpus has these words, or nearly these: ${words}`,
};

function isIndirect(one: ResemblingEntry | undefined): boolean {
  return one?.entry.quotation.kind === 'indirect';
}

/** The quotation, with what differs from the words that were asked for in bold, and what must not be overlooked. */
function heldBlock({ entry, resemblance }: ResemblingEntry): QuoteBlock {
  const block = quoteBlock(entry);
  const flags = [
    ...resemblance.caveats.map(({ flag, words }) => `${flag}${words === '' ? '' : `: “${words}”`}`),
    ...(isDenied(entry) ? ['the verb denies it'] : []),
  ];
  if (resemblance.kind === 'verbatim' && flags.length === 0) return block;
  const emphasis = block.parts.map((_, part) =>
    resemblance.changes.flatMap(({ at }) =>
      at === undefined || at.part !== part ? [] : [{ start: at.start, end: at.end }],
    ),
  );
  return {
    ...block,
    ...(emphasis.some(({ length }) => length > 0) ? { emphasis } : {}),
    telling: { relation: RELATIONS[resemblance.kind], against: 'the words asked for', flags, changes: [] },
  };
}

const RELATIONS: Readonly<Record<ResemblingEntry['resemblance']['kind'], string>> = {
  verbatim: 'verbatim',
  pieces: 'with more words',
  variant: 'in other words',
  near: 'says something else',
};

function isDenied({ quotation: { kind, verb } }: QuotationEntry): boolean {
  return kind === 'indirect' && verb !== null && DENIES.test(verb);
}

/** What differs: the typed words stand without quotation marks, those of the source between them. */
function changesNote({ entry, resemblance }: ResemblingEntry): Block[] {
  if (entry.quotation.kind === 'indirect') return [];
  const lines = resemblance.changes.slice(0, MOST_CHANGES).map(({ typed, told }) => {
    if (told === '') return `not there: ${typed}`;
    return typed === '' ? `there also: “${told}”` : `${typed} → “${told}”`;
  });
  const left = resemblance.changes.length - lines.length;
  if (lines.length === 0) return [];
  return [note(`Asked for → held: ${[...lines, ...(left > 0 ? [`and ${left} more`] : [])].join('; ')}`)];
}

function nearestBlocks(nearest: ResemblingEntry): Block[] {
  return [note('The nearest that is held says something else:'), ...changesNote(nearest), heldBlock(nearest)];
}

export function note(text: string): Block {
  return { kind: 'note', text };
}
