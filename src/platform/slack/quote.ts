import { isolate } from '../../card/bidi.ts';
import type { QuoteBlock } from '../../card/blocks.ts';
import { isShowable } from '../../card/clip.ts';
import { byline, gistLine, withheld } from '../../card/describe.ts';
import { type Run, runsOf } from '../../card/emphasis.ts';
import { type Cost, fits, type Piece } from '../../card/fit.ts';
import { alsoCounted, alsoHow, alsoLead, alsoTold, flagLine, tellingLine } from '../../card/telling.ts';
import type { ButtonMaker } from './buttons.ts';
import { piece } from './cost.ts';
import { LINES } from './limits.ts';
import type { Rich, RichPart, SlackBlock } from './payload.ts';
import { joined, lines, section, sourceLine, words } from './rich.ts';

/**
 * A quotation, whole, with who said it, where it is printed, and a button for its context. Where no message
 * within `budget` can hold it whole, or Slack would alter it, a line says so in its place.
 */
export function quotePiece(block: QuoteBlock, budget: Cost, buttons: ButtonMaker): Piece<SlackBlock[]> {
  const context = buttons.rows(
    [block.context, block.tellings].filter((action) => action !== undefined),
    'context',
  );
  const alone = (spoken: RichPart[]): SlackBlock[] => quoteBlocks(block, spoken, true);
  if (block.parts.every(isShowable)) {
    const spoken = spokenWords(block);
    const whole = quoteBlocks(block, spoken);
    // The buttons give way before the quotation does, and the others who tell it before its own source. Nearly always
    // there is room for all of it: the rest is not made then.
    const candidates = [() => [...whole, ...context], () => whole, () => alone(spoken)];
    for (const candidate of candidates) {
      const made = piece(candidate());
      if (fits(made.cost, budget)) return made;
    }
  }
  const line = section(words(withheld(block, 'a Slack message'), LINES.line));
  return piece([...alone([line]), ...context]);
}

/** @param isShort the others who tell it are counted, and what differs is left to be asked for */
function quoteBlocks(block: QuoteBlock, spoken: RichPart[], isShort = false): SlackBlock[] {
  const about = lines(
    words(gistLine(block), LINES.gist),
    // A name in another direction must not turn the words after it.
    words(byline({ ...block, speaker: isolate(block.speaker) }), LINES.line, { bold: true }),
    isShort ? [] : words(tellingLine(block), LINES.changes),
    words(flagLine(block), LINES.line, { bold: true }),
    words(block.caution ?? '', LINES.caution, { italic: true }),
    sourceLine(block.source),
    isShort ? words(alsoCounted(block), LINES.line) : others(block),
  );
  const elements = about.length === 0 ? spoken : [...spoken, section(about)];
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements }];
}

/** The words of the source in marks, those that are this telling's own in bold. */
function spokenWords(block: QuoteBlock): RichPart[] {
  const { parts } = block;
  const elements = parts.flatMap((_, index) => runsOfPart(block, index, index < parts.length - 1 ? ' ' : ''));
  return elements.length === 0 ? [] : [{ type: 'rich_text_quote', elements }];
}

/** One part as runs of text, within its marks. The marks and the isolates stand with the words beside them. */
function runsOfPart({ parts, emphasis }: QuoteBlock, index: number, after: string): Rich[] {
  const part = parts[index] ?? '';
  const marked = `“${part}”`;
  const isolated = isolate(marked);
  const shift = isolated.indexOf(marked) + 1;
  const stretches = (emphasis?.[index] ?? []).map(({ start, end }) => ({
    start: shift + Math.max(0, Math.min(part.length, start)),
    end: shift + Math.max(0, Math.min(part.length, end)),
  }));
  const runs = runsOf(isolated, stretches).reduce<Run[]>((seen, run) => {
    const last = seen.at(-1);
    // Slack may refuse a text of nothing but space: a line break goes with the words before it.
    if (last === undefined || run.text.trim() !== '') seen.push(run);
    else seen[seen.length - 1] = { ...last, text: `${last.text}${run.text}` };
    return seen;
  }, []);
  return runs.map(({ text, isStrong }, at): Rich => {
    const whole = at < runs.length - 1 ? text : `${text}${after}`;
    return isStrong ? { type: 'text', text: whole, style: { bold: true } } : { type: 'text', text: whole };
  });
}

/** Who else tells the same statement. */
function others(block: QuoteBlock): Rich[] {
  const { named, more } = alsoTold(block);
  if (named.length === 0) return [];
  const links = named.map((told) => [...sourceLine(told), ...words(alsoHow(told), LINES.label)]);
  const told = joined([...links, words(more, LINES.line)], ' · ');
  return [{ type: 'text', text: alsoLead(block) }, ...told];
}
