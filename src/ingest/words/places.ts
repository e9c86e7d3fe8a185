import { perText } from '../../text/per-text.ts';

/** Words in the names of places and things, which look like names of people: "Port Amal", "Lantern Island". */
export const PLACES: ReadonlySet<string> = new Set(
  'port strait island islands sea lake river bay cape mount mountain hill street road avenue square bridge station airport city town village county province district region state states republic kingdom house hall tower palace park garden gardens museum theatre theater stadium arena school college clinic hospital north south east west northern southern eastern western upper lower new old great central san santa saint fort el puerto rio coast valley desert forest ocean gulf channel canal harbour harbor market centre center cup league prize award day week act treaty accord agreement protocol convention article war battle summit games festival'.split(
    ' ',
  ),
);

/** Whether a name holds such a word. */
export const isPlace = perText((name) =>
  name
    .toLowerCase()
    .split(/\s+/)
    .some((word) => PLACES.has(word)),
);

/** Words in the names of streets and houses that are surnames as often: "Mill Lane". */
const HALF_PLACES: ReadonlySet<string> = new Set(
  'lane close drive way row mews terrace crescent court gate gates green common heath wood woods moor field fields ferry quay pier wharf dock docks pass peak ridge falls creek springs beach shore plain plains basin dam plant mine farm estate manor abbey cathedral church chapel temple mosque library hotel inn arms mall plaza pool barracks base camp prison ward block quarter borough parish heights junction crossing terminal hill hills dale vale wells cross end side town point head rock rocks bank banks works walk rise view grove orchard mill mills corner yard'.split(
    ' ',
  ),
);

/** Whether a name without a given name in it may be a street's or a house's. */
export const mayBePlace = perText((name) => HALF_PLACES.has(name.toLowerCase().split(/\s+/).at(-1) ?? ''));
