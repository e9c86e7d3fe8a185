import type { DiscordMessage } from '../../src/platform/discord/message.ts';

/** What is shown of escaped Markdown: a backslash shows the character after it. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

/** Escaped Markdown without the marks that set words in bold. */
export function withoutBold(markdown: string): string {
  return markdown.replace(/\\[\s\S]|\*\*/g, (found) => (found === '**' ? '' : found));
}

/** Escaped Markdown of a block quote as the text it shows, without the marks of its lines. */
export function unquote(markdown: string): string {
  return unescapeMarkdown(markdown.replace(/(^|\r\n|\r|\n)> /g, '$1'));
}

/** The Markdown of all text displays of a message, in order. */
export function displaysOf({ components }: DiscordMessage): string[] {
  return deep(components)
    .map((component) => component.content)
    .filter((content) => typeof content === 'string');
}

/** All buttons of a message, in order. */
export function buttonsOf({ components }: DiscordMessage): Record<string, unknown>[] {
  return deep(components).filter(({ type }) => type === 2);
}

/** A text display, and the address of the link button beside or below it. */
export interface Shown {
  readonly content: string;
  readonly url?: string;
}

/** All text displays of a message with the link of their section or of the row that follows, in order. */
export function shownOf({ components }: DiscordMessage): Shown[] {
  const every = deep(components);
  const sections = every.filter(({ type }) => type === 9);
  return every
    .filter(({ type }) => type === 10)
    .map((display) => {
      const next = every[every.indexOf(display) + 1];
      const below = next?.type === 1 && Array.isArray(next.components) ? next.components : [];
      const around = sections.find(
        (section) => Array.isArray(section.components) && section.components.includes(display),
      );
      const links = [around?.accessory, ...below].filter(isRecord).map((button) => button.url);
      const url = links.find((link) => link !== undefined);
      return { content: String(display.content), ...(typeof url === 'string' ? { url } : {}) };
    });
}

/** What is left of Markdown that Discord could act on: without escaped characters, inline code and the addresses of links. */
export function activeMarkdown(markdown: string): string {
  return markdown
    .replace(/\\[^0-9A-Za-z\s]|`[^`@\n]*`/g, 'x')
    .replace(/\]\(https?:\/\/[^\s()<>[\]@]+\)/g, '](link)');
}

function deep(components: readonly unknown[]): Record<string, unknown>[] {
  return components.filter(isRecord).flatMap((component) => {
    const children = Array.isArray(component.components) ? component.components : [];
    return [component, ...deep([...children, component.accessory])];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
