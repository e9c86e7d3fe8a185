import type { Token } from '../sentence/tokens.ts';
import type { Attribution } from '../speaker/attribution.ts';

/** So many words before a clause say whether it is true. */
const REACH = 12;
const LINK = /^(?:that|whether|if)$/;
/** "It is a lie that she said", "there is no proof that she said". */
const UNTRUE =
  /\b(?:(?:a|an|another|pure|complete|total|utter|outright)(?: \w+)? (?:lie|myth|fiction|falsehood|hoax|fabrication|invention|legend|smear|slander|libel|joke|fake)|fiction|nonsense|lies|untrue|false|inaccurate|inconceivable|impossible|unlikely|unclear|unproven|unconfirmed|doubtful|disputed|contested|not (?:true|the case|correct|right|so|clear|certain|known)|isn['’]t (?:true|the case|correct|clear|known)|(?:no|without|without any|lack of|little|any|scant|zero|hardly any)(?: \w+)? (?:evidence|proof|record|recording|sign|suggestion|indication|confirmation|trace|transcript|doubt))$/;
/** "did not confirm that she had said", "nobody has shown that she said". */
const UNCONFIRMED =
  /(?:\b(?:not|never|nobody|no one|no-one|none|neither|nor|cannot|nothing|unable to|declined to|refused to|failed to|impossible to|yet to|hard to|wrong to)|n['’]t)(?: \w+){0,4} (?:confirm|confirmed|prove|proved|proven|show|shown|showed|demonstrate|demonstrated|verify|verified|establish|established|substantiate|substantiated|admit|admitted|acknowledge|acknowledged|find|found|claim|claimed|suggest|suggested|believe|believed|say|said|hear|heard|remember|recall|recalled|true|clear)$/;
const NO_DOUBT = /\b(?:no|without|any|little)(?: \w+)? doubt$/;

/** Whether the clause that gives the speaker is itself one that nobody vouches for, or that is said to be false. */
export function isDoubted(tokens: readonly Token[], { from, verb }: Attribution): boolean {
  if (verb === undefined || verb.from < from) return false;
  const link = LINK.test(tokens[from - 1]?.lower ?? '') ? from - 1 : from;
  if (/^(?:whether|if)$/.test(tokens[link]?.lower ?? '') && isAskedOrOpen(tokens, link)) return true;
  const words: string[] = [];
  for (let at = link - 1; at >= Math.max(0, link - REACH); at--) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') break;
    words.unshift(token.lower);
  }
  const before = words.join(' ');
  if (NO_DOUBT.test(before)) return false;
  return UNTRUE.test(before) || UNCONFIRMED.test(before);
}

/** "would not say whether she had said", "It is unclear if she said". */
function isAskedOrOpen(tokens: readonly Token[], link: number): boolean {
  return (
    tokens[link]?.lower === 'whether' ||
    /^(?:say|known|know|clear|unclear|asked|sure|certain|doubt|doubted|confirm|deny)$/.test(
      tokens[link - 1]?.lower ?? '',
    )
  );
}
