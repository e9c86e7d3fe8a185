import { type Lexicon, NO_LEXICON } from './lexicon.ts';
import { wordsOf } from './words.ts';

/** Pairs of words that turn a claim into the opposite one. A word may be in several. */
const PAIRS =
  'raise cut|raise lower|raise reduce|raise drop|increase decrease|increase reduce|increase cut|rise fall|rise drop|grow shrink|expand shrink|up down|more less|more few|open close|open shut|accept reject|accept refuse|approve reject|support oppose|welcome condemn|praise condemn|win lose|victory defeat|success failure|succeed fail|begin end|start stop|start end|begin stop|continue stop|stay leave|stay go|arrive leave|enter leave|come go|buy sell|lend borrow|friend enemy|allow forbid|allow ban|permit forbid|agree disagree|agree refuse|true false|true lie|always never|all none|everybody nobody|everyone nobody|everything nothing|before after|first last|strong weak|war peace|good bad|better worse|best worst|high low|higher lower|remember forget|love hate|guilty innocent|possible impossible|public private|yes no|early late|earlier later|easy difficult|easy hard|fast slow|quick slow|rich poor|legal illegal|lawful unlawful|safe unsafe|safe dangerous|able unable|with without|for against|inside outside|above below|over under|north south|east west|left right|alive dead|live die|war ceasefire|keep lose|keep drop|give take|attack defend|confirm deny|admit deny|resign stay|hire dismiss|friendly hostile|gain loss|profit loss|likely unlikely|happy unhappy|fair unfair|lawful illegal|present absent|day night|morning evening|winter summer|spring autumn|old new|young old|small big|small large|long short|today tomorrow|today yesterday|yesterday tomorrow|minimum maximum|most least|man woman|men women|government opposition|save lose|keep break|right lie|truth lie|full empty|ready reluctant|prepared reluctant|willing reluctant|eager reluctant|soft firm|softly firmly|softly harshly|gently firmly|respect violate|east north|east south|west north|west south|lead follow|lend owe|import export|mother father|husband wife|son daughter|brother sister|peace victory|breakthrough impasse|rescue abandon|arm disarm|tighten loosen|deepen ease|worsen improve|weaken strengthen|slow hasten|delay hasten|know think|know believe|know assume|know suspect|know guess|know hope|certain likely|prove suggest|all some|everybody somebody|stop fail';

const OPPOSITES: ReadonlySet<string> = new Set(
  PAIRS.split('|').flatMap((pair) => {
    const [a = '', b = ''] = pair.split(' ').map((word) => wordsOf(word, NO_LEXICON)[0]?.stem ?? word);
    return [`${a} ${b}`, `${b} ${a}`];
  }),
);

/** Whether two words, by their stems, are opposites. */
export function areOpposites(a: string, b: string): boolean {
  return OPPOSITES.has(`${a} ${b}`);
}

const MOST_REMEMBERED = 20_000;
/** What stands before a word and makes its opposite of it. */
const TURNED = /^(?:un|in|il|im|ir|dis|non|mis|anti)$/;
const SHORTEST = 5;

interface Spelt {
  readonly folded: string;
  readonly stem: string;
  readonly isName?: boolean;
}

/** Whether two words are opposites by these pairs, by what is put before one of them, or as a lexicon has it. */
export function opposedIn(lexicon: Lexicon): (a: Spelt, b: Spelt) => boolean {
  const known = new Map<string, boolean>();
  const areByMeaning = (a: string, b: string): boolean => {
    const opposed = lexicon.opposedTo?.(a) ?? [];
    if (opposed.length === 0) return false;
    const senses = new Set(lexicon.sensesOf(b));
    return opposed.some((sense) => senses.has(sense));
  };
  return (a, b) => {
    if (areOpposites(a.stem, b.stem) || isPrefixed(a.folded, b.folded) || isPrefixed(b.folded, a.folded))
      return true;
    if (a.isName === true || b.isName === true) return false;
    const key = `${a.folded} ${b.folded}`;
    let found = known.get(key);
    if (found === undefined) {
      found = areByMeaning(a.folded, b.folded) || areByMeaning(b.folded, a.folded);
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(key, found);
    }
    return found;
  };
}

/** "unprepared" and "prepared". */
function isPrefixed(longer: string, word: string): boolean {
  return word.length >= SHORTEST && longer.endsWith(word) && TURNED.test(longer.slice(0, -word.length));
}
