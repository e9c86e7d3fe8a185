import { isIP, type LookupFunction } from 'node:net';
import { Agent } from 'undici';
import type { Limits } from './limits.ts';

/**
 * Connections to a host that go to addresses that were checked, and to no others: its name is not resolved
 * again, so a name server that answers otherwise the second time ("DNS rebinding") changes nothing. TLS still
 * asks for the certificate of the name.
 * @param authorities certificates to trust beside those of Node, as PEM
 */
export function pinnedAgent(ips: readonly string[], limits: Limits, authorities?: string): Agent {
  const all = ips.map((address) => ({ address, family: isIP(address) }));
  const lookup: LookupFunction = (host, options, callback) => {
    const [first] = all;
    if (first === undefined) callback(new Error(`no address for ${host}`), '');
    else if (options.all === true) callback(null, all);
    else callback(null, first.address, first.family);
  };
  return new Agent({
    connect: {
      lookup,
      timeout: limits.connectMs,
      ...(authorities === undefined ? {} : { ca: authorities }),
    },
    autoSelectFamily: true,
    maxHeaderSize: limits.headerBytes,
    // The time of the whole is bounded; these would end within it what is only slow.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}
