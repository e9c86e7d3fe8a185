const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NUMBER = `\\d{1,2}|${NUMBERS.slice(1).join('|')}`;
const ARTICLES =
  'articles?|stories|story|pieces?|headlines?|reports?|items|news|dispatches|publications|write-?ups?|things|links|texts';
/** Before these, a number says how long and not how many. */
const LENGTHS =
  '(?! (?:\\w+ )?(?:days?|weeks?|months?|years?|hours?|minutes?|quotes?|quotations?|statements?|january|february|march|april|may|june|july|august|september|october|november|december)\\b)';
const COUNTED = new RegExp(
  `\\b(${NUMBER}) (?:(?:most recent|very latest|most recently published|newest|latest|freshest|last|recent|new|top|main|relevant|[\\w-]+) )?(?:${ARTICLES})\\b`,
);
const NEWEST = new RegExp(
  `\\b(?:latest|newest|last|past|top|first|freshest|most recent) (${NUMBER})\\b${LENGTHS}`,
);
const BEHIND = new RegExp(
  `\\b(?:articles|stories|pieces|headlines|reports|news)\\b.*\\b(?:max|maximum|at most|no more than|only|limit|top) (${NUMBER})\\b${LENGTHS}`,
);

const AT_MOST = new RegExp(`\\b(${NUMBER}) (?:at most|max|maximum|tops|or fewer|at the most)\\b`);

/** How many articles are asked for, as far as a page of a list holds them: "3 articles", "the newest three". */
export function limitOf(text: string): { readonly limit?: number } {
  const match = COUNTED.exec(text) ?? NEWEST.exec(text) ?? BEHIND.exec(text) ?? AT_MOST.exec(text);
  const isDay =
    match !== null &&
    /\b(?:\d{1,2}|of) (?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/.test(
      match[0],
    );
  const written = isDay
    ? ''
    : (match?.[1] ??
      (/\b(?:just|only|a single) one\b|\b(?:just|only) the (?:very )?(?:latest|newest|last|most recent) (?:one|article|story|piece|report)\b|\bsingle (?:most recent|latest|newest) (?:article|story|piece|report)\b|\b(?:latest|newest|most recent) single (?:article|story|piece|report)\b/.test(
        text,
      )
        ? 'one'
        : ''));
  const limit = Number(written) || NUMBERS.indexOf(written);
  return limit >= 1 && limit <= 10 ? { limit } : {};
}

/** "Quoted as well as reported", "direct and indirect" */
const ALL =
  /\b(?:quoted|direct|verbatim|word for word)(?: \w+)?,? (?:and|or|as well as|plus|and also|along with) (?:the )?(?:reported|indirect|paraphrased)\b|\b(?:reported|indirect|paraphrased)(?: \w+)?,? (?:and|or|as well as|plus) (?:the )?(?:quoted|direct|verbatim)\b|\ball kinds of (?:quotes?|quotations?|statements?)\b|\b(?:including|incl|also) (?:the )?(?:reported|indirect) (?:ones|speech|statements?|quotes)\b/;
const NOT_REPORTED =
  /\b(?:no|nothing|not|without|none) (?:paraphras\w+|reported(?: speech)?|indirect(?: speech)?|summari[sz]ed)\b/;

const KINDS: Readonly<Record<string, string>> = {
  direct: 'direct',
  indirect: 'indirect',
  reported: 'indirect',
  partial: 'mixed',
  mixed: 'mixed',
};

/** Which kind of quotation is asked for: "direct quotations", "reported statements". */
export function kindOf(text: string): { readonly kind?: string } {
  if (ALL.test(text)) return { kind: 'all' };
  if (NOT_REPORTED.test(text)) return { kind: 'direct' };
  const written =
    /\b(direct|indirect|reported|partial|mixed)(?: only)? (?:quotes?|quotations?|statements?|speech|words|ones)\b/.exec(
      text,
    )?.[1];
  const kind = written === undefined ? undefined : KINDS[written];
  return kind === undefined ? {} : { kind };
}
