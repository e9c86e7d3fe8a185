/** Small words that a line of English has; those that are words elsewhere too tell nothing. */
const ENGLISH: ReadonlySet<string> = new Set(
  'the and of for is with from that this are was not says said over after his her their its who how what why you your we our us all new more will has have had be been by it they she he but as at than then when where which there'.split(
    ' ',
  ),
);
/** English words that kept their foreign letters. */
const LOANS =
  /^(?:caf[ée]s?|façades?|naïve|clichés?|fiancée?s?|résumés?|protégée?s?|détente|décor|élite|communiqués?|déjà|vu|coup|d'état|d’état|attaché|chargé|exposé|née|soufflé|purée|rosé|crème|à|la|fête|mêlée|melée|première|séance|blasé|outré|passé|touché|coöperation|jalapeño|piñata|señor|señora|doña|über|führer|smörgåsbord|ångström|vis-à-vis)$/u;
/** Small words of languages whose pages also publish in English, none of them an English one. */
const OTHERS: ReadonlySet<string> = new Set(
  'der das und nicht mit auf für von zum zur les des une dans pour avec sur aux los las una del por para que più della degli och för på till att av med ikke eller från som jeg vi og het een voor van niet ve bir için ile bu się na nie jest dla nos szerint egy és az și pe cu din ja ei kanssa nu sunt je su za sa od kako koji vous nous cet cette notre votre sont este esta nuestro nuestra sus jetzt hier mehr nach lesen oben'.split(
    ' ',
  ),
);
/** Words that begin a line of an interface, and no name. */
const FIRSTS =
  /^(?:zur|zum|nach|hier|jetzt|mehr|ver|nos|nuestros?|nuestras?|notre|votre|vous|cet|cette|alle|ihre|vos|su|więcej|još)$/;
/** Letters that are not of ASCII. */
const BEYOND = /(?![a-z])\p{L}/giu;
const LATIN = /\p{Script=Latin}/u;

/** No line of an interface has more words. */
const LONGEST = 25;

/**
 * Whether a line on an English page is in another language, by its shape: letters of another script, or words in
 * lower case with letters that English does not use, and no small word of English. Names, which have a capital, tell
 * nothing; what stands between marks is somebody's words.
 */
export function isForeign(line: string): boolean {
  const words = line.slice(0, 300);
  if (/["“”„«»‹›]/.test(words)) return false;
  const others = words.match(BEYOND)?.filter((letter) => !LATIN.test(letter)).length ?? 0;
  const count = words.match(/\p{L}/gu)?.length ?? 0;
  if (count < 3) return false;
  if ((count - others) * 2 < count) return true;
  const tokens = words.split(/[^\p{L}\p{M}'’-]+/u).filter((token) => token !== '');
  if (tokens.length > LONGEST || tokens.some((token) => ENGLISH.has(token.toLowerCase()))) return false;
  const lower = tokens.filter((token) => /^\p{Ll}/u.test(token));
  const odd = lower.filter((token) => /[^a-z'’-]/u.test(token) && !LOANS.test(token));
  const small = lower.filter((token) => OTHERS.has(token));
  // "Ursula von der Heide" is a name; a line needs words beside such.
  if (FIRSTS.test((tokens[0] ?? '').toLowerCase()) && tokens.length > 1) return true;
  return odd.length > 0 || (small.length > 0 && lower.length > small.length);
}
