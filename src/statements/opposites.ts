import { NO_LEXICON } from './lexicon.ts';
import { wordsOf } from './words.ts';

/** Pairs of words that turn a claim into the opposite one. A word may be in several. */
const PAIRS =
  'raise cut|raise lower|raise reduce|raise drop|increase decrease|increase reduce|increase cut|rise fall|rise drop|grow shrink|expand shrink|up down|more less|more few|open close|open shut|accept reject|accept refuse|approve reject|support oppose|welcome condemn|praise condemn|win lose|victory defeat|success failure|succeed fail|begin end|start stop|start end|begin stop|continue stop|stay leave|stay go|arrive leave|enter leave|come go|buy sell|lend borrow|friend enemy|allow forbid|allow ban|permit forbid|agree disagree|agree refuse|true false|true lie|always never|all none|everybody nobody|everyone nobody|everything nothing|before after|first last|strong weak|war peace|good bad|better worse|best worst|high low|higher lower|remember forget|love hate|guilty innocent|possible impossible|public private|yes no|early late|earlier later|easy difficult|easy hard|fast slow|quick slow|rich poor|legal illegal|lawful unlawful|safe unsafe|safe dangerous|able unable|with without|for against|inside outside|above below|over under|north south|east west|left right|alive dead|live die|war ceasefire|keep lose|keep drop|give take|attack defend|confirm deny|admit deny|resign stay|hire dismiss|friendly hostile|gain loss|profit loss|likely unlikely|happy unhappy|fair unfair|lawful illegal|present absent|day night|morning evening|winter summer|spring autumn|old new|young old|small big|small large|long short|today tomorrow|today yesterday|yesterday tomorrow|minimum maximum|most least|man woman|men women|government opposition';

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
