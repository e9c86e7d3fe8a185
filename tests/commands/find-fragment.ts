/** A place in a text, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a browser would scroll for the text fragment of an address: the first place that has the words of
 * `prefix-,start,end,-suffix`, as whole words, whatever their case. Context stands in the same line as the
 * words it touches, with nothing but space between.
 * @see https://wicg.github.io/scroll-to-text-fragment/#finding-ranges-in-a-document
 */
export function findFragment(text: string, url: string): Place | undefined {
  const directive = /#:~:text=(.*)$/.exec(url)?.[1];
  if (directive === undefined) return undefined;
  const terms = directive.split(',');
  const prefix = terms[0]?.endsWith('-') === true ? terms.shift()?.slice(0, -1) : undefined;
  const suffix = terms.at(-1)?.startsWith('-') === true ? terms.pop()?.slice(1) : undefined;
  const [start = '', end, ...more] = terms;
  if (start === '' || more.length > 0) return undefined;
  const before = prefix === undefined ? '' : `(?<=${pattern(prefix)}[^\\S\\n]*)`;
  const after = suffix === undefined ? '' : `(?=[^\\S\\n]*${pattern(suffix)})`;
  const words = end === undefined ? whole(start) : `${whole(start)}[\\s\\S]*?${whole(end)}`;
  const found = new RegExp(`${before}${words}${after}`, 'iu').exec(text);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}

function whole(term: string): string {
  return `(?<![\\p{L}\\p{N}](?=[\\p{L}\\p{N}]))${pattern(term)}(?!(?<=[\\p{L}\\p{N}])[\\p{L}\\p{N}])`;
}

function pattern(term: string): string {
  return decodeURIComponent(term)
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/\s+/g, '[^\\S\\n]+');
}
