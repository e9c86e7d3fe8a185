import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { notice } from '../../../../src/platform/discord/notice.ts';
import { chance, randomFaults } from '../../../support/discord-server/fault-plan.ts';
import { type FakeDiscord, startDiscord } from '../../../support/discord-server/start.ts';

const text = (content: string): object => ({ type: 10, content });
const message = (fields: object = {}): object => ({ ...notice('fault'), ...fields });
const MINUTES = 60_000;

let discord: FakeDiscord;
let late: number;

beforeEach(async () => {
  late = 0;
  discord = await startDiscord({ now: () => Date.now() + late });
});
afterEach(() => discord.stop());

async function send(method: string, path: string, body?: object, token?: string) {
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bot ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const read: unknown = response.status === 204 ? {} : await response.json();
  return { status: response.status, ...(read as { code?: number }) };
}

/** An interaction that nobody was told of. */
function interaction() {
  const id = discord.state.nextId();
  const { channelId } = discord;
  const record = {
    id,
    token: `t${id}`,
    createdAt: discord.state.now(),
    channelId,
    isWaiting: false,
    followUps: [],
    attempts: 0,
  };
  discord.interactions.set(id, record);
  return {
    respond: (body: object) => send('POST', `/interactions/${id}/t${id}/callback`, body),
    edit: (body: object) =>
      send('PATCH', `/webhooks/${discord.applicationId}/t${id}/messages/@original`, body),
    followUp: (body: object) => send('POST', `/webhooks/${discord.applicationId}/t${id}`, body),
  };
}

describe('our own Discord', () => {
  it('takes one first response, and edits and further messages after it', async () => {
    const { respond, edit, followUp } = interaction();
    expect(await respond({ type: 4, data: message() })).toMatchObject({ status: 204 });
    expect(await respond({ type: 4, data: message() })).toMatchObject({ status: 400, code: 40_060 });
    expect(await edit(message())).toMatchObject({ status: 200 });
    expect(await followUp(message({ flags: 32_832 }))).toMatchObject({ status: 200 });
    expect(discord.complaints).toEqual([]);
  });

  it('takes no first response after three seconds', async () => {
    const { respond } = interaction();
    late = 3001;
    expect(await respond({ type: 6 })).toMatchObject({ status: 404, code: 10_062 });
  });

  it('takes no edit before a response, nor after a quarter of an hour', async () => {
    const { respond, edit } = interaction();
    expect(await edit(message())).toMatchObject({ status: 404, code: 10_015 });
    await respond({ type: 5, data: { flags: 0 } });
    late = 15 * MINUTES + 1;
    expect(await edit(message())).toMatchObject({ status: 401, code: 50_027 });
  });

  it.each<[string, object]>([
    ['a field that it does not know', { type: 4, data: message({ colour: 1 }) }],
    [
      '41 components',
      { type: 4, data: message({ components: Array.from({ length: 41 }, () => text('a')) }) },
    ],
    ['4,001 characters', { type: 4, data: message({ components: [text('a'.repeat(4001))] }) }],
    [
      'mentions that are not disabled',
      { type: 4, data: message({ allowed_mentions: { parse: ['users'] } }) },
    ],
    ['flags that cannot be set', { type: 4, data: message({ flags: 32_768 | 4096 }) }],
    ['a type that it does not know', { type: 99 }],
    [
      '26 choices',
      { type: 8, data: { choices: Array.from({ length: 26 }, () => ({ name: 'a', value: 'a' })) } },
    ],
  ])('refuses %s, and the test that sent it fails', async (_, body) => {
    expect(await interaction().respond(body)).toMatchObject({ status: 400, code: 50_035 });
    expect(discord.complaints).toHaveLength(1);
  });

  it('complains of a route that is not there', async () => {
    expect(await send('GET', '/nowhere', undefined, discord.token)).toMatchObject({ status: 404 });
    expect(discord.complaints).toEqual(['there is no route GET /nowhere']);
  });

  it('takes nothing from somebody with another token', async () => {
    expect(await send('GET', '/applications/@me', undefined, 'wrong')).toMatchObject({ status: 401 });
  });

  it('posts a message once for each nonce', async () => {
    const post = () =>
      send(
        'POST',
        `/channels/${discord.channelId}/messages`,
        message({ nonce: '1', enforce_nonce: true }),
        discord.token,
      );
    await post();
    expect(await post()).toMatchObject({ status: 200 });
    expect(discord.messages).toHaveLength(1);
  });

  it('refuses commands over the limits', async () => {
    const commands = [{ type: 1, name: 'Upper', description: 'a', options: [] }];
    const sent = send('PUT', `/applications/${discord.applicationId}/commands`, commands, discord.token);
    expect(await sent).toMatchObject({ status: 400, code: 50_035 });
    expect(discord.complaints).toHaveLength(1);
  });
});

describe('faults by chance', () => {
  it('are the same for the same seed', () => {
    const drawn = () => Array.from({ length: 50 }, randomFaults(7, 0.5).bind(undefined, 'GET', '/'));
    expect(drawn()).toEqual(drawn());
  });

  it('are as many as asked for', () => {
    const random = chance(3);
    const hits = Array.from({ length: 10_000 }, () => random()).filter((value) => value < 0.1).length;
    expect(hits).toBeGreaterThan(900);
    expect(hits).toBeLessThan(1100);
  });
});
