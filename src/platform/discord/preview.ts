import type { APIMediaGalleryItem, APIMessageTopLevelComponent } from 'discord.js';
import { type AskedByButton, readActionId } from './action-id.ts';
import { type Component, KIND } from './components.ts';
import { ACCENTS } from './frame.ts';
import type { DiscordMessage } from './message.ts';
import { html, markdownToHtml, outward } from './preview-markdown.ts';

type Href = (action: AskedByButton) => string;
type Shown = Component | APIMessageTopLevelComponent | Extract<Component, { type: 9 }>['accessory'];

/**
 * The payload as the Discord client would show it: an HTML fragment with class names only, for `preview.css`.
 * `href` gives the address that a button leads to here, where nobody answers a press, and `images` those of pictures by theirs in the message.
 */
export function previewDiscord(
  message: DiscordMessage,
  href: Href,
  images: ReadonlyMap<string, string> = new Map(),
): string {
  const inside = message.components.map((component) => show(component, href, images)).join('');
  const name = '<p class="discord-author"><strong>Dragoman</strong> <span class="discord-tag">APP</span></p>';
  return `<div class="discord-message"><span class="discord-avatar" aria-hidden="true">D</span><div class="discord-body">${name}${inside}</div></div>`;
}

/** Components that our messages do not use are left out. */
function show(component: Shown, href: Href, images: ReadonlyMap<string, string>): string {
  const all = (components: readonly Shown[]): string =>
    components.map((each) => show(each, href, images)).join('');
  switch (component.type) {
    case KIND.container:
      return `<div class="discord-container ${accentClass(component.accent_color)}">${all(component.components)}</div>`;
    case KIND.section:
      return `<div class="discord-section"><div class="discord-section-text">${all(component.components)}</div>${show(component.accessory, href, images)}</div>`;
    case KIND.text:
      return `<div class="discord-text">${markdownToHtml(component.content)}</div>`;
    case KIND.gallery:
      return component.items.map((item) => image(item, images)).join('');
    case KIND.file:
      return `<div class="discord-file">${html(component.file.url.replace('attachment://', ''))}</div>`;
    case KIND.separator:
      return '<hr class="discord-separator">';
    case KIND.row:
      return `<div class="discord-row">${component.components.map((each) => (each.type === KIND.button ? button(each, href) : '')).join('')}</div>`;
    case KIND.button:
      return button(component, href);
  }
  return '';
}

/** A picture by its address in the message; what it shows, where the picture is not there. */
function image(
  { media: { url }, description }: APIMediaGalleryItem,
  images: ReadonlyMap<string, string>,
): string {
  const source = images.get(url);
  const alt = html(description ?? '');
  return source === undefined
    ? `<p class="discord-picture">${alt}</p>`
    : `<img class="discord-image" src="${html(source)}" alt="${alt}">`;
}

function button(component: Extract<Shown, { type: 2 }>, href: Href): string {
  const text = html('label' in component ? component.label : '');
  if ('url' in component && /^https?:/i.test(component.url)) {
    return `<a class="discord-button discord-button-link" ${outward(component.url)}>${text}</a>`;
  }
  const action = 'custom_id' in component ? readActionId(component.custom_id) : undefined;
  if (action === undefined) return `<span class="discord-button">${text}</span>`;
  return `<a class="discord-button" href="${html(href(action))}">${text}</a>`;
}

/** A class for the accent colour, as a strict content policy allows no inline style. */
function accentClass(colour: number | null | undefined): string {
  const tone = Object.entries(ACCENTS).find(([, accent]) => accent === colour)?.[0];
  return `accent-${tone ?? 'none'}`;
}
