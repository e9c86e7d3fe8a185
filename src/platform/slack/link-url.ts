import { LIMITS } from './limits.ts';

/**
 * An address that Slack accepts in a link, or undefined where there is none: then show the label as text.
 * An address that is too long loses its fragment first, and still opens the page.
 */
export function linkUrl(url: string): string | undefined {
  if (!/^https?:\/\/[^\s\p{Cc}]+$/iu.test(url) || !url.isWellFormed() || !URL.canParse(url)) return undefined;
  return [url, url.replace(/#.*$/s, '')].find((candidate) => candidate.length <= LIMITS.url);
}
