/** Small closed classes of English that the reading of sentences leans on. */

export const PRONOUNS: ReadonlySet<string> = set('he she they it i we');

export const DETERMINERS: ReadonlySet<string> = set(
  'the a an this that these those his her their its my our your one another each every some several many most few no both',
);

export const AUXILIARIES: ReadonlySet<string> = set(
  'has have had is was are were be been being will would shall should may might must can could do does did',
);
/** Before a verb of saying: the speech did not happen, or need not have. */
export const UNREAL: ReadonlySet<string> = set(
  "might would could should may must can never not cannot hardly neither nor refused declined didn’t didn't doesn’t doesn't wouldn’t wouldn't couldn’t couldn't won’t won't don’t don't hasn’t hasn't hadn’t hadn't",
);
/** Between the subject and its verb. */
export const ADVERBS: ReadonlySet<string> = set(
  'also later then still once again even just only further then now already always often repeatedly recently previously earlier thus therefore however soon today yesterday too jointly instead first famously simply merely afterwards meanwhile subsequently nevertheless nonetheless twice himself herself itself themselves all both',
);

export const PREPOSITIONS: ReadonlySet<string> = set(
  'of for at in on to from by with about over under after before during against between among into through as since until per via upon toward towards within without despite amid near outside inside behind beyond across around off onto regarding concerning like than following ahead above below beneath beside alongside throughout underneath opposite unlike',
);
/** Words with which a clause begins: what stands before them is another one. */
export const CLAUSE_STARTS: ReadonlySet<string> = set(
  'that who which whose whom what how why where when while because although though if unless whereas after before since until as and but or nor yet so',
);
/** Words at the beginning of a sentence that belong to none of its phrases. */
export const CONNECTORS: ReadonlySet<string> = set(
  'however but and meanwhile moreover furthermore nevertheless nonetheless still yet so then later earlier also instead therefore thus besides finally now today yesterday afterwards separately previously further',
);

export const WEEKDAYS: readonly string[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];
export const MONTHS: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Particles inside a name: "van der", "bin", "al-". */
export const PARTICLES: ReadonlySet<string> = set(
  'de da do dos das del della der den di du van von bin bint ibn al el la le ter ten zu y e af av dell’ d’ san abu ould',
);

/** Short forms that end in a full stop and end no sentence. */
export const ABBREVIATIONS: ReadonlySet<string> = set(
  'mr mrs ms dr prof gen col lt sgt capt maj rev hon sen rep gov st jr sr no vs etc inc ltd co corp jan feb mar apr jun jul aug sept sep oct nov dec mt ft approx dept est fig u.s u.k u.n e.u a.m p.m i.e e.g h.e d.c cmdr adm insp supt eng brig amb',
);

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
