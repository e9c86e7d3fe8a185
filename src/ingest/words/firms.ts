import { perText } from '../../text/per-text.ts';

/** Nouns for any firm, whatever it does. */
export const ANY_FIRM: ReadonlySet<string> = new Set(
  'company firm group business corporation conglomerate manufacturer multinational startup start-up giant'.split(
    ' ',
  ),
);

/** Nouns for a firm that say what it does, with the one by which they are compared. */
const FIRMS: ReadonlyMap<string, string> = new Map(
  [
    'airline carrier airlines airways air',
    'bank lender',
    'operator railway railroad rail railways',
    'insurer insurance mutual',
    'retailer supermarket supermarkets chain stores',
    'maker producer',
    'carmaker automaker motors',
    'chipmaker',
    'drugmaker pharma pharmaceuticals biotech',
    'planemaker aircraft',
    'shipbuilder shipyard shipyards',
    'supplier',
    'lessor leasing',
    'developer',
    'utility energy power water',
    'broadcaster',
    'publisher',
    'brewer brewery',
    'refiner refinery',
    'telecoms telecom',
    'club united rovers wanderers athletic fc',
  ].flatMap((line) => line.split(' ').map((word) => [word, line.split(' ')[0] ?? word] as const)),
);

/** Nouns for other bodies that stand before their name. */
const OTHERS: ReadonlySet<string> = new Set(
  'union agency charity regulator watchdog federation association think-tank sponsor'.split(' '),
);

/** What is made by firms, and by no craftsman. */
const MAKER =
  /^(?:steel|truck|toy|phone|engine|battery|tyre|tire|paper|game|vaccine|arms|train|snack|furniture|cement|appliance|software|equipment|bus|bike|scooter|sportswear|handset)-?makers?$/;

/** Whether a noun can stand for a firm that is named elsewhere: "the airline". */
export const isFirmNoun = perText(
  (word) => ANY_FIRM.has(word) || MAKER.test(word) || (FIRMS.has(word) && !NAMES_ALONE.has(word)),
);

/** Words of firms' names, and no nouns for one. */
const NAMES_ALONE: ReadonlySet<string> = new Set(
  'leasing airlines airways air rail railways insurance mutual supermarkets stores motors pharma pharmaceuticals biotech aircraft shipyards energy power water telecoms telecom united rovers wanderers athletic fc chain maker producer developer'.split(
    ' ',
  ),
);

/** Whether a noun before a name says that the name is a body's: "airline Brightair", "scooter maker Nordvik". */
export const isBodyNoun = perText(
  (word) => ANY_FIRM.has(word) || MAKER.test(word) || FIRMS.has(word) || OTHERS.has(word),
);

/** The noun by which a kind of firm is compared: of "carrier" and "airways" it is "airline". */
export function firmKind(word: string): string | undefined {
  return FIRMS.get(word) ?? (OTHERS.has(word) || MAKER.test(word) ? word : undefined);
}
