import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Services on a machine of a cloud that hand out its credentials. They are never fetched from, whatever is
 * allowed. Those in 169.254/16 (most clouds) fall under link-local.
 */
const METADATA = ['100.100.100.200', '192.0.0.192', '168.63.129.16', 'fd00:ec2::254', 'fd20:ce::254'];
const METADATA_NAMES = /^(metadata(\.google(\.internal)?|\.goog)?|instance-data(\.ec2\.internal)?)$/;

/** All of IPv6 that is given out for the public network (RFC 4291, 2.4; IANA). */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');

/** Of what kind an IP address is: only `public` ones are fetched from unless the operator allows others. */
export type Kind =
  | { readonly kind: 'public' }
  /** In a network of somebody's own: may be allowed. */
  | { readonly kind: 'own'; readonly range: string }
  /** Never fetched from. */
  | { readonly kind: 'never'; readonly range: string };

/** Ranges of networks of one's own: RFC 1918, RFC 4193, RFC 6598, and the machine itself. */
const OWN: Readonly<Record<string, string>> = {
  private: 'a private network',
  uniqueLocal: 'a private network',
  carrierGradeNat: 'a provider’s inner network',
  loopback: 'this machine itself',
};

/**
 * Addresses that stand for others (IPv4-mapped, NAT64, 6to4, Teredo) are never public: what is behind them
 * would have to be checked again, and no public site has to be reached through them.
 */
export function kindOf(ip: string): Kind {
  if (isIP(ip) === 0) return { kind: 'never', range: 'no network' };
  const address = ipaddr.parse(ip);
  if (METADATA.some((metadata) => ipaddr.parse(metadata).toString() === address.toString())) {
    return { kind: 'never', range: 'a cloud’s metadata service' };
  }
  const range = address.range();
  const own = OWN[range];
  if (own !== undefined) return { kind: 'own', range: own };
  if (range === 'linkLocal') return { kind: 'never', range: 'a link-local network' };
  const isGlobal = address instanceof ipaddr.IPv4 || address.match(GLOBAL);
  return range === 'unicast' && isGlobal ? { kind: 'public' } : { kind: 'never', range: 'no public network' };
}

/** Names that stand for this machine (RFC 6761) or for a cloud's metadata service. */
export function isNeverNamed(host: string): boolean {
  return METADATA_NAMES.test(host);
}

/** Names that are of networks of one's own: RFC 6761, RFC 6762, RFC 8375, and `.internal` as ICANN reserved it. */
export function isOwnName(host: string): boolean {
  return /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa)$/.test(host);
}
