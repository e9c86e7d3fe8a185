/**
 * Ordinary words of requests, letters and offices. None of them is news: outside of what is asked about they
 * can be left out. A word that is not here is kept, so that an unknown name or matter is never lost.
 */
export const CHATTER: ReadonlySet<string> = new Set(
  `able absolutely accordance add additional advance afternoon ahead aim allow alone along already although always am
  among announce annual anyway anywhere apart apologies apologise apologize appear appreciate appreciated appropriate
  article as-is ask asked asking asks assignment assist assistance attached available away awful back background bad
  base based basically because become begin beginning behalf behind believe below beside best better big bit bother
  boss briefly bring bunch busy button call called came capable careful carefully carry case catch cause chance change
  changed check cheers chief choose class clean clear clearly close coffee collect collected colleague colleagues come
  comes coming compile compiled complete completely concise confused consult copy correct couple course cover cup
  curious current currently daily dare deadline deal dear dearest decide deliver department desk detail details diary
  differ dig directly discuss dissertation document done double doubt draft draw dream due during each easier easily
  easy edit editor effort either else email embassy emphasise emphasize end ending enough ensure entire entirely essay
  essentially even evening every exactly exam example excellent except exercise exist exists expect experience expert
  express extra extract eye eyes fairly familiar fast favour favor feel few figure file fill final finally fine finish
  finished first fit five focus folder folks follow following forget forgive form forward four frankly free freely
  fresh friend friendly friends front full fully gather general generally gentle gently gentlemen get gets getting
  gist glad glance goal gone good got grab grateful great group guess guidance half hand handle handy happy hard hardly
  haste head hear heard held helpful helping hence here hint hold home homework honest honestly hope hoping hour hours
  however huge hurry idea ideally ideas immediately important impossible include included includes including indeed
  inform informed input inside instead intend intended interest interested interesting intern internal interrupt
  involve issue item items job join journal journalist just keen keep kept key kind kindest kindly knew knowledge
  lack ladies large last late later latter lead learn learned least leave left length less lesson let letter level
  light like likely line lines link links list listen little live load local long longer look looked loop lot lots love
  low luck lunch made mail main mainly major make making manage manager many master material matter maybe meant
  meanwhile meeting meetings member memo mentioned mess message messages mind mine minute missed missing mistake
  module moment monday's month's morning most mostly move moving must myself near nearly neat necessary need needed
  needing needs neither never nevertheless nice night nobody none noon normal normally note noted notes nothing notice
  number numbers obvious obviously occur odd off offer office okay old once ones onto open opening option order others
  otherwise ours outline outside overall own pack package page pages paper papers paragraph pardon particular
  particularly party pass past patience pause people perfect perfectly perhaps permit personal phone pick picture place
  plain plan planned play pleasant pleased pleasure plenty plus point pointers points possible possibly post practice
  prefer preferably preference prep prepare prepared preparing present presentation presently pretty previous
  previously print probably problem proceed process professor programme progress project proper properly provide
  provided provides purpose purposes put putting quarter queries query quick quicker quickly quiet quite rather reach
  read reader reading reads ready real reason receive received recently recommend record refer reference regard regards
  regular related relevant remain remember remind repeat reply request requested require required requires research
  researcher respond rest result results return review rewind right room rough roughly round run running rush said same
  save saw scan scroll searchable second section seek seeking seem seems seen select self seminar send sending sense
  sent sentence separate serious set several share sheet short shortly show showing shown sick side sign simple simply
  sincerely single sit slide slides slightly slot slow small smart someone something somehow sometimes somewhat
  somewhere soon sorry sort sorted sound space spare special specific specifically spend spot staff stand standing
  start started starting stay step still stop straight stress strictly student students study studying stuff style
  submit such suggest suit suitable super supervisor support suppose supposed sure surely surprised system table take
  taken takes taking talking task teach teacher teaching team teammate tea telling ten tend term test text thank
  thankful thanking thanks there therefore thesis thing things third thorough though thought thoughts thousand three
  through throughout thus tidy till time timely times tiny tip tired title today's together told tomorrow's tonight
  took tool top total totally touch towards track tried trouble true truly trust try trying tutor twice two type
  typically unclear understand understood unfortunately university unless unlike unsure update updated updates upload
  urgent urgently use used useful user uses using usual usually various verb version via visit wait waiting wake walk
  walks wander want wanted wants warm warmest was watch weekly welcome well went whatever whenever whether while whole
  willing wise wish wishes wonder wondering word wording words work working works workshop worried worry worth would
  wow write-up wrong yeah yep yes yesterday's yet young yours
  asap fyi btw lol thx pls plz ta cuz coz gonna wanna gotta lemme gimme dunno kinda sorta hmm um uh er ah oh wow ugh
  intervene intervened intervenes happen occurred intern's classmate classmates minister's ambassador's`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
