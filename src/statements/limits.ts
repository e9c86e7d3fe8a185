/** Words that limit a claim, and those with which a retelling can say as much. */
export interface Limit {
  readonly limits: RegExp;
  readonly keeps: RegExp;
}

/** By families: a telling with none of a family where the fullest one has one of it claims more than was said. */
export const LIMITS: readonly Limit[] = [
  {
    limits:
      /\b(?:if|unless|provided|providing|(?:as|so) (?:long|soon) as|permitting|on (?:the )?condition|in case|only (?:when|after)|subject to|assuming|depending|insofar)\b|\bonce (?:the|a|it|we|they|he|she|there|\S+ (?:is|are|has|have))\b/u,
    keeps:
      /\b(?:if|unless|provided|providing|as long as|so long as|condition\w*|in case|until|till|while|when|(?<!\bat )once|as soon as|permit\w*|should the|subject to|assuming|depend\w*|pending|insofar|let|should \S+ \w+ \S+)\b|^(?:should|give|put|let)\b/u,
  },
  {
    limits: /\b(?:until|till|while|pending)\b|\bbefore (?:\S+ ){2,}/u,
    keeps:
      /\b(?:until|till|unless|while|when|once|as soon as|before|after|ahead|as long as|so long as|if|without|not .* without|pending|this week|by)\b/u,
  },
  {
    limits:
      /\b(?:for now|for the moment|for the time being|at (?:this|the) (?:stage|point|moment|time)|at present|currently|presently|temporar\w+|so far|as yet|to date|as things stand)\b/u,
    keeps:
      /\b(?:now|moment|time being|stage|at this point|present\w*|current\w*|temporar\w+|so far|yet|to date|as things st(?:and|ood)|still|provisional\w*)\b/u,
  },
  {
    limits: /\b(?:tonight|during|(?:this|next) (?:year|summer|autumn|winter|spring|season|week|month))\b/u,
    keeps:
      /\b(?:tonight|today|evening|(?:this|next|the) (?:year|summer|autumn|winter|spring|season|week|month|night)|during|season|while|now)\b/u,
  },
  {
    limits:
      /\b(?:at least|at most|about|around|roughly|nearly|almost|approximately|some|up to|more than|fewer than|less than|over) (?:a |an |the )?(?:\d|half|third|quarter|dozen|hundred)/u,
    keeps:
      /\b(?:at least|at most|about|around|roughly|nearly|almost|approximately|some|up to|more|fewer|less|over|under|or so|thereabouts|upwards|close to|or more)\b/u,
  },
  {
    limits:
      /\b(?:alone|solely|merely|as part of|mainly|mostly|largely|partly|partially|in part|in principle|in theory|by itself|on its own)\b|(?<!\bnot )\bonly (?!\d|if|when|after|once|until|on condition)/u,
    keeps:
      /\b(?:alone|only|part of|sole\w*|mere\w*|just|main\w*|most\w*|large\w*|part|partly|partial\w*|principle|theory|itself|own|just)\b/u,
  },
  {
    limits: /\b(?:except|apart from|other than|but (?:\d|for))\b|\bbut \d/u,
    keeps: /\b(?:except\w*|apart|other than|all but|but)\b/u,
  },
  {
    limits:
      /\b(?:may|might|could|perhaps|possibly|probably|likely|hopes?|hoped|god willing|inshallah|if god wills)\b/u,
    keeps:
      /\b(?:may|might|could|can|perhaps|possib\w+|probab\w+|likely|expect\w*|hop\w+|god|inshallah|would like|aim\w*|forecast\w*)\b/u,
  },
  {
    limits:
      /\b(?:in (?:a|any|every) (?:normal|good|ordinary|average|typical|dry|wet) \S+|under (?:normal|present|current|these|those|such|certain) \S+|normally|ordinarily|usually|as planned|as (?:far as|we) (?:we|i)? ?(?:know|understand)|(?:based on|from|on) what (?:we|i) know|to (?:our|my) knowledge|on our estimates?)\b/u,
    keeps:
      /\b(?:normal\w*|good|ordinar\w+|average|typical\w*|dry|wet|present|current\w*|these|those|such|certain|usual\w*|planned|plan|scheduled?|know|known|knowledge|understand|understood|estimat\w+|based|information)\b/u,
  },
  {
    limits: /\b(?:no|every|any|all|each) (?:\S+ )?\S+ (?:that|who|which|whose) (?!will\b|is\b|was\b)/u,
    keeps: /\b(?:that|who|which|whose|those|with|without|whom|having|of|among)\b/u,
  },
  {
    limits: /\b(?:legitimate|justified|substantiated|verified|eligible|qualifying)\b/u,
    keeps:
      /\b(?:legitimate\w*|justified|substantiated|verified|eligible|qualifying|valid|proper\w*|genuine)\b/u,
  },
  {
    limits: /\bfirst (?:\S+ ){0,3}(?:in|for|since) (?:\d|a |more |nearly |almost |over )/u,
    keeps:
      /\b(?:in|for|since|after|past|last) (?:the )?(?:\S+ ){0,3}(?:\d|years?|decades?|months?|weeks?|generation|century)/u,
  },
  {
    limits: /\b(?:still no|not yet|no \S+ yet)\b/u,
    keeps: /\b(?:still|yet|so far|until now|to date|for now|currently|at present)\b/u,
  },
  {
    limits: /\b(?:knowingly|intentionally|deliberately|wilfully|willfully|consciously)\b/u,
    keeps: /\b(?:know\w*|knew|intention\w*|deliberate\w*|wil?lful\w*|conscious\w*|purpose)\b/u,
  },
  {
    limits:
      /\bbut not (?:in|on|at|for|by|with|before|until|from|to)\b|\bbut (?:\S+ ){1,3}not (?:\S+ ){0,3}(?:yet|there)\b/u,
    keeps: /\b(?:but|not|except\w*|yet|still|although|though)\b/u,
  },
  {
    // "not only the banks": with "not" and without "only", it is another claim.
    limits: /\bnot (?:only|just|merely|solely)\b/u,
    keeps: /\b(?:only|just|mere\w*|sole\w*|alone|also)\b|^(?!.*\b(?:not|no|never|nobody|none)\b)/u,
  },
  {
    limits:
      /\b(?:almost|nearly|hardly|barely|scarcely) (?:nobody|no|none|nothing|never|every\w*|all|any\w*|always)\b/u,
    keeps: /\b(?:almost|nearly|hardly|barely|scarcely|virtually|practically|few|little|most)\b/u,
  },
  {
    limits: /\bfail(?:s|ed|ing)? to\b/u,
    keeps: /\b(?:fail\w*|not|never|unable|without|could not|missed)\b/u,
  },
  {
    limits: /\bwithout\b/u,
    keeps: /\b(?:without|lack\w*|free of|(?:with|and|or) no|unless|until|before)\b/u,
  },
];
