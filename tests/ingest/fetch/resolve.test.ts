import { describe, expect, it } from 'vitest';
import { ALLOW_NOTHING, readAllow } from '../../../src/ingest/fetch/allow.ts';
import { resolveChecked } from '../../../src/ingest/fetch/resolve.ts';
import { allowing } from './server.ts';

const ask = (host: string, answers: readonly string[], allow = ALLOW_NOTHING) =>
  resolveChecked(host, async () => answers, allow);
const refused = { kind: 'refused', reason: 'network' };

describe('a host', () => {
  it('is fetched from where every answer is public', async () => {
    expect(await ask('herald.example', ['1.1.1.1', '2606:4700::1'])).toEqual(['1.1.1.1', '2606:4700::1']);
  });

  it.each([
    ['the first', ['10.0.0.1', '1.1.1.1']],
    ['the last', ['1.1.1.1', '2606:4700::1', '::1']],
  ])('is refused where %s of several answers is not public', async (_, answers) => {
    expect(await ask('herald.example', answers)).toMatchObject(refused);
  });

  it('is not told where it leads', async () => {
    const refusal = await ask('herald.example', ['10.20.30.40']);
    expect(JSON.stringify(refusal)).not.toContain('10.20');
  });

  it('that is an address is not asked for', async () => {
    const fails = () => Promise.reject(new Error('asked'));
    expect(await resolveChecked('1.1.1.1', fails, ALLOW_NOTHING)).toEqual(['1.1.1.1']);
    expect(await resolveChecked('::ffff:7f00:1', fails, ALLOW_NOTHING)).toMatchObject(refused);
  });

  it.each(['localhost', 'printer.local', 'metadata.google.internal'])(
    '%s is refused by its name, whatever it leads to',
    async (host) => {
      expect(await ask(host, ['1.1.1.1'])).toMatchObject(refused);
    },
  );

  it.each([
    ['has no address', async () => []],
    ['cannot be resolved', () => Promise.reject(new Error('ENOTFOUND'))],
  ])('that %s is said not to be there, and may come', async (_, resolve) => {
    expect(await resolveChecked('herald.example', resolve, ALLOW_NOTHING)).toMatchObject({
      reason: 'host',
      mayPass: true,
    });
  });
});

describe('what the operator allows', () => {
  it('is a host by its name, and no other', async () => {
    const allow = allowing('wiki.internal');
    expect(await ask('wiki.internal', ['10.0.0.1'], allow)).toEqual(['10.0.0.1']);
    expect(await ask('other.example', ['10.0.0.1'], allow)).toMatchObject(refused);
  });

  it('is a network, and no other', async () => {
    const allow = allowing('10.1.0.0/16, fd00:1::/32');
    expect(await ask('wiki.example', ['10.1.2.3', 'fd00:1::5'], allow)).toEqual(['10.1.2.3', 'fd00:1::5']);
    expect(await ask('wiki.example', ['10.2.0.1'], allow)).toMatchObject(refused);
  });

  it.each(['169.254.169.254', '100.100.100.200', 'fe80::1', '::ffff:10.1.0.1', '224.0.0.1', '0.0.0.0'])(
    'never is %s',
    async (ip) => {
      expect(await ask('wiki.example', [ip], allowing('wiki.example,0.0.0.0/0,::/0'))).toMatchObject(refused);
    },
  );

  it('is read from a list', () => {
    expect(allowing('Wiki.Example, 10.0.0.1 ::1').hosts).toEqual(new Set(['wiki.example']));
    expect(readAllow('http://wiki.example')).toBe('http://wiki.example');
    expect(readAllow('10.0.0.0/99')).toBe('10.0.0.0/99');
  });
});
