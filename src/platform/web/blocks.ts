import type { BlockTable, ComparisonSide } from '../../card/blocks.ts';
import { articleDetails, factText } from '../../card/describe.ts';
import { fileLink, picture } from './file.ts';
import { type Html, html, joined } from './html.ts';
import { type Ask, actionList, outward, sourceLine, timeOf } from './link.ts';
import type { Pictures } from './pictures.ts';
import { quoteFigure } from './quote.ts';
import { drawn } from './text.ts';

/** How a page shows each kind of block. `ask` gives the addresses of the questions in it. */
export function blockTable(ask: Ask, pictures: Pictures): BlockTable<Html> {
  return {
    heading: ({ text }) => drawn(text, (title) => html`<h3 class="heading" dir="auto">${title}</h3>`),
    note: ({ text }) => drawn(text, paragraph('note')),
    quote: (block) => quoteFigure(block, ask),
    article: (block) => html`<article class="article">
${drawn(block.headline, (headline) => html`<h3 dir="auto">${headline}</h3>`)}<p class="byline">${sourceLine(block.source)}</p>
${drawn(block.summary, paragraph('summary'))}<p class="details" dir="auto">${articleDetails(block)}</p>${drawn(block.caution, paragraph('caution'))}
</article>`,
    event: (block) => html`<section class="event">
${drawn(block.summary, paragraph('summary'))}${drawn(block.place, paragraph('place'))}
<ul class="tellings">${block.tellings.map(
      ({ when, basis, sources }) =>
        html`<li>${timeOf(when)}${drawn(
          basis,
          (why) => html` <span class="basis" dir="auto">(${why})</span>`,
        )}<br>${joined(sources.map(sourceLine), ' · ')}</li>`,
    )}</ul></section>`,
    comparison: ({ subject, sides }) => html`<section class="comparison">
${drawn(subject, (title) => html`<h3 class="heading" dir="auto">${title}</h3>`)}<div class="sides">${sides.map((side) => comparisonSide(side, ask))}</div></section>`,
    coverage: ({ reported, silent }) => html`<section class="coverage">
<h3 class="heading">Reported by</h3>
<ul>${reported.map(
      ({ outlet, detail, url }) =>
        html`<li>${outward(url, outlet)}${drawn(detail, (more) => html` <span class="details" dir="auto">${more}</span>`)}</li>`,
    )}</ul>${
      silent.length > 0 &&
      html`<h3 class="heading">No report in this corpus from</h3>
<ul class="silent">${silent.map((outlet) => drawn(outlet, (name) => html`<li dir="auto">${name}</li>`))}</ul>`
    }</section>`,
    facts: ({ rows }) =>
      html`<dl class="facts">${rows.map(
        (row) =>
          html`<div>${drawn(row.label, (term) => html`<dt dir="auto">${term}</dt>`)}<dd dir="auto">${
            row.url === undefined
              ? drawn(factText(row), (text) => html`${text}`)
              : outward(row.url, factText(row))
          }</dd></div>`,
      )}</dl>`,
    usage: ({ usage, summary, examples }) => html`<section class="usage">
${drawn(usage, (line) => html`<h3><code>${line}</code></h3>`)}${drawn(summary, paragraph('summary'))}${actionList(examples, ask)}</section>`,
    suggestions: ({ text, actions }) =>
      html`<section class="suggestions">${drawn(text, paragraph('note'))}${actionList(actions, ask)}</section>`,
    file: fileLink,
    picture: (block) => picture(block, pictures),
  };
}

function comparisonSide(side: ComparisonSide, ask: Ask): Html {
  return html`<section class="side">${drawn(side.name, (name) => html`<h4 dir="auto">${name}</h4>`)}${
    side.articles.length > 0 &&
    html`<ul class="headlines">${side.articles.map(
      ({ headline, source }) =>
        html`<li>${drawn(headline, (text) => html`<span dir="auto">${text}</span><br>`)}${sourceLine(source)}</li>`,
    )}</ul>`
  }${drawn(side.note, paragraph('note'))}${side.quotes.length > 0 ? side.quotes.map((quote) => quoteFigure(quote, ask)) : drawn(side.empty, paragraph('note'))}</section>`;
}

/** A paragraph of a class, in which our line breaks hold. */
function paragraph(kind: string): (text: string) => Html {
  return (text) => html`<p class="${kind}" dir="auto">${text}</p>`;
}
