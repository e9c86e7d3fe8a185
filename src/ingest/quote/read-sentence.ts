import type { Passage } from '../clean/article.ts';
import type { Sentence } from '../sentence/sentences.ts';
import type { Discourse, Draft } from './draft.ts';
import { draftOf } from './draft-of.ts';
import { goOn } from './go-on.ts';
import { quoteAt } from './quoted.ts';
import { canSpeak, reportedClauses } from './reported.ts';
import { isRelaying, type Reading, type Telling, tellingOf } from './telling.ts';

/** The quotations of one sentence, in their order. The discourse goes on with who was named and who spoke. */
export function readSentence(
  reading: Reading,
  passage: Passage,
  sentence: Sentence,
  discourse: Discourse,
): Draft[] {
  const telling = tellingOf(reading, passage, sentence, discourse);
  const drafts: Draft[] = [];
  for (const [at, { kind }] of sentence.tokens.entries()) {
    const found = kind === 'quote' ? quoteAt(reading, telling, at, discourse, drafts) : undefined;
    if (found !== undefined) drafts.push(found);
  }
  if (passage.part !== 'headline' && passage.part !== 'heading') drafts.push(...reported(reading, telling));
  goOn(reading, telling, discourse);
  const isSemicolon = sentence.tokens.at(-1)?.text === ';';
  const spoke = drafts.at(-1)?.member ?? undefined;
  discourse.semicolon = isSemicolon && spoke !== undefined ? spoke : undefined;
  return drafts.sort((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0));
}

/** What the sentence reports without quoting, one quotation a clause. */
function reported(reading: Reading, telling: Telling): Draft[] {
  const { attributions, speakers, sentence } = telling;
  return attributions.flatMap((attribution) => {
    const spoken = speakers.get(attribution);
    if (spoken === undefined || !canSpeak(sentence.tokens, attribution)) return [];
    // "according to" beside a verb of saying names a source of the report, and no second speaker.
    const isBeside = attributions.some(
      (other) =>
        other !== attribution && other.side !== 'none' && other.verb?.form.manners.has('clause') !== false,
    );
    if (attribution.isSource === true && isBeside) return [];
    if (isRelaying(attribution, telling, reading.relays)) return [];
    // "They stood there, in the words of Vale, “for hours”": the words between marks are what she said.
    const { to } = attribution;
    const isAmid = attribution.side === 'before' && attribution.isSource === true;
    const { tokens } = sentence;
    if (isAmid && tokens[tokens[to]?.text === ',' ? to + 1 : to]?.kind === 'quote') return [];
    return reportedClauses(reading.text, sentence, attribution, attributions).flatMap(([first, ...rest]) => {
      if (first === undefined) return [];
      const draft = draftOf(reading, telling, 'indirect', first, attribution, spoken);
      return [{ ...draft, parts: [first, ...rest] }];
    });
  });
}
