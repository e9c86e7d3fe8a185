import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** What the operator lets be fetched beside the public network: hosts by name, and networks. */
export interface Allow {
  readonly hosts: ReadonlySet<string>;
  readonly networks: readonly Network[];
}

type Network = ReturnType<typeof ipaddr.parseCIDR>;

export const ALLOW_NOTHING: Allow = { hosts: new Set(), networks: [] };

const NAME = /^(?!-)[a-z0-9-]{1,63}(\.(?!-)[a-z0-9-]{1,63})*$/;

/** Reads FETCH_ALLOW: host names, addresses and CIDRs, with commas between. What cannot be read comes back as a text. */
export function readAllow(text: string): Allow | string {
  const hosts = new Set<string>();
  const networks: Network[] = [];
  for (const item of text.toLowerCase().split(/[\s,]+/)) {
    if (item === '') continue;
    if (ipaddr.isValidCIDR(item)) networks.push(ipaddr.parseCIDR(item));
    else if (isIP(item) !== 0) networks.push(ipaddr.parseCIDR(`${item}/${isIP(item) === 4 ? 32 : 128}`));
    else if (NAME.test(item) && !/^[\d.]+$/.test(item)) hosts.add(item);
    else return item;
  }
  return { hosts, networks };
}

/** Whether an address of a network of one's own may be fetched from, for its network or for its host's name. */
export function isAllowed({ hosts, networks }: Allow, host: string, ip: string): boolean {
  const address = ipaddr.parse(ip);
  return (
    hosts.has(host) ||
    networks.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits))
  );
}
