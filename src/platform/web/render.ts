import { render } from '../../card/blocks.ts';
import type { Card } from '../../card/card.ts';
import { footer } from '../../card/describe.ts';
import { turns, whereabouts } from '../../card/turn.ts';
import type { Rendered } from '../rendered.ts';
import { blockTable } from './blocks.ts';
import { type Html, html } from './html.ts';
import { type Ask, actionLink, questionAddress } from './link.ts';
import type { Pictures } from './pictures.ts';
import { drawn, plain } from './text.ts';

/**
 * A whole card as a fragment of HTML. A page has no limit of length, so there is always one part.
 * `ask` gives the address of a question; the console's by default. `pictures` are those that have been drawn.
 */
export function renderHtml(
  card: Card,
  ask: Ask = questionAddress,
  pictures: Pictures = new Map(),
): Rendered<string> {
  const table = blockTable(ask, pictures);
  const message = html`<article class="card card-${card.tone}">
${drawn(card.title, (title) => html`<h2 class="card-title" dir="auto">${title}</h2>`)}${card.blocks.map((block) => render(table, block))}
${turnLinks(card, ask)}${closing(card, ask)}</article>`;
  return { message: String(message), part: 1, parts: 1 };
}

function turnLinks(card: Card, ask: Ask): Html {
  const { back, on } = turns(card, 1, 1);
  const where = whereabouts(card, 1, 1);
  if (back === undefined && on === undefined && card.cite === undefined && where === '') return html``;
  return html`<nav class="turns" aria-label="Pages of this answer">${back !== undefined && actionLink(back, ask)}<span class="whereabouts">${where}</span>${
    on !== undefined && actionLink(on, ask)
  }${card.cite !== undefined && actionLink(card.cite, ask)}</nav>`;
}

function closing(card: Card, ask: Ask): Html {
  const { lead, asked, command, held } = footer(card);
  const address = ask(command);
  const code = html`<code dir="auto">${plain(command)}</code>`;
  return html`<footer class="card-footer"><p dir="auto">${lead}${plain(asked)}</p><p>${
    address === undefined ? code : html`<a href="${address}">${code}</a>`
  }</p><p>${plain(held)}</p></footer>`;
}
