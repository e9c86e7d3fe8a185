/** A piece of HTML: a tag with its attributes, or text, both with their references resolved. */
export type Token =
  | { readonly kind: 'open'; readonly tag: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly tag: string }
  | { readonly kind: 'text'; readonly text: string };

const TAGS =
  /^(a|article|b|img|blockquote|br|cite|code|dd|div|dl|dt|figcaption|figure|footer|h[2-4]|li|nav|p|section|span|time|ul)$/;
const ATTRIBUTES = /^(alt|aria-label|cite|class|datetime|dir|download|href|rel|src|target)$/;
const REFERENCES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#13;': '\r',
};

/**
 * Reads HTML strictly: only the tags and attributes of a card, only quoted values, only known references,
 * every tag closed in order. Whatever a text may have smuggled in is a fault.
 * @throws {Error} at the first thing that is not as it should be
 */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  const open: string[] = [];
  // A parser of HTML knows no carriage return but one written as a reference.
  for (const [piece] of source.replace(/\r\n?/g, '\n').matchAll(/<[^>]*>|[^<]+|</g)) {
    if (!piece.startsWith('<')) {
      tokens.push({ kind: 'text', text: resolved(piece) });
      continue;
    }
    const closed = /^<\/([a-z0-9]+)>$/.exec(piece)?.[1];
    if (closed !== undefined) {
      if (open.pop() !== closed) throw new Error(`${piece} closes another tag`);
      tokens.push({ kind: 'close', tag: closed });
      continue;
    }
    const [, tag = '', rest = ''] = /^<([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)>$/.exec(piece) ?? [];
    if (!TAGS.test(tag)) throw new Error(`unexpected tag: ${piece.slice(0, 200)}`);
    const attributes = new Map<string, string>();
    for (const [, name = '', value = ''] of rest.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
      if (!ATTRIBUTES.test(name)) throw new Error(`unexpected attribute: ${name}`);
      attributes.set(name, resolved(value));
    }
    if (tag !== 'br' && tag !== 'img') open.push(tag);
    tokens.push({ kind: 'open', tag, attributes });
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(', ')}`);
  return tokens;
}

/** The text of each element of a class, tags within it left out. */
export function textsOfClass(tokens: readonly Token[], name: string): string[] {
  const texts: string[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth > 0) {
      if (token.kind === 'open' && token.tag !== 'br') depth += 1;
      if (token.kind === 'close') depth -= 1;
      if (token.kind === 'text') texts.push(`${texts.pop() ?? ''}${token.text}`);
    } else if (token.kind === 'open' && token.attributes.get('class')?.split(' ').includes(name)) {
      depth = 1;
      texts.push('');
    }
  }
  return texts;
}

function resolved(text: string): string {
  return text.replace(/&[^;\s]*;?/g, (reference) => {
    const character = REFERENCES[reference];
    if (character === undefined) throw new Error(`unexpected reference: ${reference}`);
    return character;
  });
}
