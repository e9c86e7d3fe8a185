import { describe, expect, it } from 'vitest';
import { isNeverNamed, isOwnName, kindOf } from '../../../src/ingest/fetch/public-address.ts';

describe('an IP address', () => {
  it.each([
    ['1.1.1.1', 'a name server'],
    ['93.184.215.14', 'a site'],
    ['172.15.255.255', 'just before a private range'],
    ['172.32.0.0', 'just after it'],
    ['100.63.255.255', 'just before carrier-grade NAT'],
    ['100.128.0.0', 'just after it'],
    ['2606:4700:4700::1111', 'IPv6'],
    ['2a00:1450:4001:829::200e', 'IPv6 of Europe'],
  ])('%s is public: %s', (ip) => {
    expect(kindOf(ip)).toEqual({ kind: 'public' });
  });

  it.each([
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'the end of loopback'],
    ['::1', 'loopback in IPv6'],
    ['10.0.0.1', 'RFC 1918'],
    ['172.16.0.1', 'RFC 1918'],
    ['172.31.255.255', 'RFC 1918'],
    ['192.168.1.1', 'RFC 1918'],
    ['100.64.0.1', 'carrier-grade NAT'],
    ['fc00::1', 'unique local'],
    ['fd12:3456::1', 'unique local'],
  ])('%s is of a network of one’s own: %s', (ip) => {
    expect(kindOf(ip).kind).toBe('own');
  });

  it.each([
    ['0.0.0.0', 'this network'],
    ['0.1.2.3', 'this network, 0/8'],
    ['169.254.0.1', 'link-local'],
    ['169.254.169.254', 'metadata of most clouds'],
    ['100.100.100.200', 'metadata of a cloud, within carrier-grade NAT'],
    ['192.0.0.192', 'metadata of a cloud'],
    ['168.63.129.16', 'metadata of a cloud, at a public address'],
    ['fd00:ec2::254', 'metadata of a cloud in IPv6'],
    ['192.0.0.1', 'protocol assignments'],
    ['192.0.2.1', 'documentation'],
    ['198.51.100.1', 'documentation'],
    ['203.0.113.1', 'documentation'],
    ['198.18.0.1', 'benchmarks'],
    ['192.88.99.1', '6to4 relay'],
    ['224.0.0.1', 'multicast'],
    ['239.255.255.255', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local with its zone'],
    ['fec0::1', 'site-local'],
    ['ff02::1', 'multicast'],
    ['::ffff:127.0.0.1', 'IPv4-mapped loopback'],
    ['::ffff:8.8.8.8', 'IPv4-mapped, of a public one too'],
    ['::127.0.0.1', 'IPv4-compatible'],
    ['64:ff9b::7f00:1', 'NAT64'],
    ['64:ff9b:1::1', 'local NAT64'],
    ['2002:7f00:1::', '6to4'],
    ['2001::1', 'Teredo'],
    ['2001:db8::1', 'documentation'],
    ['3fff::1', 'documentation'],
    ['100::1', 'discard'],
    ['5f00::1', 'segment routing'],
    ['4000::1', 'not given out'],
    ['2001:2::1', 'benchmarks'],
    ['localhost', 'no address at all'],
    ['', 'nothing'],
  ])('%s is never fetched from: %s', (ip) => {
    expect(kindOf(ip).kind).toBe('never');
  });
});

describe('a name', () => {
  it.each(['metadata.google.internal', 'metadata.goog', 'metadata', 'instance-data.ec2.internal'])(
    '%s is of a metadata service',
    (name) => {
      expect(isNeverNamed(name)).toBe(true);
    },
  );

  it.each(['localhost', 'a.localhost', 'printer.local', 'db.internal', 'nas.home.arpa'])(
    '%s is of a network of one’s own',
    (name) => {
      expect(isOwnName(name)).toBe(true);
    },
  );

  it.each(['localhost.example', 'metadata.example', 'local.example', 'notlocal'])(
    '%s is a name as others',
    (name) => {
      expect(isOwnName(name) || isNeverNamed(name)).toBe(false);
    },
  );
});
