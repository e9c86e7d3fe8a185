import type { AlsoTold, QuoteBlock, Telling } from './blocks.ts';
import { isShowable } from './clip.ts';
import { plural } from './describe.ts';

/** How every renderer says what one telling has to do with another. Words in quotation marks are never cut. */

/** Longer stretches are counted, not quoted: the words themselves stand above, or in the other telling. */
const LONGEST_QUOTED = 80;
const MOST_CHANGES = 6;
const MOST_ALSO = 4;

/** "Reworded, beside TRT World: “reciprocal” → “mutual”; without “for now”" */
export function tellingLine({ telling }: QuoteBlock): string {
  if (telling === undefined || isSaidElsewhere(telling)) return '';
  const { relation, against, changes } = telling;
  const beside = against === undefined || against.trim() === '' ? '' : `, beside ${oneLine(against)}`;
  const shown = changes.slice(0, MOST_CHANGES).map(changeText);
  const left = changes.length - shown.length;
  const more = left > 0 ? [`and ${plural(left, 'other change')}`] : [];
  const differs = [...shown, ...more].join('; ');
  return `${capital(oneLine(relation))}${beside}${differs === '' ? '' : `: ${differs}`}`;
}

/** "⚠ Qualifier dropped · ⚠ Negation changed": never left out, however little room there is. */
export function flagLine({ telling }: QuoteBlock): string {
  return (telling?.flags ?? []).map((flag) => `⚠ ${capital(oneLine(flag))}`).join(' · ');
}

/** Of reported speech, that it is reported stands beside its speaker already. */
function isSaidElsewhere({ relation, changes }: Telling): boolean {
  return changes.length === 0 && (relation === 'indirect' || relation.trim() === '');
}

function changeText({ was, is }: Telling['changes'][number]): string {
  if (is.trim() === '') return `without ${quoted(was)}`;
  if (was.trim() === '') return `with ${quoted(is)}`;
  const [before, now] = [quoted(was), quoted(is)];
  // An arrow leads from words to words.
  return before.startsWith('“') === now.startsWith('“')
    ? `${before} → ${now}`
    : `${now} in place of ${before}`;
}

/** The words in quotation marks, or how many they are. */
function quoted(words: string): string {
  if (words.length <= LONGEST_QUOTED && isShowable(words) && !/[\r\n\t\u2028\u2029]/.test(words))
    return `“${words}”`;
  return plural(words.split(/\s+/).filter((word) => word !== '').length, 'word');
}

/** Who else tells the same statement: those that are named, and "and 3 more" for the others. */
export function alsoTold({ also = [] }: QuoteBlock): { named: readonly AlsoTold[]; more: string } {
  const left = also.slice(MOST_ALSO);
  return {
    named: also.slice(0, MOST_ALSO),
    more: left.length > 0 ? `and ${left.length} more${inBrackets(flagsOf(left))}` : '',
  };
}

/** What stands before those: "Told by 3 outlets, also " or "Also told by ". */
export function alsoLead({ toldBy = 0 }: QuoteBlock): string {
  return toldBy > 1 ? `Told by ${plural(toldBy, 'outlet')}, also ` : 'Also told by ';
}

/** How another telling stands to the fullest: " (reworded; ⚠ negation changed)", or nothing. */
export function alsoHow({ relation, flags = [] }: AlsoTold): string {
  const how = relation === 'indirect' ? 'reported' : oneLine(relation ?? '');
  return inBrackets([...(how === '' ? [] : [how]), ...flags.map(marked)]);
}

/** In place of all of them: "3 other sources (⚠ qualifier dropped)". */
export function alsoCounted({ also = [] }: QuoteBlock): string {
  return also.length === 0 ? '' : `${plural(also.length, 'other source')}${inBrackets(flagsOf(also))}`;
}

function flagsOf(also: readonly AlsoTold[]): string[] {
  return [...new Set(also.flatMap(({ flags = [] }) => flags))].map(marked);
}

function marked(flag: string): string {
  return `⚠ ${oneLine(flag)}`;
}

function inBrackets(words: readonly string[]): string {
  return words.length === 0 ? '' : ` (${words.join('; ')})`;
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ').trim();
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
