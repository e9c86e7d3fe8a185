/**
 * Verbs that report speech, after the lists that Citron and the Gender Gap Tracker publish, completed from
 * grammars of English. `clause`: takes what was said as a clause ("said that …", "…, he said"). `object`: takes it as
 * an infinitive or a noun ("accused them of …"): what stands between marks in it is the speaker's. `cry`: goes with
 * words between marks only.
 */
export type Manner = 'clause' | 'object' | 'cry';

const CLAUSE = `say tell add state declare announce claim argue insist explain note stress emphasize emphasise underline
underscore warn assert maintain acknowledge admit concede confirm reply respond answer remark observe comment reiterate
repeat affirm reaffirm allege contend suggest predict promise vow pledge complain lament report reveal disclose
inform testify conclude recall caution specify clarify elaborate proclaim assure reassure believe stipulate highlight
estimate hint indicate swear signal write post tweet joke quip caution counter agree recount mention point_out
make_clear put_it sum_up read recommend rule advise brief notify remind protest profess deny hold_that argue
propose charge retort rejoin boast grumble muse opine venture volunteer intone summarise summarize relate teach pronounce
request order decree reckon quoth direct_that`;

const OBJECT = `accuse urge demand call describe dismiss condemn criticise criticize praise hail slam blame brand label
denounce reject offer voice express thank invite welcome refer characterise characterize decry deride liken portray
chide rebuke mock quote cite prefer ask question wonder beg implore plead apologise apologize speak end
give begin open close finish conclude deliver discuss address appeal defend lash lambast compare term fault berate commend laud applaud
sneer scoff jeer scold congratulate credit wish salute ridicule deplore bemoan acclaim lampoon disparage extol
taunt dub chastise rebuff rebut rubbish convey regret pan see fear consider regard view deem expect want foresee
feel find let`;

const CRY = `continue go_on cry shout exclaim whisper sigh sob laugh smile shrug blast fume rage roar bark snap growl
interrupt interject begin chime thunder murmur mutter scream yell gush beam enthuse rant storm chuckle weep nod think
deadpan grin moan groan tease urge ask wonder blog text email message try offer finish end close open start sneer scoff jeer
huff sniff stammer stutter wail whine bellow holler marvel cut_in break_in chip_in weigh_in shoot_back hit_back fire_back
snap_back blurt_out burst_out call_out`;

/** Past and past participle where they are not regular. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  swear: ['swore', 'sworn'],
  put: ['put'],
  read: ['read'],
  make: ['made'],
  go: ['went', 'gone'],
  begin: ['began', 'begun'],
  speak: ['spoke', 'spoken'],
  give: ['gave', 'given'],
  weep: ['wept'],
  think: ['thought'],
  hold: ['held'],
  teach: ['taught'],
  cut: ['cut'],
  break: ['broke'],
  shoot: ['shot'],
  hit: ['hit'],
  burst: ['burst'],
  let: ['let'],
  label: ['labeled', 'labelled'],
  signal: ['signaled', 'signalled'],
  see: ['saw', 'seen'],
  foresee: ['foresaw', 'foreseen'],
  feel: ['felt'],
  find: ['found'],
};

export interface VerbForm {
  readonly lemma: string;
  readonly manners: ReadonlySet<Manner>;
  readonly form: 'base' | 's' | 'past' | 'ing';
}

/** Every form of every verb. Verbs of two words are found by their first: see `SECOND`. */
export const VERBS: ReadonlyMap<string, VerbForm> = allForms();

/** The second word that makes the first a verb of saying: "point out", "put it". */
export const SECOND: Readonly<Record<string, readonly string[]>> = {
  point: ['out'],
  put: ['it'],
  make: ['clear', 'it'],
  go: ['on'],
  sum: ['up'],
  weigh: ['in'],
  hold: ['that'],
  direct: ['that'],
  cut: ['in'],
  break: ['in'],
  chip: ['in'],
  shoot: ['back'],
  hit: ['back', 'out'],
  fire: ['back'],
  blurt: ['out'],
  burst: ['out'],
  let: ['it'],
  call: ['for', 'on', 'it', 'the', 'him', 'her', 'them', 'this'],
};

function allForms(): Map<string, VerbForm> {
  const manners = new Map<string, Set<Manner>>();
  for (const [manner, list] of [
    ['clause', CLAUSE],
    ['object', OBJECT],
    ['cry', CRY],
  ] as const) {
    for (const entry of list.split(/\s+/)) {
      const lemma = entry.split('_')[0] ?? entry;
      manners.set(lemma, (manners.get(lemma) ?? new Set()).add(manner));
    }
  }
  const forms = new Map<string, VerbForm>();
  for (const [lemma, set] of manners) {
    const put = (word: string, form: VerbForm['form']): void => {
      if (!forms.has(word)) forms.set(word, { lemma, manners: set, form });
    };
    for (const past of IRREGULAR[lemma] ?? pastOf(lemma)) put(past, 'past');
    put(thirdOf(lemma), 's');
    put(ingOf(lemma), 'ing');
    put(lemma, 'base');
  }
  return forms;
}

function pastOf(lemma: string): string[] {
  if (lemma.endsWith('e')) return [`${lemma}d`];
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ied`];
  if (/^(?:admit|chat|quip|snap|nod|refer|grin|sob|chip|beg|slam|rebut|regret|pan|dub)$/.test(lemma))
    return [`${lemma}${lemma.slice(-1)}ed`];
  return [`${lemma}ed`];
}

function thirdOf(lemma: string): string {
  if (/(?:s|sh|ch|x|z|o)$/.test(lemma)) return `${lemma}es`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

function ingOf(lemma: string): string {
  if (/^(?:admit|quip|snap|nod|refer|put|begin|grin|sob|beg|slam|rebut|regret|pan|let|dub)$/.test(lemma))
    return `${lemma}${lemma.slice(-1)}ing`;
  return lemma.endsWith('e') && !lemma.endsWith('ee') ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
}
