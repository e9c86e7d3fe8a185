import { sifted } from '../sieve/sifted.ts';
import { isForeign } from './foreign.ts';
import { countWords } from './lines.ts';
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

/** What outlets add below a text: who helped, what was changed, where it stood first. */
const ADDED = sifted(
  /(?:\bcontributed (?:to this|reporting|to the|additional)|^(?:this|the) (?:article|story|report|piece|post|page|item|interview|transcript) (?:was|has been|has not been|is|originally|first|will be|may be) (?:\w+ ){0,2}(?:amended|updated|corrected|edited to|modified|published|produced|part of|developing|appeared|translated|reproduced|republished|supported|funded|sponsored)\b|^(?:a|an) (?:previous|earlier) version of this|^this is a (?:developing|breaking) (?:news )?story|^(?:more|further) (?:details|updates?) (?:to follow|soon)|^[[(](?:with |except for |by |reporting |writing |editing |additional |adds |updates |source|agenc)|^for (?:more|further) information\b.{0,60}\bcontact\b|^with (?:files|reporting|inputs?|material|agencies|additional reporting)\b|^\p{Lu}{2,6} (?:contributed|and agencies)\b|\breceives? (?:no )?funding from\b|^(?:published|printed) by\b|^(?:editor-in-chief|publisher|responsible editor|tel|phone|fax|issn|address)\b\s?[.:]|\b(?:registered (?:charity|company|non-profit|in england)|is a (?:public broadcaster|registered|non-?profit|independent (?:newspaper|magazine|news)))\b|^(?:follow|reach|contact|e-?mail|write to) (?:him|her|them|the (?:author|writer|reporter)) (?:on|at|via|care of)\b)/iu,
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
  if (WRITER.test(line)) return true;
  const named = SOMEBODY.exec(line)?.[1];
  if (named !== undefined && bylines.includes(named)) return true;
  const name = BIO.exec(line)?.[1];
  return name !== undefined && !body.includes(name.split(' ').at(-1) ?? name);
}
