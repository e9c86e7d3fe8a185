import type { Span } from '../extracted.ts';
import type { Token } from '../sentence/tokens.ts';
import type { Attribution, Range } from '../speaker/attribution.ts';
import { wordsAt } from '../speaker/words-at.ts';
import type { Draft } from './draft.ts';
import { locationOf } from './lost-draft.ts';
import type { Reading, Spoken, Telling } from './telling.ts';
import { throughOf } from './through.ts';

/** A quotation with the attribution that its own sentence gives it. */
export function draftOf(
  reading: Reading,
  telling: Telling,
  kind: Draft['kind'],
  span: Span,
  attribution: Attribution,
  spoken: Spoken,
): Draft {
  const { passage, sentence, attributions } = telling;
  const { verb } = attribution;
  const through = throughOf(reading, sentence.tokens, attribution, attributions);
  const onBehalfOf = bodyOf(reading, telling, attribution);
  return {
    kind,
    marks: 'present',
    location: locationOf(passage),
    member: spoken.member,
    speakerAsWritten: spoken.written,
    verb: verb === undefined ? null : wordsAt(reading.text, sentence.tokens, verb.from, verb.to),
    tier: spoken.tier,
    attribution: 'explicit',
    ...(through === undefined ? {} : { through }),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    parts: [span],
    sentence: { start: sentence.start, end: sentence.end },
    ...(verb === undefined ? {} : { said: placeOf(sentence.tokens, verb) }),
  };
}

function placeOf(tokens: readonly Token[], { from, to }: Range): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

const SPOKESPERSON = /^(?:spokesman|spokeswoman|spokesperson)$/;

/** The body in a spokesperson's role: "foreign ministry spokeswoman Ada Vale" speaks for the foreign ministry. */
function bodyOf({ text }: Reading, { sentence }: Telling, { mention }: Attribution): string | undefined {
  if (mention === undefined) return undefined;
  const range = mention.role ?? mention;
  const { tokens } = sentence;
  for (let at = range.from; at < range.to; at++) {
    if (!SPOKESPERSON.test(tokens[at]?.lower ?? '')) continue;
    if (/^(?:for|of)$/.test(tokens[at + 1]?.lower ?? '') && at + 2 < mention.to)
      return wordsAt(text, tokens, at + 2, mention.to);
    return at > range.from ? wordsAt(text, tokens, range.from, at) : undefined;
  }
  return undefined;
}
