/** A text that is no JSON. It says where, and nothing of the text: a link may have led to a file that is not for showing. */
export class NotJson extends Error {
  override readonly name = 'NotJson';
}

/**
 * Reads JSON.
 * @throws NotJson where it is none: `wrong from line 3, column 5 on`
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const at = faultIn(text);
    const before = text.slice(0, at).split('\n');
    throw new NotJson(`wrong from line ${before.length}, column ${(before.at(-1) ?? '').length + 1} on`);
  }
}

const SPACE = /[\t\n\r ]*/y;
/** All that may stand in a string as it is: no control character of ASCII, no quotation mark, no backslash. */
const PLAIN = /[ !#-[\]-\uffff]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

/** Where in a text that is no JSON it stops being such; its length where it is only cut off. Linear in its length. */
function faultIn(text: string): number {
  const open: ('{' | '[')[] = [];
  let at = 0;
  let wants = 'value' as 'value' | 'first' | 'key' | 'firstKey' | 'colon' | 'next';
  for (;;) {
    at = after(SPACE, text, at) ?? at;
    const mark = text[at];
    if (wants === 'colon') {
      if (mark !== ':') return at;
      wants = 'value';
      at += 1;
    } else if ((mark === ']' || mark === '}') && wants !== 'value' && wants !== 'key') {
      if (open.pop() !== (mark === ']' ? '[' : '{')) return at;
      wants = 'next';
      at += 1;
    } else if (wants === 'next') {
      if (mark !== ',' || open.length === 0) return at;
      wants = open.at(-1) === '{' ? 'key' : 'value';
      at += 1;
    } else if (mark === '"') {
      const { end, isWhole } = string(text, at + 1);
      if (!isWhole) return end;
      wants = wants === 'key' || wants === 'firstKey' ? 'colon' : 'next';
      at = end;
    } else if (wants === 'key' || wants === 'firstKey') return at;
    else if (mark === '{' || mark === '[') {
      open.push(mark);
      wants = mark === '{' ? 'firstKey' : 'first';
      at += 1;
    } else {
      const end = after(SCALAR, text, at);
      if (end === undefined) return at;
      wants = 'next';
      at = end;
    }
  }
}

/** From behind its first mark. */
function string(text: string, from: number): { readonly end: number; readonly isWhole: boolean } {
  for (let at = from; ; ) {
    at = after(PLAIN, text, at) ?? at;
    if (text[at] === '"') return { end: at + 1, isWhole: true };
    const end = after(ESCAPE, text, at);
    if (end === undefined) return { end: at, isWhole: false };
    at = end;
  }
}

function after(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
