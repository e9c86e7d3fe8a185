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
  onward onwards pull grab fetch dig hand share display print printed prints printing pick collect gather compile pass forward
  developments development affairs try trying tried
  fresh plz via grateful learn thankful preparing report reports matter matters
  order involving involve involves involved order back end beginning start middle spoken used use uses using part took daily weekly monthly attribute attributes attributed
  travel travels travelled traveled abt wat wht u ur one two three four five six seven eight nine ten hundred couple
  sort sorts ask asked asking
  direct indirect partial wording exact
  direct indirect partial wording exact
  ambassador embassy deputy director chief secretary desk office department team boss editor colleague section asap urgently urgent
  person people guy man someone somebody anyone anybody everyone everybody nobody`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Words of questions that are worth reading in spite of a slip. */
export const SPELT: readonly string[] =
  'timeline chronology compare comparison summary summarise summarize overview briefing latest newest headlines articles article quotes quotations statements statement remarks position reported search happened difference background events what which when where about since until between before after said does have show please last month week year january february march april june july august september october november december yesterday today guarantees'.split(
    ' ',
  );
