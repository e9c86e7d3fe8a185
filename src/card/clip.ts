const CUT = ' […cut]';

/**
 * Shortens our own lines and headlines to `most` UTF-16 units, and says so. Never for quotations.
 * Control characters and lone surrogates, which the platforms refuse, are shown as U+FFFD.
 */
export function clip(text: string, most: number): string {
  const clean = showable(text);
  if (clean.length <= most) return clean;
  const room = Math.max(0, most - CUT.length);
  // A pair of surrogates is not cut in two.
  const end = /[\uD800-\uDBFF]$/.test(clean.slice(0, room)) ? room - 1 : room;
  return `${clean.slice(0, Math.max(0, end))}${CUT}`.slice(0, most);
}

/** Whether a text can be sent as it is: no control characters but line breaks and tabs, no lone surrogates. */
export function isShowable(text: string): boolean {
  return showable(text) === text;
}

function showable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}/gu, (control) => (/[\n\r\t]/.test(control) ? control : '\uFFFD'));
}
