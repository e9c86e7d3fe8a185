import type { Passage } from '../clean/article.ts';
import type { Cast, Member } from '../speaker/cast.ts';
import { officeOf } from '../speaker/office.ts';
import type { Draft } from './draft.ts';
import { lostDraft } from './lost-draft.ts';
import type { Reading } from './telling.ts';

const SALUTATION =
  /^(?:(?:my )?dear(?:est)? \p{L}[^.!?]{0,60}[,:]?|to whom it may concern[,:]?|(?:sirs?|madam|gentlemen|ladies and gentlemen|your (?:excellency|honou?r|majesty|holiness)|(?:dear )?(?:comrades|colleagues|friends))[,:])$/iu;
const CLOSING =
  /^(?:yours|sincerely|respectfully|cordially|faithfully|best|kind|warm|with (?:best|kind|warm|my|thanks|love|gratitude|respect|regret|all|every|great|deep)|love|in (?:solidarity|friendship|haste|sorrow)|signed|i remain)\b.{0,40}$/iu;
/** A line that is a name: "Ada Vale", "A. Vale, Mayor". */
const NAME = /^(?:\p{Lu}[\p{L}.'’-]*,? ?(?:(?:of|de|van|von|the|for) )*){1,7}$/u;
/** No letter that a page prints has more paragraphs. */
const LONGEST = 40;
/** No line that opens or closes a letter is longer. */
const LINE = 80;

/** A letter printed in full: the passages it takes, from its salutation to its signature, and its words. */
export interface Letter {
  readonly read: number;
  readonly draft: Draft;
}

/** The letter whose salutation stands at `at`: its paragraphs are those of whoever signs it. */
export function letterAt(
  { text, cast }: Reading,
  passages: readonly Passage[],
  at: number,
  before: () => Member | null,
): Letter | undefined {
  const lineOf = (index: number): string => {
    const passage = passages[index];
    if (passage === undefined || passage.end - passage.start > LINE) return '';
    return text.slice(passage.start, passage.end).trim();
  };
  if (passages[at] === undefined || !SALUTATION.test(lineOf(at))) return undefined;
  for (let end = at + 2; end < Math.min(passages.length, at + LONGEST); end++) {
    const line = lineOf(end);
    const isClosing = CLOSING.test(line);
    if (!isClosing && !(line !== '' && NAME.test(line))) continue;
    const signed = isClosing && NAME.test(lineOf(end + 1)) ? end + 1 : end;
    // How it greets and how it closes are words of whoever signs it, too.
    const words = passages.slice(at, signed + 1).map(({ start, end: to }) => ({ start, end: to }));
    const first = passages[at + 1];
    if (first === undefined) return undefined;
    const name = isClosing && signed === end ? (line.split(/[,:]\s*/)[1] ?? '') : lineOf(signed);
    const member = (isOffice(name) ? cast.find(name) : signerOf(name, cast)) ?? before();
    return { read: signed + 1 - at, draft: { ...lostDraft(first, words, member, name || null) } };
  }
  return undefined;
}

/** "The General Secretariat", "The Board", "Director of Schools": signed by an office, and nobody by name. */
function isOffice(name: string): boolean {
  return /^the\s/i.test(name) || (officeOf(name).head !== undefined && /\s(?:of|for)\s/.test(name));
}

function signerOf(line: string, cast: Cast): Member | undefined {
  const name = line.replace(/,.*$/, '').trim();
  if (name === '') return undefined;
  return cast.find(name) ?? (name.includes(' ') ? cast.meet(name, 'person') : undefined);
}
