import { describe, expect, it } from 'vitest';
import { mayNotPost } from '../../../src/platform/discord/may-post.ts';
import { MAY, type Overwrite, permissionsIn } from '../../../src/platform/discord/permissions.ts';

const GUILD = '1';
const MOD = '2';
const PERSON = '7';
const { viewChannel, manageChannels, administrate, sendMessages } = MAY;
const server = (everybody: bigint, mod = 0n, owner = '9') => ({
  id: GUILD,
  owner_id: owner,
  roles: [
    { id: GUILD, permissions: String(everybody) },
    { id: MOD, permissions: String(mod) },
    { id: '3', permissions: String(administrate) },
  ],
});
const says = (id: string, type: number, allow: bigint, deny: bigint): Overwrite => ({
  id,
  type,
  allow: String(allow),
  deny: String(deny),
});
const member = { id: PERSON, roles: [MOD] };
const manages = (...given: Parameters<typeof permissionsIn>) =>
  (permissionsIn(...given) & manageChannels) !== 0n;

describe('what a member may do in a channel', () => {
  it('is what the roles give together, and no role that others have', () => {
    expect(manages(server(viewChannel, manageChannels), [], member)).toBe(true);
    expect(manages(server(viewChannel, manageChannels), [], { id: PERSON, roles: [] })).toBe(false);
  });

  it('is everything for the owner and for administrators, whatever the channel says', () => {
    const denied = [says(GUILD, 0, 0n, viewChannel | manageChannels)];
    expect(manages(server(0n, 0n, PERSON), denied, member)).toBe(true);
    expect(manages(server(0n, administrate), denied, member)).toBe(true);
  });

  it('is changed by the channel: for everybody, then for roles, then for the member', () => {
    const all = server(viewChannel | manageChannels);
    const forAll = says(GUILD, 0, 0n, manageChannels);
    const forRole = says(MOD, 0, manageChannels, 0n);
    const forMember = says(PERSON, 1, 0n, manageChannels);
    expect(manages(all, [forAll], member)).toBe(false);
    expect(manages(all, [forRole, forAll], member)).toBe(true);
    expect(manages(all, [forMember, forRole, forAll], member)).toBe(false);
  });

  it('is not changed by what is said of other roles and people', () => {
    const others = [says('5', 0, manageChannels, viewChannel), says('8', 1, manageChannels, viewChannel)];
    expect(permissionsIn(server(viewChannel), others, member)).toBe(viewChannel);
  });

  it('is nothing where the channel cannot be seen', () => {
    const hidden = [says(GUILD, 0, 0n, viewChannel)];
    expect(permissionsIn(server(viewChannel | manageChannels), hidden, member)).toBe(0n);
  });

  it('grants nothing for what is no number', () => {
    const strange = { ...server(0n), roles: [{ id: GUILD, permissions: 'all' }] };
    expect(permissionsIn(strange, [], member)).toBe(0n);
  });
});

describe('whether the bot can post', () => {
  it.each([
    ['a message', 0, 'message', viewChannel | sendMessages, undefined],
    ['nothing unseen', 0, 'message', 0n, /View Channel, Send Messages/],
    ['no thread without leave', 0, 'thread', viewChannel | sendMessages, /Create Public Threads/],
    ['into a thread', 11, 'message', viewChannel | MAY.sendInThreads, undefined],
    ['no post in a forum without leave', 15, 'message', viewChannel, /allow me Send Messages in that/],
    ['anything for an administrator', 0, 'thread', administrate, undefined],
  ] as const)('%s', (_, type, as, permissions, said) => {
    const why = mayNotPost(permissions, type, as);
    if (said === undefined) expect(why).toBeUndefined();
    else expect(why).toMatch(said);
  });
});
