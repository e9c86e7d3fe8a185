/** Offices and callings of which hardly anybody has two in one report. */
const APART =
  /^(?:minister|senator|mayor|governor|judge|prosecutor|general|colonel|bishop|archbishop|cardinal|coach|goalkeeper|farmer|poet|singer|actor|actress|surgeon|teacher)$/;
const ONCE =
  /\b(?:former|ex|then|later|also|deputy|acting|shadow|vice|attorney|prime|secretary|one-time|turned)\b/i;

/** "Vale, the senator", where Ada Vale is the minister: somebody else of that name, as far as the page tells. */
export function isOtherOffice(name: string, role: string | undefined, known: ReadonlySet<string>): boolean {
  if (role === undefined || name.includes(' ') || ONCE.test(role)) return false;
  const own = role
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => APART.test(word));
  const others = [...known].filter((word) => APART.test(word));
  return own.length > 0 && others.length > 0 && !own.some((word) => known.has(word));
}
