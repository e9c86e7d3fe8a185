/** Before a word, it is the asker's own: "I am to write a note", "for my essay", and not "I want you to write". */
const OWN_WORK =
  "(?<!\\b(?:i|we|i'm|we're|i've|we've|i'd|we'd|i'll|we'll|my \\w+|our \\w+)(?: (?!you\\b)[\\w']+){0,6} )";
const OWN_PAPER =
  "(?<!\\b(?:for|writing|drafting|preparing|finishing|doing|into|to|in|on|with|of)(?: (?:my|our|an?|the|this|some|his|her|tomorrow's|today's))?(?: [\\w-]+){0,2} |\\b(?:my|our)(?: [\\w-]+){0,2} )";

/** Questions that no corpus answers, by what they ask for, and how each is declined. */
export const DECLINED: readonly { readonly reason: string; readonly patterns: readonly RegExp[] }[] = [
  {
    reason:
      'What is posted regularly is changed by command alone, never by words that would have to be guessed: /digest list and /watch list show what there is, and /digest what can be done.',
    patterns: [
      /\b(un)?subscri(be|ption)s?\b/,
      /\b(pause|resume|stop|start|cancel|delete|remove|edit|change|move|schedule|set ?up|add|create|make|turn (on|off)|switch (on|off)|disable|enable|mute|unmute|send|post|skip|postpone|preview)\b.{0,40}\b(digests?|alerts?|notifications?)\b/,
      /\b(digests?|alerts?|notifications?)\b.{0,30}\b(off|on|every (day|morning|evening|week|hour|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|daily|weekly|at \d)/,
      /^(please |can you |could you )*(alert|notify|ping) (me|us)\b.{0,20}\b(when(ever)?|as soon as|every time|if) /,
      /^(digest|watch) (add|list|preview|pause|resume|edit|remove|now|log|show)\b/,
    ],
  },
  {
    reason: 'It repeats what sources say and nothing else, and takes no instructions to say more.',
    patterns: [
      /\b(ignore|disregard|forget|override|bypass)\b.{0,40}\b(instructions?|rules?|prompts?|guidelines|restrictions|limits|previous|above)\b/,
      /\b(pretend|role-?play|act as|act like|imagine|simulate|you are now|jailbreak|system prompt|developer mode|dan mode)\b/,
      /\b(make up|invent|fabricate|forge|hallucinate|put words)\b|\b(fake|made[- ]up|fabricated|invented|false|fictional) (quotes?|quotations?|statements?|news|headlines?|story|stories|articles?)\b/,
      /(^|\band |\bthen |\bplease |\bto )quote \w+( \w+)? as (saying|stating|admitting)\b/,
      /\bas if (he|she|they|it|i|you)\b/,
      /\bfrom now on\b|\b(answer|respond|reply|speak|talk|write) as (him|her|if|though)\b|(^|\band |\bthen |\bplease )(answer|respond|reply|speak|talk|write) as \w+\b|\byou are now\b/,
      /\brepeat after me\b|\bsay (?:that|after me|the words|exactly)\b.{0,40}:/,
      /\breveal\b.{0,30}\b(prompt|instructions?|token|secret|password|key)\b/,
      /(^|\band |\bthen |\bplease )(say|announce|declare|claim|state|confirm|admit|report) that \w+ (is|are|has|have|was|were|will|did)\b/,
    ],
  },
  {
    reason: 'It does not write, translate or rephrase: it shows what was published, word for word.',
    patterns: [
      /(?:^|[.!?:]\s+|\b(?:please|pls|plz|kindly|now|then|just|hey|hi|ok|bot|and),? )(can you |could you |would you |will you |i want you to |i need you to |help me |please |pls |kindly )*(write|draft|compose|rewrite|rephrase|paraphrase|translate|generate|create|prepare|produce|design|code|program|draw|paint|sing|tweet)\b(?!.{0,30}\b(timeline|chronology|briefing|brief|comparison|overview|summary|list|rundown|recap|digest)\b)/,
      new RegExp(
        `${OWN_WORK}\\b(write|draft|compose|generate|create|prepare) (me |us |a |an |the |some |my |our |up )+(?!(?:short |quick |brief |daily )*(timeline|chronology|briefing|brief|comparison|overview|summary|list|rundown|recap|digest)\\b)`,
      ),
      /\b(poem|song|joke|haiku|limerick|recipe|story about)\b/,
      new RegExp(
        `${OWN_PAPER}\\b(essay|tweet|blog post|press release|(?<!'s )talking points|letter to|reply to|email(?! me\\b| us\\b))\\b`,
      ),
      /\btranslat(e|ion)\b|\bin (french|german|spanish|turkish|italian|russian|arabic|chinese|polish|dutch|portuguese|ukrainian)( please)?[?.! ]*$/,
    ],
  },
  {
    reason: 'It has no opinion, and weighs nobody’s words.',
    patterns: [
      /\b(do|what do|would) you (personally )?(think|believe|feel|reckon|prefer|recommend|suggest|advise)\b/,
      /\b(your|ur) (opinion|view|views|take|thoughts|advice|favou?rite|recommendation)\b/,
      /\bwho(?:'s| is| was) (right|wrong|lying|to blame|better|worse|best|the good guy|the bad guy|winning|stronger|smarter|at fault|more honest|trustworthy)\b/,
      /\b(is|are|was|were) (?!(it|that|this) (right|true|correct))[\w' -]{1,40} (right|wrong|lying|a liar|honest|trustworthy|good|bad|evil|guilty|biased|reliable|justified|credible|crazy|a war criminal|propaganda|fair|unfair)(?=\s*[?.!,]|\s*$| or\b| about\b| to\b| when\b)/,
      /\b(should|shouldn't|ought to) (?!(i|we|(the|our|my)( \w+){1,3}) (know|read|be aware|look|ask|cite|watch|note|mention)\b)(i|we|you|he|she|they|one|the|[\w']+ (trust|believe|give|accept|join|leave|stop|withdraw|surrender|sign|send|make|take|be)|[\w']+ (and|or) \w+)\b/,
      /\b(biased|propaganda|trustworthy|most reliable|more reliable|unfair|immoral|evil|which side are you)\b/,
      /\bwhat do(es)? (this|that|it|all this) (really |actually )?mean\b/,
      /\b(which|what|who)(?: \w+){0,2} (is|are|was|were) (right|wrong|lying|to blame|telling the truth|honest|winning)\b/,
      /\bwhy (did|does|do|is|are|was|were|would|has|have|won't|will)\b/,
    ],
  },
  {
    reason: 'It shows what was said, and cannot show what was not.',
    patterns: [
      /\b(did|does|has|have) ([\w.']+ ){1,6}(not|never) (say|said|mention|talk|comment)\b/,
      /\b(didn't|doesn't|hasn't|never) (say|said|mention|mentioned|comment)\b/,
    ],
  },
  {
    reason: 'It cannot look ahead: it holds what was published.',
    patterns: [
      /(?:^|[.!?:;,]\s+)(?:(?:so|and|but|ok|hey|hi),? )?(?:will|won't|gonna) (?!you\b)/,
      /\b(when|how|what|who|where|which \w+) (will|won't|is going to|are going to|would (?!be|you|it))\b/,
      /\b(predict|prediction|predictions|forecast|foresee|odds|chances|probability|likelihood|how likely|is it likely|bet on|going to happen|in the future|the future of|by 20[3-9]\d|in 20[3-9]\d)\b/,
      /\bwhat happens (next|if|when)\b/,
      /\bwhat if\b/,
      /\b(is|are|isn't|aren't) .{1,40}\b(going to|gonna|about to|likely to)\b/,
      /\bwho (wins|will|is winning|is going to)\b/,
    ],
  },
  {
    reason: 'It only knows news coverage that was put into its corpus.',
    patterns: [
      /\b(?<!since )how (many|much|old|tall|far(?! (?:has|have|did|does|apart))|big|large|rich|long(?! ago))\b(?!.{0,40}\b(quotes?|quotations?|articles?|statements?|times|outlets|sources|reports|stories)\b)/,
      /\b(weather|temperature|rain|snow|sunny|horoscope|lottery|stock price|share price|exchange rate|bitcoin|crypto|price of|football|soccer|basketball|tennis|match score|movie|film|restaurant|hotel|flight|flights|train times|traffic|capital of|population of|how old|how tall|married|wife|husband|children|birthday|born|net worth|salary|phone number|address of|calculate|square root|plus|minus|times table|what time is it|what day is (it|today)|remind me (to|in|at|on|tomorrow|tonight|every)|set an? (alarm|timer)|play music|book a|order a|buy)\b/,
      /^\s*[\d\s+\-*/().=]+\??\s*$/,
    ],
  },
];
