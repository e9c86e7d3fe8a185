import type { ResemblingEntry } from '../archive/archive.ts';
import type { Block } from '../card/blocks.ts';
import { plural } from '../card/describe.ts';
import { quoteBlock } from './blocks.ts';
import type { Found, Verdict } from './check-verdict.ts';

/** Words that were looked for, by whom, and what became of them. */
export interface Finding extends Found {
  readonly words: string;
  /** The name of the one who is to have said them. */
  readonly asked?: string;
}

export const TITLES: Readonly<Record<Verdict, string>> = {
  verbatim: 'Verbatim in the corpus',
  pieces: 'Held only with words left out',
  variant: 'Held in other words',
  'somebody else': 'Said by somebody else',
  indirect: 'Held only as reported speech',
  'not held': 'Not held in the corpus',
};

const DENIES = /^(?:den|reject|dismiss|refut|disput|rule[sd]? out|ruling out)/iu;

/** @param shown how many of the quotations are shown */
export function findingBlocks(finding: Finding, shown: number): Block[] {
  const { verdict, held, nearest } = finding;
  const more = held.length - shown;
  const [first] = held;
  return [
    note(SAYINGS[verdict](finding, first?.entry.speaker ?? '')),
    ...(first === undefined ? [] : warnings(first)),
    ...held.slice(0, shown).map(({ entry }) => quoteBlock(entry)),
    ...(more > 0 ? [note(`And ${plural(more, 'other quotation')} with these words.`)] : []),
    ...(nearest === undefined ? [] : nearestBlocks(nearest)),
  ];
}

/** The asked words stand without quotation marks: between these stand words of a source alone. */
const SAYINGS: Readonly<Record<Verdict, (finding: Finding, speaker: string) => string>> = {
  verbatim: ({ words }, speaker) => `Words of ${speaker}, as asked for: ${words}`,
  pieces: ({ words }, speaker) =>
    `The words asked for leave some out, and what is left out may change the meaning. This is what ${speaker} is quoted with. Asked for: ${words}`,
  variant: ({ words }, speaker) =>
    `No quotation has exactly these words. ${speaker} is quoted with nearly the same. Asked for: ${words}`,
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

/** What differs, and what must not be overlooked. */
function warnings({ entry, resemblance }: ResemblingEntry): Block[] {
  const { verb } = entry.quotation;
  const isDenied = isIndirect({ entry, resemblance }) && verb !== null && DENIES.test(verb);
  const lines = [
    ...resemblance.caveats.map(
      ({ flag, words }) => `⚠ ${flag}${words === '' ? '' : `: the source has “${words}”`}`,
    ),
    ...(isDenied ? [`⚠ the source does not report this as a claim: the verb is “${verb}”`] : []),
    ...(isIndirect({ entry, resemblance }) ? [] : changesLine(resemblance)),
  ];
  return lines.length === 0 ? [] : [note(lines.join('\n'))];
}

function changesLine({ changes }: ResemblingEntry['resemblance']): string[] {
  const lines = changes.map(({ typed, told }) =>
    told === '' ? `without: ${typed}` : typed === '' ? `has “${told}”` : `${typed} → “${told}”`,
  );
  return lines.length === 0 ? [] : [`Asked for → held: ${lines.join('; ')}`];
}

function nearestBlocks(nearest: ResemblingEntry): Block[] {
  const changes = isIndirect(nearest) ? [] : changesLine(nearest.resemblance);
  return [
    note(['The nearest that is held says something else:', ...changes].join('\n')),
    quoteBlock(nearest.entry),
  ];
}

export function note(text: string): Block {
  return { kind: 'note', text };
}
