import type { DateLabel, SourceLink } from '../../card/blocks.ts';
import type { Action } from '../../card/card.ts';
import { outletLabel } from '../../card/describe.ts';
import { type Html, html } from './html.ts';
import { drawn, plain } from './text.ts';

/** The address of a question, or undefined where a page cannot ask: the question is then shown to be typed. */
export type Ask = (question: string) => string | undefined;

/** The address of a question in the console. */
export function questionAddress(question: string): string {
  return `/?q=${encodeURIComponent(question.toWellFormed())}`;
}

/** The address of a page of the web, or undefined where it is anything but http or https. */
export function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/** A link that leaves for another site, in a tab of its own. An address that is not of the web leaves only its label. */
export function outward(url: string, label: string): Html {
  const address = webAddress(url);
  const words = label.trim() === '' ? (address ?? '') : plain(label);
  if (address === undefined) return html`<span dir="auto">${words}</span>`;
  return html`<a class="outward" href="${address}" rel="noopener noreferrer" target="_blank" dir="auto">${words}</a>`;
}

/** "TRT World via Anadolu Agency, 11 Dec 2025", linked. */
export function sourceLine(source: SourceLink): Html {
  const published = drawn(source.published.text, () => html`, ${timeOf(source.published)}`);
  return html`<cite class="source">${outward(source.url, outletLabel(source))}</cite>${published}`;
}

/** A date for people, with the same date for programs. */
export function timeOf(date: DateLabel): Html {
  return drawn(date.text, (text) => html`<time datetime="${plain(date.iso)}" dir="auto">${text}</time>`);
}

/** Questions to ask with one press, or to type where the page cannot ask. */
export function actionList(actions: readonly Action[], ask: Ask): Html {
  const items = actions.map((action) => html`<li>${actionLink(action, ask)}</li>`);
  return items.length === 0 ? html`` : html`<ul class="actions">${items}</ul>`;
}

/** One question to ask, by its label. */
export function actionLink({ label, text }: Action, ask: Ask): Html {
  const address = ask(text);
  const shown = plain(label.trim() === '' ? text : label);
  if (address !== undefined) return html`<a class="action" href="${address}" dir="auto">${shown}</a>`;
  const question = html`<code dir="auto">${plain(text)}</code>`;
  return shown === plain(text) ? question : html`<span><span dir="auto">${shown}</span> ${question}</span>`;
}
