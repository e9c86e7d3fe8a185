import { raw } from 'hono/html';
import type { Card } from '../../card/card.ts';
import { type Html, html } from './html.ts';
import type { Preview } from './parts.ts';
import type { Pictures } from './pictures.ts';
import { previousFor } from './previous.ts';
import type { Zone } from './query.ts';
import { renderHtml } from './render.ts';
import { plain } from './text.ts';

/** An answer in the console: how it was understood, each platform's preview and payload, and the plain page. */
export function answerFragment(
  card: Card,
  zone: Zone,
  previews: readonly Preview[],
  pictures: Pictures = new Map(),
): Html {
  const words = card.asked.words.trim() === '' ? card.title : card.asked.words;
  const previous = previousFor(card);
  return html`<header class="understood">
<h2 id="understood" tabindex="-1" data-title="${plain(card.title)}"${previous !== undefined && html` data-previous="${previous}"`}><span class="lead">Understood as</span> <span dir="auto">${plain(words)}</span></h2>
<p><code dir="auto">${plain(card.asked.text)}</code> <span class="zone-used">Time zone: ${zone.name}</span></p>${zoneNote(zone)}
</header>
<div class="panels">${previews.map((preview, index) => panel(preview, index, card, pictures))}</div>
<div class="plain">${raw(renderHtml(card, undefined, pictures).message)}</div>`;
}

function zoneNote({ unknown }: Zone): Html {
  if (unknown === undefined) return html``;
  return html`<p class="caution">There is no time zone “<span dir="auto">${plain(unknown)}</span>”, so days are those of UTC. Write one like Europe/Berlin.</p>`;
}

/** Radio buttons rather than scripted tabs: they work by keyboard, and without a script. */
function panel(preview: Preview, index: number, card: Card, pictures: Pictures): Html {
  const shown = preview.show(card, pictures);
  const tab = (view: string, label: string, checked: boolean): Html =>
    html`<label><input type="radio" name="tab-${index}" id="tab-${index}-${view}" value="${view}" autocomplete="off"${checked && html` checked`}><span>${label}</span></label>`;
  return html`<section class="panel" aria-labelledby="panel-${index}">
<header class="panel-head"><h3 id="panel-${index}">${preview.name}</h3>
<fieldset class="switch"><legend class="unseen">${preview.name}: show</legend>${tab('preview', 'Preview', true)}${tab('payload', 'Payload', false)}</fieldset></header>
<div class="pane pane-preview">${raw(shown.html)}</div>
<div class="pane pane-payload"><button class="quiet scripted-only" type="button" data-copy="payload-${index}">Copy payload</button>
<pre id="payload-${index}" tabindex="0" role="region" aria-label="${preview.name} payload" dir="ltr">${JSON.stringify(shown.payload, null, 2)}</pre></div>
</section>`;
}
