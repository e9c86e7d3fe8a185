/** Between a date and its time: "at", a zone, a weekday, signs. */
const BEHIND =
  /^(?:T|[\s,|/·•∙⋅●‧:–—(@日일.-]|at\b|à|um\b|kl\.?\s?|ore\b|a las\b|о\b|в\b|saat\b|-)*(\d{1,2})(?:[:.h]|\s?h\s?)(\d{2})(?::\d{2})?\s*([ap]\.?m(?:\b|(?=mon|tue|wed|thu|fri|sat|sun|updat|publish|modif|last)))?/iu;
/** "2 June 2027, 9am". */
const HOUR = /^(?:[\s,|/·•∙⋅●‧:–—-]|at\b)*(\d{1,2})()\s?([ap]\.?m\b)/iu;
/** "11 March 2027 1740 GMT", as wires write it. */
const WIRE = /^[\s,|/·•∙⋅●‧–—-]*([01]\d|2[0-3])([0-5]\d)\s?(?:gmt|utc|hrs|hours|h\b)()/iu;
const BEFORE =
  /(?:^|[\s(])(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap]\.?m\b)?\.?\s*(?:\(?(?:[A-Z]{2,4}|GMT[+-]\d{1,2}|local time)\)?)?[\s,|·•∙⋅●‧/–—-]*(?:on\s+)?(?:\p{L}*day,?\s*|(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)[,.]?\s*)?$/iu;
/** "9am, 2 June 2027". */
const HOUR_BEFORE =
  /(?:^|[\s(])(\d{1,2})()\s?([ap]\.?m\b)\.?[\s,|·•∙⋅●‧/–—-]*(?:on\s+)?(?:\p{L}*day,?\s*)?$/iu;

/** A time right behind a date, or right before it: "17:40", "2:07 PM", "à 07h52", "16:05, 11 Feb". */
export function timeNear(line: string, at: number, length: number): string | undefined {
  const behind = line.slice(at + length, at + length + 28);
  const before = line.slice(Math.max(0, at - 36), at);
  const found =
    BEHIND.exec(behind) ??
    HOUR.exec(behind) ??
    WIRE.exec(behind) ??
    BEFORE.exec(before) ??
    HOUR_BEFORE.exec(before);
  if (found === null) return undefined;
  const half = (found[3] ?? '').toLowerCase();
  const hour = (Number(found[1]) % (half === '' ? 24 : 12)) + (half.startsWith('p') ? 12 : 0);
  const minute = Number(found[2]);
  // Midnight is what is written where no time is known.
  if (hour === 0 && minute === 0) return undefined;
  return Number(found[1]) < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : undefined;
}

export function two(number: number): string {
  return String(number).padStart(2, '0');
}
