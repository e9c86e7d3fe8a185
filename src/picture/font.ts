/** How wide a text is in a font, in units of its size. */
export type Measure = (text: string) => number;

/** A character that the font lacks is taken to be about this wide: another font, or a box, stands for it. */
const UNKNOWN = 0.7;
/** Marks that stand on other letters, and characters that only control. */
const WITHOUT_WIDTH = /[\p{M}\p{Cf}\p{Cc}]/u;

/**
 * Reads the widths of a TrueType font: its `cmap` (formats 4 and 12), `hhea`, `hmtx` and `head`.
 * @throws RangeError where the file is none, or is cut off
 * @see https://learn.microsoft.com/en-us/typography/opentype/spec/otff
 */
export function readFont(bytes: Uint8Array): Measure {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(view);
  const at = (name: string): number => {
    const offset = tables.get(name);
    if (offset === undefined) throw new RangeError(`the font has no table "${name}"`);
    return offset;
  };
  const unitsPerEm = view.getUint16(at('head') + 18);
  const widths = view.getUint16(at('hhea') + 34);
  const hmtx = at('hmtx');
  const glyphOf = glyphs(view, at('cmap'));
  const known = new Map<number, number>();
  const widthOf = (code: number): number => {
    const glyph = glyphOf(code);
    if (glyph === 0) return WITHOUT_WIDTH.test(String.fromCodePoint(code)) ? 0 : UNKNOWN;
    return view.getUint16(hmtx + 4 * Math.min(glyph, widths - 1)) / unitsPerEm;
  };
  return (text) => {
    let sum = 0;
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      const width = known.get(code) ?? widthOf(code);
      known.set(code, width);
      sum += width;
    }
    return sum;
  };
}

function tablesOf(view: DataView): Map<string, number> {
  const count = view.getUint16(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const record = 12 + 16 * index;
      const tag = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(record + byte))).join('');
      return [tag, view.getUint32(record + 8)];
    }),
  );
}

type GlyphOf = (code: number) => number;

/** The glyph of each character; 0 where there is none. The table that knows the most characters is used. */
function glyphs(view: DataView, cmap: number): GlyphOf {
  const subtables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, index) => cmap + view.getUint32(cmap + 4 + 8 * index + 4),
  );
  const withFormat = (format: number): number | undefined =>
    subtables.find((subtable) => view.getUint16(subtable) === format);
  const whole = withFormat(12);
  const basic = withFormat(4);
  if (whole !== undefined) return inGroups(view, whole);
  if (basic !== undefined) return inSegments(view, basic);
  throw new RangeError('the font says in no way that is read here which glyph a character has');
}

function inGroups(view: DataView, table: number): GlyphOf {
  const groups = Array.from({ length: view.getUint32(table + 12) }, (_, index) => {
    const group = table + 16 + 12 * index;
    return { from: view.getUint32(group), to: view.getUint32(group + 4), first: view.getUint32(group + 8) };
  });
  return (code) => {
    const group = groups.find(({ from, to }) => from <= code && code <= to);
    return group === undefined ? 0 : group.first + code - group.from;
  };
}

function inSegments(view: DataView, table: number): GlyphOf {
  const twice = view.getUint16(table + 6);
  const segments = Array.from({ length: twice / 2 }, (_, index) => {
    const end = table + 14 + 2 * index;
    const range = end + 2 + 3 * twice;
    return {
      to: view.getUint16(end),
      from: view.getUint16(end + 2 + twice),
      delta: view.getUint16(end + 2 + 2 * twice),
      range,
      offset: view.getUint16(range),
    };
  });
  return (code) => {
    const segment = segments.find(({ from, to }) => from <= code && code <= to);
    if (segment === undefined) return 0;
    const { delta, from, offset, range } = segment;
    if (offset === 0) return (code + delta) & 0xffff;
    const glyph = view.getUint16(range + offset + 2 * (code - from));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}
