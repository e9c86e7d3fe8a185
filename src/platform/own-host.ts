/**
 * Whether a Host header names this machine, or a name that is allowed besides. Any other name means that
 * a foreign page has had its own name point here, in order to read the answers (DNS rebinding).
 */
export function isOwnHost(host: string, allowed: readonly string[]): boolean {
  if (!URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  const names = allowed.map((name) => name.toLowerCase());
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d{1,3}){3}$/.test(hostname) ||
    names.includes(hostname) ||
    names.includes(hostname.replace(/^\[(.*)\]$/, '$1'))
  );
}
