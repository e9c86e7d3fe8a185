/** Verbs that give words to somebody. */
export const SAID =
  '(?:said|says|say|saying|told|tells|added|adds|wrote|writes|tweeted|posted|stated|states|stressed|insisted|insists|declared|declares|warned|warns|argued|argues|claimed|claims|announced|replied|replies|noted|remarked|asked|answered|explained|emphasi[sz]ed|called|calls|described|describes|branded|labelled|denounced|promised|vowed|admitted|confirmed|put\\s+it|puts\\s+it)';

const SAYS = new RegExp(`^${SAID}$`, 'u');

export function isSaying(word: string): boolean {
  return SAYS.test(word);
}

/** What stands between a name and its verb, and leaves the words with that name: "has never", "was quoted by … as". */
const BETWEEN =
  /(?:\s+(?:(?:(?:was|is|were|been|being)\s+)?(?:quoted|cited|reported)\s+(?:by\s+[\p{L}\p{M}’'.-]+(?:\s+[\p{L}\p{M}’'.-]+)?\s+)?as|has|had|have|did|does|didn['’]t|doesn['’]t|not|never|also|later|then|once|again|denied|denies|reportedly|allegedly|repeatedly|famously|actually|really|even|just|already|is|said\s+to|to|went\s+on))+$/u;

export function withoutBetween(text: string): string {
  return text.trim().replace(BETWEEN, '');
}

/** Behind the words, or before them, these have no name: whom they mean is told elsewhere, or nowhere. */
export const NOBODY =
  /^(?:he|she|they|we|i|you|it|who|which|that|this|these|those|one|someone|somebody|anyone|anybody|everyone|everybody|nobody|people|others?|both|there|here|what)$/iu;

/** Words with which a sentence begins, and that name no day either. */
export const WHEN =
  /^(?:yesterday|today|tonight|tomorrow|later|earlier|meanwhile|recently|now|then|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/iu;

/** The brother of somebody is not that somebody, nor are two people one. */
export const OF = /^(?:of|for|to|by|from|with|and|near|against|about|&)$/u;

/** First names that are words as well: before a surname they are no title. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  'will mark bill grace rose frank hope faith joy dawn amber ruby jack rob pat art drew max ray gene guy dean grant chase miles rich sue may june april ivy lily violet daisy holly iris olive pearl penny victor christian dick jean john peter bob'.split(
    ' ',
  ),
);

/** Parts of a name without a capital. */
export const PARTICLE =
  /^(?:de|del|della|da|di|du|des|der|den|van|von|zu|al|el|bin|bint|ibn|ben|la|le|of|the|y|e)$/u;
