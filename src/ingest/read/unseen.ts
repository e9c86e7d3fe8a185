/** Classes of words that only a screen reader tells: "opens in a new tab". */
const FOR_READERS =
  /(?:^|\s)(?:sr-only|screen-reader-text|screenreader(?:-only)?|(?:u-|is-)?visually-?hidden|a11y-(?:only|hidden)|assistive-text|offscreen)(?:\s|$)/i;
/** Classes that the common style sheets hide elements by. */
const HIDING = /(?:^|\s)(?:hidden|is-hidden|u-hidden|d-none|invisible|display-none|hide)(?:\s|$)/i;
/** "hidden md:block": shown on wider screens. */
const SHOWN_WIDER =
  /(?:^|\s)(?:(?:2?xs|sm|md|lg|2?xl|xxl|print):|d-(?:2?xs|sm|md|lg|2?xl|xxl)-)(?:block|flex|inline|grid|table|visible|contents)/i;
/** What a page hides from its readers is none of its text. */
const UNSEEN =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|font-size\s*:\s*0|color\s*:\s*(?:transparent|rgba\([^()]{1,30},\s*0(?:\.0+)?\s*\))\s*(?:;|!|$)|clip\s*:\s*rect\(\s*[01]|clip-path\s*:\s*inset\(\s*(?:50|100)%|transform\s*:\s*scale\(\s*0\s*\))/i;
/** Far beside the page. */
const BESIDE =
  /(?:^|;)\s*(?:left|right|top|bottom|text-indent|margin-left|margin-top)\s*:\s*-\d{3,6}(?:px|em|rem|vw|%|\s*(?:;|!|$))/i;
/** No size, and nothing over its edge. */
const SIZELESS = /(?:^|;)\s*(?:max-)?(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|!|$)/i;
const CUT_OFF = /(?:^|;)\s*overflow(?:-[xy])?\s*:\s*(?:hidden|clip)/i;
const COLOUR = /(?:^|;)\s*color\s*:\s*([^;!]{1,40})/i;
const GROUND = /(?:^|;)\s*background(?:-color)?\s*:\s*([^;!]{1,40})/i;
/** Styles longer than this are looked at from their beginning. */
const LONGEST = 600;

/** Whether readers of the page do not see an element, by its attributes. Style sheets are not read. */
export function isUnseen(attributes: Readonly<Record<string, string>>): boolean {
  if (attributes.hidden !== undefined || attributes['aria-hidden'] === 'true') return true;
  const names = (attributes.class ?? '').slice(0, LONGEST);
  if (FOR_READERS.test(names) || (HIDING.test(names) && !SHOWN_WIDER.test(names))) return true;
  const style = (attributes.style ?? '').slice(0, LONGEST);
  if (style === '') return false;
  if (UNSEEN.test(style) || BESIDE.test(style)) return true;
  if (SIZELESS.test(style) && CUT_OFF.test(style)) return true;
  const colour = COLOUR.exec(style)?.[1];
  const ground = GROUND.exec(style)?.[1];
  return colour !== undefined && ground !== undefined && plain(colour) === plain(ground);
}

/** A colour in one spelling: "#FFF", "white" and "#ffffff" are one. */
function plain(colour: string): string {
  const words = colour.toLowerCase().replace(/\s+/g, '');
  const named = NAMES.get(words) ?? words;
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(named);
  return short === null
    ? named
    : `#${short
        .slice(1)
        .map((digit) => digit.repeat(2))
        .join('')}`;
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['white', '#ffffff'],
  ['rgb(255,255,255)', '#ffffff'],
  ['black', '#000000'],
  ['rgb(0,0,0)', '#000000'],
]);
