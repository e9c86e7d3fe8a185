import { monthNumber } from './single-dates.ts';
import type { Word } from './words.ts';

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** What a page of a list holds at most. */
const MOST = 10;
const ARTICLES =
  /^(articles?|stories|story|pieces?|headlines?|reports?|items|news|dispatches|publications|write-?ups?|things|links|texts)$/;
const NEWEST = /^(latest|newest|last|past|top|first|freshest|recent)$/;
const AT_MOST = /^(max|maximum|most|than|only|limit|top)$/;
const AT_MOST_BEHIND = /^(max|maximum|tops|at most|at the most|or fewer)\b/;
/** Beside these, a number says how long or which day, and not how many articles. */
const OTHERWISE =
  /^(days?|weeks?|months?|years?|hours?|minutes?|quotes?|quotations?|statements?|remarks?|lines?|words|outlets?|sources?|of)$/;
/** How many words may stand between a number and what is counted: "three TRT World articles". */
const LONGEST_GAP = 3;

/** How many articles are asked for, as far as a page of a list holds them: "3 articles", "the newest three". */
export function limitOf(
  words: readonly Word[],
  isDate: (at: number) => boolean,
): { readonly limit?: number } {
  for (const [at, { plain }] of words.entries()) {
    const count = Number(plain) || NUMBERS.indexOf(plain);
    if (!Number.isInteger(count) || count < 1 || count > MOST || isDate(at)) continue;
    if (isCounting(at, words)) return { limit: count };
  }
  return isSingle(words.map(({ plain }) => plain).join(' ')) ? { limit: 1 } : {};
}

function isCounting(at: number, words: readonly Word[]): boolean {
  const own = words[at];
  const before = words[at - 1]?.plain ?? '';
  const behind = words.slice(at + 1, at + 2 + LONGEST_GAP).map(({ plain }) => plain);
  const counted = behind.findIndex((word) => ARTICLES.test(word));
  const other = behind.findIndex((word) => OTHERWISE.test(word) || monthNumber(word) !== undefined);
  // "One article" is a way to say "an article".
  if (counted >= 0 && (other < 0 || counted < other) && own?.plain !== 'one') return true;
  if (NEWEST.test(before) && own?.plain !== 'one' && (other < 0 || other > 1)) return true;
  if (AT_MOST_BEHIND.test(behind.join(' '))) return true;
  return AT_MOST.test(before) && other !== 0 && words.slice(0, at).some(({ plain }) => ARTICLES.test(plain));
}

function isSingle(text: string): boolean {
  if (!/\b(one|single|just|only)\b/.test(text)) return false;
  return (
    /\b(?:just|only|a single) one\b/.test(text) ||
    /\b(?:just|only) the (?:very )?(?:latest|newest|last|most recent) (?:one|article|story|piece|report)\b/.test(
      text,
    ) ||
    /\bsingle (?:most recent|latest|newest) (?:article|story|piece|report)\b/.test(text) ||
    /\b(?:latest|newest|most recent) single (?:article|story|piece|report)\b/.test(text)
  );
}

const KINDS: Readonly<Record<string, string>> = {
  direct: 'direct',
  indirect: 'indirect',
  reported: 'indirect',
  partial: 'mixed',
  mixed: 'mixed',
};
/** "Quoted as well as reported", "direct and indirect" */
const ALL =
  /\b(?:quoted|direct|verbatim|word for word)(?: \w+)?,? (?:and|or|as well as|plus|and also|along with) (?:the )?(?:reported|indirect|paraphrased)\b|\b(?:reported|indirect|paraphrased)(?: \w+)?,? (?:and|or|as well as|plus) (?:the )?(?:quoted|direct|verbatim)\b|\ball kinds of (?:quotes?|quotations?|statements?)\b|\b(?:including|incl|also) (?:the )?(?:reported|indirect) (?:ones|speech|statements?|quotes)\b/;
const NOT_REPORTED =
  /\b(?:no|nothing|not|without|none) (?:paraphras\w+|reported(?: speech)?|indirect(?: speech)?|summari[sz]ed)\b/;
const OF_KIND =
  /\b(direct|indirect|reported|partial|mixed)(?: only)? (?:quotes?|quotations?|statements?|speech|words|ones)\b/;

/** Which kind of quotation is asked for: "direct quotations", "reported statements". */
export function kindOf(text: string): { readonly kind?: string } {
  if (!/direct|report|partial|mixed|paraphras|summari|all kinds/.test(text)) return {};
  if (ALL.test(text)) return { kind: 'all' };
  if (NOT_REPORTED.test(text)) return { kind: 'direct' };
  const written = OF_KIND.exec(text)?.[1];
  const kind = written === undefined ? undefined : KINDS[written];
  return kind === undefined ? {} : { kind };
}
