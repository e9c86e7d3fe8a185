/** Nouns for somebody in an office, a profession or a part: the head of "the Russian foreign minister". */
export const ROLES: ReadonlySet<string> = words(`
whip speaker forecaster newscaster interpreter translator lodger settler squatter trucker climber hiker diver surfer rower biker rider jockey explorer
astronaut cosmonaut inventor lyricist rapper drummer frontman vocalist juror bailiff teenager youngster schoolboy schoolgirl graduate
undergraduate trainee apprentice intern recruit cadet mourner worshipper pilgrim islander newcomer heir heiress tycoon billionaire
millionaire magnate mogul financier landowner landlady publican restaurateur hotelier grandad granny great-grandmother great-grandfather
star legend icon firebrand heavyweight grandee stalwart hopeful frontrunner socialist conservative liberal democrat republican nationalist
centrist leftist populist hardliner reformer polemicist skater gymnast sculler archer wrestler sprinter hurdler vicar curate chaplain
president premier chancellor minister keeper docker trawlerman villager shopper commuter protester demonstrator
prisoner hostage refugee migrant patient customer voter visitor tourist traveller traveler nanny carer caretaker porter
biologist statistician corporal ensign brigadier-general coxswain bosun harbourmaster lifeguard mec mla mlc mca mep secretary secretary-general ambassador envoy diplomat negotiator mediator
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
owner chief-executive executive ceo cfo coo treasurer accountant auditor banker trader broker investor dealer shopkeeper baker
butcher farmer fisherman fisher builder engineer technician mechanic electrician plumber miner worker volunteer
activist campaigner organiser organizer unionist candidate nominee incumbent opponent rival challenger veteran
father mother dad mum mom son daughter brother sister husband wife widow widower grandfather grandmother uncle
aunt cousin neighbour neighbor friend resident tenant landlord passenger witness survivor victim suspect defendant
claimant plaintiff detective inspector constable sheriff policeman policewoman superintendent investigator warden guard firefighter
insider source caller pal ally associate confidant crony man woman boy girl youth teenager lad bloke reader viewer colleague counterpart successor predecessor politician statesman stateswoman
dissident cleric jurist economist planner regulator watchdog whistleblower supremo pensioner pm delegate member
no2 cook chef waiter barman bartender gardener shepherd skipper ferryman vet treasurer undersecretary vice-president
eurodeputy parliamentarian rapporteur arbiter footballer cricketer mum-of-two lady lord lawman vicar priestess governor-general`);

/** Before a name, and no part of it. */
export const TITLES: ReadonlySet<string> = words(`
dear comrade madam pastor alhaji hajia engr sister brother mr mrs ms miss mx dr prof sir dame lord lady sgt lt col gen capt maj cpl cmdr adm rev fr hon honourable honorable
excellency h.e. eng amb sen rep gov st don dona señor señora monsieur madame herr frau hon. pte insp supt det cllr clr ald pc dc dci wpc cde shri smt thiru datuk dato barr mallam otunba mzee ratu rt`);

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
museum gallery library academy college theatre theater orchestra festival church diocese archdiocese faculty observatory zoo clinic guard brigade order statement letter decree document resolution ruling judgment report communique communiqué release
constabulary coastguard ballet guild institution cooperative co-operative ngo municipality prefecture`);

/** Words in the names of firms, which look like surnames: "Oriel Terminals". */
const COMPANY: ReadonlySet<string> = words(`
terminals systems airways airlines aircraft aviation aerospace holdings industries securities research partners capital energy motors
steel foods pharma pharmaceuticals media technologies technology solutions holding airport airports mobility air autos automotive breweries united rovers wanderers fc semiconductors robotics telecoms international global logistics shipping lines line rail railways
railway power water gas oil mining minerals resources insurance mutual brothers sons consulting analytics labs laboratories
laboratory studios records entertainment communications telecom networks stores supermarkets bank banks investments
asset management advisers advisors associates works shipyard shipyards builders motors chemicals biologika biotech aid relief
watch initiative project institute clinic academy centre center commons express chronicle times post news radio tv television
pictures films productions leasing rentals ventures realty properties homes gazette herald tribune standard observer guardian mirror daily weekly magazine press agency journal union rights action alert monitor`);

export function isCompany(word: string): boolean {
  return COMPANY.has(word);
}

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

/** What a ministry, a court or an agency is for: with such a word it is named, in small letters too. */
export const DEPARTMENTS: ReadonlySet<string> = words(`
foreign health finance defence defense interior home justice education trade energy agriculture transport environment economy labour labor
sport sports culture tourism fisheries housing immigration electoral election elections supreme constitutional high appeal appeals central
water planning aviation food medicines drug weather tax customs port harbour railway coast nurses teachers doctors dockers pilots miners
journalists football presidential farmers fire rescue ambulance border civil aid relief election-monitoring anti-corruption competition
statistics building roads licensing parks prisons prison forestry meteorological met highways traffic revenue irrigation veterans space nuclear research medical audit auditing human-rights refugee`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
