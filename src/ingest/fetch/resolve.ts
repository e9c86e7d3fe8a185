import { isIP } from 'node:net';
import { type Allow, isAllowed } from './allow.ts';
import { isNeverNamed, isOwnName, kindOf } from './public-address.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Every IP address of a host. Rejects where it has none. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/**
 * The IP addresses of a host, resolved once: what is fetched from it must be fetched from these. Every one of
 * them has to be in order, for it is not in our hands which is taken.
 */
export async function resolveChecked(
  host: string,
  resolve: Resolve,
  allow: Allow,
): Promise<readonly string[] | Refusal> {
  if (isNeverNamed(host)) return refuseNetwork(host, 'a cloud’s metadata service', false);
  if (isIP(host) !== 0) return checked(host, [host], allow);
  // Before asking for it: the question alone would tell somebody's name server what is looked for.
  if (isOwnName(host) && !allow.hosts.has(host) && allow.networks.length === 0) {
    return refuseNetwork(host, 'a network that is not public', true);
  }
  let ips: readonly string[];
  try {
    ips = await resolve(host);
  } catch {
    return notFound(host);
  }
  return ips.length === 0 ? notFound(host) : checked(host, ips, allow);
}

function checked(host: string, ips: readonly string[], allow: Allow): readonly string[] | Refusal {
  for (const ip of ips) {
    const found = kindOf(ip);
    if (found.kind === 'never') return refuseNetwork(host, found.range, false);
    if (found.kind === 'own' && !isAllowed(allow, host, ip)) return refuseNetwork(host, found.range, true);
  }
  return ips;
}

/** The IP address is not said: whoever asks could map a network with what they are told. */
function refuseNetwork(host: string, where: string, canBeAllowed: boolean): Refusal {
  const remedy = canBeAllowed ? ' The operator can allow it: FETCH_ALLOW.' : '';
  return refuse(
    'network',
    `${host} is in ${where}, and only pages in the public network are fetched.${remedy}`,
  );
}

function notFound(host: string): Refusal {
  return refuse(
    'host',
    `There is no host "${host}", or its name cannot be resolved just now. Check the address.`,
  );
}
