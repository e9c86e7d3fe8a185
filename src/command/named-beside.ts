import type { Names } from '../archive/names.ts';
import { isOrdinary } from './ask/ordinary-words.ts';
import { type Called, calledAtEnd, calledAtStart } from './called-in.ts';
import type { Passage } from './passages.ts';
import { SAID } from './saying.ts';

/** Whom a text gives words to; `none` where nothing stands beside them. */
export type Beside = Called | { readonly kind: 'none' };

const UNREAD: Beside = { kind: 'unread' };

/** "told reporters on Friday that": a few words in lower case, days and months aside. */
const MORE =
  "(?:\\s+(?:[\\p{Ll}\\p{N}]|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[\\p{L}\\p{N}’'-]*){0,7}";
/** "told Ada Vale", "replied to Dr Moss" */
const TO_SOMEBODY = "\\s+(?:to\\s+)?\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s+\\p{Lu}[\\p{L}\\p{M}'’.-]*){0,3}";
const WHOLE = '(?<name>[\\p{L}][^,;:()\\n"“”]{0,90}?)';
const ENDS = '\\s*[:,–—-]*\\s*$';

const PASSIVE = new RegExp(
  `\\b(?:was|were|been|being|is|are)\\s+(?:told|asked|informed|warned|reminded|described|called|branded)\\s+(?:[^,;:]{0,40}\\s)?by\\s+${WHOLE}${ENDS}`,
  'u',
);
const CREDITED = new RegExp(
  `(?:[Aa]ccording\\s+to|[Ii]n\\s+the\\s+words\\s+of|[Tt]o\\s+quote|[Qq]uoting|[Qq]uoted(?!\\s+(?:by|as)\\b))\\s+${WHOLE}(?:\\s*[,:–—-][^.!?]{0,80})?\\s*$`,
  'u',
);
const VERBS = [
  new RegExp(`^\\s*${WHOLE}\\s+${SAID}${MORE}${ENDS}`, 'u'),
  new RegExp(`^\\s*${WHOLE}\\s+${SAID}${TO_SOMEBODY}${ENDS}`, 'u'),
];
const WORDS_WERE = new RegExp(
  `^\\s*${WHOLE}['’]s?\\s+(?:exact\\s+|very\\s+|own\\s+)?words\\s+(?:were|are)${ENDS}`,
  'u',
);
const COLON = new RegExp(`^\\s*${WHOLE}\\s*[:–—-]+\\s*$`, 'u');

/** "“…” and Ada Vale said" */
const JOINED =
  /^[\s\S]*["”»]\s*(?=\S)(?:(?:and|but|while|whereas|yet|then)\s+)?|^\s*(?:and|but|while|whereas|yet|then)\s+/iu;

/** Whom the text before the words gives them to. */
function before(text: string, names: Names): Called | undefined {
  const sentence = text
    .slice(-200)
    .replace(/^[\s\S]*[.!?]["”]?\s+(?=\p{Lu})/u, '')
    .replace(/^[\s\S]*\n/u, '')
    .replace(JOINED, '');
  const credited = PASSIVE.exec(sentence) ?? CREDITED.exec(sentence);
  if (credited !== null) return calledAtStart(credited.groups?.name ?? '', names);
  // "…, but Ada Vale said": what stands before a comma is another clause, or somebody's office.
  const clauses = [sentence, ...sentence.split(/[,;]\s(?=[^,;]*\p{L})/u).slice(-1)];
  for (const clause of clauses) {
    const [said] = [WORDS_WERE, ...VERBS].flatMap((pattern) => pattern.exec(clause)?.groups?.name ?? []);
    if (said !== undefined)
      return /\b(?:was|were|been|being)$/u.test(said) ? { kind: 'unread' } : calledAtEnd(said, names);
  }
  const colon = COLON.exec(sentence)?.groups?.name;
  return colon === undefined || !/\p{Lu}/u.test(colon) ? undefined : calledAtEnd(colon, names);
}

const START = '^\\s*[,.!?]*\\s*';
const REST = '(?<name>[^,.;:()\\n"“”][^,;:()\\n"“”]{0,90}?)(?=[,;:()\\n]|\\.(?:\\s|$)|$)';
const AFTER = {
  verbFirst: new RegExp(`${START}(?:also\\s+)?${SAID}\\s+${REST}`, 'u'),
  credited: new RegExp(`${START}(?:\\(|according\\s+to\\s+|[–—-]+\\s*)${REST}`, 'u'),
  nameFirst: new RegExp(
    `${START}(?<name>[\\p{L}][^,.;:()\\n"“”]{0,60}?)\\s+${SAID}(?=[\\s,.:;]|$)(?<more>[\\s\\S]*)`,
    'u',
  ),
};

interface Behind {
  readonly called: Called;
  /** "… Ada Vale said:", before other quoted words. */
  readonly leadsOn: boolean;
}

/** Whom the text behind the words gives them to. */
function behind(text: string, isFollowed: boolean, names: Names): Behind | undefined {
  const near = text.slice(0, 200);
  const said = AFTER.nameFirst.exec(near);
  if (said !== null) {
    const leadsOn = isFollowed && !/[.!?]\s*$/u.test(text);
    const isPassive = /\b(?:was|were|been|being)$/u.test(said.groups?.name ?? '');
    return {
      called: isPassive ? { kind: 'unread' } : calledAtEnd(said.groups?.name ?? '', names),
      leadsOn,
    };
  }
  const name = (AFTER.verbFirst.exec(near) ?? AFTER.credited.exec(near))?.groups?.name;
  return name === undefined ? undefined : { called: calledAtStart(name, names), leadsOn: false };
}

/** Whom a text gives quoted words to, where it says so right beside them. */
export function namedBeside(passage: Passage, names: Names): Beside {
  const told = before(passage.before, names);
  const after = behind(passage.after, passage.isFollowed, names);
  const isClosed = /[.!?…]$/u.test(passage.words) || /^\s*[.!?;]/u.test(passage.after);
  // What leads on to other words says nothing of closed ones, nor of those that have somebody already.
  const own = after === undefined || (after.leadsOn && (isClosed || told !== undefined)) ? undefined : after;
  // "…," Ada Vale said. "…": she goes on.
  const gone =
    passage.isPreceded && /[.!?]\s*$/u.test(passage.before)
      ? behind(passage.before, false, names)?.called
      : undefined;
  const found = [told, own?.called].filter((one) => one !== undefined);
  const [first, second] = found.length === 0 && gone !== undefined ? [gone] : found;
  if (first === undefined) return bare(passage, names);
  return second === undefined || isSame(first, second) ? first : UNREAD;
}

function isSame(a: Called, b: Called): boolean {
  return a.kind === 'known' && b.kind === 'known' && a.name.id === b.name.id;
}

const FEW = 5;

/** Nothing but a name beside the one passage: whose words they are asked to be. */
function bare({ before: text, after, isFollowed, isPreceded }: Passage, names: Names): Beside {
  const written = `${text} ${after}`
    .replace(/[^\p{L}\p{N}\p{M}'’.\s-]/gu, ' ')
    .replace(/\s[-.]+(?=\s)/gu, ' ')
    .trim();
  const words = written.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) return { kind: 'none' };
  if (isFollowed || isPreceded || words.length > FEW) return UNREAD;
  const name = words.join(' ').replace(/^(?:by|from|per)\s+/u, '');
  const called = names.called(name, ['speaker']);
  const [first] = called;
  if (first !== undefined)
    return called.length === 1
      ? { kind: 'known', name: first }
      : { kind: 'several', written: name, names: called };
  const isOutlet = names.called(name, ['outlet']).length > 0;
  const isName = !isOutlet && name.split(' ').every((word) => !isOrdinary(word.toLowerCase()));
  return isName ? { kind: 'stranger', written: name } : calledAtStart(name, names);
}
