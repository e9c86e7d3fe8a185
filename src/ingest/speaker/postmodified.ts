import type { Token } from '../sentence/tokens.ts';
import { DETERMINERS } from '../words/closed.ts';
import { NAMELESS } from '../words/roles.ts';
import { type Mention, mentionOf } from './mention.ts';
import { bare, isRole } from './word-class.ts';

/** How far before its verb the noun of a subject stands that has phrases or a clause behind it. */
const REACH = 16;
/** People, beside roles and those whom nobody names. */
const PEOPLE =
  /^(?:people|persons?|man|men|woman|women|boys?|girls?|youths?|mothers?|fathers?|parents|families|relatives|crew|locals|figures|employees|staff|customers|users|teenagers?|pensioners?|children|onlookers|bystanders|villagers|islanders|motorists|commuters|shoppers|tourists)$/;
/** What goes on behind the noun: "people with knowledge of …", "lawyers involved in …", "the woman who …". */
const GOES_ON =
  /^(?:with|in|at|from|of|on|for|near|outside|inside|behind|aboard|around|along|who|whose|familiar|close|present|there|interviewed|involved|briefed|based|living|working|waiting|standing|sitting|queuing|attending|gathered|reached|contacted|quoted|questioned|travelling|traveling)$/;

/** The one who speaks, where the words before the verb only describe them further: "two lawyers in the case said". */
export function postmodified(tokens: readonly Token[], end: number): Mention | undefined {
  let found: Mention | undefined;
  for (let at = end - 2; at >= Math.max(0, end - REACH); at--) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.lower === 'that') break;
    const noun = bare(token);
    const isWho = tokens[at + 1]?.lower === 'who' && /^\p{Ll}+$/u.test(token.text) && !DETERMINERS.has(noun);
    const isPerson =
      (isRole(noun) || NAMELESS.has(noun) || PEOPLE.test(noun) || isWho) && token.lower === noun;
    if (!isPerson || !GOES_ON.test(tokens[at + 1]?.lower ?? '')) continue;
    const from = nounPhraseStart(tokens, at);
    const before = tokens[from - 1];
    const isFirst =
      before === undefined || before.kind !== 'word' || /^(?:and|but|while|as|because)$/.test(before.lower);
    if (!isFirst) continue;
    const mention = mentionOf(tokens, from, at + 1);
    found =
      mention?.form === 'role' || mention?.form === 'nameless'
        ? { ...mention, to: end }
        : { form: 'nameless', from, to: end };
  }
  return found;
}

/** Over adjectives and numbers to the article: "a senior", "two", "several of the". */
function nounPhraseStart(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && at - from < 5) {
    const token = tokens[from - 1];
    if (token?.kind !== 'word' || /^(?:and|but|while|as|because|that)$/.test(token.lower)) break;
    from -= 1;
    if (DETERMINERS.has(token.lower) && !/^(?:of)$/.test(tokens[from - 1]?.lower ?? '')) break;
  }
  return from;
}
