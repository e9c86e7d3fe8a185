import { fold } from '../../text/fold.ts';
import type { Claims } from '../read/block.ts';

/** What an address and the metadata tell of a page's outlet and headline. */
export interface Site {
  /** How the outlet is called, letters and digits alone. */
  readonly names: readonly string[];
  /** The words of the address that tell what the page is about. */
  readonly slug: readonly string[];
}

export const NO_SITE: Site = { names: [], slug: [] };

/** Labels of a host that name no outlet. */
const LABELS =
  /^(?:www\d?|m|en|english|int|intl|world|news|media|press|live|blog|gov|com|co|org|net|ac|edu|mail|amp|edition)$/;
/** Words that tell nothing, as slugs often leave them out. */
const SMALL =
  /^(?:the|a|an|of|and|to|in|on|for|at|by|with|as|is|are|its|it|from|after|over|html?|php|aspx?|news|article|story|live)$/;

export function siteOf(url: string | undefined, claims: Claims): Site {
  const address = url ?? claims.url;
  const parsed = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
  const labels = parsed?.hostname.split('.').slice(0, -1) ?? [];
  const hosts = labels
    .filter((label) => !LABELS.test(label))
    .flatMap((label) => label.split('-').concat(label));
  const names = [...hosts, claims.publisher ?? ''].map(plain).filter((name) => name.length >= 5);
  return { names: [...new Set(names)], slug: slugOf(parsed?.pathname ?? '') };
}

function slugOf(path: string): string[] {
  const segments = path
    .slice(0, 400)
    .split('/')
    .filter((segment) => segment !== '')
    .slice(-2)
    .map((segment) => wordsOf(segment.replaceAll(/%[\da-f]{2}/gi, ' ')));
  return segments.sort((a, b) => b.length - a.length)[0] ?? [];
}

function wordsOf(words: string): string[] {
  return fold(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !SMALL.test(word) && !/^\d+$|\d{3}/.test(word));
}

/** How much of a line and of the address's words is the same, from 0 to 1: shared words count for both. */
export function likeness(line: string, { slug }: Site): number {
  if (slug.length < 2) return 0;
  const words = wordsOf(line.slice(0, 300));
  const own = new Set(words);
  const shared = slug.filter((word) => own.has(word)).length;
  return shared < 2 || (slug.length === 2 && shared < 2) ? 0 : (2 * shared) / (slug.length + words.length);
}

/** Whether a line is headed by the outlet's name: its slogan, its banner, what it says of itself. */
export function isOfSite(line: string, { names }: Site): boolean {
  const start = plain(line.slice(0, 120));
  return names.some((name) => start.startsWith(name) && isBoundary(line, name));
}

/** The name ends where a word ends: "Heraldry" is not the Herald's. */
function isBoundary(line: string, name: string): boolean {
  let seen = '';
  for (const word of line.slice(0, 120).split(/[\s—–|:,-]+/)) {
    seen = plain(`${seen}${word}`);
    if (seen === name) return true;
    if (seen.length > name.length) return false;
  }
  return false;
}

/** Letters and digits alone, without "the": "The Port & Pier" and "portandpier" are the same. */
function plain(words: string): string {
  return fold(words)
    .replaceAll('&', 'and')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^the/, '');
}
