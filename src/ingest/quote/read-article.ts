import type { Passage } from '../clean/article.ts';
import { mentioned } from '../speaker/mentioned.ts';
import { isCorrection, isMistake } from './correction.ts';
import { dropDenied } from './denied.ts';
import { bring, type Discourse, type Draft } from './draft.ts';
import { echoedIn } from './echoed.ts';
import { readLost } from './lost.ts';
import { nestedIn } from './nested.ts';
import { readPosts } from './posts.ts';
import { settlePullQuotes } from './pull-quotes.ts';
import { readSentence } from './read-sentence.ts';
import { readTurns } from './read-turns.ts';
import { settleHeadlines } from './settle-headlines.ts';
import { signedBelow } from './signed-below.ts';
import type { Reading } from './telling.ts';

/** All quotations of an article, in the order of the text. */
export function readArticle(reading: Reading, passages: readonly Passage[]): Draft[] {
  const discourse: Discourse = { focus: [], sentence: 0, strangers: new Map(), papers: new Map() };
  const drafts: Draft[] = [];
  const turns = readTurns(reading, passages);
  const posts = readPosts(reading, passages);
  for (let at = 0; at < passages.length; at++) {
    const passage = passages[at];
    if (passage === undefined) continue;
    const turn = turns.get(passage);
    if (turn !== undefined) {
      drafts.push(turn);
      // What is told between the turns, or behind them, is told of whoever speaks in them.
      if (turn.member !== null) bring(discourse, turn.member);
      continue;
    }
    const post = posts.get(passage);
    if (post !== undefined) {
      if (post !== 'head') drafts.push(post);
      continue;
    }
    if (passage.part === 'caption') {
      // A caption stands beside the text: nobody whom it names is the text's "she", and the other way about.
      readPassage(
        reading,
        passage,
        undefined,
        {
          focus: [],
          sentence: discourse.sentence + 10,
          strangers: new Map(),
          papers: new Map(),
        },
        drafts,
      );
      continue;
    }
    const lost = readLost(reading, passages, at, discourse, drafts);
    if (passage.part === 'heading') forget(reading, passage, discourse);
    if (lost.read > 0) {
      at += lost.read - 1;
      continue;
    }
    const known = drafts.length;
    readPassage(reading, passage, textBefore(passages, at), discourse, drafts);
    const signer = signedBelow(reading, passage, passages[at + 1]);
    if (signer !== undefined) {
      for (const draft of drafts.slice(known))
        Object.assign(draft, {
          member: signer,
          speakerAsWritten: signer.name,
          tier: 'stated',
          attribution: 'explicit',
        });
      bring(discourse, signer);
      at += 1;
    }
  }
  settlePullQuotes(reading.text, passages, drafts);
  const tops = passages.filter(
    ({ part }) => part === 'headline' || part === 'standfirst' || part === 'heading',
  );
  const isTop = ({ sentence }: Draft): boolean => isIn(tops, sentence.start);
  drafts.push(...echoedIn(reading, passages, drafts, isTop));
  const all = drafts.flatMap((draft) => [draft, ...nestedIn(reading, draft)]);
  headedBy(all, [...turns.values()], passages);
  return settleHeadlines(reading.text, all, isTop).sort(
    (a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0),
  );
}

/** So many answers make somebody the one whose interview it is. */
const ANSWERS = 3;

/** What the headline of an interview quotes are words of the one person who is asked. */
function headedBy(drafts: readonly Draft[], turns: readonly Draft[], passages: readonly Passage[]): void {
  const answers = turns.filter(({ member }) => member !== null);
  const [first] = answers;
  if (first === undefined || answers.length < ANSWERS || answers.length * 3 < turns.length) return;
  if (answers.some(({ member }) => member !== first.member)) return;
  const tops = passages.filter(({ part }) => part === 'headline' || part === 'standfirst');
  for (const draft of drafts) {
    const isTop = tops.some(({ start, end }) => start <= draft.sentence.start && draft.sentence.start < end);
    if (isTop && draft.kind !== 'indirect' && draft.member === null)
      Object.assign(draft, { member: first.member, tier: 'carried', attribution: 'implied' });
  }
}

/** The passage before one, over the caption of a picture that stands between. */
function textBefore(passages: readonly Passage[], at: number): Passage | undefined {
  const before = passages[at - 1];
  return before?.part === 'caption' ? passages[at - 2] : before;
}

/** Whether a place is in one of these passages, which are in the order of the text: by halving. */
function isIn(passages: readonly Passage[], place: number): boolean {
  let from = 0;
  let to = passages.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((passages[middle]?.end ?? 0) <= place) from = middle + 1;
    else to = middle;
  }
  return (passages[from]?.start ?? place + 1) <= place;
}

/** A headline, a heading or an entry's time begins anew: no pronoun reaches over it. */
function forget({ text, cast }: Reading, { sentences }: Passage, discourse: Discourse): void {
  discourse.sentence += 10;
  discourse.papers.clear();
  discourse.rivals = [];
  const named = sentences.flatMap(({ tokens }) => mentioned(text, tokens, tokens.length, cast));
  discourse.focus = [...new Set(named)];
}

function readPassage(
  reading: Reading,
  passage: Passage,
  before: Passage | undefined,
  discourse: Discourse,
  drafts: Draft[],
): void {
  if (before?.part === 'headline' || before?.part === 'standfirst') discourse.stranger = false;
  const takesBack = isCorrection(reading.text, passage);
  for (const [index, sentence] of passage.sentences.entries()) {
    discourse.sentence += 1;
    const { tokens } = sentence;
    if (takesBack && isMistake(reading.text, sentence)) continue;
    const first = tokens[0];
    // A quotation over several paragraphs: each opens, only the last one closes.
    const open = before?.marked.at(-1);
    const last = drafts.at(-1);
    if (
      index === 0 &&
      passage.part !== 'heading' &&
      open?.open &&
      first?.marked !== undefined &&
      first.marked.family === open.family &&
      last !== undefined &&
      last.parts.at(-1)?.end === open.end &&
      settleLater(reading, passage, sentence, last, discourse)
    ) {
      last.parts.push({ start: first.marked.start, end: first.marked.end });
      continue;
    }
    const previous = passage.sentences[index - 1] ?? before?.sentences.at(-1);
    dropDenied(reading.text, sentence, previous, drafts);
    const found = readSentence(reading, passage, sentence, discourse);
    drafts.push(...found);
    const quoted = found.filter(({ kind }) => kind === 'direct').at(-1);
    if (quoted !== undefined) {
      const end = quoted.parts.at(-1)?.end ?? 0;
      discourse.last = {
        draft: quoted,
        sentence: discourse.sentence,
        isTail: end < sentence.end - 3 && quoted.attribution === 'explicit',
      };
    }
  }
}

/**
 * The attribution of a quotation over several paragraphs may stand behind its last one. False where it names somebody
 * else than the one before: then the first one's mark was never closed, and the words are two people's.
 */
function settleLater(
  reading: Reading,
  passage: Passage,
  sentence: Passage['sentences'][number],
  last: Draft,
  discourse: Discourse,
): boolean {
  // Read for its attribution alone: its words have been added.
  const { last: _, ...apart } = discourse;
  const [found] = readSentence(reading, passage, sentence, apart);
  if (found !== undefined && found.attribution === 'explicit' && found.member !== null) {
    const isOther = found.member !== last.member && last.member !== null;
    if (isOther && last.attribution === 'explicit' && found.tier === 'stated') return false;
    const { member, tier, speakerAsWritten, verb, attribution } = found;
    Object.assign(last, { member, tier, speakerAsWritten, verb, attribution });
  }
  if (last.member !== null) bring(discourse, last.member);
  discourse.last = { draft: last, sentence: discourse.sentence, isTail: sentence.tokens.length > 2 };
  return true;
}
