import { sifted } from '../sieve/sifted.ts';

/** Words that only a page bids its reader with. */
const BIDS =
  'click|tap|scroll|swipe|subscribe|sign up|sign in|log in|register|download|install|follow|turn on|enable|unlock|scan|upgrade|check out|keep up|let us know|find out more|please';
/** Words that are as often a title's first noun ("Support for the pier grows"): what follows must not make them one. */
const NOUNS =
  'join|add|get|buy|share|view|watch|listen|read|support|donate|try|contact|email|e-mail|send|give|tell|write to|find|receive|start|discover|visit|text us|text the studio|whatsapp us|message us|update|manage|save|gift|purchase|become|open|enter|choose|see|stay|help us|call us';
const AS_NOUN =
  '(?! (?:for|from|of|among|between|grows?|as|by|is|was|has|had|are|were|and|or|over|against|said|says)\\b)';

/** What only a page has: an account, an app, a letter by e-mail, a channel, a price by the month. */
const THINGS =
  'newsletters?|(?:your|their|my) (?:inbox|mailbox)|stay connected|your e-?mail|by e-?mail|google news|social media|e-?mail (?:us|alerts?|updates?)|briefings?|alerts|push notifications?|notifications|app|apps|app store|google play|channels?|whatsapp|telegram|facebook|instagram|twitter|tiktok|youtube|linkedin|podcasts?|episodes?|wherever you get|subscriptions?|subscribers?|memberships?|free trial|(?:your|an|my) account|your (?:profile|password|browser|device|cookies?|preferences|settings|privacy|choices)|javascript|the links?|button|here|qr code|gallery|full (?:story|interview|list|article)|module|for video|the video|this (?:article|story|page|post|blog|feature|video|service|link)|our (?:site|website|page|coverage|reporting|journalism|community|readers|shop|events|live blog|channel|weekly|daily|free|best|reporters|tips|digest|letter|feed|social)|preferred source|journalism|members?-only|exclusive (?:content|access|benefits|offers)|\\d\\S* (?:\\p{L}+ )?a (?:month|week|year)|per month|the comments|comments below|comment section|for more(?! than)|more stories|\\S+@\\S+';

const BID = sifted(
  new RegExp(
    `^(?:[^.?!]{2,40}[?!]\\s+)?(?:please |kindly |just |now |simply |to [^,]{3,40}, )?(?:(?:${BIDS})\\b|(?:${NOUNS})\\b${AS_NOUN})`,
    'iu',
  ),
);
const THING = sifted(new RegExp(`(?:^|[^\\p{L}])(?:${THINGS})(?![\\p{L}])`, 'iu'));

/** "If you like this blog, share it …", "For more, follow us", "By signing up you agree to …". */
const CONDITION = sifted(
  /^(?:if you (?:like|liked|enjoy|enjoyed|have|would like|want|value|know|see|are affected)|for more\b(?! than)|by (?:signing up|subscribing|clicking|continuing|entering)|to (?:read|comment|continue|leave a comment|manage|share|get|receive|stay)\b[^.]{0,60}, |do you (?:have|know) (?:a|an|more|any|something)\b|have you (?:got|been affected|seen something)|are you affected|got (?:a|an|any) |want (?:more\b|to (?:read|bookmark|save|know more|share|comment|get|receive|stay)\b)|looking for more)/i,
);
const AFTERWARDS = sifted(
  /\b(?:share (?:it|this)|subscribe|support(?:ing)? us|support(?:ing)? our|donate|agree to|follow us|email|get in touch|contact us|tell us)\b/i,
);

/** "View on X", "Watch on YouTube", "See this post on Instagram". */
const HERE = sifted(
  /(?:^|[.!?,]\s|\b(?:to|can|or|and) )(?:sign up|click|subscribe|register|read more|read on|donate|tap|log in|sign in|join us|find out more|listen|watch)(?: (?:it|for free))? (?:here|now|below)[.!]?$|\b(?:read|find|follow|see|get) (?:our|more|all of our|all our)\b.{0,60}\bhere[.!]?$/i,
);
/** "Subscribe to continue reading." */
const TO_GO_ON = sifted(
  /^(?:subscribe|sign (?:in|up)|log in|register|become a (?:member|subscriber)|join)\b.{0,40}\bto (?:continue|keep|read|unlock|access|view|bookmark|save|comment|get|receive)\b/i,
);
/** "Prefer the Herald on Google", "How do I sign up for alerts?" */
const ASKED = sifted(
  /^(?:prefer|add|choose|follow|set|make|pick|select)\b.{2,40}\bon google\b|^how (?:do i|can i|to) (?:sign up|subscribe|register|download|unsubscribe|get (?:alerts|in touch|notifications))\b/i,
);
const ELSEWHERE = sifted(
  /^(?:[Vv]iew|VIEW|[Ss]ee|[Ww]atch|[Oo]pen|[Rr]ead|[Ll]isten|[Rr]eply|[Ss]how|[Ff]ollow)(?: us)?(?: (?:this|the|full|original|more|post|posts|tweet|thread|video|story))* (?:on|in|via) \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}]*)?$/u,
);

/** "Delivered to your inbox every morning", "Our free daily newsletter, every weekday". */
const LETTER = sifted(
  /\b(?:(?:to|in|into) your (?:inbox|mailbox)|your (?:daily|weekly|morning) (?:briefing|newsletter|digest)|(?:our|the|a) (?:free )?(?:daily|weekly|morning|evening)[\w -]{0,20} (?:newsletter|e-?mail)|(?:our|free|weekly|daily) newsletter)\b/i,
);

const OFFERED = sifted(
  /^please (?:check your|confirm your|click|try again|refresh|allow|enable)\b|^(?:sign up|subscribe|register|download|join|follow us|click|tap|donate)\b.{0,80}\b(?:connected|informed|receive|get|mailbox|inbox|newsletter|alerts?|updates?|app|here|today|now|free)\b/i,
);
const TOLD = sifted(/\b(?:said|told|was|were|had)\b/i);

/** No invitation has more words. */
const LONGEST = 32;

/**
 * Whether a line speaks to the reader of the page: it bids something (its first words) with something that only
 * pages have. What stands between marks is somebody's words, and no invitation.
 */
export function isInvitation(line: string): boolean {
  if (line.length > 300) return false;
  const words = line.replaceAll('’', "'");
  const isAbroad = ELSEWHERE.test(words, line);
  if (!(isAbroad || isBid(words, line)) || /["“”„«»]/.test(line)) return false;
  const count = line.trim().split(/\s+/).length;
  return count <= LONGEST && count >= 2 && (count <= 7 || !isAbroad || isBid(words, line));
}

function isBid(words: string, line: string): boolean {
  if (HERE.test(words, line) || TO_GO_ON.test(words, line) || ASKED.test(words, line)) return true;
  if (LETTER.test(words, line)) return true;
  const isOfPage = THING.test(words, line);
  if (CONDITION.test(words, line) && (isOfPage || AFTERWARDS.test(words, line))) return true;
  if (isOfPage && BID.test(words, line)) return true;
  if (!OFFERED.may(line)) return false;
  // "… every Tuesday. Sign up to stay connected.": what it bids may stand behind what it offers.
  const last = /[.!?]\s+(\p{Lu}[^.!?]+[.!?]?)$/u.exec(words)?.[1] ?? '';
  return OFFERED.test(last, line) && !TOLD.test(words, line);
}
