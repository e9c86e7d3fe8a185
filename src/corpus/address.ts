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
