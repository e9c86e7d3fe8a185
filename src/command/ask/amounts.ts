const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NUMBER = `\\d{1,2}|${NUMBERS.slice(1).join('|')}`;
const ARTICLES = 'articles?|stories|story|pieces?|headlines?|reports?|items|news|dispatches|publications';
/** Before these, a number says how long and not how many. */
const LENGTHS =
  '(?! (?:\\w+ )?(?:days?|weeks?|months?|years?|hours?|minutes?|quotes?|quotations?|statements?|january|february|march|april|may|june|july|august|september|october|november|december)\\b)';
const COUNTED = new RegExp(
  `\\b(${NUMBER}) (?:(?:most recent|very latest|newest|latest|freshest|last|recent|new|top|main|relevant|[\\w-]+) )?(?:${ARTICLES})\\b`,
);
const NEWEST = new RegExp(
  `\\b(?:latest|newest|last|past|top|first|freshest|most recent) (${NUMBER})\\b${LENGTHS}`,
);
const BEHIND = new RegExp(
  `\\b(?:articles|stories|pieces|headlines|reports|news)\\b.*\\b(?:max|maximum|at most|no more than|only|limit|top) (${NUMBER})\\b${LENGTHS}`,
);

/** How many articles are asked for, as far as a page of a list holds them: "3 articles", "the newest three". */
export function limitOf(text: string): { readonly limit?: number } {
  const match = COUNTED.exec(text) ?? NEWEST.exec(text) ?? BEHIND.exec(text);
  const isDay =
    match !== null &&
    /\b(?:\d{1,2}|of) (?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/.test(
      match[0],
    );
  const written = isDay
    ? ''
    : (match?.[1] ??
      (/\b(?:just|only|a single) one\b|\bjust the (?:latest|newest|last) (?:one|article|story|piece)\b/.test(
        text,
      )
        ? 'one'
        : ''));
  const limit = Number(written) || NUMBERS.indexOf(written);
  return limit >= 1 && limit <= 10 ? { limit } : {};
}

const KINDS: Readonly<Record<string, string>> = {
  direct: 'direct',
  indirect: 'indirect',
  reported: 'indirect',
  partial: 'mixed',
  mixed: 'mixed',
};

/** Which kind of quotation is asked for: "direct quotations", "reported statements". */
export function kindOf(text: string): { readonly kind?: string } {
  const written =
    /\b(direct|indirect|reported|partial|mixed)(?: only)? (?:quotes?|quotations?|statements?|speech|words|ones)\b/.exec(
      text,
    )?.[1];
  const kind = written === undefined ? undefined : KINDS[written];
  return kind === undefined ? {} : { kind };
}
