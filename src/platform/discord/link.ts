import type { SourceLink } from '../../card/blocks.ts';
import { outletLabel } from '../../card/describe.ts';
import { LIMITS } from './limits.ts';
import { line } from './text.ts';

/** An address in the text uses up characters of the message, so a very long one is left out. */
const LONGEST_IN_TEXT = 1000;
const LONGEST_LABEL = 100;

/** The address for a link button, or undefined where Discord would not take it, not even without its fragment. */
export function buttonUrl(url: string): string | undefined {
  return webUrl(url, LIMITS.buttonUrl.most);
}

/**
 * `[label](address)`, in which neither can break out of its brackets; the label alone where there is no address
 * to open. `text` is plain.
 */
export function maskedLink(text: string, url: string): string {
  // Discord counts the brackets in a label even when they are escaped.
  const shown = line(text, LONGEST_LABEL).replaceAll('\\[', '(').replaceAll('\\]', ')');
  const address = webUrl(url, LONGEST_IN_TEXT, percentEncode);
  if (address === undefined) return shown;
  return `[${shown === '' ? 'source' : shown}](${address})`;
}

/** "TRT World via Anadolu Agency, 11 Dec 2025": as a link unless a button beside it opens the page already. */
export function sourceText(source: SourceLink, linked: boolean): string {
  const name = linked
    ? maskedLink(outletLabel(source), source.url)
    : line(outletLabel(source), LONGEST_LABEL);
  return [name, line(source.published.text, 60)].filter((word) => word !== '').join(', ');
}

/** An http(s) address of at most `most` characters. A fragment is dropped where only it makes the address too long. */
function webUrl(url: string, most: number, write = (address: string) => address): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  // A name before `@` makes one site look like another.
  if (!/^https?:$/.test(parsed.protocol) || parsed.username !== '' || parsed.password !== '')
    return undefined;
  const whole = /^[\x21-\x7e]+$/.test(url) ? url : parsed.href;
  return [whole, whole.replace(/#.*$/, '')].map(write).find((address) => address.length <= most);
}

/** Encodes what ends a link in Markdown, and `@`, which the server would look at. */
function percentEncode(address: string): string {
  return address.replace(
    /[\s()<>[\]\\"'`|*@]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
