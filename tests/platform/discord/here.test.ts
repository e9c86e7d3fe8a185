import { describe, expect, it } from 'vitest';
import { mayNotManage } from '../../../src/platform/discord/here.ts';

const OWN = '100';
const OTHER = '200';
const NOTHING = '0';
const MANAGE = String(1n << 4n);
const ADMIN = String(1n << 3n);
const ROLE = '300000000000000000';

describe('who may decide what the bot posts in a channel', () => {
  it.each([
    ['nobody without a permission, in the channel itself', OWN, NOTHING, {}, [], false],
    ['who may manage the channel, there', OWN, MANAGE, {}, [], true],
    ['an administrator, there', OWN, ADMIN, {}, [], true],
    ['an administrator, in a channel that was not named', OTHER, ADMIN, {}, [], true],
    ['who may manage another channel, in that one', OTHER, NOTHING, { [OTHER]: MANAGE }, [], true],
    ['nobody by what they may do elsewhere', OTHER, MANAGE, { [OTHER]: NOTHING }, [], false],
    ['nobody in a channel of which nothing is told', OTHER, MANAGE, {}, [], false],
    ['whoever has the role, anywhere', OTHER, NOTHING, {}, [ROLE], true],
    ['nobody by another role', OWN, NOTHING, {}, ['1'], false],
    ['nobody by permissions that are no number', OWN, 'all', {}, [], false],
  ])('%s', (_, channel, permissions, elsewhere, roles, isAllowed) => {
    const why = mayNotManage(channel, OWN, { permissions, roles, elsewhere }, ROLE);
    expect(why === undefined).toBe(isAllowed);
  });

  it('no role, where none is set', () => {
    const standing = { permissions: NOTHING, roles: [ROLE], elsewhere: {} };
    expect(mayNotManage(OWN, OWN, standing, undefined)).toMatch(/Manage Channels/);
  });

  it('says what it takes, or where to ask', () => {
    const standing = { permissions: NOTHING, roles: [], elsewhere: {} };
    expect(mayNotManage(OWN, OWN, standing, ROLE)).toMatch(/Manage Channels.*role/);
    expect(mayNotManage(OTHER, OWN, standing, undefined)).toMatch(/Ask in that channel/);
  });
});
