import { foldName } from '../../text/fold.ts';
import type { Span } from '../extracted.ts';
import { byRole } from '../speaker/by-role.ts';
import type { Cast, Member } from '../speaker/cast.ts';
import { officeOf } from '../speaker/office.ts';
import type { Bare } from './passages.ts';

/** A turn of a transcript: who speaks, and the words behind the label. */
export interface Turn {
  readonly label: string;
  /** What stands in brackets behind the label, where one of both is an office and the other a name. */
  readonly office?: string;
  readonly words: Span;
  /** `question`: put by somebody who is not named; `answer`: by whoever was asked. */
  readonly who: 'named' | 'question' | 'answer';
  /** A label as only transcripts have it; a name in small letters is one amid others alone: see `runsOf`. */
  readonly isSure: boolean;
}

const QUESTION = /^(?:q|question|frage|soru|pregunta|domanda|вопрос)$/i;
const ANSWER = /^(?:a|answer|antwort|cevap|respuesta|risposta|ответ)$/i;
const ASKER = /^(?:interviewer|moderator|host|presenter|reporter|journalist|correspondent)$/i;
/** Somebody of several who ask. */
const ANY_ASKER = /^(?:reporter|journalist|correspondent)$/i;

export function isAnyAsker(label: string): boolean {
  return ANY_ASKER.test(label);
}

/** Whether a label is that of whoever asks. */
export function isAsker(label: string): boolean {
  return ASKER.test(label);
}

/** What live pages set before a heading: nobody's name. */
const FLASH =
  /^(?:breaking(?: news)?|update|live|latest|exclusive|just in|watch|read|video|photos|opinion|analysis|explainer|fact check|correction|summary|alert)$/i;

/** A label is short. */
const LABEL = 90;

/** The label of a line and what follows it: "LAVROV:", "Q:", "Question (Kanal 3):", "GOVERNOR VALE:". */
export function turnOf(text: string, block: Bare): Turn | undefined {
  const line = text.slice(block.start, Math.min(block.end, block.start + LABEL));
  // "Q. When …?", "A. In June."
  // "Q    Is that a yes?"
  const letter =
    /^([QA])(?:\.|\)|\s?[–—-])\s+(?=\S)/.exec(line) ?? /^(?:(Q)|(A)\s)\s+(?=[\p{Lu}“"—])/u.exec(line);
  if (letter !== null) {
    const label = letter[1] ?? letter[2] ?? '';
    const words = { start: block.start + letter[0].length, end: block.end };
    return { label, words, who: label === 'Q' ? 'question' : 'answer', isSure: true };
  }
  const colon = line.search(/[:：](?=\s|$)/);
  if (colon < 1) return undefined;
  const { label, office } = inBrackets(line.slice(0, colon).trim());
  let start = block.start + colon + 1;
  while (start < block.end && /\s/.test(text.charAt(start))) start += 1;
  const words = { start, end: block.end };
  if (start >= block.end) return undefined;
  if (FLASH.test(label)) return undefined;
  if (QUESTION.test(label)) return { label, words, who: 'question', isSure: true };
  if (ANSWER.test(label)) return { label, words, who: 'answer', isSure: true };
  if (ASKER.test(label)) return { label, words, who: 'named', isSure: true };
  const plain = label.replace(/[^\p{L}]/gu, '');
  const isCapitals =
    plain.length > 1 &&
    plain === plain.toUpperCase() &&
    plain !== plain.toLowerCase() &&
    label.split(/\s+/).length <= 6;
  if (NO_LABEL.test(label) || /\d/.test(label)) return undefined;
  if (isCapitals) return { label, words, who: 'named', isSure: true };
  const isQuoted = /["“”„«'‘]/.test(text.charAt(start));
  const isNamed = NAME.test(label) || NAME_OF.test(label) || isOfficeLabel(label) || SOMEBODY.test(label);
  return isNamed && !isQuoted
    ? { label, ...(office === undefined ? {} : { office }), words, who: 'named', isSure: false }
    : undefined;
}

/** "The Minister of Finance (Ada Vale)" and "Ada Vale (Leader of the Opposition)": the name is the label. */
function inBrackets(written: string): { label: string; office?: string } {
  const [, before, inner = ''] = /^(.*?)\s*\(([^)]*)\)$/.exec(written) ?? [];
  if (before === undefined) return { label: written };
  const isName = NAME.test(inner) && inner.includes(' ') && officeOf(inner).head === undefined;
  if (isName && isOfficeLabel(before)) return { label: inner, office: before.replace(/^the\s+/i, '') };
  return NAME.test(before) && isOfficeLabel(inner) ? { label: before, office: inner } : { label: before };
}

/** A name in small letters: "Vale", "Ada Vale", "Halden Post", "Dr Jon Reed". */
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|of|the|al|bin)){0,4}$/u;
/** "Ada Vale, Halden Post": whoever asks, and for whom. */
const NAME_OF =
  /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}, (?:the )?\p{Lu}[\p{L}.'’&-]*(?: (?:\p{Lu}[\p{L}.'’&-]*|of|the|and|for)){0,4}$/u;
/** "His Excellency the Minister of Foreign Affairs", "The Prime Minister", "Spokesperson": somebody by an office. */
function isOfficeLabel(label: string): boolean {
  const words = label.split(/\s+/);
  return (
    words.length <= 10 &&
    words.every((word) => /^\p{Lu}[\p{L}.'’,-]*$|^(?:of|the|for|and|to|de|du|al|la|in|at)$/u.test(word)) &&
    officeOf(officeIn(label)).head !== undefined
  );
}

/** Without "His Excellency" and the like. */
function officeIn(label: string): string {
  return label.replace(HONOUR, '').replace(/^the\s+/i, '');
}

const HONOUR =
  /^(?:(?:his|her) (?:royal )?(?:excellency|highness|majesty|eminence|holiness|honou?r)|h\.?\s?e\.?|the (?:right )?hon(?:ourable|orable|\.)?|mr\.?|madam[e]?|ms\.?|mrs\.?)[\s,]+(?=.)/i;

/** Words before a colon that are nobody: of the desk, of a caption, of a table. */
const NO_LABEL =
  /^(?:breaking|exclusive|update|updated|watch|video|listen|live|photos?|pictures?|images?|source|sources|credit|caption|read(?: more| also| next)?|see(?: also)?|more|related|note|editor[’']?s note|correction|clarification|analysis|opinion|explainer|factbox|fact check|timeline|profile|result|results|score|scorers|venue|attendance|date|time|location|place|address|phone|tel|email|e-mail|contact|tags?|topics?|category|share|by|author|text|editing|reporting|writing|translation|translated|published|posted|ps|nb|summary|key points|background|context|what we know|latest|recap|verdict|rating|price|cost|weather|today|yesterday|tomorrow|subject|re|from|to|cc|headline|title|alert|just in|developing|latest news|also)$/i;

/** So many passages without a label may stand between two turns. */
const GAP = 4;

/**
 * The turns that count: all that are sure where they make a transcript, and names in small letters where three or
 * more stand close together, one of them comes again, and somebody whom the article knows, or a sure label, is among
 * them.
 */
export function turnsThatCount(
  turns: readonly (Turn | undefined)[],
  labelled: (label: string) => Member | null,
): (Turn | undefined)[] {
  const sure = turns.map((turn) => (turn?.isSure ? turn : undefined));
  const counted: (Turn | undefined)[] = isTranscript(sure) ? sure : turns.map(() => undefined);
  for (const run of runsOf(turns)) {
    const labels = run.flatMap((at) => turns[at] ?? []);
    const isKnown = labels.some(({ label, isSure }) => isSure || labelled(label) !== null);
    if (isKnown && isTranscript(labels)) for (const at of run) counted[at] = turns[at];
  }
  return counted;
}

function runsOf(turns: readonly (Turn | undefined)[]): number[][] {
  const runs: number[][] = [];
  for (const [at, turn] of turns.entries()) {
    if (turn === undefined) continue;
    const last = runs.at(-1);
    if (last !== undefined && at - (last.at(-1) ?? 0) <= GAP) last.push(at);
    else runs.push([at]);
  }
  return runs;
}

/** "LV" of "Lotte Verhane": a label that goes on with the letters a name begins with. */
export function fullLabels(turns: readonly (Turn | undefined)[]): (Turn | undefined)[] {
  const full = new Map<string, string>();
  for (const turn of turns) {
    const letters = initials(turn?.label ?? '');
    if (turn !== undefined && turn.label !== letters && !full.has(letters)) full.set(letters, turn.label);
  }
  return turns.map((turn) =>
    turn !== undefined && /^\p{Lu}{2,3}$/u.test(turn.label)
      ? { ...turn, label: full.get(turn.label) ?? turn.label }
      : turn,
  );
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

/** Whether a page is, or holds, a transcript: turns of at least two labels, one of which comes again. */
function isTranscript(turns: readonly (Turn | undefined)[]): boolean {
  const labels = turns.flatMap((turn) => (turn === undefined ? [] : [turn.label.toLowerCase()]));
  return labels.length >= 3 && new Set(labels).size >= 2 && new Set(labels).size < labels.length;
}

/** Who a label means: the surname is its last word. Labels come again and again. */
export function labels(cast: Cast): (label: string) => Member | null {
  const read = new Map<string, Member | null>();
  return (label) => {
    const known = read.get(label);
    if (known !== undefined) return known;
    const member = labelled(label, cast);
    read.set(label, member);
    return member;
  };
}

/** A label of somebody, or several, whom a record does not name. */
const SOMEBODY =
  /^(?:(?:an?|one|another|some|several) )?(?:(?:hon\.?|honou?rable|unidentified|unnamed|opposition|government) )*(?:members?|voices?|reporters?|journalists?|protesters?|delegates?|senators?|deputy|deputies|mps?|man|woman|speaker)(?: (?:from|in|of) the [\p{L} ]{3,30})?$/iu;
/** "An hon. Member", "Several members", "A voice from the gallery": whoever that is. */
const ANYBODY =
  /^(?:(?:an?|one|another|some|several|many|two|three|other|unidentified|unknown)\s|(?:hon\.?|honou?rable)\s+members$|(?:voices?|members|all|audience|crowd|public gallery)\b)/i;

function labelled(label: string, cast: Cast): Member | null {
  if (ANYBODY.test(label)) return null;
  // "ADA VALE, CHIEF NURSE": the name, and what they are.
  const [name = '', ...behind] = label.split(/,\s+/);
  if (behind.length > 0 && / /.test(name) && officeOf(name).head === undefined)
    return labelled(name, cast) ?? cast.meet(name, 'person');
  const words = foldName(label).split(' ');
  for (let from = 0; from < words.length; from++) {
    const member = cast.find(words.slice(from).join(' '));
    // A paper that asks stands with its whole name.
    if (member !== undefined && (member.kind === 'person' || from === 0)) return member;
  }
  const office = officeIn(label);
  return officeOf(office).head === undefined ? null : (byRole(`the ${office}`, cast, []) ?? null);
}
