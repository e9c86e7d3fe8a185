/**
 * An address as it is compared: without scheme, `www.`, query, fragment and final slash, which people and
 * platforms add and drop. The host is in lower case.
 */
export function bareAddress(address: string): string {
  const bare = address
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '');
  const [host = '', ...path] = bare.split('/');
  return [host.toLowerCase(), ...path].join('/');
}

/** Under `.invalid`, no address ever leads anywhere (RFC 2606). */
const NOWHERE = 'address-not-known.invalid';
/** Most addresses are seen at once to have nothing of it. */
const MAY_BE_NOWHERE = /address-not-known\.invalid/i;

/** Stands for the address of a page that came as a file without one. */
export function standInAddress(id: string): string {
  return `https://${NOWHERE}/${id}`;
}

/** Whether an address is one of a page, and not a stand-in. */
export function isKnownAddress(address: string): boolean {
  if (!MAY_BE_NOWHERE.test(address)) return true;
  return bareAddress(address).split('/')[0] !== NOWHERE;
}
