import { BAD_PORTS } from './bad-ports.ts';
import { type Refusal, refuse } from './refusal.ts';

/** No article has a longer one: the sitemaps protocol, which search engines read, has the same bound. */
const MOST_CHARACTERS = 2048;

/**
 * Reads an address that is to be fetched, as WHATWG URL does: `http://2130706433/` is then 127.0.0.1. Its
 * fragment is dropped. Where the host leads is not looked at here.
 */
export function readAddress(text: string, base?: URL): URL | Refusal {
  const url = text.length > MOST_CHARACTERS ? null : parse(text.trim(), base);
  if (url === null) return refuse('address', `"${clip(text)}" is not an address. Write it with https://.`);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return refuse('address', `Only http and https addresses are fetched, not "${clip(url.protocol)}".`);
  }
  if (url.username !== '' || url.password !== '') {
    return refuse('address', 'An address with a user name or password is not fetched. Give it without them.');
  }
  if (BAD_PORTS.has(Number(url.port === '' ? 443 : url.port))) {
    return refuse('address', `Port ${url.port} belongs to another protocol, and nothing is fetched from it.`);
  }
  if (hostOf(url) === '') return refuse('address', `"${clip(text)}" names no host.`);
  url.hash = '';
  return url;
}

/** The host without the brackets of an IPv6 address and without the final dot of a name, in lower case. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

function parse(text: string, base?: URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

function clip(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
