import { isUtf8 } from 'node:buffer';

export interface Decoded {
  readonly text: string;
  readonly charset: string;
  /** What was unusual, as a sentence. */
  readonly note?: string;
}

/** How far a page's own word about its encoding is looked for (WHATWG HTML, "prescan a byte stream"). */
const PRESCAN_BYTES = 1024;

/**
 * Bytes as text. In the order of WHATWG HTML (13.2.3.2): a byte order mark, what the server says, what the
 * page says, and otherwise UTF-8, or windows-1252 where they cannot be UTF-8.
 * @param told the charset of the Content-Type
 */
export function decodeText(bytes: Uint8Array, told?: string): Decoded {
  const label = markOf(bytes) ?? told ?? ownLabel(bytes);
  if (label === undefined) {
    return isUtf8(bytes)
      ? { text: new TextDecoder().decode(bytes), charset: 'utf-8' }
      : decodeAs('windows-1252', bytes, 'It does not say in which encoding it is; windows-1252 is assumed.');
  }
  return (
    decodeAs(label, bytes) ??
    decodeAs(
      'utf-8',
      bytes,
      `It says to be in "${label.slice(0, 40)}", which is not known; utf-8 is assumed.`,
    )
  );
}

function decodeAs(label: string, bytes: Uint8Array, note: string): Decoded;
function decodeAs(label: string, bytes: Uint8Array): Decoded | undefined;
function decodeAs(label: string, bytes: Uint8Array, note?: string): Decoded | undefined {
  try {
    const decoder = new TextDecoder(label);
    return {
      text: inWindows1252(decoder.encoding, decoder.decode(bytes)),
      charset: decoder.encoding,
      ...(note === undefined ? {} : { note }),
    };
  } catch {
    return undefined;
  }
}

/** What windows-1252 has at 0x80 to 0x9f (WHATWG Encoding, index-windows-1252); `\u0000` where that is a control. */
const CURLY = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/**
 * Some versions of Node read windows-1252 as if it were ISO 8859-1, and so lose curly quotes and dashes: there
 * they come out as controls, which are put right here.
 */
function inWindows1252(encoding: string, text: string): string {
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (control) => {
    const is = CURLY[control.charCodeAt(0) - 0x80];
    return is === undefined || is === '\0' ? control : is;
  });
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return undefined;
}

/** What a page's `meta` or an XML declaration says. It is readable as ASCII, so it cannot be UTF-16. */
function ownLabel(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, PRESCAN_BYTES))
    .toString('latin1')
    .replace(/<!--.*?-->/gs, '');
  const [, label] =
    /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([^"'>]{1,60})["']/.exec(head) ??
    /<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*([^\s"'/>;]{1,60})/i.exec(head) ??
    [];
  return label?.replace(/^utf-?16.*$/i, 'utf-8');
}
