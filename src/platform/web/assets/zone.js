/**
 * Fills in the reader's own time zone where the address names none, and offers the others.
 * An answer that is already on the page keeps the zone it was given in.
 * @param {HTMLInputElement} input
 * @param {import('./place.js').Place | undefined} place
 */
export function bindZone(input, place) {
  if (place?.question === '' && place.zone === null) {
    input.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  }
  input.addEventListener('focus', () => offer(input), { once: true });
}

/** @param {HTMLInputElement} input */
function offer({ list }) {
  const options = Intl.supportedValuesOf('timeZone').map((zone) => {
    const option = document.createElement('option');
    option.value = zone;
    return option;
  });
  list?.replaceChildren(...options);
}
