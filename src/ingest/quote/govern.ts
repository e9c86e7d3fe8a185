import type { Token } from '../sentence/tokens.ts';
import type { Attribution } from '../speaker/attribution.ts';
import { MINDING } from '../speaker/verb-group.ts';
import { wordsOf } from './kind.ts';

/** The attribution of a quotation in its own sentence: the one beside it, else the nearest whose content it is in. */
export function governing(
  tokens: readonly Token[],
  quote: number,
  attributions: readonly Attribution[],
): Attribution | undefined {
  // "It sees “no reason” to wait, Vale said": what somebody thinks is told by whoever speaks, if anybody does.
  const spoken = attributions.filter(({ verb }) => verb === undefined || !MINDING.test(verb.form.lemma));
  const found = spoken.length > 0 ? governingOf(tokens, quote, spoken) : undefined;
  if (found !== undefined || spoken.length === attributions.length) return found;
  return governingOf(tokens, quote, attributions);
}

function governingOf(
  tokens: readonly Token[],
  quote: number,
  attributions: readonly Attribution[],
): Attribution | undefined {
  const said = attributions.filter(({ isSource }) => isSource !== true);
  const holds = ({ side, content }: Attribution): boolean =>
    side === 'behind' && content !== undefined && content.from <= quote;
  // “X.” behind a colon is whole: a verb of saying behind it begins the next sentence.
  const opened = tokens[quote - 1]?.text === ':' ? openedBy(said, quote) : undefined;
  if (opened !== undefined && isWhole(tokens[quote])) return opened;
  const opener = said.find(({ side, content }) => side === 'behind' && content?.from === quote);
  const isOpened = opener !== undefined;
  // "When Vale asked, “X?”, I said yes": the words are whose clause they are in.
  if (opener !== undefined && /^(?:when|after|if|as)$/.test(tokens[opener.from - 1]?.lower ?? ''))
    return opener;
  const beside = said.find(
    (one) =>
      (one.side === 'before' ||
        (one.side === 'behind' &&
          (one.link !== 'that' || isRelative(tokens, quote, one)) &&
          !isOwn(tokens, one))) &&
      // “X”, adding: “Y”: the first is whose verb is before it.
      !(
        one.side === 'behind' &&
        one.verb?.form.form === 'ing' &&
        said.some((other) => other !== one && holds(other))
      ) &&
      // "called it “X” and asked for more": the second verb goes on behind the words of the first.
      !(
        one.side === 'before' &&
        /^(?:and|but|then)$/.test(tokens[one.from]?.lower ?? '') &&
        said.some((other) => other !== one && holds(other))
      ) &&
      // “When Vale replied “X”, he answered: “Y””: each has its own.
      !(isOpened && one.link === 'colon') &&
      one.from > quote &&
      isBeside(tokens, quote, one.from),
  );
  if (beside !== undefined) return beside;
  const nextTo = attributions.find(
    ({ isSource, side, from }) =>
      isSource === true && side === 'before' && from > quote && isBeside(tokens, quote, from),
  );
  if (nextTo !== undefined) return nextTo;
  const behind = lastOf(said, holds);
  // "She said her country had not given up “a mile”": the inner subject is what is spoken of.
  if (behind?.mention?.form === 'other') {
    const outer = lastOf(
      said,
      (one) => one !== behind && holds(one) && one.mention?.form !== 'other' && takesClause(one),
    );
    if (outer !== undefined) return outer;
  }
  if (behind !== undefined) return toldBy(attributions, quote, behind) ?? behind;
  const before = said.find(({ side, from }) => side === 'before' && from > quote);
  if (before !== undefined) return before;
  const inside = lastOf(said, ({ side, to }) => side === 'before' && to < quote && tokens[to]?.text === ',');
  if (inside !== undefined && quote - inside.to <= 2) return inside;
  // "Probably not, says Vale, because “…”": what is told goes on behind its attribution.
  const goesOn = lastOf(
    said,
    ({ side, to }) => side === 'before' && to < quote - 1 && quote - to <= ON && goesOnAt(tokens, to, quote),
  );
  if (goesOn !== undefined) return goesOn;
  // "They stood there, in the words of Vale, “for hours”": right before the words.
  const amid = lastOf(
    attributions,
    ({ isSource, side, to }) =>
      isSource === true && side === 'before' && to <= quote && quote - to <= Number(tokens[to]?.text === ','),
  );
  if (amid !== undefined) return amid;
  const source = attributions.find(
    ({ isSource, content, side, to }) =>
      isSource === true &&
      content !== undefined &&
      content.from <= quote &&
      quote < content.to &&
      // "The “plan” was, in the words of Vale, “dead”": the words behind it are hers.
      !(side === 'before' && tokens[tokens[to]?.text === ',' ? to + 1 : to]?.kind === 'quote'),
  );
  if (source !== undefined) return source;
  return lastOf(said, ({ side, to }) => side === 'none' && to <= quote);
}

/** “X,” Vale wrote in a letter that Reed read out: behind such a comma, "that" says which letter. */
export function isRelative(
  tokens: readonly Token[],
  quote: number,
  { from, verb, to, link }: Attribution,
): boolean {
  if (link !== 'that' || quote !== 0 || from !== 1 || verb === undefined) return false;
  const that = tokens.findIndex(({ lower }, at) => at >= verb.to && lower === 'that');
  return (
    wordsOf(tokens[quote]).endsWith(',') &&
    /^(?:in|on|from|at)$/.test(tokens[verb.to]?.lower ?? '') &&
    that > verb.to + 1 &&
    that <= to
  );
}

/** From an attribution to words between marks in the clause that goes on behind it. */
const ON = 12;

/** "…, because": behind the comma that ends the attribution, with nothing but words up to the marks. */
function goesOnAt(tokens: readonly Token[], to: number, quote: number): boolean {
  const comma = tokens.findIndex(({ kind }, at) => at >= to && kind !== 'word');
  return (
    tokens[comma]?.text === ',' &&
    comma - to <= 4 &&
    /^(?:because|if|unless|since|although|though|even)$/.test(tokens[comma + 1]?.lower ?? '') &&
    tokens.slice(comma + 1, quote).every(({ kind }) => kind === 'word')
  );
}

/** Verbs whose words are their subject's, whoever tells of them. */
const UTTERING =
  /^(?:say|tell|add|write|state|announce|declare|reply|respond|answer|explain|insist|claim|argue|shout|cry|ask|post|tweet|testify|recall|promise|vow)$/;

/** "According to Vale, Halden wants to call it “a day”": the words are those of whom the sentence begins with. */
function toldBy(
  attributions: readonly Attribution[],
  quote: number,
  { verb, from, link }: Attribution,
): Attribution | undefined {
  if (verb === undefined || (UTTERING.test(verb.form.lemma) && link !== 'none')) return undefined;
  return attributions.find(
    (one) =>
      one.isSource === true &&
      one.side === 'behind' &&
      one.from <= 1 &&
      one.to <= from &&
      one.content !== undefined &&
      one.content.from <= quote,
  );
}

/** The attribution whose colon stands right before the quotation. */
function openedBy(said: readonly Attribution[], quote: number): Attribution | undefined {
  return lastOf(
    said,
    ({ side, content }) => side === 'behind' && content !== undefined && content.from <= quote,
  );
}

/** Ends with a sign that ends a sentence, inside its marks. */
function isWhole(token: Token | undefined): boolean {
  return token?.marked !== undefined && /[.!?…]$/.test(token.text.slice(0, token.marked.end - token.start));
}

/** “…” and denied it; “…” Vale dismissed the remark: a clause with an object of its own, which says no words before it. */
function isOwn(tokens: readonly Token[], { from, verb }: Attribution): boolean {
  const { manners } = verb?.form ?? {};
  return /^(?:and|but)$/.test(tokens[from]?.lower ?? '') || (manners?.size === 1 && manners.has('object'));
}

function takesClause({ verb }: Attribution): boolean {
  return verb?.form.manners.has('clause') === true;
}

/** Nothing but a comma or a dash between the quotation and its attribution. */
function isBeside(tokens: readonly Token[], quote: number, from: number): boolean {
  if (from - quote > 2) return false;
  return from - quote === 1 || /^[,–—-]$/.test(tokens[quote + 1]?.text ?? '');
}

/** Of those that fit, the one whose verb stands last: a subject may reach over another's insertion. */
function lastOf(items: readonly Attribution[], is: (item: Attribution) => boolean): Attribution | undefined {
  const place = ({ verb, from }: Attribution): number => verb?.from ?? from;
  return items.reduce<Attribution | undefined>(
    (best, item) => (is(item) && (best === undefined || place(item) >= place(best)) ? item : best),
    undefined,
  );
}
