/** What people write short in messages and notes, and what it stands for. */
const SHORT = `
  wk:week wks:weeks mth:month mths:months mos:months yr:year yrs:years hrs:hours hr:hour
  btwn:between betw:between bw:between b/w:between incl:including excl:excluding esp:especially w/:with w:with w/o:without wrt:regarding iro:regarding
  b4:before thru:through tho:though n:and r:are gr8:great gd:good hw:how wld:would cld:could shld:should wd:would cd:could shd:should wud:would cud:could shud:should hv:have hav:have
  stmt:statement stmts:statements stmnt:statement stmnts:statements qte:quote qtes:quotes qts:quotes qt:quote hdl:headline hdls:headlines hdln:headline hdlns:headlines msg:message msgs:messages
  bg:background bkgd:background bkgrnd:background summ:summary ovw:overview ref:reference refs:references src:source srcs:sources
  tmrw:tomorrow tmr:tomorrow tmw:tomorrow 2moro:tomorrow 2day:today tdy:today yday:yesterday yest:yesterday y'day:yesterday
  fwd:forward ppl:people govt:government gov't:government pres:president amb:ambassador dept:department prev:previous
  wen:when wer:where wat:what wht:what wot:what wots:what's wats:what's wich:which woz:was dis:this dat:that da:the teh:the dey:they
  sed:said sez:says spk:speak spks:speaks abot:about bout:about rgds:regards rgrds:regards prss:press dl:deadline
  infos:info thnx:thanks thanx:thanks tnx:thanks thnks:thanks`;

/** Short forms by what they stand for, both folded. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  SHORT.split(/\s+/)
    .filter((pair) => pair.includes(':'))
    .map((pair) => {
      const [short = '', long = ''] = pair.split(':');
      return [short, long] as const;
    }),
);
