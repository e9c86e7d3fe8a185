import { plainOptions } from '../canonical.ts';
import type { Command, Question } from '../command.ts';
import { readOptions } from '../parse.ts';
import type { Reading } from '../read-value.ts';
import type { TakenIn } from './take-in.ts';

const OLDER =
  /^(any |and |show me |some )?(?:the )?(older|more|next|next page|older ones|go on|continue|earlier|earlier ones|show more|keep going|further|more please|more of (?:that|those|them|the same)|next ones|what else|anything else|any more)(?: please)?[.!? ]*$/;
const NEWER =
  /^(?:and |show me )?(?:the )?(newer|back|previous|previous page|newer ones|go back|previous ones)(?: please)?[.!? ]*$/;
const OPENERS =
  /^(and|only|just|what about|how about|also|or|but|same|the same|now|then|except|without|in|on|since|until|before|after|from|by|about|ok and|okay and|again|likewise|this time|instead|for|with|rather|narrow|restrict|limit|filter|make (it|that)|show (me )?(only|just|the same)|give me the same|do the same|(i )?mean(t)?|no|not|compare that|that)\b/;
/** "Who else said that": the same words or matter, by anybody. */
const WHO_ELSE = /^(?:and |so |but )?(?:did )?(?:who|anyone|anybody|somebody|someone|who all) else\b/;
const ANYWHERE =
  /^(?:and |so |but )?(?:(?:in|by|from) )?(any|which|what|every|all)? ?other (?:outlets?|sources?|papers?|media)\b/;
const EVER =
  /^(?:and |but )?(any ?time|at any time|ever|regardless of (?:the )?(?:date|time)|all dates|without (?:the )?dates?)[?.! ]*$/;

/**
 * A question that only makes sense after another ("and in August?", "the same from TASS", "who else said that",
 * "older"): the other one with what is new put in its place. Undefined where it stands by itself.
 */
export function followUp(asked: TakenIn, previous: Question, reading: Reading): Question | undefined {
  const { text } = asked.plain;
  if (OLDER.test(text)) return { ...previous, page: previous.page + 1, part: 1 };
  if (NEWER.test(text)) return { ...previous, page: Math.max(1, previous.page - 1), part: 1 };
  if (asked.plain.quoted.length > 0) return undefined;
  const names = asked.speakers.length + asked.outlets.length + asked.topics.length + asked.free.length;
  if (names === 0) {
    if (WHO_ELSE.test(text)) return without(['speaker'], previous, reading);
    if (ANYWHERE.test(text)) return without(['outlet'], previous, reading);
    if (EVER.test(text)) return without(['since', 'until'], previous, reading);
  }
  if (!OPENERS.test(text) || asked.stranger !== undefined) return undefined;
  const changes = changesOf(asked, previous.command);
  if (changes === undefined) return undefined;
  const before = optionsOf(previous);
  if (changes.since !== undefined || changes.until !== undefined) {
    delete before.since;
    delete before.until;
  }
  return {
    ...readOptions(previous.command, { ...before, ...changes }, reading),
    isPrivate: previous.isPrivate,
  };
}

function optionsOf(previous: Question): Record<string, string> {
  const { page: _page, ...kept } = plainOptions(previous);
  return Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, String(value)]));
}

/** The question before without some of its conditions; undefined where it had none of them. */
function without(names: readonly string[], previous: Question, reading: Reading): Question | undefined {
  const options = optionsOf(previous);
  const kept = Object.fromEntries(Object.entries(options).filter(([name]) => !names.includes(name)));
  if (Object.keys(kept).length === Object.keys(options).length || Object.keys(kept).length === 0)
    return undefined;
  return { ...readOptions(previous.command, kept, reading), isPrivate: previous.isPrivate };
}

/** What a follow-up puts in; undefined where it says nothing that the command takes, or something more. */
function changesOf(asked: TakenIn, { options }: Command): Record<string, string> | undefined {
  const { speaker, speakers, topics, outlets, since, until, free, kind, limit } = asked;
  const who = speaker ?? speakers[0];
  const said = {
    ...(who === undefined ? {} : { speaker: who.id }),
    ...(topics[0] === undefined ? {} : { topic: topics[0].id }),
    ...(outlets[0] === undefined ? {} : { outlet: outlets[0].id }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(free.length === 0 || who !== undefined ? {} : { words: free.join(' ') }),
    ...(kind === undefined ? {} : { kind }),
    ...(limit === undefined ? {} : { limit: String(limit) }),
  };
  const isOne = speakers.length <= 1 && topics.length <= 1 && outlets.length <= 1;
  const isWhole = free.length === 0 || who === undefined;
  const isTaken = Object.keys(said).every((name) => Object.hasOwn(options, name));
  return isOne && isWhole && isTaken && Object.keys(said).length > 0 ? said : undefined;
}
