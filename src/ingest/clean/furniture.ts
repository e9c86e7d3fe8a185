import { sifted } from '../sieve/sifted.ts';
import { MONTH_NAME } from '../words/months.ts';
import { isCounter } from './counters.ts';
import { isHouseRule } from './house-rules.ts';
import { BUTTONS, FOREIGN, NOTES, PLATFORMS, WORDS } from './interface-words.ts';
import { isInvitation } from './invitation.ts';
import { isPageWords } from './page-words.ts';

/** Words of a page's house rules, wherever in a line. */
const RULES = sifted(
  /\b(?:our (?:site|website|newsletter|commenting|comment policy|community guidelines|app\b|cookie|content and for|partners (?:use|store))|commenting system|unsubscribe|all rights reserved|(?:is|are) not responsible for the contents? of|may not be (?:reproduced|republished|published, broadcast)|terms and conditions|terms of (?:use|service)|personal data|your ad choices|have to be in english|news app\b|respectful of (?:different|other)|email address will not be|required fields are marked|(?:not|no longer) (?:currently )?accepting comments|comments (?:are|have been) (?:now |temporarily )?(?:closed|disabled|moderated)|store (?:and access |and\/or access )?information on (?:your|a) device|do not (?:necessarily )?(?:reflect|represent) the (?:views?|opinions?|position)|use of (?:the |these )?materials? (?:requires|is permitted)|this is an unofficial translation|(?:text|version|original) (?:shall )?prevails?|free articles? (?:left|remaining)|turn on javascript|enable javascript|(?:was|is) (?:first |originally )?(?:published|supported|syndicated) (?:by|in|on|with) .{0,60}(?:permission|licen[cs]e|creative commons)|under a creative commons|accepts? no (?:responsibility|liability)|except where otherwise (?:stated|noted)|automatically (?:generated|translated)|automatic translation|translated by (?:ai|machine)|ai-generated|must be (?:logged|signed) in|(?:article|story|post|page) by (?:registering|signing|logging|subscribing)|order (?:your|a) copy|delivery charges|accuracy and availability may vary|transcripts? (?:are|is) (?:created|produced|generated|provided)|protected by recaptcha|licen[cs]ed under|free to play:|gamble ?aware|free bets?)\b/,
);

/** A line in square brackets that stands for a sound or an end, and says nothing. */
const STAGE = sifted(
  /^[[(](?:music|theme|jingle|applause|laughter|laughs|cheering|cheers|silence|inaudible|crosstalk|video|audio|clip|advert|ad break|break|ends?|end of [^\])]{1,30}|recording ends|transcript ends|intro|outro|beep)[^\])]{0,30}[\])]\.?$/,
);

/** "We apologize, but this video has failed to load.", "Your subscription could not be saved." */
const FAILURE = sifted(
  /\b(?:this|your) (?:video|audio|page|content|image|post|form|player|map|chart|subscription|request|session|comment|message|vote|browser|device)\b.{0,30}\b(?:(?:has |have )?failed to|(?:could|can) ?not be|couldn't be|can't be|is not supported|does not support|is unavailable|was not sent)\b|\bunable to (?:load|play|display|show) (?:the|this|your)\b|^something went wrong\b|^oops\b/,
);
const TOLD = sifted(/\b(?:said|told|was|were|had|ruled)\b/);
/** What a page says of its age and its state. */
const STATE = sifted(
  /^(?:this is an? (?:archived?|old|older) (?:article|story|page|post)\b|this (?:article|story|post|page|content) is (?:more than|over|from|at least) .{1,30}(?:old|ago|archives?)\b|(?:this|the following) is an? (?:uncorrected|unedited|unrevised|provisional|draft|rush|machine|partial) (?:record|transcript|report|proof|copy|version)\b|thanks? (?:you )?for (?:signing up|subscribing|registering|reading|your feedback|reporting)\b|close thank)|\b(?:appeared|appears|published|printed) (?:in|on) (?:the )?.{0,40}\b(?:print edition|page [a-z]?\d+)\b|^this (?:article|essay|story|piece|interview|text|review|column|feature) (?:first |originally |also )?(?:appears|appeared|ran|is published|was published) (?:in|on)\b|^a version of this (?:article|story)\b/,
);
/** How an outlet asks for money, at length. */
const PLEA = sifted(
  /\byour (?:donation|support|contribution|subscription|gift|generosity)\b.{0,40}\b(?:allows?|helps?|enables?|means|makes|keeps|lets) (?:us|our|it|possible)\b|\bwe (?:need|want) (?:our )?(?:reporters|journalists) on the ground\b|\bis on the ground when the story\b|\bwe (?:believe|know) (?:that )?(?:quality|independent|good|trusted) (?:journalism|reporting|news)\b|\b(?:quality|independent|our|trusted) journalism should be (?:free|available|open)\b/,
);
/** Figures that change the size of the type, and a page for those who see badly. */
const SIZES = sifted(
  /^(?:[aа]\s?[+–-]?\s+){1,3}[aа]\s?[+–-]?(?:\s|$)|^(?:a[+-]\s*)+|\b(?:version|mode|site) for (?:the )?(?:visually impaired|partially sighted|blind)\b/,
);
/** A tag that was taken for text; an address alone. */
const CODE = sifted(
  /^<\/?[a-z][\w-]*(?:\s[^>]*)?\/?>$|^(?:\S+@[\w-]+\.[\w.-]+|(?:https?:\/\/|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|example)\/\S*)$/,
);
/** How long it takes to read or to hear. */
const LENGTHS = sifted(
  /^(?:lesezeit|lesedauer|hördauer|temps de lecture|tempo di lettura|tiempo de lectura|lectura de|tempo de leitura|leestijd|lästid|lesetid|læsetid|okuma süresi|время чтения|czas czytania|vrijeme čitanja|doba čtení|reading time|listening time|read time)\b.{0,20}$/,
);

/** Lists that end a wire's text, and its codes. */
const WIRE = sifted(
  /^(?:[a-z]{2,3}(?:\/[a-z]{2,4}){1,3}|#{2,}|\*{3,}|-{2,}\s?(?:ends?|30)\s?-{2,}|-ends?-|-30-)$/,
);

const SHARES = sifted(
  new RegExp(
    `^(?:(?:share|tweet|post|send|pin|copy link|follow us)(?: this(?: article| story)?)?(?: on| via| to| by)?\\s+)?(?:(?:${PLATFORMS})(?:[\\s,|·/•-]+|$)){1,12}$`,
  ),
);

/** "4 min read", "2 hours ago", "Show 12 more updates". */
const TIMES = sifted(
  /^(?:\d+|an?|one)[ -]?(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?)\.?(?: (?:read|listen|watch|ago|video))?$|^(?:show|view|load|see) \d+ (?:more|new|older|newer)\b|^(?:this|our) (?:live )?(?:blog|page|coverage) (?:is now|has|has now) (?:closed|ended)\.?$/,
);
/** The names of pictures that a scraped page has instead of them. */
const ICONS = sifted(/^(?:[\w-]*icon[\w-]*\b[ \w-]{0,20}\s+){2,}/);
/** "Share on Chirp  Share on Murmur": a row of buttons, whatever the platforms are called. */
const SHARED = sifted(
  /^(?:(?:share|tweet|post|send)(?: this)? (?:on|via|to|by|with) \S+(?:\s+|$)){2,}|^(?:share|tweet|pin|follow|join|like|find|watch|subscribe|listen)(?: (?:this|it|us|me))?(?: (?:story|article|page|post))? (?:on|via) \S+(?: \S+)?$|^(?:tweet|pin|email|share|print|like|rate|gift|save|forward) this$/,
);

/** "Share Updated at 22.33", "Share Save Last updated 3 June": buttons before the time of the page. */
const BUTTONS_AND_TIME = sifted(
  /^(?:(?:share|save|print|email|comment|listen|copy link)[\s|·]+){1,4}(?:last )?(?:updated|published|posted|modified)\b.{0,40}$/,
);
/** "River clean-up starts (Nov 2025)": the month in which another article stood. */
const IN_ISSUE = sifted(
  new RegExp(`^[^.]{10,140}\\s\\((?:\\d{1,2} )?${MONTH_NAME}\\.? (?:19|20)\\d{2}\\)$`, 'iu'),
);

/** "Home›Press": where a page stands on its site. */
const PATH = sifted(/\S›\S/);
/** What stands between the items of a menu. */
const BETWEEN = /\s{2,}|\s[|·›>•/]\s|›/;
const HAS_BETWEEN = sifted(BETWEEN);

interface Start {
  readonly words: string;
  readonly isButton: boolean;
}

const MANY = new Map<string, readonly Start[]>();
for (const words of [...BUTTONS, ...NOTES, ...FOREIGN]) {
  const key = words.slice(0, 2);
  MANY.set(key, [...(MANY.get(key) ?? []), { words, isButton: BUTTONS.includes(words) }]);
}

/** Whether a line is a piece of the page: a button, a menu, an advertisement, a house rule. */
export function isFurnitureLine(line: string): boolean {
  const words = line.slice(0, 400).replaceAll('İ', 'i').toLowerCase().replaceAll('’', "'").trim();
  const plain = words.replace(/^[^\p{L}\p{N}(©]+/u, '');
  if (plain === '') return true;
  if (
    WORDS.has(plain) ||
    isPageWords(words) ||
    STAGE.test(words, line) ||
    /^\[[^\]"“]{1,30}\]$/.test(words) ||
    WIRE.test(words, line)
  )
    return true;
  // What begins with a mark is what somebody said of a rule, or of a newsletter.
  const isSaid = /^["“„«‘]/.test(words);
  if (line.length < 800 && PLEA.test(words, line) && !/["“”„«»]/.test(words)) return true;
  if (CODE.test(words, line) || LENGTHS.test(plain, line)) return true;
  if (
    line.length < 240 &&
    ((FAILURE.test(words, line) && !TOLD.test(words, line)) ||
      STATE.test(words, line) ||
      SIZES.test(words, line)) &&
    !/["“”„«»]/.test(words)
  )
    return true;
  if (
    !isSaid &&
    line.length < 400 &&
    (RULES.test(words, line) || isInvitation(line) || isHouseRule(words, line) || isCounter(words, line))
  )
    return true;
  if (line.length < 160 && SHARES.test(single(plain), line)) return true;
  if (PATH.test(line) || ICONS.test(words, line) || SHARED.test(words, line)) return true;
  if (/^(?:\d{1,2}:\d{2}[\s/]*){1,2}$/.test(plain) && !/^\d{2}:\d{2}$/.test(plain)) return true;
  if (BUTTONS_AND_TIME.test(plain, line) || (!isSaid && IN_ISSUE.test(words, line))) return true;
  if (TIMES.test(plain, line) || isMenu(line) || isFigures(plain)) return true;
  return (MANY.get(plain.slice(0, 2)) ?? []).some((start) => begins(plain, start, words));
}

/** What stands behind a word of the interface that is more than the beginning of a sentence or title. */
const APART = sifted(/^\s*(?:$|[:|·›>(/,•–—-]|\d)/);
/** A title that begins as a button of one word does has more words. */
const FEW = 2;
/** No button has more words. */
const LONGEST = 14;

/** A sentence may begin as a button does ("More from the mayor came an hour later."), and a title, too. */
function begins(line: string, start: Start, whole: string): boolean {
  if (!line.startsWith(start.words)) return false;
  const behind = line.slice(start.words.length);
  if (/^\p{L}/u.test(behind) && /\p{L}$/u.test(start.words)) return false;
  if (!start.isButton) return true;
  if (/[\p{P}\p{S}]$/u.test(start.words) || (APART.test(behind) && !/^\s*,/.test(behind))) return true;
  const count = line.split(' ').length;
  if (/[.?]["”’»]?$/.test(whole) && count > 4) return false;
  return start.words.includes(' ') ? count <= LONGEST : count <= FEW;
}

/** With single spaces alone. */
function single(words: string): string {
  return /\s\s|[^\S ]/.test(words) ? words.replaceAll(/\s+/g, ' ') : words;
}

/** Several short items with wide gaps or signs between them: "News   Sport   Culture", "Home > Press". */
function isMenu(line: string): boolean {
  if (line.length > 300 || !HAS_BETWEEN.test(line) || /[.!?]["”’»]?$/.test(line)) return false;
  const items = line.split(BETWEEN).filter((item) => item.trim() !== '');
  return items.length >= 3 && items.every((item) => item.split(/\s+/).length <= 4) && !/\d{4}/.test(line);
}

/** "USD 1.08 EUR 1.21", "12°C", "1/12": hardly a word beside the figures, and no date. */
function isFigures(line: string): boolean {
  if (line.length > 60 || !/\d/.test(line) || /\b(?:19|20)\d{2}\b|^\d{1,2}[.:]\d{2}/.test(line)) return false;
  const tokens = line.split(/\s+/);
  const figures = tokens.filter((token) => /\d/.test(token)).length;
  const small = tokens.filter((token) => /^\p{Ll}{2,}$/u.test(token)).length;
  return figures * 2 >= tokens.length && small <= figures && !MONTH.test(line) && !/[.!?]$/.test(line);
}

const MONTH = sifted(new RegExp(`(?<!\\p{L})${MONTH_NAME}(?!\\p{L})|\\b(?:am|pm|gmt|utc|[ap]\\.m)\\b`, 'iu'));
