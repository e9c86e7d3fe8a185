import { isPlainVerb } from '../sentence/finite.ts';
import type { Token } from '../sentence/tokens.ts';

/** Participles with which an outlet says what the words did, meant or went with, and no longer what they were. */
const PARTICIPLE =
  /^(?:sending|pushing|lifting|knocking|drawing|prompting|sparking|triggering|eliciting|earning|provoking|dashing|echoing|contradicting|rejecting|referring|pointing|citing|calling|describing|urging|accusing|adding|saying|speaking|dismissing|denying|confirming|warning|stressing|repeating|reiterating|blaming|vowing|insisting|noting|alluding|hinting|responding|reacting|defying|angering|stunning|quoting|reading|smiling|laughing|shrugging|waving|gesturing|nodding|mirroring|using|praising|thanking|criticising|criticizing|condemning|demanding|appearing|flanked|infuriating|enraging|alarming|pleasing|disappointing|reassuring|raising|fuelling|fueling|shocking|winning|silencing|embarrassing|breaking|marking)$/;
/** Nouns by which an outlet sums up what was said: ", a claim that the ministry denies". */
const SUMMED =
  /^(?:claim|charge|threat|hint|boast|joke|rumour|rumor|decision|choice|phrase|description|remark|comment|position|line|view|promise|figure|statement|allegation|assertion|accusation|reference|stance|message|suggestion|warning|demand|admission|pledge|move|sentence|formula|point|theme|argument|prospect|idea)s?$/;
/** Nouns of the occasion: ", in a statement", ", at a news conference". */
const OCCASION =
  /^(?:what|remarks|comments|statement|letter|post|interview|speech|message|reference|move|sign|blow|rebuke|departure|reversal|signal|nod|swipe|briefing|conference|apparent|rare|first|sharp|veiled|note|email|tweet|video|address|broadcast)$/;
/** Tenses of reported speech: a relative clause in them goes on with it. */
const SHIFTED = /^(?:would|had|could|might|should|was|were|did|will|must)$/;

/** Where the outlet begins to comment behind a comma, or `to`: ", who leads the party", ", drawing cheers". */
export function commentAt(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 2; at < to - 1; at++) {
    if (isJoined(tokens, at)) return at;
    if (/^[–—]$/.test(tokens[at]?.text ?? '') && isComment(tokens, at + 1, to)) return at;
    if (tokens[at]?.text === ',' && (isComment(tokens, at + 1, to) || isMarket(tokens, at + 1, to)))
      return at;
  }
  return to;
}

/** "said the port was safe but urging patience": a second participle, and no part of what was said. */
function isJoined(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  return (
    /^(?:and|but)$/.test(tokens[at]?.lower ?? '') &&
    /^(?:adding|urging|warning|insisting|stressing|accusing|vowing|promising|noting)$/.test(next) &&
    !/ing$/.test(tokens[at - 1]?.lower ?? '')
  );
}

function isComment(tokens: readonly Token[], at: number, to: number): boolean {
  const word = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  if (PARTICIPLE.test(word) || /^(?:while|whereas|amid)$/.test(word)) return true;
  if (word === 'without' && withholds(tokens, at)) return true;
  if (word === 'after' || (word === 'as' && !AS.test(next))) return true;
  if (word === 'with' && tokens.slice(at + 1, at + 5).some(({ lower }) => GESTURE.test(lower))) return true;
  if (/^(?:who|which)$/.test(word) && isFalse(tokens, at + 1)) return true;
  if (/^(?:who|whose|which)$/.test(word)) return !SHIFTED.test(next) && !isInner(tokens, at, to);
  if (/^(?:in|at|on|during)$/.test(word))
    return OCCASION.test(next) || (/^(?:an?|his|her|its|their)$/.test(next) && occasionSoon(tokens, at + 2));
  if (/^(?:a|an|the|his|her|its|their)$/.test(word)) return isSummed(tokens, at) || isTimed(tokens, at);
  return isTimed(tokens, at);
}

/** ", without giving details": what the speaker left out. */
export function withholds(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'without' && WITHHELD.test(tokens[at + 1]?.lower ?? '');
}

const WITHHELD =
  /^(?:giving|elaborating|naming|providing|saying|specifying|offering|explaining|mentioning|going|citing|identifying|referring|disclosing|revealing|commenting|detailing|stating|clarifying|quoting|presenting|producing|further|more|much)$/;
/** Behind "as", where it goes on with what was said. */
const AS =
  /^(?:soon|long|well|if|though|much|many|far|often|part|an?|in|of|to|he|she|it|they|we|i|you|planned|agreed|required|scheduled|such|early|late|promised|expected|always|before|usual)$/;
/** What somebody does while they speak. */
const GESTURE = /^(?:smile|shrug|grin|laugh|wink|nod|sigh|chuckle|smirk|frown|tears|gesture|wave)$/;

/** ", which was untrue": the outlet sets it right. */
function isFalse(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:is|was|are|were|has|had|proved|turned)$/.test(tokens[at]?.lower ?? '')) return false;
  return tokens
    .slice(at + 1, at + 4)
    .some(({ lower }) => /^(?:untrue|false|incorrect|wrong|inaccurate|misleading|lie|disputed)$/.test(lower));
}

/** ", and its shares rose 7%": what the market did is the outlet's to tell. */
function isMarket(tokens: readonly Token[], at: number, to: number): boolean {
  if (!/^(?:and|but|as)$/.test(tokens[at]?.lower ?? '')) return false;
  const noun = tokens
    .slice(at + 1, at + 5)
    .findIndex(({ lower }) => /^(?:shares?|stocks?|bonds?|futures|yields?)$/.test(lower));
  if (noun < 0) return false;
  return tokens
    .slice(at + 2 + noun, Math.min(to, at + 8 + noun))
    .some(({ lower }) =>
      /^(?:rose|fell|jumped|slid|dropped|gained|lost|sank|climbed|surged|plunged|tumbled|slumped|soared|closed|ended|traded)$/.test(
        lower,
      ),
    );
}

/** ", which serves Halden, would …": another comma closes the clause, and a verb goes on with what was said. */
function isInner(tokens: readonly Token[], at: number, to: number): boolean {
  for (let end = at + 2; end < Math.min(to - 1, at + 20); end++) {
    const next = tokens[end + 1];
    if (tokens[end]?.text === ',' && next !== undefined && (isPlainVerb(next) || next.lower === 'to'))
      return true;
  }
  return false;
}

function occasionSoon(tokens: readonly Token[], from: number): boolean {
  return [from, from + 1].some((at) => OCCASION.test(tokens[at]?.lower ?? ''));
}

function isSummed(tokens: readonly Token[], at: number): boolean {
  return [at + 1, at + 2].some((near) => SUMMED.test(tokens[near]?.lower ?? ''));
}

const UNIT = /^(?:second|minute|hour|day|week|month|year|moment|night|morning)s?$/;

/** "hours after …", "a day before …", "two weeks ahead of …", "shortly after …". */
function isTimed(tokens: readonly Token[], at: number): boolean {
  for (let unit = at; unit <= at + 2; unit++) {
    const word = tokens[unit]?.lower ?? '';
    const next = tokens[unit + 1]?.lower ?? '';
    if (
      (UNIT.test(word) || /^(?:shortly|just|soon|immediately)$/.test(word)) &&
      /^(?:after|before|ahead)$/.test(next)
    )
      return true;
  }
  return false;
}
