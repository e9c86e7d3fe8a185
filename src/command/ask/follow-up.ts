import { plainOptions } from '../canonical.ts';
import type { Command, Question } from '../command.ts';
import { readOptions } from '../parse.ts';
import type { Reading } from '../read-value.ts';
import type { TakenIn } from './take-in.ts';

const OLDER =
  /^(?:and )?(older|more|next|next page|older ones|go on|continue|earlier|show more|keep going|further)[.!?]*$/;
const NEWER = /^(?:and )?(newer|back|previous|previous page|newer ones|go back)[.!?]*$/;
const OPENERS =
  /^(and|only|just|what about|how about|also|or|but|same|now|then|except|without|in|on|since|until|before|after|from|by|about)\b/;

/**
 * A question that only makes sense after another ("and in August?", "only TASS", "older"): the other one with
 * what is new put in its place. Undefined where it stands by itself.
 */
export function followUp(asked: TakenIn, previous: Question, reading: Reading): Question | undefined {
  const { text } = asked.plain;
  if (OLDER.test(text)) return { ...previous, page: previous.page + 1, part: 1 };
  if (NEWER.test(text)) return { ...previous, page: Math.max(1, previous.page - 1), part: 1 };
  if (!OPENERS.test(text) || asked.stranger !== undefined || asked.plain.quoted.length > 0) return undefined;
  const changes = changesOf(asked, previous.command);
  if (changes === undefined) return undefined;
  const { page: _page, ...kept } = plainOptions(previous);
  const before = Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, String(value)]));
  if (changes.since !== undefined || changes.until !== undefined) {
    delete before.since;
    delete before.until;
  }
  return {
    ...readOptions(previous.command, { ...before, ...changes }, reading),
    isPrivate: previous.isPrivate,
  };
}

/** What a follow-up puts in; undefined where it says nothing that the command takes, or something more. */
function changesOf(asked: TakenIn, { options }: Command): Record<string, string> | undefined {
  const { speaker, speakers, topics, outlets, since, until, free } = asked;
  const who = speaker ?? speakers[0];
  const said = {
    ...(who === undefined ? {} : { speaker: who.id }),
    ...(topics[0] === undefined ? {} : { topic: topics[0].id }),
    ...(outlets[0] === undefined ? {} : { outlet: outlets[0].id }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(free.length === 0 || who !== undefined ? {} : { words: free.join(' ') }),
  };
  const isTaken = Object.keys(said).every((name) => Object.hasOwn(options, name));
  return isTaken && Object.keys(said).length > 0 ? said : undefined;
}
