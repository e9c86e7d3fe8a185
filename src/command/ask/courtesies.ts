/** Words of greeting, thanks and taking leave. */
export const COURTESIES: ReadonlySet<string> = new Set(
  "hi hello hey hiya howdy hallo hullo helo yo sup greetings ahoy g'day morning afternoon evening thanks thank thankyou thx thnx tnx tks ty tyvm ta cheers bye goodbye cya ciao later great perfect lovely brilliant excellent wonderful fantastic awesome super nice cool ok okay okey kk alright welcome appreciated obliged grateful helpful good star best".split(
    ' ',
  ),
);

/** Words that stand beside those, and say nothing else. */
export const BESIDE_COURTESIES: ReadonlySet<string> = new Set(
  "there all everyone everybody folks team guys bot dragoman mate friend buddy pal sir madam dear day very much so many a lot again indeed you u that that's thats was is it it's its this one ones job work well done see me us i i'm im am we are you're youre for now and to the most really too your ur help that'll will be no further questions please pls my kind kindly oh ah world right today tonight".split(
    ' ',
  ),
);
