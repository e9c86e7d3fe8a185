import { raw } from 'hono/html';
import type { QuoteBlock } from '../../card/blocks.ts';
import { isShowable } from '../../card/clip.ts';
import { gistLine, howReported, withheld } from '../../card/describe.ts';
import { runsOf } from '../../card/emphasis.ts';
import { alsoHow, alsoLead, alsoTold, flagLine, tellingLine } from '../../card/telling.ts';
import { type Html, html, joined } from './html.ts';
import { type Ask, actionLink, sourceLine, timeOf, webAddress } from './link.ts';
import { drawn } from './text.ts';

/** One quotation: our line about it, the words of the source, who said them and where they stand. */
export function quoteFigure(block: QuoteBlock, ask: Ask): Html {
  const asked = [block.context, block.tellings].filter((action) => action !== undefined);
  return html`<figure class="quote quote-${block.form}">
${drawn(gistLine(block), (gist) => html`<p class="gist" dir="auto">${gist}</p>`)}${words(block)}
<figcaption><p class="byline">${byline(block)}</p>${drawn(
    tellingLine(block),
    (line) => html`<p class="telling" dir="auto">${line}</p>`,
  )}${drawn(flagLine(block), (line) => html`<p class="flags" dir="auto">${line}</p>`)}<p>${joined(
    [sourceLine(block.source), ...asked.map((action) => html`${actionLink(action, ask)}`)],
    ' · ',
  )}</p>${others(block)}${drawn(
    block.caution,
    (caution) => html`<p class="caution" dir="auto">${caution}</p>`,
  )}</figcaption></figure>`;
}

/** Each part whole and between quotation marks. Reported speech has none. */
function words(block: QuoteBlock): Html {
  if (block.parts.length === 0) return html``;
  if (!block.parts.every(isShowable)) return html`<p class="withheld">${withheld(block, 'a page')}</p>`;
  const address = webAddress(block.source.url);
  const cite = address === undefined ? html`` : html` cite="${address}"`;
  const parts = block.parts.map(
    (part, index) =>
      html`<p class="words" dir="auto">“${runsOf(part, block.emphasis?.[index]).map(({ text, isStrong }) =>
        isStrong ? html`<b>${exact(text)}</b>` : exact(text),
      )}”</p>`,
  );
  return html`<blockquote${cite}>${parts}</blockquote>`;
}

/** A parser of HTML turns a carriage return into a line feed, unless it is written as a reference. */
function exact(text: string): Html {
  return raw(String(html`${text}`).replaceAll('\r', '&#13;'));
}

/** The line that `byline` of the card's own words gives, with its date also for programs. */
function byline(block: QuoteBlock): Html {
  const bare = (text: string): Html => html`<span dir="auto">${text}</span>`;
  return joined(
    [
      html`${drawn(block.speaker, (name) => html`<span class="speaker" dir="auto">${name}</span>`)}${drawn(
        block.verb,
        (verb) => html` <span dir="auto">(${verb})</span>`,
      )}`,
      timeOf(block.spoken),
      drawn(block.occasion, bare),
      drawn(howReported(block), bare),
    ],
    ' · ',
  );
}

/** Who else tells the same statement. */
function others(block: QuoteBlock): Html {
  const { named, more } = alsoTold(block);
  if (named.length === 0) return html``;
  return html`<p class="also">${alsoLead(block)}${joined(
    [
      ...named.map(
        (told) =>
          html`${sourceLine(told)}${drawn(alsoHow(told), (how) => html`<span dir="auto">${how}</span>`)}`,
      ),
      html`${more}`,
    ],
    ' · ',
  )}</p>`;
}
