/**
 * What an address of the console asks.
 * @typedef {{ question: string, zone: string | null, after: string | null }} Place
 */

/**
 * Reads an address, or gives undefined where it is no question to this console.
 * @param {string} address
 * @returns {Place | undefined}
 */
export function placeOf(address) {
  const { origin, pathname, searchParams } = new URL(address, location.href);
  if (origin !== location.origin || pathname !== '/') return undefined;
  return {
    question: (searchParams.get('q') ?? '').trim(),
    zone: searchParams.get('tz'),
    after: searchParams.get('after'),
  };
}

/**
 * The address of a question: everything the answer depends on, so that it can be shared.
 * @param {string} path
 * @param {Place} place
 */
export function addressOf(path, { question, zone, after }) {
  const query = new URLSearchParams({ q: question });
  if (zone !== null && zone !== '') query.set('tz', zone);
  if (after !== null && after !== '') query.set('after', after);
  return `${path}?${query}`;
}
