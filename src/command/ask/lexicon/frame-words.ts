import { listed, nounForms, verbForms } from './listed.ts';

/** To ask for something, to look for it, and to be given it. */
const ASKING =
  'give/gives/gave/given/giving show/shows/showed/shown/showing tell/tells/told/telling get/gets/got/gotten/getting let/lets/letting send/sends/sent/sending bring/brings/brought/bringing find/finds/found/finding see/sees/saw/seen/seeing know/knows/knew/known/knowing go/goes/went/gone/going come/comes/came/coming put/puts/putting take/takes/took/taken/taking make/makes/made/making seek/seeks/sought/seeking understand/understands/understood read/reads/reading hear/hears/heard/hearing keep/keeps/kept/keeping dig/digs/dug/digging miss/misses/missed/missing set/sets/setting feed/feeds/fed grab/grabs/grabbed/grabbing spot/spots/spotted think/thinks/thought/thinking mean/means/meant look check verify fetch pull hand share display print provide supply furnish transmit convey oblige pass forward present prepare compile collect gather assemble pick help assist need want require request ask wonder learn interest care wish hope try point refresh update inform list call/calls/called happen use search confirm surface retrieve locate plot chart track reconstruct cross-check scan hunt vet investigate examine study/studies/studied/studying rerun enquire inquire trace open browse scan review outline trawl comb grep query/queries scour sift recount recap summarise summarize explain clarify identify establish determine specify include please return revert restrict limit confine focus/focuses/focused/focusing concentrate connect associate';

/** To say something, without what sort of thing it is: no denying, promising or threatening. */
const SAYING =
  'say/says/said/saying speak/speaks/spoke/spoken/speaking write/writes/wrote/written/writing sya state remark note mention comment express voice declare utter address discuss talk argue claim assert maintain insist stress emphasise emphasize underline underscore highlight describe add reply/replies/replied/replying respond answer reiterate repeat quote cite attribute announce report convey articulate formulate phrase word observe contend affirm opine react weigh/weighs/weighed touch raise propose offer warn characterise characterize elaborate signal indicate suggest imply hint/hints/hinted/hinting declare proclaim pronounce allege comment';

/** To bring news to readers, and to hold it. */
const PUBLISHING =
  'publish carry/carries/carried/carrying cover run/runs/ran/running posted air broadcast/broadcasts/broadcasting print release issue appear feature file occur sound fall/falls/fell/fallen hold/holds/held/holding contain exist store contribute record document log archive collate relay portray frame treat handle present concern regard relate involve';

/** What somebody says. */
const STATEMENTS =
  'quote quotation statement remark comment word line phrase sentence wording passage position stance view opinion take attitude stand standpoint viewpoint perspective angle slant argument message messaging rhetoric reaction response answer reply/replies utterance soundbite pronouncement observation assertion thinking thought formulation speech/speeches speaker speakers readout mention text language tone point assessment snippet paragraph excerpt extract citation reference evidence declaration announcement pronouncement proclamation grab verbatim actuality/actualities sot pullquote zinger one-liner saying dictum/dicta quotable catchphrase testimony/testimonies claim allegation contention clarification elaboration';

/** What outlets publish. */
const ARTICLES =
  'article story/stories piece report headline news coverage copy dispatch/dispatches wire output publication reporting write-up writeup newsroom daily/dailies bulletin entry/entries item material clip clipping link page edition account version telling read reads reportage cutting tearsheet scoop exclusive splash/splashes feature snap newsflash/newsflashes tidings filing despatch/despatches';

/** When things happened, and how a matter stands. */
const OVERVIEWS =
  'timeline chronology/chronologies chronological sequence calendar date event happening milestone development history briefing brief briefs summary/summaries overview outline recap rundown roundup round-up wrap digest backgrounder background gist essentials basics highlights takeaway takeaways picture context situation status primer refresher synopsis snapshot sitrep explainer walkthrough handover debrief upshot thumbnail log logbook schedule progression genesis diary annals abridgement precis introduction intro read-in readin sum-up lowdown low-down comparison';

/** Where it all comes from. */
const SOURCES =
  'source outlet medium media press presser newspaper papers agency/agencies broadcaster channel site website publisher reporter journalist corpus archive database collection file folder records holdings library information info infos detail details facts fact data intel knowledge';

/** Nouns that stand before what is meant: "the question of …", "the topic of …". */
export const TRANSPARENT: ReadonlySet<string> = new Set(
  nounForms(
    'question issue topic subject matter theme subject-matter case area file dossier front point problem',
  ),
);

/** Adjectives of what is asked for. */
const QUALITIES =
  'latest newest new recent fresh current up-to-date important key main major relevant available full complete entire whole short sharp brief quick quickest concise detailed general rough certain specific particular individual separate similar old older previous prior earlier later good great lovely super perfect wonderful brilliant fantastic ideal fine cool best better top handy useful helpful possible necessary urgent curious sure aware able ready true correct accurate actual original genuine real authentic exact precise own direct indirect reported partial mixed official public significant notable interested keen supposed happy glad nice interesting far long early late mid usual regular daily weekly monthly overnight following respective little small big simple plain clear crisp tight compact comprehensive exhaustive thorough in-depth high-level proper quotable citable attributable sourced focused focussed themed linked centred centered greatest choice breaking leading lead hot sourced usable declaratory stated declared professed published printed quoted dated known punchy juicy pithy catchy executive single literal textual according';

/** When it is wanted, and how much. */
const MEASURES =
  'time morning afternoon evening night moment minute minutes min mins hour hours day days week weeks month months year years date dates number numbers way ways kind kinds sort sorts type types lot lots part side sides side-by-side list lists set sets handful bunch series rest version range period purpose reason sake example instance end start beginning middle';

/**
 * Words that questions are made of. They are searched for only where they are all that a question is about:
 * "what was said about reports" asks for the word, and "which reports are there" does not.
 */
export const FRAME_WORDS: ReadonlySet<string> = new Set([
  ...verbForms(`${ASKING} ${SAYING} ${PUBLISHING}`),
  ...nounForms(`${STATEMENTS} ${ARTICLES} ${SOURCES}`),
  ...listed(MEASURES),
  ...nounForms(OVERVIEWS),
  ...TRANSPARENT,
  ...listed(QUALITIES),
]);
