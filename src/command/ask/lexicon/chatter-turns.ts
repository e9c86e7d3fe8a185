import { listedPhrases } from './listed.ts';

/**
 * Turns of phrase around a question that ask for nothing by themselves, by what they do. Alternatives stand
 * with a bar between them, several words of one joined by an underscore, and what may be missing in brackets:
 * "on|for the record", "as far as you know|can_see", "if [at all] possible".
 */
const GREETINGS = `
  dear all|colleague|colleagues|team|friend|friends|sir|madam|desk|press|bot, hi|hello|hey all|team|guys|folks|there|everyone|friends,
  good morning|afternoon|evening|day, top of the morning, morning|afternoon|evening all, happy monday|tuesday|wednesday|thursday|friday,
  hope you|you're [are] well|fine, hope all|all's [is] well, hope this finds you well, to whom it may concern, long time no see,
  ladies and gentlemen, quick one, first things first, never mind, old habit, chop chop, hurry up, make it snappy, over and out, compliments of, with the compliments of, take this|that down, bye bye, bye, question for the bot|you|team|desk, full stop, question mark, comma, colon, semicolon, open quote|quotes, close quote|quotes, new line, new paragraph, over, kind|best|warm|warmest regards|wishes, all the best, yours sincerely|faithfully|truly, many|much thanks, thanks in advance,
  thank you [very] [so] [much] [in advance|indeed], much obliged, much appreciated, with [many] thanks, have a nice|good|great day|one|weekend|evening,
  take care, no hurry|rush, no worries, when|whenever you have|get a|the moment|minute|second|sec|chance|time, at your convenience|leisure,
  at your earliest convenience, when convenient, sorry to bother|trouble|disturb you, trouble|bother|pester you for|with, ask you for, sorry for the trouble|bother, quick question|one, silly question, dumb question, one quick question, one question,
  over to you, cheers mate, god bless`;

const REQUESTS = `
  would|could|can|will you mind, if you would|could|can|please|will, if you don't mind, would|could|can you be so|that kind as to, be so|that kind [as] to, be good enough to,
  be a dear|star|sport|pal|love|good_sport, do me|us a solid, help a girl|brother|sister|guy|friend|colleague out, hate to ask, hate to be a pain, not sure where, i mean|meant, mean|meant, as per usual, as usual, like last time, scrap|forget|ignore that|it|this, forget the earlier|previous|last question, wrong button, my bad, my mistake, i repeat, do me a favour|favor, do us a favour|favor, be grateful|glad|happy|thankful, appreciate it|if, love|like to,
  be able to, am able to, are able to, in a position to, is it possible to, would it be possible to, might it be possible to, any chance [of|that|you], is there a|any chance, is there a|any way [to],
  happen to, do you happen to have, by any chance, if [at all] possible|convenient|available, if it|it's [is] possible|available, if there is|are|was|were any|one|anything, if any, if anything, if so, if not, if only,
  if you|you've have|hold|got any|it|them|one|that|time, as soon as possible, as fast as you can, as quickly as possible, quick as you like, as you like, worth knowing|having|noting|reading|mentioning|a_look, right away, straight away, at once, at short notice, in a hurry, in a rush, in haste,
  need it|this|them|that [now|fast|quick|asap|urgently|today], pull|dig|bring|call|turn|put|get|list up|out|together, set out, lay out, spell out, write down, note down, list out, point me to|towards|at, direct me to, refer me to,
  walk|take|talk|run|lead me|us through, go|run through, help me [out] [with|to|find], help us [out] [with|to|find], give me|us a hand, lend me|us a hand, remind me|us [again] [of],
  refresh my|our memory [on|of|about], jog my memory, find out, found out, trying|try|tried|want|wants|wanted|need|like|hoping|hope|love to know|see|learn|hear|read|understand|check|get, trying|try|tried|want|wants|wanted|need|like|hoping|hope|love to find out, find|finding what|how|whether|which|if, let me|us know|see|have,
  have|take a look [at|for|through], looking|searching|hunting|after for, look|looked|looks at|into, in search of, on the lookout for, on the hunt for, in need of, in want of, keen to, curious to, eager to, anxious to,
  care to, feel free to, go ahead and, be it, have|had|get|having sight of, chapter and verse, in what|which respects|respect|regard|ways|order, shoot me, drop me, hit me with, hook me up with, throw me, hand me, pass me, ping me, fire away, spare me,
  get|got|getting hold of, come|came across, come|came up with, come|comes|came out, lay|get|got my|our hands on, make|made|makes mention of, make it short|brief|quick, keep it short|brief|quick|simple,
  is there|are there, was there|were there, has there been, have there been, had there been, do you have|hold|know|see|keep|carry, have you got, does it hold|have, do we have|know|hold`;

const HEDGES = `
  i was|am wondering|curious|hoping|thinking, just wondering, just curious, just checking, out of curiosity, out of interest, as far as you know|are_aware|can_see|can_tell, to [the best of] your knowledge, to the best of,
  more or less, sort|kind of, or so, or something [like that], or whatever, or similar, or the like, and such, and so on, and so forth, and the like, and all that, and stuff, or not, or no, if you will, so to speak, as it were, if you like,
  in case, just in case, for once, at least, at most, at all, after all, above all, in all, all in all, first of all, by the way, to be clear|honest|precise|exact|sure|fair|specific|frank, to put it briefly|simply|mildly,
  in fact, in effect, in practice, in principle, in general, in particular, in detail, in depth, in full, in total, in short, in brief, in sum, in essence, in substance, in other words, in a word, in a few words, in plain english|words,
  according|owing|thanks to, deal|deals|dealt|dealing with, restricted|limited|confined|narrowed to, connected|associated|linked with|to, in one go|place|list|view, one by one, as a whole, on the whole, for that matter, that is to say, i.e, e.g, i e, e g, for example|instance, for short, such as, as well [as], as such, as follows, what with,
  of course, no doubt, for sure, for certain, for real, so far, as yet, to date, up to now|date, until|till now, by now, right|just|even now, at present, at the moment, at this moment|time|stage|point, for now, for the time being, for the moment, for today, these days, of late,
  in recent days|weeks|months|times, over time, back then, at the|that time, then and there, from the start|beginning, from scratch, from memory, off the top of, once more|again, one more time, again and again, time and again, at any point|time|stage|rate, at some point|time|stage, at one point,
  whenever that|it was|is, no matter, in any way|form|case, in what|which way|terms, in terms of, in regard|regards|relation|reference|respect|connection to|of|with, with regard|regards|respect|reference to, in the context|light|matter|case|view|wake of, in view of, in connection with, as regards, as for, as to, as of, when|where it comes|came to, on account of,
  on behalf of, on the part of, on the side of, on the subject|topic|issue|matter|question|theme of, on this|that|the subject|topic|issue|matter|question|theme|front|point|score, in this|that|the matter|regard|respect|connection|context|case, about this|that|it, on it, of it, of this|that|them, to do with, has to do with, having to do with, with anything to do with`;

const MANNERS = `
  on|for the|public record, on record, on file, on hand, on the books, on camera, on air, on tape, on paper, on the wires, on the wire, on the page, in public, in print, in writing please, in the press, in the papers, in the media, in the news, in the open,
  to the press|media|reporters|journalists|public|newspapers, to reporters|journalists, word for word, word by word, line by line, letter for letter, to the letter, as is, as said|stated|spoken|quoted|printed|published|reported|carried|given by, as it was said, in so many words, in quotation|quote marks, in quotes, in inverted commas, straight from the horse's mouth, from the horse's mouth, greatest hits, bang|banging|go|going|goes|went|harp|harping|on on about, that|this chap|fellow|guy|man|gentleman|lady|woman, at length, out loud, in passing,
  with|including [the|their] [full|exact|original] source|sources|link|links|date|dates|reference|references|citation|citations|context|attribution|details, and [the] source|sources|link|links, plus [the] source|sources|link|links, in [the|this|your] corpus|archive|database|collection|system|records|files|holdings|library, from|in|within|across|of the|your|this corpus|archive|database|collection|files|records,
  across all|the|both|outlets|sources|articles, in|from|by any|all|every|the outlet|outlets|source|sources|paper|papers|newspaper|newspapers|media|article|articles, by|from [any] outlet|source, in order, in bullet points|form, as bullet points, in a list|table, as a list|table|timeline, in reverse order, newest|latest|oldest first, side|back to back, and vice versa, from start to finish, newest|latest on|at top, most recent first|on top, at most, at the most, as|in the order in which they occurred|happened, as it happened|happens, as they happened, wanted|needed|due|required by|before|for noon|lunch|lunchtime|midnight|midday|five|six|seven|eight|nine|ten|eleven|close|deadline|tonight|today|tomorrow, nothing|none|not|no|without paraphrased|reported|indirect|paraphrase|paraphrases, as well as reported|quoted|indirect|direct, or not, same tune, from a to z, top to bottom,
  for|with me|us, of mine|ours, my end, our end, on my|our end|side, on my|our desk, for my|our records|file|files|information|reference|notes|understanding|own_use, for reference|information|background|context|clarity|completeness|the_record`;

/** Every turn of phrase that is left out of a question. */
export const CHATTER_TURNS: readonly string[] = listedPhrases(
  [GREETINGS, REQUESTS, HEDGES, MANNERS].join(','),
);
