import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIButtonComponentWithURL,
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APIFileComponent,
  APIMediaGalleryComponent,
  APISectionComponent,
  APISeparatorComponent,
  APITextDisplayComponent,
} from 'discord.js';
import type { SourceLink } from '../../card/blocks.ts';
import type { Action } from '../../card/card.ts';
import { actionId, type Verb } from './action-id.ts';
import { LIMITS } from './limits.ts';
import { buttonUrl, sourceText } from './link.ts';
import { isBlank, label, mark, stack } from './text.ts';

/** Discord's numbers for what we use. The SDK has them as enums, which would load the whole of it. */
export const KIND = {
  row: 1,
  button: 2,
  section: 9,
  text: 10,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
} as const;
const STYLE = { secondary: 2, link: 5 } as const;

/** What stands in the container of a message. */
export type Component = APIComponentInContainer;
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
export type RowButton = APIButtonComponentWithCustomId | APIButtonComponentWithURL;

/** Markdown by itself. */
export function display(content: string): APITextDisplayComponent {
  return { type: KIND.text, content };
}

/** Markdown with a button beside it, or by itself where there is no button. */
export function section(
  content: string,
  button: RowButton | undefined,
): APISectionComponent | APITextDisplayComponent {
  // Discord refuses an empty text, and a button needs one beside it.
  const text = display(content === '' ? '…' : content);
  return button === undefined ? text : { type: KIND.section, components: [text], accessory: button };
}

/**
 * Lines with a button to their source, which the line below them names. Without an address for a button, that
 * line is the link.
 */
export function sourced(lines: readonly string[], source: SourceLink, after = ''): Component {
  const button = linkButton(source.outlet, source.url);
  const name = mark('-# ', sourceText(source, button === undefined));
  return section(stack([...lines, name, after]), button);
}

/** A picture that goes with the message. Discord takes no empty description. */
export function gallery(name: string, alt: string): APIMediaGalleryComponent {
  const description = label(alt, LIMITS.description.most);
  const item = { media: { url: `attachment://${name}` } };
  return { type: KIND.gallery, items: [isBlank(description) ? item : { ...item, description }] };
}

/** A file that goes with the message, to be downloaded. */
export function fileOf(name: string): APIFileComponent {
  return { type: KIND.file, file: { url: `attachment://${name}` } };
}

export function separator(): APISeparatorComponent {
  return { type: KIND.separator, divider: true, spacing: 1 };
}

/** A button that opens a page, named after who published it; undefined where Discord cannot open the address. */
export function linkButton(outlet: string, url: string): APIButtonComponentWithURL | undefined {
  const address = buttonUrl(url);
  if (address === undefined) return undefined;
  const name = label(outlet, LIMITS.buttonLabel.most - 2);
  return {
    type: KIND.button,
    style: STYLE.link,
    label: `${isBlank(name) ? 'Source' : name} ↗`,
    url: address,
  };
}

/** A button that asks a question. With an owner, nobody else may press it. */
export function askButton(
  { label: name, text, beside }: Action,
  owner: string | undefined,
  verb: Verb = beside === true ? 'context' : 'ask',
): APIButtonComponentWithCustomId {
  const shown = [name, text]
    .map((each) => label(each, LIMITS.buttonLabel.most))
    .find((each) => !isBlank(each));
  return {
    type: KIND.button,
    style: STYLE.secondary,
    label: shown ?? 'Ask',
    custom_id: actionId(text, verb, owner),
  };
}

/** Buttons side by side. Discord takes one to five. */
export function row(buttons: readonly RowButton[]): Row {
  return { type: KIND.row, components: [...buttons] };
}
