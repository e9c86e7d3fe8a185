/** Nouns for somebody in an office, a profession or a part: the head of "the Russian foreign minister". */
export const ROLES: ReadonlySet<string> = words(`
president premier chancellor minister secretary secretary-general ambassador envoy diplomat negotiator mediator
spokesman spokeswoman spokesperson spokespeople governor mayor senator congressman congresswoman congressperson
representative deputy lawmaker mp legislator councillor councilor commissioner chairman chairwoman chairperson chair
chief head leader director manager boss officer official aide adviser advisor counsel counselor analyst economist
strategist expert professor lecturer scholar academic researcher scientist historian sociologist author writer poet
novelist editor journalist reporter correspondent columnist commentator blogger presenter host anchor moderator
lawyer attorney solicitor barrister prosecutor judge justice magistrate ombudsman registrar clerk bishop archbishop
cardinal pope priest imam rabbi pastor reverend monk nun king queen prince princess emir sheikh sultan emperor duke
general colonel major captain lieutenant sergeant admiral commander commodore brigadier marshal soldier sailor pilot
doctor physician surgeon nurse midwife paramedic pharmacist epidemiologist virologist veterinarian teacher
headteacher headmaster headmistress principal rector dean student pupil coach trainer player captain goalkeeper striker
midfielder defender winger forward referee umpire athlete swimmer runner sprinter boxer cyclist driver champion
winner singer actor actress director producer filmmaker musician composer conductor pianist violinist guitarist dancer
artist painter sculptor photographer designer architect curator critic comedian entrepreneur founder co-founder
owner chief-executive ceo cfo coo treasurer accountant auditor banker trader broker investor dealer shopkeeper baker
butcher farmer fisherman fisher builder engineer technician mechanic electrician plumber miner worker volunteer
activist campaigner organiser organizer unionist candidate nominee incumbent opponent rival challenger veteran
father mother dad mum mom son daughter brother sister husband wife widow widower grandfather grandmother uncle
aunt cousin neighbour neighbor friend resident tenant landlord passenger witness survivor victim suspect defendant
claimant plaintiff detective inspector constable sheriff policeman policewoman superintendent investigator warden guard firefighter
insider source caller reader viewer colleague counterpart successor predecessor politician statesman stateswoman
dissident cleric jurist economist planner regulator watchdog whistleblower supremo pensioner pm delegate member
no2 cook chef waiter barman bartender gardener shepherd skipper ferryman vet treasurer undersecretary vice-president
eurodeputy parliamentarian rapporteur arbiter footballer cricketer mum-of-two lady lord lawman vicar priestess governor-general`);

/** Before a name, and no part of it. */
export const TITLES: ReadonlySet<string> = words(`
mr mrs ms miss mx dear dr prof sir dame lord lady sgt lt col gen capt maj cpl cmdr adm rev fr hon honourable honorable
excellency h.e. sen rep gov st don dona señor señora monsieur madame herr frau hon. pte insp supt det`);

/** Titles that say a woman, or a man, bears them. */
export const FEMALE: ReadonlySet<string> = words(
  'mrs ms miss dame lady madame frau señora spokeswoman chairwoman congresswoman mother mum mom daughter sister wife widow grandmother aunt queen princess actress headmistress policewoman stateswoman woman girl nun midwife',
);
export const MALE: ReadonlySet<string> = words(
  'mr sir lord monsieur herr señor spokesman chairman congressman father dad son brother husband widower grandfather uncle king prince headmaster policeman statesman fisherman man boy monk imam',
);

/** Somebody whom the text does not want to name. */
export const NAMELESS: ReadonlySet<string> = words(`
source sources official officials insider insiders diplomat diplomats witness witnesses resident residents person
someone somebody people many some others critics analysts experts observers supporters protesters
activists campaigners lawyers neighbours neighbors fans friends colleagues reports posts rumours rumors`);

/** Nouns for a body that speaks, as the last word of its name or of its description. */
export const BODIES: ReadonlySet<string> = words(`
ministry department office government administration cabinet parliament senate congress council commission committee
court tribunal police army navy force forces bank fund agency authority union federation confederation association organisation
organization institute university school hospital company corporation firm group party movement front alliance coalition
league club team board panel bureau embassy consulate mission service secretariat presidency palace kremlin white-house
directorate command airline brewery newspaper channel broadcaster ltd inc plc llc corp foundation trust charity society
network forum watchdog regulator exchange bourse ombudsman inspectorate prosecutor's treasury chamber syndicate
order statement letter decree document resolution ruling judgment report communique communiqué release`);

/** Words of the phrase before a name that are no part of the name, beside roles: "Russian", "Foreign", "Deputy". */
export const QUALIFIERS: ReadonlySet<string> = words(`
foreign prime vice deputy assistant former ex- acting interim then-uk then-us then first second third senior junior
chief executive general attorney home interior defence defense finance health education trade energy justice sports sport
culture transport agriculture environment economy labour labor social affairs information communications security
national federal state regional local provincial municipal central opposition ruling party presidential parliamentary permanent
special honourable honorable right under press media government coach team club union bank star lead veteran
retired late supreme high court staff defence economics housing immigration treasury police army navy city town village
county district council house cabinet managing group sales marketing policy research program programme project
shadow crown minister's own bureau top long-time longtime outgoing incoming new newly-elected baker analyst`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
