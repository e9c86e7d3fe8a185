import type { Cast } from './cast.ts';
import { officeOf } from './office.ts';

/** "Speaker: Ada Vale, Minister of Health", "Interviewee: …": a line of a page's head that says who is heard. */
const HEARD = /^(?:speakers?|guests?|interviewees?|with|subject|presenter of statement)\s*:\s*/i;
/** "Hon Ada Vale", "The Honourable Ada Vale MP": a title that no byline has. */
const TITLED =
  /^(?:the )?(?:(?:rt\.? |right )?hon(?:ou?rable)?\.?|(?:his|her) excellency|h\.e\.|senator|minister|prime minister|president|premier)\s+/i;
const NAME =
  /^(\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|van|von|de|der|bin|al|la)){1,4}?)(?: (?:MP|MLA|QC|KC))?(?:, ?(.+))?$/u;

/** "[Mr Speaker Ada Vale in the Chair]": who presides over a sitting. */
const PRESIDES =
  /^[[(]?(?:the )?(?:m[rs]s?\.? |madam )?((?:deputy )?(?:speaker|president|chair(?:man|woman|person)?|convener))(?:,| )\s*(?:\(?)(\p{Lu}[^\d,;:()]{3,50}?)\)?,? (?:in the chair|presid(?:ing|ed))[\])]?\.?$/iu;

/** No such line is longer. */
const LONGEST = 120;

/** Enters into the cast whom the lines between a headline and the text say to be heard: of a transcript, say. */
export function meetAbove(lines: readonly string[], cast: Cast): void {
  for (const [at, line] of lines.entries()) {
    if (line.length > LONGEST) continue;
    const [, chair, sitting] = PRESIDES.exec(line) ?? [];
    if (sitting !== undefined) {
      const member = cast.meet(sitting, 'person', chair);
      member.isPerson ||= member.kind === 'person';
      continue;
    }
    const named = line.replace(HEARD, '');
    const plain = named.replace(TITLED, '');
    if (plain === line) continue;
    const [, name, behind] = NAME.exec(plain) ?? [];
    if (name === undefined || officeOf(name).head !== undefined) continue;
    const below = behind ?? lines[at + 1];
    const isOffice = below !== undefined && below.length <= LONGEST && officeOf(below).head !== undefined;
    const title = plain === named ? undefined : named.slice(0, named.length - plain.length).trim();
    const role = isOffice ? below : title;
    const member = cast.meet(name, 'person', role);
    member.isPerson ||= member.kind === 'person';
  }
}
