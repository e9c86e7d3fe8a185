/** The words of a text that lists them, divided by white space. */
export function listed(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** The phrases of a text that lists them, one between two commas or to a line. */
export function listedPhrases(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}

/**
 * Every form of verbs: regular ones by their base ("state"), others with their forms ("say/says/said/saying").
 * British spellings stand beside American ones ("summarise summarize").
 */
export function verbForms(text: string): readonly string[] {
  return listed(text).flatMap((verb) => (verb.includes('/') ? verb.split('/') : regularForms(verb)));
}

/** Nouns with their plurals: regular ones by their singular, others with both ("story/stories"). */
export function nounForms(text: string): readonly string[] {
  return listed(text).flatMap((noun) => (noun.includes('/') ? noun.split('/') : [noun, withS(noun)]));
}

function regularForms(base: string): string[] {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const past = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  return [base, withS(base), past, `${/[eoy]e$/.test(base) ? base : stem}ing`];
}

function withS(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
}
