/** A piece of SVG that is already escaped. */
export type Svg = string;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element. Attributes are escaped, and left out where undefined; what is inside is SVG already. */
export function element(name: string, attributes: Attributes, inside: Svg = ''): Svg {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${attribute(value)}"`))
    .join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** A text on one line, escaped. */
export function textElement(text: string, attributes: Attributes): Svg {
  return text === '' ? '' : element('text', attributes, escapeXml(text));
}

/** Plain text on one line: what XML cannot hold is shown as U+FFFD, and the rest stays as it is. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '\uFFFD')
    .trim();
}

function attribute(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeXml(value);
}

function escapeXml(text: string): string {
  return oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
