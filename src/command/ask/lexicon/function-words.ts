import { listed } from './listed.ts';

const DETERMINERS =
  'a an the this that these those each every either neither both all any some no none such another other others own several few many much more most less least enough half various same different else';

const PRONOUNS =
  'i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself they them their theirs themselves one ones oneself u ur ya';

const INDEFINITE_PRONOUNS =
  'someone somebody anyone anybody everyone everybody nobody something anything everything nothing whoever whatever whichever thing things stuff bit bits';

const QUESTION_WORDS = 'who whom whose what which when where why how whether wat wht wot wut whats';

const AUXILIARIES =
  'be am is are was were been being have has had having do does did done doing can could may might must shall should will would ought im ive id youve youd youre theres thats hes shes theyve dont doesnt didnt isnt arent wasnt werent hasnt havent cant couldnt wouldnt';

const PREPOSITIONS =
  'of to in on at by for with from about as into onto over under between among amongst amid through throughout during before after since until till against towards toward upon within without along across beyond near off out up down around via per re regarding concerning than like unlike despite except apart aside abt w vis-a-vis above below pursuant apropos anent regards respect respecting touching pertaining relating related relation';

const CONJUNCTIONS = 'and or but nor so yet if because although though while whereas unless once plus n then';

/** Adverbs that say nothing of a matter: degree, focus, time of asking, and what links sentences. */
const ADVERBS =
  'not too also even just only still already again ever never now here there very really quite rather perhaps maybe always often usually sometimes probably possibly likely actually basically currently exactly precisely specifically particularly especially generally overall mainly mostly chiefly primarily roughly approximately literally verbatim explicitly expressly directly publicly officially formally openly recently lately newly previously formerly originally initially subsequently finally eventually ultimately first firstly secondly lastly kindly hopefully ideally preferably simply quickly briefly shortly shorter urgently asap immediately promptly soon sooner meanwhile otherwise anyway anyhow however therefore thus hence indeed certainly surely definitely obviously apparently reportedly allegedly supposedly seemingly presumably chronologically separately together altogether alone solely exclusively merely purely strictly truly genuinely honestly frankly seriously thoroughly fully completely entirely wholly personally partly largely somewhat further furthermore moreover additionally besides instead elsewhere anywhere somewhere everywhere ago later earlier beforehand afterwards afterward thereafter hitherto thereby therein onwards onward back away today nowadays presently so-called respectively regularly repeatedly quick well though gimme lemme kinda sorta word-for-word';

const NUMBERS =
  'zero two three four five six seven eight nine ten eleven twelve fifteen twenty thirty fifty hundred dozen couple pair single second third fourth fifth last next past';

const POLITENESS =
  'please pls plz plse pleas ta thanks thank thankyou thx tx tks ty cheers sorry excuse pardon apologies grateful thankful obliged appreciated appreciate dear sir madam maam hello hi hey hiya yo greetings regards sincerely faithfully yours yes yeah yep yup no nope ok okay oh ah eh hm hmm um uh er well right btw fyi lol dragoman bot chatbot siri alexa idk dunno oops ooh aha yikes lmk tia nvm lol haha typos typo pray fao attn fyr eod cob asap kind mr mrs ms dr mister';

/**
 * Words that carry grammar and courtesy and nothing to look up: closed classes, each of them whole. None of
 * them is ever searched for.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  listed(
    [
      DETERMINERS,
      PRONOUNS,
      INDEFINITE_PRONOUNS,
      QUESTION_WORDS,
      AUXILIARIES,
      PREPOSITIONS,
      CONJUNCTIONS,
      ADVERBS,
      NUMBERS,
      POLITENESS,
    ].join(' '),
  ),
);
