import { escapeHtml } from './html.ts';
import { linkUrl } from './link-url.ts';
import type { Button, ImageBlock, Rich, RichPart, SlackBlock, SlackMessage } from './payload.ts';
import { digestOf, readPressValue } from './press-value.ts';

/** One function for each kind of Slack block: a new kind does not compile until the preview has it. */
type Previews = {
  readonly [K in SlackBlock['type']]: (block: Extract<SlackBlock, { type: K }>, href: Href) => string;
};
/** The address that asks what a button asks, from the button's value. */
type Href = (value: string) => string | undefined;

/**
 * A payload as the Slack client would show it, as an HTML fragment for `preview.css`. `href` gives the address
 * that asks a question; `long` are the questions that its buttons only name by a digest, without which those
 * are shown without a link. All text is escaped, and there are no inline styles or scripts.
 */
export function previewSlack(
  message: SlackMessage,
  href: (question: string) => string,
  long: readonly string[] = [],
  images: ReadonlyMap<string, string> = new Map(),
): string {
  const kept = new Map(long.map((question) => [digestOf(question), question]));
  const address: Href = (value) => {
    const question = readPressValue(value)?.question;
    const text = question === undefined || 'text' in question ? question?.text : kept.get(question.digest);
    return text === undefined ? undefined : href(text);
  };
  const blocks = message.blocks.map((block) =>
    block.type === 'image' ? picture(block, images) : preview(block, address),
  );
  return `<div class="slack-message">${blocks.join('')}</div>`;
}

const PREVIEWS: Previews = {
  header: ({ text }) => `<h3 class="slack-header" dir="auto">${escapeHtml(text.text)}</h3>`,
  divider: () => '<hr class="slack-divider">',
  context: ({ elements }) =>
    `<div class="slack-context">${elements
      .map(({ text }) => `<span class="slack-small">${escapeHtml(text)}</span>`)
      .join('')}</div>`,
  rich_text: ({ elements }) => `<div class="slack-rich-text">${elements.map(richPart).join('')}</div>`,
  image: (block) => picture(block, new Map()),
  actions: ({ elements }, href) =>
    `<div class="slack-actions">${elements.map((button) => pressed(button, href)).join('')}</div>`,
};

/** A picture by its file's id; what it shows, where the picture is not there. */
function picture(
  { slack_file: { id }, alt_text: alt }: ImageBlock,
  images: ReadonlyMap<string, string>,
): string {
  const source = images.get(id);
  if (source === undefined) return `<p class="slack-small" dir="auto">${escapeHtml(alt)}</p>`;
  return `<img class="slack-image" src="${escapeHtml(source)}" alt="${escapeHtml(alt)}">`;
}

/** The table's type has checked that each kind of block has its own function. */
function preview(block: SlackBlock, href: Href): string {
  const draw = PREVIEWS[block.type] as (block: SlackBlock, href: Href) => string;
  return draw(block, href);
}

function pressed(button: Button, href: Href): string {
  const label = escapeHtml(button.text.text);
  const address = href(button.value);
  return address === undefined
    ? `<span class="slack-button">${label}</span>`
    : `<a class="slack-button" href="${escapeHtml(address)}">${label}</a>`;
}

function richPart(part: RichPart): string {
  if (part.type === 'rich_text_list') {
    const items = part.elements.map(
      ({ elements }) => `<li class="slack-item" dir="auto">${richText(elements)}</li>`,
    );
    return `<ul class="slack-list">${items.join('')}</ul>`;
  }
  return part.type === 'rich_text_quote'
    ? `<blockquote class="slack-quote" dir="auto">${richText(part.elements)}</blockquote>`
    : `<p class="slack-section">${richText(part.elements)}</p>`;
}

function richText(elements: readonly Rich[]): string {
  return elements.map(richElement).join('');
}

function richElement(element: Rich): string {
  if (element.type === 'channel')
    return `<span class="slack-channel">#${escapeHtml(element.channel_id)}</span>`;
  const text = escapeHtml(element.text);
  if (element.type === 'link') {
    const url = linkUrl(element.url);
    if (url === undefined) return text;
    return `<a class="slack-link" href="${escapeHtml(url)}" rel="noopener noreferrer" target="_blank">${text}</a>`;
  }
  const { bold, italic, code } = element.style ?? {};
  const inner = code === true ? `<code class="slack-code">${text}</code>` : text;
  const slanted = italic === true ? `<em>${inner}</em>` : inner;
  return bold === true ? `<strong>${slanted}</strong>` : slanted;
}
