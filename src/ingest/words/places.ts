/** Words in the names of places and things, which look like names of people: "Port Amal", "Lantern Island". */
export const PLACES: ReadonlySet<string> = new Set(
  'port strait island islands sea lake river bay cape mount mountain hill street road avenue square bridge station airport city town village county province district region state states republic kingdom house hall tower palace park garden gardens museum theatre theater stadium arena school college clinic hospital north south east west northern southern eastern western upper lower new old great central san santa saint fort el puerto rio coast valley desert forest ocean gulf channel canal harbour harbor market centre center cup league prize award day week act treaty accord agreement protocol convention article war battle summit games festival'.split(
    ' ',
  ),
);

/** Whether a name holds such a word. */
export function isPlace(name: string): boolean {
  return name
    .toLowerCase()
    .split(/\s+/)
    .some((word) => PLACES.has(word));
}
