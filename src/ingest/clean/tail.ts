import { sifted } from '../sieve/sifted.ts';
import { isForeign } from './foreign.ts';
import type { LineKind } from './kinds.ts';
import { countWords, isByline } from './lines.ts';
import { isOfSite, type Site } from './site.ts';

/** What the end of an article is judged by. */
export interface Ending {
  readonly site: Site;
  /** Lines above the article, and the author whom the metadata name. */
  readonly bylines: string;
  /** The article before its end: who is told of there is not its author. */
  readonly body: string;
  readonly isEnglish: boolean;
}

const NAME = "((?:\\p{Lu}[\\p{L}.'’-]+ ){1,3}\\p{Lu}[\\p{L}'’-]+)";
const TRADE =
  'editor|reporter|correspondent|journalist|columnist|writer|author|producer|photographer|contributor|critic|presenter|host|broadcaster|blogger|novelist|essayist|fellow|professor|lecturer|historian|analyst|commentator|researcher|bureau chief';
/** "Ada Vale is deputy editor of …", "Ada Vale covers the coast for …", "Ada Vale reported from Pell." */
const BIO = new RegExp(
  `^${NAME},? (?:(?:is|was)\\b.{0,60}\\b(?:${TRADE})s?\\b|(?:covers|writes (?:about|on|for|from)|reports (?:on|for|from|about)|reported from|teaches|lectures|edits|joined the|has (?:covered|written for|reported|been (?:covering|reporting|writing)))\\b)`,
  'u',
);
const SOMEBODY = new RegExp(
  `^${NAME},? (?:is|was|has|covers|writes|reports|reported|teaches|lives|edits|joined|works)\\b`,
  'u',
);
const WRITER =
  /^[[(]?(?:the (?:author|writer|columnist|reviewer) (?:is|was|has|covers|writes|teaches|reports|edits|lives|works|can be)\b|about the (?:author|writer))/i;

/** "Tomas covers the Nordic economies …", of one whose byline stands above. */
const DOES =
  '(?:covers|writes|reports|reported|joined|works|is (?:an?|the)|has (?:covered|reported|written|worked)|previously)';
const FIRST_NAME = new RegExp(`^(\\p{Lu}[\\p{L}'’-]+) ${DOES}\\b`, 'u');
/** What nothing but a note on the text says, wherever it stands near the end. */
const NOTE = sifted(
  /^(?:(?:this|the) (?:article|story|report|piece|post|page|item|interview|headline|review) (?:was|has been) (?:\w+ ){0,2}(?:amended|updated|corrected|edited to|modified)\b|(?:corrections?|clarification|correction and clarification)\s?[:—–-]|(?:a|an) (?:previous|earlier) version of this|editor['’]s note\s?[:—–-])/i,
);

/** What outlets add below a text: who helped, what was changed, where it stood first. */
const ADDED = sifted(
  /(?:\bcontributed\.$|\bcontributed (?:to this|reporting|to the|additional)|^(?:this|the) (?:article|story|report|piece|post|page|item|interview|transcript) (?:was|has been|has not been|is|originally|first|will be|may be) (?:\w+ ){0,2}(?:amended|updated|corrected|edited to|modified|published|produced|part of|developing|appeared|translated|reproduced|republished|supported|funded|sponsored)\b|^(?:a|an) (?:previous|earlier) version of this|^this is a (?:developing|breaking) (?:news )?story|^(?:more|further) (?:details|updates?) (?:to follow|soon)|^[[(](?:with |except for |by |reporting |writing |editing |additional |adds |updates |source|agenc)|^for (?:more|further) information\b.{0,60}\bcontact\b|^with (?:files|reporting|inputs?|material|agencies|additional reporting)\b|^\p{Lu}{2,6} (?:contributed|and agencies)\b|\breceives? (?:no )?funding from\b|^(?:published|printed) by\b|^(?:editor-in-chief|publisher|responsible editor|tel|phone|fax|issn|address)\b\s?[.:]|\b(?:registered (?:charity|company|non-profit|in england)|is a (?:public broadcaster|registered|non-?profit|independent (?:newspaper|magazine|news)))\b|^(?:follow|reach|contact|e-?mail|write to) (?:him|her|them|the (?:author|writer|reporter)) (?:on|at|via|care of)\b)/iu,
);
const ADDRESS = /[\w.+-]+@[\w-]+\.\w|^@\w+$/;

/** Lines of an end have no more words. */
const LONGEST = 60;

/** Whether a line at the end of a page is added to the article: who wrote it, what the outlet says of itself. */
export function isAdded(line: string, ending: Ending): boolean {
  if (line.length > 600 || countWords(line) > LONGEST || /^["“„«‘']/.test(line)) return false;
  if (isOfAuthor(line, ending)) return true;
  if (/["“”„«»]/.test(line)) return false;
  if (ADDED.test(line) || (ADDRESS.test(line) && countWords(line) <= 30)) return true;
  if (ending.isEnglish && isForeign(line)) return true;
  return isOfSite(line, ending.site) && countWords(line) <= 25 && /\b(?:is|was|are)\b/.test(line);
}

/** Whether a line tells of whoever wrote the article: by the name above it, or by a trade and a name that is new. */
export function isOfAuthor(line: string, { bylines, body }: Ending): boolean {
  if (line.length > 600 || /["“”„«»]/.test(line)) return false;
  if (WRITER.test(line) || NOTE.test(line)) return true;
  const first = FIRST_NAME.exec(line)?.[1];
  if (first !== undefined && isByFirst(first, bylines, body)) return true;
  const named = SOMEBODY.exec(line)?.[1];
  if (named !== undefined && bylines.includes(named)) return true;
  const name = BIO.exec(line)?.[1];
  return name !== undefined && !body.includes(name.split(' ').at(-1) ?? name);
}

/** Whether a first name is that of whoever wrote it, and of nobody in the article. */
function isByFirst(name: string, bylines: string, body: string): boolean {
  return (
    new RegExp(`(?:^|\\n|\\bby |\\band |, )(?:${name} \\p{Lu}|\\p{Lu}[\\p{L}.]+ ${name}\\b)`, 'iu').test(
      bylines,
    ) && !new RegExp(`\\b${name} (?!\\p{Lu}|${DOES}\\b)`, 'u').test(body)
  );
}

/** Above the text: a line on whoever the byline beside it names. */
export function sinkBios(lines: readonly string[], kinds: LineKind[], headline: number, first: number): void {
  const bylines = lines
    .slice(Math.max(0, headline), first + 1)
    .filter((line) => isByline(line) || IS_NAME.test(line));
  if (bylines.length === 0) return;
  for (let at = Math.max(0, headline + 1); at <= Math.min(first + 1, lines.length - 1); at++) {
    if (kinds[at] !== 'sentence' && kinds[at] !== 'short') continue;
    const line = lines[at] ?? '';
    const name = line.length > 300 ? undefined : BIO.exec(line)?.[1];
    if (name !== undefined && bylines.some((byline) => byline !== line && byline.includes(name)))
      kinds[at] = 'furniture';
  }
}

const IS_NAME = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}$/u;
