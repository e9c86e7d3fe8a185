/** The end of a letter, with whoever signs it. */
export const CLOSING =
  /^((kind|best|warm|many|with)( kind| best| warm| many)? (regards|wishes|thanks)|regards|sincerely|yours|thanks|thank you|cheers|best)\b/;
/** What closes a letter, wherever it stands. */
export const LETTER_END =
  /^((kind|best|warm|warmest|many|with)( kind| best| warm| many)? (regards|wishes|thanks)|regards|yours (sincerely|faithfully|truly)|sincerely|all the best|best)$/;
/** Who is speaking: "this is Ada from the Berlin desk", "Ada here". */
export const INTRODUCTION =
  /^((hi|hello|hey|good \w+) )?((this is|it's|its|my name is|i am|i'm|im) |[\w-]+( [\w-]+){0,3} here\b)/;
/** A question that goes on in another sentence. */
export const GOING_ON =
  /^(and|also|plus|or|especially|particularly|including|what about|how about|mostly|mainly|on|about|specifically|focus)\b/;
export const SELF = /^(i|i'm|im|i've|ive|i'd|i'll|we|we're|we've|we'd|we'll|my|our)$/;
/** Who needs something asks for it, and is not what is asked about: "the ambassador requires a summary". */
export const NEEDS =
  /^(needs?|needed|wants?|wanted|requires?|required|requests?|requested|asks|asked|asking|appreciates?|expects?|wishes|likes?|interested|keen|curious|wonders|wondering|hopes|hoping|eager|anxious)$/;
export const QUESTION = /^(what|which|who|whose|when|where|how|did|does|do|has|have|is|are|was|were|why)$/;
/** What happens while somebody asks: "before the car arrives". */
export const MEANWHILE =
  /\b(before|until|till|once|as soon as|when|while) (the|my|our|a|an|we|i) [\w -]*(arrives?|leaves?|starts?|begins?|comes?|goes?|go|lands?|airs?|closes?|calls?|rings?|gets? (here|back|in)|is (here|back|on|over|out))\b/;
/** "Need it for the page" */
export const NEED_IT =
  /^(i |we |we'll |i'll )?(need|needed|want|wanted|must have|have to have) (it|this|that|them|these|one)\b/;
/** How a clause begins that says more of what is asked for. */
export const RESTRICTS =
  /^(any|on|about|in|at|to|with|during|from|by|of|re|regarding|concerning|via|over|into|under|against|between|within|inside|outside|near|around|and|or|but|not|nor|except|without|excluding|especially|particularly|including|mostly|mainly|specifically|namely|notably|only|who|which|that|where|when|whose|what|how|why|said|made|given|delivered|spoken|held|published|printed|written|reported|carried|posted|aired|issued|released|if|whether|did|does|has|is|was|were|are|all|some|anything|something)$/;
/** "Could the desk please have …": who is to have the answer. */
export const MAY_HAVE =
  /^(?:[\w-]+ ){0,4}?(could|can|may|might|would|will|let) ((?:someone|somebody|anyone|anybody) (?:at|in|on|from) )?(the|our|my|his|her|your) ([\w-]+ ){1,4}?(?=(please |kindly )?(have|get|see|know|receive|forward|send|provide|supply|give|share|let|show|pull|ping|tell|brief|find|get|dig|help|be (sent|given|told|briefed))\b)/;
/** A reason that stands before the question: "since our desk lost the file", "if it isn't too much trouble". */
export const OWN_REASON =
  /^(since|as|because|while|after|before|when|if|now that|given that|seeing that|not sure (if|whether)|unsure (if|whether)|dunno (if|whether)|idk (if|whether)|no idea (if|whether)) (i|we|our|my|it|it's|this|that|you|you're|there)\b/;
/** A clause that only says what an answer is for: "to illustrate a point". */
export const TO_DO = /^(to|in order to|so as to) (?!(the|a|an|his|her|their|what|which|whom|date)\b)[a-z]+\b/;
/** What begins a tail that gives a reason. */
export const REASON =
  /^(because|cause|cos|coz|so that|so (i|we)|as (i|we|my|our)|since (i|we|my|our)|while (i|we)|if (i|we)|when (i|we)|(i|we) need (it|this|that|them|these)|need (it|this|that|them|these)|(i|we) have (a|an|to|my|our)|(i am|i'm|im|we are|we're) [a-z]+ing|(that |which )?(i|we) (can|could|may|might|must|should) [a-z]+|to (prepare|prep|use|include|put|add|finish|help|cite|quote|inform|support) )\b/;
/** A participle that begins by the way, "putting a page together, …", and not one of asking. */
export const PARTICIPLE =
  /^(?!(following|regarding|concerning|starting|beginning|according|comparing|quoting|searching|looking|including|mentioning|covering|going|nothing|anything|something|everything|briefing|morning|evening|reporting|writing|seeking|finding|checking|wanting|needing|asking|requesting|dating|ending|containing|carrying|citing|breaking|leading)$)[a-z]{2,}ing$/;
export const BY_THE_WAY =
  /^(i|am|been|still|currently|new|i'm|im|i've|ive|i'd|we|we're|we've|our|my|hello|hi|hey|good|dear|just|as|since|sorry|so|while|after|before|being|because|please|student|colleagues?|morning|afternoon|evening|writing|preparing|working|researching|doing|having|finishing|drafting|studying|stuck|busy|late|lost|oops|ok|okay|hate|idk|dunno|not|forget|scrap|ignore)$/;
/** What may begin a time as well as a reason. */
export const TIME = /^(since|after|before|while|during|until)$/;
/** A word with which a sentence begins to ask. */
export const ASKS =
  /^(any|what|what's|whats|which|who|who's|whos|whose|when|where|where's|how|how's|whether|got|give|show|tell|list|find|search|compare|brief|catch|bring|summari[sz]e|sum|get|send|timeline|chronology|latest|newest|quotes?|quotations?|statements?|remarks|news|headlines|articles?|briefing|summary|overview|everything|anything|wording|words|check|verify|did|does)$/;
/** What is asked for by a noun, before which others say what it is of. */
export const ASKED_NOUN =
  /^(timeline|chronology|quotes?|quotations?|statements?|remarks|news|headlines|articles?|briefing|summary|overview|wording|words|brief|sum)$/;
/** What a desk writes before a colon: "slug:", "correction:". */
export const LABEL =
  /^(the )?(slug|flash|correction|memo|request|query|question|note|reminder|update|urgent|priority|subject|re|fyi|attention|heads up|heads-up|daily check|weekly check|check-in|order|task|todo|to do|to-do|job|ask|enquiry|inquiry|new|second|first|third|item|point|number|part|take|ps|nb|edit|typo|again|repeat|i repeat|answer|test|important|action|ticket|thread|topic|theme)( \d+)?$/;
