import { describe, expect, it } from 'vitest';
import { mayNotManage } from '../../../src/platform/discord/here.ts';
import { MAY } from '../../../src/platform/discord/permissions.ts';

const ROLE = '300000000000000000';

describe('who may decide what the bot posts in a channel', () => {
  it.each([
    ['nobody without a permission', 0n, [], false],
    ['who may manage the channel', MAY.manageChannels, [], true],
    ['an administrator', MAY.administrate, [], true],
    ['whoever has the role', 0n, [ROLE], true],
    ['nobody by another role', 0n, ['1'], false],
    ['nobody by another permission', MAY.sendMessages, [], false],
  ])('%s', (_, permissions, roles, isAllowed) => {
    expect(mayNotManage({ permissions, roles }, ROLE) === undefined).toBe(isAllowed);
  });

  it('no role, where none is set', () => {
    expect(mayNotManage({ permissions: 0n, roles: [ROLE] }, undefined)).toMatch(/Manage Channels there\./);
  });

  it('says what it takes', () => {
    expect(mayNotManage({ permissions: 0n, roles: [] }, ROLE)).toMatch(/Manage Channels.*role/);
  });
});
