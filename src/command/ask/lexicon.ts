/** What plain questions are made of, as data. Phrases are folded: lower case, plain quotes, no diacritics. */

/** What a question can be after. `name` is a person, outlet or topic alone, without a verb. */
export type Intent = 'quotes' | 'latest' | 'timeline' | 'compare' | 'brief' | 'search' | 'check' | 'help';

/** Phrases that speak for an intent, and how strongly. Longer phrases are looked for first. */
export const INTENT_PHRASES: Readonly<Record<Intent, readonly (readonly [string, number])[]>> = {
  quotes: [
    ['what did', 1],
    ['what has', 1],
    ['what does', 1],
    ['what do', 1],
    ['what is', 0],
    ['what was', 0],
    ['say', 2],
    ['says', 2],
    ['said', 2],
    ['saying', 2],
    ['state', 2],
    ['stated', 2],
    ['claim', 2],
    ['claims', 2],
    ['claimed', 2],
    ['tell', 1],
    ['told', 2],
    ['argue', 2],
    ['argued', 2],
    ['mention', 2],
    ['mentioned', 2],
    ['comment', 2],
    ['comments', 2],
    ['commented', 2],
    ['speak', 2],
    ['spoke', 2],
    ['talk about', 2],
    ['talked about', 2],
    ['think', 1],
    ['quote', 3],
    ['quotes', 3],
    ['quoted', 3],
    ['quotation', 3],
    ['quotations', 3],
    ['statement', 3],
    ['statements', 3],
    ['remark', 3],
    ['remarks', 3],
    ['words', 2],
    ['exact words', 5],
    ['position', 2],
    ['stance', 2],
    ['view', 2],
    ['views', 2],
    ['line', 1],
    ['verbatim', 2],
    ['in his own words', 3],
    ['anything about', 1],
    ['anything on', 1],
  ],
  latest: [
    ['latest', 4],
    ['newest', 4],
    ['most recent', 4],
    ['recent', 3],
    ['news', 3],
    ['headlines', 4],
    ['headline', 3],
    ['articles', 4],
    ['article', 3],
    ['stories', 4],
    ['story', 3],
    ['pieces', 3],
    ['coverage', 3],
    ['report', 3],
    ['reports', 3],
    ['reported', 3],
    ['reporting', 3],
    ['publish', 3],
    ['published', 3],
    ['write', 3],
    ['writing about', 3],
    ['writing', 3],
    ['wrote', 3],
    ['written', 1],
    ['carry', 2],
    ['carried', 2],
    ['cover', 3],
    ['covered', 3],
    ['run', 1],
    ["what's new", 5],
    ['whats new', 5],
    ['what is new', 5],
    ['anything new', 5],
  ],
  timeline: [
    ['timeline', 6],
    ['time line', 6],
    ['chronology', 6],
    ['chronological', 6],
    ['sequence of events', 6],
    ['order of events', 6],
    ['events', 4],
    ['event', 3],
    ['when', 4],
    ['when did', 6],
    ['when was', 6],
    ['when were', 6],
    ['when is', 6],
    ['what date', 5],
    ['which day', 5],
    ['what day', 5],
    ['what happened on', 5],
    ['what happened in', 4],
    ['what happened since', 5],
    ['what happened between', 5],
    ['what happened', 4],
    ['happened', 3],
    ['history', 4],
    ['dates', 4],
    ['milestones', 5],
  ],
  compare: [
    ['compare', 7],
    ['comparison', 7],
    ['compared', 6],
    ['comparing', 7],
    ['versus', 7],
    ['vs', 7],
    ['difference between', 7],
    ['differences between', 7],
    ['differ', 6],
    ['change between', 7],
    ['changed between', 7],
    ['change from', 6],
    ['shift between', 6],
    ['evolve', 5],
    ['evolved', 5],
    ['differ from', 6],
    ['different', 4],
    ['differently', 5],
    ['side by side', 7],
    ['against', 2],
    ['contrast', 6],
  ],
  brief: [
    ['brief', 6],
    ['brief me', 7],
    ['briefing', 6],
    ['summary', 5],
    ['summarise', 6],
    ['summarize', 6],
    ['sum up', 6],
    ['overview', 6],
    ['catch me up', 6],
    ['bring me up to speed', 7],
    ['up to speed', 6],
    ['background', 5],
    ["what's going on", 6],
    ['what is going on', 6],
    ["what's happening", 5],
    ['what is happening', 5],
    ['tell me about', 5],
    ['what do you have on', 5],
    ['what have you got on', 5],
    ['what do we know about', 5],
    ['give me the gist', 6],
    ['key points', 5],
    ['main points', 5],
    ['where do things stand', 6],
    ['state of play', 6],
    ['situation', 4],
    ['rundown', 6],
    ['who reports', 5],
    ['who covers', 5],
    ['which outlets', 5],
  ],
  search: [
    ['search', 6],
    ['search for', 7],
    ['find', 5],
    ['look for', 5],
    ['look up', 5],
    ['anything with', 4],
    ['everything', 4],
    ['everything with', 5],
    ['where is', 2],
    ['mentions of', 4],
    ['contains', 4],
    ['containing', 4],
  ],
  check: [
    ['did', 0],
    ['really say', 5],
    ['actually say', 5],
    ['ever say', 5],
    ['is it true that', 4],
    ['true that', 3],
    ['verify', 6],
    ['check', 6],
    ['fact check', 7],
    ['fact-check', 7],
    ['confirm', 5],
    ['who said', 6],
    ['real quote', 6],
    ['genuine', 5],
    ['exact words', 5],
    ['source of', 3],
    ['source for', 3],
  ],
  help: [
    ['help', 8],
    ['what can you do', 9],
    ['what can i ask', 9],
    ['what can i do', 8],
    ['how do you work', 9],
    ['how does this work', 9],
    ['how do i use', 9],
    ['how to use', 8],
    ['commands', 6],
    ['what are you', 8],
    ['who are you', 8],
    ['instructions please', 6],
    ['what do you know', 6],
    ['what sources do you have', 8],
    ['which sources do you have', 8],
    ['getting started', 8],
  ],
};

/** Greetings and thanks: answered with what can be asked. */
export const COURTESIES: readonly string[] = [
  'hi',
  'hello',
  'hey',
  'hi there',
  'hello there',
  'hey there',
  'good morning',
  'good afternoon',
  'good evening',
  'greetings',
  'yo',
  'morning',
  'evening',
  'thanks',
  'thank you',
  'thank you very much',
  'thanks a lot',
  'many thanks',
  'thx',
  'ty',
  'cheers',
  'great thanks',
  'ok thanks',
  'perfect thanks',
  'bye',
  'goodbye',
  'see you',
  'ok',
  'okay',
  'nice',
  'great',
];

/** Words that carry nothing to search for. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an and or the of to in on at by for with from as is are was were be been being it its this that these those there
  their them they he him his she her hers i me my we us our you your yours who whom whose which what where why how do
  does did done doing has have had having can could would may might must shall will should am not no yes any some all
  also about regarding concerning around over into out up so if then than just only please pls kindly could would you
  show give list get let want need like see know tell me us dear thing things stuff something anything everything
  ever still yet already again more most much many very really actually exactly quite last past previous next this
  today now lately recently mr mrs ms minister foreign president russian sir hi hello hey thanks thank ok okay so well
  topic subject matter issue question questions theme side sides two both each other another between
  vs versus same different corpus archive database data bot dragoman outlet outlets newspaper newspapers media press source sources
  speech speeches time times date dates day days week weeks month months year years since until till before after during
  let's lets what's whats who's whos i'm im i'd id it's that's there's
  find search look looking looked looks check checks verify check quote quotes quoted
  was were went make makes made go goes going
  version versions account accounts telling tellings way ways kind kinds
  kindly provide provided send sent sending colleagues colleague regards sincerely greetings carried carries quick quickly short shortly
  brief briefly word phrase term come comes came put step steps stepped take takes took taken made being given please concise
  helpful useful interested interest wonder wondering wondered curious hear heard understand explain explained concern concerns
  happen happens happening happened far recent newest available held hold holds holding contain contains online page pages site
  document documents material materials information info details detail data facts fact full complete entire whole
  moment minute minutes hour hours ago later earlier currently present soon first second third one number
  direct indirect partial wording exact
  direct indirect partial wording exact
  ambassador embassy deputy director chief secretary desk office department team boss editor colleague section asap urgently urgent
  person people guy man someone somebody anyone anybody everyone everybody nobody`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Questions that no corpus answers, by what they ask for, and how each is declined. */
export const DECLINED: readonly { readonly reason: string; readonly patterns: readonly RegExp[] }[] = [
  {
    reason: 'It repeats what sources say and nothing else, and takes no instructions to say more.',
    patterns: [
      /\b(ignore|disregard|forget|override|bypass)\b.{0,40}\b(instructions?|rules?|prompts?|guidelines|restrictions|limits|previous|above)\b/,
      /\b(pretend|role-?play|act as|act like|imagine|simulate|you are now|jailbreak|system prompt|developer mode|dan mode)\b/,
      /\b(make up|made up|invent|fabricate|fake|forge|hallucinate|put words)\b/,
      /\bquote (him|her|them|putin|lavrov|trump|zelensk\w*|\w+) as saying\b/,
      /\bas if (he|she|they|it)\b/,
      /\brepeat after me\b|\bsay (?:that|after me|the words|exactly)\b.{0,40}:/,
      /\breveal\b.{0,30}\b(prompt|instructions?|token|secret|password|key)\b/,
    ],
  },
  {
    reason: 'It does not write, translate or rephrase: it shows what was published, word for word.',
    patterns: [
      /^(please |can you |could you |would you |will you |i want you to |i need you to |help me )*(write|draft|compose|rewrite|rephrase|paraphrase|translate|generate|create|prepare|produce|design|code|program|draw|paint|sing|tweet)\b/,
      /\b(write|draft|compose|generate|create|prepare) (me |us |a |an |the |some |my |our |up )+/,
      /\b(poem|song|essay|joke|haiku|limerick|tweet|blog post|press release|talking points|recipe|story about|letter to|reply to|email)\b/,
      /\btranslat(e|ion)\b/,
    ],
  },
  {
    reason: 'It has no opinion, and weighs nobody’s words.',
    patterns: [
      /\b(do|what do|would) you (personally )?(think|believe|feel|reckon|prefer|recommend|suggest|advise)\b/,
      /\b(your|ur) (opinion|view|views|take|thoughts|advice|favou?rite|recommendation)\b/,
      /\bwho(?:'s| is| was) (right|wrong|lying|to blame|better|worse|best|the good guy|the bad guy|winning|stronger|smarter|at fault|more honest|trustworthy)\b/,
      /\bis (he|she|it|putin|lavrov|trump|zelensk\w*|\w+|[\w ]{1,30}) (right|wrong|lying|a liar|honest|trustworthy|good|bad|evil|guilty|biased|reliable|justified|credible|crazy|a war criminal|propaganda)\b/,
      /\b(should|shouldn't|ought to) (i|we|you|he|she|they|the|russia|ukraine|nato|the eu|europe|trump|putin|zelensk\w*|lavrov|turkey)\b/,
      /\b(biased|propaganda|trustworthy|most reliable|more reliable|fair|unfair|immoral|evil|which side are you)\b/,
      /\bwhat do(es)? (this|that|it|all this) (really |actually )?mean\b/,
      /\b(which|what|who)(?: \w+){0,2} (is|are|was|were) (right|wrong|lying|to blame|telling the truth|honest|winning)\b/,
      /\bwhy (did|does|do|is|are|was|were|would|has|have|won't|will)\b/,
    ],
  },
  {
    reason: 'It cannot look ahead: it holds what was published.',
    patterns: [
      /^(so )?(will|won't|gonna) /,
      /\b(when|how|what|who|where|which \w+) (will|won't|is going to|are going to|would)\b/,
      /\b(predict|prediction|predictions|forecast|foresee|odds|chances|probability|likelihood|how likely|is it likely|bet on|going to happen|next week|next month|next year|tomorrow|in the future|the future of|by 20[3-9]\d|in 20[3-9]\d)\b/,
      /\bwhat happens (next|if|when)\b/,
      /\bwhat if\b/,
    ],
  },
  {
    reason: 'It only knows news coverage that was put into its corpus.',
    patterns: [
      /\bhow (many|much|old|tall|far|big|large|rich|long)\b(?!.{0,40}\b(quotes?|quotations?|articles?|statements?|times|outlets|sources|reports|stories)\b)/,
      /\b(weather|temperature|rain|snow|sunny|horoscope|lottery|stock price|share price|exchange rate|bitcoin|crypto|price of|football|soccer|basketball|tennis|match score|movie|film|restaurant|hotel|flight|flights|train times|traffic|capital of|population of|how old|how tall|married|wife|husband|children|birthday|born|net worth|salary|phone number|address of|calculate|square root|plus|minus|times table|what time is it|what day is (it|today)|remind me|set an? (alarm|timer)|play music|book a|order a|buy)\b/,
      /^\s*[\d\s+\-*/().=]+\??\s*$/,
    ],
  },
];

/** The commonest short words of languages that are not read, to recognise them by. */
export const OTHER_LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  German:
    'der die das und ist nicht was hat gesagt ueber uber wer wie wann warum mit von zu zur zum den dem ein eine einen im gibt es ich sie wir ihr sagte sagt mir bitte neueste nachrichten'.split(
      ' ',
    ),
  French:
    'le la les des est que qui quoi quand comment pourquoi dit sur dans avec une un du au aux il elle nous vous je ce cette ces qu a-t-il quelles quels sont dernieres nouvelles propos'.split(
      ' ',
    ),
  Spanish:
    'el la los las que quien como cuando donde por con una un del dijo sobre en y es son hay dice noticias ultimas cual cuales ha han'.split(
      ' ',
    ),
  Italian:
    'il lo la gli che chi come quando dove perche con una un del della ha detto su sulla sono notizie ultime cosa quali di'.split(
      ' ',
    ),
  Turkish:
    've bir bu ne dedi hakkinda icin ile kim nasil neden mi mu icinde son haberler nedir soyledi konusunda var yok'.split(
      ' ',
    ),
  Portuguese:
    'o os as que quem como quando onde por com uma um do da disse sobre em sao noticias ultimas qual quais nao'.split(
      ' ',
    ),
  Dutch: 'het een wat wie hoe wanneer waarom zei over met van niet zijn is gezegd laatste nieuws heeft'.split(
    ' ',
  ),
  Polish: 'co kto jak kiedy gdzie dlaczego powiedzial o na w z i nie jest sie wiadomosci ostatnie'.split(' '),
};

/** Scripts that only languages use which are not read. */
export const OTHER_SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}/gu, 'a language in Cyrillic script'],
  [/\p{Script=Arabic}/gu, 'a language in Arabic script'],
  [/\p{Script=Hebrew}/gu, 'Hebrew'],
  [/\p{Script=Han}/gu, 'Chinese or Japanese'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'Japanese'],
  [/\p{Script=Hangul}/gu, 'Korean'],
  [/\p{Script=Greek}/gu, 'Greek'],
  [/\p{Script=Devanagari}/gu, 'a language in Devanagari script'],
];

/** Words of questions that are worth reading in spite of a slip. */
export const SPELT: readonly string[] =
  'timeline chronology compare comparison summary summarise summarize overview briefing latest newest headlines articles article quotes quotations statements statement remarks position reported search happened difference background events what which when where about since until between before after said does have show please last month week year january february march april june july august september october november december yesterday today guarantees'.split(
    ' ',
  );
