import { foldName } from '../../text/fold.ts';
import type { Passage } from '../clean/article.ts';
import type { Span } from '../extracted.ts';
import type { Token } from '../sentence/tokens.ts';
import { attributionsIn } from '../speaker/attribution.ts';
import type { Cast, Member } from '../speaker/cast.ts';
import { firstMention } from '../speaker/first-mention.ts';
import { mentionOf } from '../speaker/mention.ts';
import { bodiesIn, mentioned } from '../speaker/mentioned.ts';
import { phraseStart } from '../speaker/phrase.ts';
import { resolve } from '../speaker/resolve.ts';
import { isSomebody } from '../speaker/somebody.ts';
import { bare, isRole } from '../speaker/word-class.ts';
import { MEN, WOMEN } from '../words/given-names.ts';
import { bring, type Discourse, type Draft } from './draft.ts';
import { fullTextAt } from './full-text.ts';
import { isRead } from './joint-paper.ts';
import { letterAt } from './letters.ts';
import { lostDraft } from './lost-draft.ts';
import type { Reading } from './telling.ts';

/** How many passages were taken. */
interface Lost {
  readonly read: number;
}

const NOTHING: Lost = { read: 0 };

/** Words of somebody that stand without marks: block quotes, and paragraphs that a colon announces. */
export function readLost(
  reading: Reading,
  passages: readonly Passage[],
  at: number,
  discourse: Discourse,
  drafts: Draft[],
): Lost {
  const passage = passages[at];
  if (passage === undefined || passage.marked.some(({ outer }) => outer.start <= passage.start + 1))
    return NOTHING;
  const before = passages[at - 1];
  const letter = letterAt(reading, passages, at, () =>
    before === undefined ? null : speakerBefore(reading, before, discourse),
  );
  if (letter !== undefined) {
    drafts.push(letter.draft);
    return { read: letter.read };
  }
  const full = passage.part === 'quotation' ? undefined : fullTextAt(reading.text, passages, at);
  if (full !== undefined && before !== undefined) {
    drafts.push(lostDraft(passage, full.parts, speakerBefore(reading, before, discourse), null));
    return { read: full.read };
  }
  if (passage.part === 'quotation') return blockQuote(reading, passages, at, discourse, drafts);
  if (passage.part !== 'paragraph') return NOTHING;
  const { text } = reading;
  if (before?.part !== 'paragraph') return NOTHING;
  const isAnnounced = text.charAt(before.end - 1) === ':';
  if (passage.marked.length > 0) return NOTHING;
  if (isAnnounced) {
    const member = speakerBefore(reading, before, discourse);
    let read = 1;
    while (continues(text, passages[at + read])) read += 1;
    const parts = passages.slice(at, at + read).map(({ start, end }) => ({ start, end }));
    drafts.push(lostDraft(passage, parts, member, null));
    return { read };
  }
  // A paragraph that says "we" amid an article that does not, behind a quotation and its speaker.
  const isBehindQuote = discourse.last?.sentence === discourse.sentence && discourse.last.isTail;
  // A page's last lines speak for the outlet.
  const mayGoOn =
    isBehindQuote &&
    passages[at + 1] !== undefined &&
    passage.marked.length === 0 &&
    passage.sentences.length <= 3;
  if (!mayGoOn) return NOTHING;
  const member = isFirstPerson(text.slice(passage.start, passage.end))
    ? speakerBefore(reading, before, discourse)
    : null;
  if (member !== null) {
    drafts.push(lostDraft(passage, [{ start: passage.start, end: passage.end }], member, null));
    return { read: 1 };
  }
  return NOTHING;
}

function continues(text: string, next: Passage | undefined): boolean {
  return (
    next?.part === 'paragraph' &&
    next.marked.length === 0 &&
    next.sentences.length <= 4 &&
    /^(?:It|We|I|This|They|My|Our)\b/.test(text.slice(next.start, next.start + 8))
  );
}

function isFirstPerson(words: string): boolean {
  return (
    /\b(?:we|our|us|I|my)\b/.test(words.slice(0, 600)) &&
    !/\b(?:said|told|says|added)\b/.test(words.slice(0, 600))
  );
}

/** Who speaks in the last sentence of the paragraph before, else the last one of whom it speaks. */
function speakerBefore(reading: Reading, before: Passage, discourse: Discourse): Member | null {
  const { text, cast } = reading;
  const issued = issuerIn(text.slice(before.start, Math.min(before.end, before.start + TITLE)));
  const issuer = issued === undefined ? undefined : cast.find(issued);
  if (issuer !== undefined) return issuer;
  if (issued?.includes(' ') && !isRole(issued.split(' ')[0]?.toLowerCase() ?? ''))
    return cast.meet(issued, isGivenName(issued.split(' ')[0] ?? '') ? 'person' : 'organisation');
  const tokens = before.sentences.at(-1)?.tokens ?? [];
  const said = attributionsIn(tokens)
    .filter(({ verb, side, mention }) => verb !== undefined && side !== 'none' && mention?.form !== 'other')
    .at(-1)?.mention;
  const resolved = said === undefined ? null : resolve(text, tokens, said, cast, discourse.focus).member;
  if (resolved !== null) return resolved;
  // "The declaration reads, in part:": a paper's words, whose author nothing names.
  if (isRead(tokens)) return null;
  // "its chief executive said": somebody, and nobody who was named.
  if (said?.form === 'role' || said?.form === 'nameless') return null;
  const named = mentioned(text, tokens, tokens.length, cast);
  if (named.length === 1 && named[0] !== undefined) return named[0];
  // "Statement from Brellan Rail:"
  const isAnnounced = said === undefined && text.charAt(before.end - 1) === ':';
  const bodies = isAnnounced && named.length === 0 ? bodiesIn(text, tokens, cast) : [];
  if (bodies.length === 1 && bodies[0] !== undefined) return bodies[0];
  const office = officeIn(text, tokens, cast, discourse);
  if (office !== null) return office;
  const first = named.length === 0 ? firstMention(tokens, tokens.length) : undefined;
  if (first?.form === 'body') return resolve(text, tokens, first, cast, discourse.focus).member;
  const near = discourse.focus[0];
  return near !== undefined && isSomebody(near) && discourse.stranger !== true ? near : null;
}

/** No title of a statement is longer. */
const TITLE = 160;
const ISSUED =
  /^(?:(?:[Tt]he |[Aa] |[Hh]ere is (?:the |a )?)?(?:[Ff]ull |[Oo]fficial |[Pp]ress |[Jj]oint |[Nn]ew |[Ll]atest )*(?:[Ss]tatement|[Mm]essage|[Rr]esponse|[Rr]eply|[Cc]omment|[Ll]etter|[Cc]ommuniqu[eé]|[Nn]ote) (?:from|by|issued by) |[Ff]rom (?:the )?(?:statement|Telegram channel|Facebook page) (?:of|by) )(?:the )?(\p{Lu}[\p{L}.&’'-]*(?: (?:\p{Lu}[\p{L}.&’'-]*|of|for|the|and|&|de))*)(?: in full)?:$/u;

/** "Statement from Halden Rail:": whose words follow, where the line is nothing but such a title. */
function issuerIn(line: string): string | undefined {
  return ISSUED.exec(line)?.[1];
}

function isGivenName(word: string): boolean {
  return WOMEN.has(foldName(word)) || MEN.has(foldName(word));
}

/** The one whom a role in the sentence means: "the letter sent by the Minister". */
function officeIn(text: string, tokens: readonly Token[], cast: Cast, discourse: Discourse): Member | null {
  for (let at = tokens.length - 1; at >= 0; at--) {
    if (tokens[at]?.kind !== 'word' || !isRole(bare(tokens[at]))) continue;
    const mention = mentionOf(tokens, phraseStart(tokens, at + 1), at + 1);
    if (mention?.form !== 'role') continue;
    const { member } = resolve(text, tokens, mention, cast, discourse.focus);
    if (member !== null) return member;
  }
  return null;
}

/** A block quote of the page's markup: its last line may say whose it is. */
function blockQuote(
  reading: Reading,
  passages: readonly Passage[],
  at: number,
  discourse: Discourse,
  drafts: Draft[],
): Lost {
  const { text, cast } = reading;
  let read = 1;
  // Each of several embedded posts ends with the line that signs it.
  while (passages[at + read]?.part === 'quotation') {
    read += 1;
    const { start, end } = passages[at + read - 1] ?? { start: 0, end: 0 };
    if (/^[–—]\s?\p{Lu}/u.test(text.slice(start, start + 4)) && end - start < 120) break;
  }
  const block = passages.slice(at, at + read);
  const first = block[0];
  if (first === undefined) return NOTHING;
  const last = block.at(-1) ?? first;
  const line = text.slice(last.start, Math.min(last.end, last.start + 200));
  const signed = signature(line, block.length > 1);
  const words: Span[] = (signed === undefined ? block : block.slice(0, -1)).map(({ start, end }) => ({
    start,
    end,
  }));
  if (words.length === 0) return { read };
  const before = passages[at - 1];
  const own =
    signed === undefined
      ? undefined
      : (cast.find(signed) ??
        (/\s/.test(signed)
          ? cast.meet(signed, /\p{L}/u.test(foldName(signed)) ? 'person' : 'organisation')
          : undefined));
  const member =
    own ?? (signed === undefined && before !== undefined ? speakerBefore(reading, before, discourse) : null);
  const draft = lostDraft(first, words, member, signed ?? null);
  drafts.push(own === undefined ? draft : { ...draft, tier: 'stated', attribution: 'explicit' });
  if (member !== null) bring(discourse, member);
  return { read };
}

/** "— Ada Vale (@vale) May 18, 2027", "Supreme Court of Kembala, 14 June": a line that signs what stands above it. */
function signature(line: string, hasMore: boolean): string | undefined {
  if (!hasMore || /[.!?…]["”]?$/.test(line) || line.length > 120) return undefined;
  const name = line
    .replace(/^[–—\-\s]+/, '')
    .replace(/\s*[(]?@[\w.]+[)]?.*$/, '')
    .replace(/,.*$/, '')
    .trim();
  return /^\p{Lu}/u.test(name) && name.length <= 60 && name !== '' ? name : undefined;
}
