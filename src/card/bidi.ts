/** What can turn the direction of a line: right-to-left letters and numbers, and the invisible controls. */
const BIDIRECTIONAL =
  /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const POP_EMBEDDING = '\u202C';

/**
 * Puts a text in isolation, so that its direction stays its own affair: U+2068 before it, U+2069 after it.
 * What the text left open is closed after it, and what it closes without having opened is opened before it,
 * so that it cannot break out. The text itself is not changed; one without anything bidirectional is returned
 * as it is.
 * @see https://www.unicode.org/reports/tr9/
 */
export function isolate(text: string): string {
  if (!BIDIRECTIONAL.test(text)) return text;
  const { closers, strays } = unbalanced(text);
  return `${FIRST_STRONG_ISOLATE.repeat(1 + strays)}${text}${closers}${POP_ISOLATE}`;
}

/** The controls that would close what a text leaves open, and how many isolates it closes that it never opened. */
function unbalanced(text: string): { closers: string; strays: number } {
  const open: string[] = [];
  let strays = 0;
  for (const [control] of text.matchAll(/[\u202A-\u202E\u2066-\u2069]/g)) {
    if (control === POP_EMBEDDING) {
      // It closes an embedding, never an isolate.
      if (open.at(-1) === POP_EMBEDDING) open.pop();
    } else if (control === POP_ISOLATE) {
      const isolateAt = open.lastIndexOf(POP_ISOLATE);
      if (isolateAt < 0) {
        strays += 1;
        open.length = 0;
      } else open.length = isolateAt;
    } else {
      open.push(control >= '\u2066' ? POP_ISOLATE : POP_EMBEDDING);
    }
  }
  return { closers: open.reverse().join(''), strays };
}

/** Controls by which a text can turn what stands around it, where nothing isolates it: in a terminal, a file, a log. */
const CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** A text whose marks of direction are shown as U+FFFD. */
export function shownControls(text: string): string {
  return text.replace(CONTROLS, '\uFFFD');
}

/** JSON whose marks of direction are escaped: the same value, in which nothing turns a line. */
export function escapedControls(json: string): string {
  return json.replace(CONTROLS, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
