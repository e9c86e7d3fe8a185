import { OCCASIONS } from '../words/occasions.ts';
import { isEventBefore } from './event-before.ts';
import { TAKEN } from './taken.ts';
import { COUNT, DATE, IN_MONTH, IN_YEAR, LAST as LAST_TIME, WEEKDAY, YEAR } from './time-words.ts';

/** A sentence in which `TAKEN` stands for what others say, and the place of its verb of saying. */
export interface SaidIn {
  readonly words: string;
  readonly verb: { readonly start: number; readonly end: number };
}

/** So much before the verb and behind it is looked at, in characters. */
const NEAR = 260;

/** Words that name a time as outlets do that tell when something was said. */
const WHEN = [
  `(?:on\\s+|last\\s+|this\\s+)?${WEEKDAY}(?:\\s+last)?(?:,\\s+(?:${DATE})|\\s+(?:${DATE}))?`,
  `(?:on\\s+|dated\\s+)?(?:${DATE})`,
  IN_MONTH,
  IN_YEAR,
  COUNT,
  LAST_TIME,
  'yesterday|today|tonight|this\\s+(?:morning|afternoon|evening)',
].join('|');
/** What may stand behind a time without making it part of a thing's name. */
const PART_OF_DAY = '(?:\\s+(?:morning|afternoon|evening|night))?';
const TIME = `(?:(?:early|late|later|earlier|again)\\s+)?(${WHEN})${PART_OF_DAY}(?![\\p{L}\\d]|['’]s|\\s+(?:morning|afternoon|evening|night))`;
/** "told Thursday's meeting" */
const AT_TIMES = `(${WEEKDAY})['’]s\\s+(?:\\w+\\s+)?(?:${OCCASIONS})\\b`;

const BARE = new RegExp(`^(?:${WEEKDAY}|${DATE})`, 'iu');
const OPENER = /^[\s"“”'‘’«»([—–-]*(?:(?:but|and|yet|so|then|also|meanwhile|separately|however)[,\s]+)*/iu;
const FIRST = new RegExp(`^${TIME}[\\s,]`, 'iu');
const SPEAKING = new RegExp(
  `^((?:speaking|talking|testifying|appearing|answering|addressing|taking to|writing|interviewed|asked|in an?|at an?|during an?|in (?:his|her|their|its)|at (?:his|her|their|its))\\s[^,;:]{0,120}?)(?:${TIME}|${AT_TIMES})(?=[\\s,])`,
  'iu',
);
/** "In 2019, when the mill closed, she said" */
const ASIDE =
  /^[\s,]*(?:(?:when|while|as|speaking|addressing|writing|at|in|during|on|after|before|shortly)\s[^,]{1,120},\s*){1,2}/iu;
/** "When the mill was sold in 2019, she told". */
const THEN = new RegExp(`^(?:when|as)\\s[^,;:]{1,120}?\\s(in\\s+${YEAR}),\\s+[^,;:]{1,60}$`, 'iu');
const LAST = new RegExp(`(?:^|\\s)${TIME}\\s+$`, 'iu');
const LATER = new RegExp(`(?:${TIME}|${AT_TIMES})`, 'iu');
const AT_END = new RegExp(`^[\\s"“”'‘’»,]*${TIME}\\s*(?:[.;,]|$)`, 'iu');
/** What may stand between the subject and its verb. */
const AUXILIARIES =
  /(?:\b(?:had|has|have|was|also|again|then|later|once|first|himself|herself|\w{2,20}ly)\s+)+$/iu;

/** With these, a time tells of something else than the saying. */
const CLAUSE =
  /\b(?:that|who|whom|whose|which|where|when|while|if|whether|because|and|but|than|as|is|are|was|were|be|been|has|had|have|will|would|shall|should|could|can|must|might|did|does|do|about|regarding|concerning|after|before|following|ahead|since|until|till|despite|due|not|never)\b/iu;
const BOUND_DIRECTLY =
  /\b(?:by|of|from|until|till|since|before|after|for|the|a|through|to|between|effective|due|set|scheduled|planned|expected|open|opens|opening|start|starts|starting|ending|beginning|closed)\s+$/iu;
/** A participle before the time takes it for itself, unless it is one of saying. */
const PARTICIPLE =
  /\b(?!(?:published|posted|released|issued|dated|recorded|aired|televised|delivered|signed|women|men|children)\b)\w{3,20}(?:ed|en)\s+$/iu;
const TOPIC = /^\s*(?:of|on|over|about)\s+(?:the|an?|his|her|its|their|this|that|these|those)\b/iu;
const INFINITIVE =
  /\bto\s+(?!(?:the|an?|his|her|its|their|our|this|reporters|journalists|parliament|lawmakers|deputies|supporters|members|investors|staff|broadcasters?|state|local|us|me)\b|\p{Lu})/u;
const DETERMINER =
  /(?<!\b(?:in|at|on|to|from|with|during|by|of|for|through|via|outside|inside|near|behind|beside|before|like|under|among|across|over),?)(?<![,\s]|^)\s+(?:the|an?|his|her|its|their|our|this|these)\b/iu;
const FREE =
  /^\s*(?:,|on|in|at|over|during|via|through|from|to|with|by|late|early|earlier|later|last|again|here|yesterday|today|tonight|this|back|outside|inside|near)\b/iu;
/** Behind the words of somebody, whoever said them stands behind the verb. */
const INVERTED = /\uFFFC["”’'»,.!?…\s—–-]*$/u;
/** How a sentence goes on behind "said Tuesday". */
const GOES_ON =
  /^\s*(?:[,"“‘'«(—–-]|(?:that|in|at|on|to|from|with|during|after|before|following|as|when|while|the|he|she|it|they|his|her|its|their|there|a|an)\b)/iu;
/** Whoever is told something stands right behind these. */
const TOLD = /^(?:tell|tells|told|telling|remind|reminded|assure|assured|inform|informed|warn|warned)$/iu;
const WITH_OBJECT =
  /^(?:call|describ|dismiss|condemn|critici|prais|hail|slam|brand|label|denounc|reject|characteri|decr|derid|deplor)/iu;

/**
 * The words of the outlet that say when something was said: at the beginning of what it tells, right before the verb
 * of saying, or behind it in the same breath ("told reporters in Oslo on Tuesday"). A time that stands anywhere else
 * dates something else, and a wrong date is worse than that of the page.
 */
export function saidWhen({ words, verb }: SaidIn): string | undefined {
  const group = words.slice(verb.start, verb.end);
  const said = /\p{L}*$/u.exec(group)?.[0] ?? '';
  const before = words.slice(Math.max(0, verb.start - NEAR), verb.start);
  const cut = Math.max(...[TAKEN, ';', ':'].map((sign) => before.lastIndexOf(sign))) + 1;
  const isWhole = cut > 0 || verb.start <= NEAR;
  return (
    LATER.exec(group)?.[1] ??
    (isWhole && !ASIDE_OF.test(words.slice(verb.end)) ? leading(before.slice(cut)) : undefined) ??
    rightBefore(before.slice(cut)) ??
    behind(words.slice(verb.end, verb.end + NEAR), said, before) ??
    behindObject(words.slice(verb.end, verb.end + NEAR), said)
  );
}

/** "In 2019, Holm said, the mill had 400 workers": the time is part of what is reported. */
export const ASIDE_OF = /^\s*,\s*(?!["“«„‘'])/u;

/** "On Tuesday the mayor said", "Speaking in Oslo on 3 May, she said". */
function leading(clause: string): string | undefined {
  const start = clause.replace(OPENER, '');
  const first = FIRST.exec(start);
  if (first !== null) {
    const rest = start.slice(first[0].length).replace(AUXILIARIES, '').replace(ASIDE, '');
    return CLAUSE.test(rest) || isClosed(rest) || isBare(first[1] ?? '') ? undefined : first[1];
  }
  const then = THEN.exec(start);
  if (then !== null) return then[1];
  const speaking = SPEAKING.exec(start);
  if (speaking === null) return undefined;
  const [whole, lead = '', time, other] = speaking;
  const rest = start.slice(whole.length).replace(AUXILIARIES, '');
  // "In a house built for her in 1960": where it is no occasion, only a day is that of the saying.
  const isOccasion = isNear(time ?? other) || SPEECH.test(lead) || OCCASION.test(lead);
  const isFree = isOccasion && !CLAUSE.test(lead) && !CLAUSE.test(rest) && !isBound(lead);
  return isFree ? (time ?? other) : undefined;
}

/** "On Sunday the mill closes, Vale said": what stands before such a comma is what was said. */
function isClosed(rest: string): boolean {
  return rest.includes(',') && !/,\s*$/u.test(rest);
}

/** "The mayor on Tuesday said". */
function rightBefore(clause: string): string | undefined {
  const bare = clause.replace(AUXILIARIES, '');
  const found = LAST.exec(bare);
  if (found === null) return undefined;
  const lead = `${bare.slice(0, found.index)} `;
  return /,\s*$/u.test(lead) || CLAUSE.test(lead) || isBound(lead) ? undefined : found[1];
}

/** "said on Tuesday", "said the mayor in a statement on Tuesday", "told reporters in Oslo on Tuesday that". */
function behind(after: string, said: string, before: string): string | undefined {
  const end = after.search(/[\uFFFC;:]|[.!?](?:\s|$)/u);
  const clause = end < 0 ? after : after.slice(0, end);
  const isInverted = INVERTED.test(before);
  const found = LATER.exec(clause);
  // "told Norland Today"
  if (found === null || /^(?:Today|Tonight|Yesterday)/u.test(found[1] ?? '')) return undefined;
  const lead = clause.slice(0, found.index);
  const isOwn = FREE.test(clause) || found.index <= 2 || isInverted || TOLD.test(said);
  if (!isOwn || CLAUSE.test(lead) || TOPIC.test(lead) || INFINITIVE.test(lead) || isBound(lead))
    return undefined;
  if (isInverted ? /,\s+\w+ed\s/u.test(lead) : DETERMINER.test(lead)) return undefined;
  if (
    /,\s+(?:the|an?|mayor|head|chief|back|host|shut|taken|\p{Ll}+\s+of)\b/iu.test(lead) &&
    !isNear(found[1] ?? found[2])
  )
    return undefined;
  if (SPOKEN_OF.test(lead)) return undefined;
  const rest = clause.slice(found.index + found[0].length);
  if (found[1] !== undefined && isBare(found[1]) && rest.trim() !== '' && !GOES_ON.test(rest))
    return undefined;
  return found[1] ?? found[2];
}

/** "said Holm, the winner in 2024": only a day is told behind an apposition. */
function isNear(time: string | undefined): boolean {
  return NEAR_TIME.test(time ?? '');
}

const SPEECH = /^(?:speaking|talking|testifying|appearing|answering|addressing|writing|interviewed)\b/iu;
const OCCASION = new RegExp(`\\b(?:${OCCASIONS})\\b`, 'iu');
const NEAR_TIME = new RegExp(`${WEEKDAY}|${DATE}|yesterday|today|tonight|morning|afternoon|evening`, 'iu');
/** "in response to the vote in December", "at a vigil for the victims of the crash on Sunday" */
const SPOKEN_OF =
  /\b(?:in\s+(?:reference|response|reply)\s+to|victims?|survivors?|families\s+of|relatives\s+of|scene\s+of|of\s+the\s+(?:warnings?|crash|fire))\b/iu;

/** "Tuesday", "3 May": with a noun behind it, the name of something. */
function isBare(time: string): boolean {
  return BARE.test(time);
}

/** "called it “a disgrace” on Tuesday". */
function behindObject(after: string, said: string): string | undefined {
  const end = after.indexOf(TAKEN);
  if (end < 0 || !WITH_OBJECT.test(said)) return undefined;
  if (/[,;:.]/u.test(after.slice(0, end)) || CLAUSE.test(after.slice(0, end))) return undefined;
  const rest = after.slice(end).replace(/^\uFFFC+/u, '');
  return AT_END.exec(rest)?.[1];
}

/** Whether the word before a time makes it part of something else: "the fire of 3 May", "by Sunday", "elected on". */
function isBound(lead: string): boolean {
  return BOUND_DIRECTLY.test(lead) || PARTICIPLE.test(lead) || TOPIC_LATER.test(lead) || isEventBefore(lead);
}

/** "an interview on the attack on 3 May" */
const TOPIC_LATER = /\bon\s+(?:the|an?|his|her|its|their|this|that)\s/iu;
