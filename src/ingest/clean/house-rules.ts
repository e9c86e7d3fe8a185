import { sifted } from '../sieve/sifted.ts';

/** Who speaks of comments so: a page to its readers. */
const COMMENTS = '(?:comments?|posts?|commenting)';
const MANNERS =
  '(?:polite|civil|on[- ]topic|constructive|respectful|courteous|relevant|lively|valuable|abusive|offensive|defamatory|libell?ous|obscene|inappropriate|profan\\w+|personal attacks|house rules|guidelines|community|moderat\\w+|deleted|removed|edited for)';

/** Sentences by which a page keeps house: what may be written under it, what it sends, what may be copied of it. */
const RULES = sifted(
  new RegExp(
    [
      `\\b(?:welcomes?|values?|encourages?|appreciates?|loves?|invites?)(?: \\w+)? (?:your|readers'|reader|our readers') (?:${COMMENTS}|feedback)\\b`,
      `\\bwants? to hear (?:from you|your (?:views|thoughts|stor\\w+|comments))\\b.*\\b(?:please|comments?|email|e-mail|below|write)\\b`,
      `\\b(?:we want|we ask|please|kindly|we'd like|we request|readers are asked)\\b.{0,60}\\b${COMMENTS}\\b.{0,60}\\b${MANNERS}\\b`,
      `\\b(?:our|your) (?:readers' )?${COMMENTS}\\b.{0,50}\\b(?:${MANNERS}|will appear)\\b`,
      `^(?:all |reader |user |readers' )?comments (?:are|is|will be|may be|must be|should be|which|that|containing)\\b.{0,80}\\b(?:${MANNERS}|approved|published|reviewed|own|opened|monitored|subject to)\\b`,
      `^please (?:stay|keep|be|report|respect|refrain|remain|avoid|follow|observe|treat)\\b.{0,80}\\b(?:${MANNERS}|comments?|rules|others)\\b`,
      `^this is a public forum\\b`,
      `\\b(?:respectful|civil|polite)(?: and [\\w -]{2,20})? (?:of (?:others|each other)|conversation|discussion|debate|tone)\\b.*\\b(?:comments?|readers|community)\\b`,
      `\\babusive (?:language|comments?|posts?)\\b.{0,30}\\b(?:will|may) (?:not )?be\\b`,
      `\\b(?:don't|do not) (?:post|share) (?:anything|comments|content)\\b`,
      `\\breaders are (?:asked|reminded|advised|requested) to\\b.{0,60}\\b(?:rules|guidelines|comments?|polite|civil)\\b`,
      `^(?:the )?(?:comments|views|opinions) (?:below|above|expressed (?:below|here|in the comments))\\b`,
      `^(?:share|tell us) what you think\\b|^what do you think\\b.{0,30}$`,
      `^[(\\[]?note[)\\]:]*:? (?:this|the) (?:is|following|text|document|translation)\\b.{0,60}\\b(?:translation|reference|official|original)\\b`,
      `^[(\\[]?(?:this is an? )?(?:provisional|tentative|courtesy|working|informal|rough) translation\\b`,
      `^(?:this|the) (?:post|article|story|page|item|text|release) is (?:also )?available (?:also )?in\\b`,
      `^(?:from|for|just|only) [£$€]\\d\\S*(?: \\w+){0,2} (?:a|per) (?:month|week|year)\\b`,
      `^by (?:subscribing|donating|joining|becoming a member|supporting us|giving)\\b.{0,60}\\b(?:help|helps|support|you'll|us)\\b`,
      `\\b(?:quality|independent|reliable|trusted|free) journalism (?:is|has never been|matters)\\b`,
      `^(?:please |you (?:must|need to|have to|can) )?(?:log|sign)(?:ged)?[- ]?in (?:or (?:register|sign up|join) )?to (?:leave|post|add|comment|reply|join|write|vote)\\b`,
      `\\b(?:website|site|web page|portal|service) (?:contains|carries|publishes|shows|offers) only (?:a|some|part)\\b`,
      `^(?:read|get|buy|order|find|enjoy) (?:the |our )?(?:\\w+ ){0,2}(?:in print|print edition|magazine|digital edition|back issues?)\\b.{0,80}\\b(?:issues?|price|subscri\\w+|month|year|[£$€]\\d+|off)\\b`,
      `^(?:this|the) (?:press |news )?release (?:contains|may contain|includes)\\b.{0,40}\\bforward[- ]looking\\b`,
      `^comments? (?:posted|made|published) (?:here|below|on this)\\b`,
    ].join('|'),
  ),
);

/** "We'll send you latest news updates", "You can unsubscribe", "We ask for your permission before anything is loaded". */
const SENDS = sifted(
  /\b(?:we(?:'ll| will| would like to)? (?:send|notify|email|alert|text|keep) you\b(?=.{0,60}\b(?:updates?|news|alerts?|e-?mails?|newsletters?|latest|notifications?|informed|posted|breaking|offers)\b)|(?:^(?:get|allow|enable|turn on|turn off|switch on|manage|block|unblock|receive|activate)|\b(?:you|you to|your|to)) (?:receive |get |allow |send you )?(?:\w+ ){0,4}(?:notifications?|news alerts|push alerts|breaking news emails|breaking news)\b(?=.{0,40}$)|\b(?:clicking|tapping|click|tap) (?:on )?the (?:notification|bell|icon|button|link|x)\b|get notified\b|straight to your (?:phone|inbox|device|mobile)\b|i would like to be e-?mailed|would you like to receive\b|you can (?:manage|unsubscribe|change|opt out|withdraw)\b.{0,60}\b(?:any ?time|settings|preferences|icon|emails?)\b|(?:content|media|post) (?:provided|hosted|supplied) by \S+.{0,80}\b(?:permission|cookies|consent)\b|we (?:ask for|need) your (?:permission|consent)|(?:to (?:show|view|see|load|watch) (?:you )?this (?:content|video|post|embed)\b)|allow \S+ content\??$|third[- ]party content|(?:uses?|using|agree to|accept|enable|delete) cookies\b|skip \S+ (?:post|content)|end of \S+ post|i (?:would like|want|agree|consent|wish) to (?:be emailed|receive|hear|be contacted)\b|(?:emails?|offers?|updates?) (?:from|about) (?:our )?(?:partners|offers|events)\b)/,
);

/** What may be copied: rights and permissions. */
const COPYING = sifted(
  /\b(?:reproduction|republication|redistribution|reproducing|republishing|copying|unauthori[sz]ed|publication|retransmission|use of this (?:text|content|material|article))\b.{0,100}(?:\b(?:prohibited|forbidden|not (?:permitted|allowed))\.?$|\b(?:needs|requires)\b.{0,40}\b(?:permission|consent)\b)|\bno part of this\b.{0,60}\b(?:may|can) be\b|\bwithout (?:the )?(?:prior |express |written )+(?:written )?(?:permission|consent|approval|authori[sz]ation)\b.{0,40}(?:prohibited|forbidden|of the (?:publisher|copyright)|$)|©.{0,60}\b(?:19|20)\d\d\b|\b(?:19|20)\d\d\b.{0,10}©/,
);

/** How an outlet speaks of itself and asks for money: "Your support makes all the difference." */
const APPEAL = sifted(
  /^(?:your (?:support|subscription|donation|contribution|gift) (?:makes|helps|keeps|allows|enables|funds|powers|sustains|matters|means|is vital)|our (?:journalism|newsroom)\b|help (?:us )?(?:keep|protect|fund|support|save)\b.{0,30}\b(?:news|journalism|newspaper)|we (?:rely|depend) on (?:our )?readers|support (?:quality|independent|local|our|fearless|honest) (?:\w+ )?(?:journalism|news|newsroom|reporting)|from \p{L}+ .{3,60}, the \p{L}+ is on the ground|(?:create|open) (?:a|your) free account\b|(?:fact-first|independent|quality|fearless|award-winning|trusted|in-depth|uncover|discover)\b.{0,90}\bsubscribe\b|(?:you have|you've|you've got) \d+ (?:free |more )?articles?|this (?:article|story|content|feature|newsletter|piece) is (?:\w+ )?(?:for|available to|reserved for|only for|exclusive(?:ly)?)\b.{0,40}(?:subscribers?|members|registered)|(?:already|not)(?: a| an)? (?:registered|subscribed|member|subscriber|account)\b|can't afford|try (?:it )?(?:for|from) (?:only |just )?[\d£$€])/u,
);

/** Asks the reader: "Have you been affected?", "Spot an error? Let us know", "What did you think of this story?" */
const ASKS = sifted(
  /^(?:(?:have|has|were|are|did|do|can|would|will) (?:you|your)\b.{0,100}\?\s+(?:tell|show|get|email|e-mail|contact|let|share|call|write|send|message|text|whatsapp|click|join|visit|sign)\b|(?:spot|spotted|see|seen|notice|found|find)(?: an?| any)? (?:error|typo|mistake|something wrong)\b|(?:what|how) (?:did|do|would) you (?:think|feel|rate) (?:of|about) this (?:story|article|page|coverage|news|content|post)|(?:do|would) you (?:have|like|want)\b.{0,50}\b(?:questions? for (?:the|us|our)|tip for|a story|notifications?|a comment|feedback|newsletter)\b.{0,30}\?$|(?:do|did) you (?:like|enjoy|find)\b.{0,40}\b(?:article|story|content|page|post|coverage)\b.{0,20}\?$|(?:have|got|want|need|know|saw|seen)\b[^.?!:]{3,60}\? (?:send|e-?mail|write to|contact|call|text|let) (?:us|our)\b|react to this|rate this|(?:swipe|scroll|tap|pinch) (?:to|down|up|left|right|for)\b|use (?:a )?modern browser|(?:this|the) (?:audio|summary|voice|text) is (?:ai-?|generated|machine|created)|generated by ai|beginning of dialog|escape will|delivered (?:every|each|straight|to your)\b|read our (?:privacy|terms|guidelines|full|comment)|(?:make|choose|set) .{2,40} preferred source|google preferred source)/,
);

/** "Get more updates from …", "For all the latest news, …", "Check live updates here". */
const UPDATES = sifted(
  /^(?:(?:get|check|catch|find|see|follow|read|stay|be)\b.{0,30}\b(?:current|more|latest|live|all|breaking|instant|regular|daily|tuned)\b.{0,30}\b(?:updates?|news|headlines|stories)\b|(?:for|with) (?:all |more )?(?:the )?(?:latest|breaking|live|more|top)\b.{0,60}, (?:follow|download|visit|click|check|subscribe|log|join|read|stay|tune|head|go|turn)\b|keep up(?: to date)?(?: with| on)\b.{0,80}$|(?:breaking |latest |live )?(?:news )?(?:alerts?|updates|notifications?):? (?:turn|switch|sign|get|on|off)\b|explore more\b|(?:visit|try|see|shop|order|discover|explore|play|browse) .{1,25} (?:now|today|here)[!.]?$|view source version|also available in\b|switch to the .{2,40} edition|available in:)/,
);

/** A sentence of news tells what was; a page bids, and says what is. */
const TOLD = sifted(/\b(?:said|told|was|were|had|ruled|would)\b/);

/** No house rule has more words. */
const LONGEST = 60;

/** Whether a line, in lower case and with plain apostrophes, keeps house; `line` is what it was made of. */
export function isHouseRule(words: string, line: string = words): boolean {
  const isRule = RULES.test(words, line);
  const isTold = TOLD.test(words, line);
  const isRight = !isTold && COPYING.test(words, line);
  const isAppeal = !isTold && (SENDS.test(words, line) || APPEAL.test(words, line) || ASKS.test(words, line));
  const isUpdate = !isTold && UPDATES.test(words, line);
  if (!(isRule || isRight || isAppeal || isUpdate) || /["“”„«»]/.test(words)) return false;
  const count = words.split(/\s+/).length;
  if (count > LONGEST || count < 2) return false;
  return isRule || isRight || (count <= 45 && (isAppeal || (count <= 25 && isUpdate)));
}
