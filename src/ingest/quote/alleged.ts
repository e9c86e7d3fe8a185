import type { Token } from '../sentence/tokens.ts';
import type { Attribution } from '../speaker/attribution.ts';

/** Papers in which one side tells what another is to have said. */
const CHARGES =
  /^(?:lawsuit|lawsuits|suit|complaint|indictment|affidavit|writ|charges|claimant|claimants|plaintiff|plaintiffs)$/;
/** "the claim that Vale said": somebody else's. */
const RUMOURED =
  /^(?:claim|charge|allegation|rumour|rumor|suggestion|assertion|accusation|insinuation|gossip)s?$/;
const ADVERBS = /^(?:allegedly|supposedly|purportedly)$/;
const FALSELY = /^(?:falsely|wrongly|mistakenly|incorrectly|fraudulently)$/;
const FALSE =
  /^(?:fake|faked|deepfake|doctored|forged|fabricated|bogus|hoax|spoof|parody|ai-generated|ai|invented|satirical)$/;
/** Somebody else in the name of whoever is named behind. */
const POSING = /^(?:pretending|posing|impersonating|impersonator|impressionist|parody|spoof|fake)$/;
/** How far into a sentence its beginning goes. */
const OPENING = 12;

/** Whether somebody is only said by another to have said it: "Reed claims that Vale said “…”", "allegedly told". */
export function isAlleged(
  tokens: readonly Token[],
  attribution: Attribution,
  all: readonly Attribution[],
): boolean {
  const { verb, from } = attribution;
  if (verb === undefined) return false;
  if (tokens.slice(verb.from, verb.to).some(({ lower }) => ADVERBS.test(lower))) return true;
  // "The lawsuit claims that Vale told …": a verb that might be a noun.
  const claim = tokens[from - 1]?.lower === 'that' ? from - 2 : from - 1;
  if (/^(?:claims|claimed|alleges|alleged)$/.test(tokens[claim]?.lower ?? '') && !isNoun(tokens[claim - 1]))
    return true;
  if (RUMOURED.test(tokens[claim]?.lower ?? '') && tokens[from - 1]?.lower === 'that') return true;
  const outer = all.find(
    (one) => one !== attribution && one.from < from && one.side === 'behind' && one.to <= from,
  );
  if (outer === undefined) return false;
  if (outer.verb !== undefined && /^(?:claim|allege)$/.test(outer.verb.form.lemma)) return true;
  return tokens.slice(outer.from, outer.to).some(({ lower }) => CHARGES.test(lower));
}

/** "In the fake recording, Vale says “…”", "was wrongly quoted as saying “…”", "a comedian posing as Vale said “…”". */
export function isFalse(
  tokens: readonly Token[],
  quote: number,
  attribution: Attribution | undefined,
): boolean {
  const before = tokens.slice(0, quote);
  for (const [at, { lower, kind }] of before.entries()) {
    if (kind !== 'word' || !FALSELY.test(lower)) continue;
    const next = tokens[at + 1]?.lower ?? '';
    if (
      /^(?:quoted|attributed|claimed|claims|claiming|reported|credited|cited|suggested|stated|accused)$/.test(
        next,
      )
    )
      return true;
  }
  if (tokens[0]?.lower === 'in' || tokens[0]?.lower === 'on') {
    const comma = tokens.findIndex(({ text }) => text === ',');
    const opening = tokens.slice(1, Math.min(comma, OPENING));
    if (comma > 0 && comma < quote && opening.some(({ lower }) => FALSE.test(lower))) return true;
  }
  const verb = attribution?.verb?.from;
  if (verb === undefined || verb > quote) return false;
  const subject = tokens.slice(Math.max(0, verb - OPENING), verb);
  const sign = subject.findLastIndex(({ kind }) => kind !== 'word');
  return subject.slice(sign + 1).some(({ lower, cap }) => !cap && POSING.test(lower));
}

function isNoun(before: Token | undefined): boolean {
  return (
    before === undefined ||
    /^(?:the|an?|his|her|its|their|these|those|such|any|of|about|by|on)$/.test(before.lower)
  );
}

/** Where somebody speaks as another: in a part that they play. */
const STAGES = /^(?:trailer|scene|act|sketch|novel|musical|opera|sitcom|monologue|soliloquy)$/;

/** "he says in the trailer": words of the part, and not of the actor. */
export function isPlayed(tokens: readonly Token[], { verb }: Attribution): boolean {
  if (verb === undefined || !/^(?:in|during|from|as)$/.test(tokens[verb.to]?.lower ?? '')) return false;
  const behind = tokens.slice(verb.to + 1, verb.to + 6);
  const end = behind.findIndex(({ kind }) => kind !== 'word');
  return behind.slice(0, end < 0 ? behind.length : end).some(({ lower }) => STAGES.test(lower));
}
