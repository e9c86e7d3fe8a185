import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Card } from '../../src/card/card.ts';
import { createLog } from '../../src/cli/log.ts';
import { type OpenDesk, openDesk } from '../../src/cli/open-desk.ts';
import { readConfig } from '../../src/config.ts';
import { connectDiscord } from '../../src/platform/discord/connect.ts';
import type { Connection, Service } from '../../src/platform/service.ts';
import { connectSlack } from '../../src/platform/slack/connect.ts';
import { createService } from '../../src/service/service.ts';
import { type FakeDiscord, startDiscord } from '../support/discord-server/start.ts';
import { DATA_FOLDER } from '../support/first-corpus.ts';
import { type Person, person } from '../support/slack-server/person.ts';
import { APP_TOKEN, type SlackServer, startSlack } from '../support/slack-server/slack-server.ts';
import { addTeam } from '../support/slack-server/world.ts';

const LOG = { info: () => {}, warn: () => {}, error: () => {} };
const NOW = new Date('2025-12-15T09:00:00Z');
const PLAIN = [
  'what did lavrov say about nato in december?',
  'hello',
  'what is the weather?',
  'lavorv nato dec',
  'TRT vs EIR',
];

/** The same words through the real clients of both platforms. */
describe('the same question', () => {
  let open: OpenDesk;
  let discord: FakeDiscord;
  let slack: SlackServer;
  let someone: Person;
  let connections: Connection[] = [];
  const cards = new Map<string, Card[]>();

  beforeAll(async () => {
    open = await openDesk(
      readConfig({ DATABASE_URL: 'sqlite::memory:', DATA_DIR: DATA_FOLDER }),
      createLog('silent'),
      NOW,
    );
    const real = createService({
      desk: open.desk,
      sql: open.store,
      now: () => NOW,
      timeZone: 'UTC',
      allowance: { burst: 1000, everyMs: 1 },
      draw: async () => new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
      log: () => {},
      warn: () => {},
    });
    const service: Service = {
      ...real,
      async handle(request) {
        // Each question stands for itself: no place, no conversation.
        const answered = await real.handle({ ...request, asker: `${request.asker} ${Math.random()}` });
        const platform = request.asker.split(':')[0] ?? '';
        cards.set(platform, [...(cards.get(platform) ?? []), answered.card]);
        return answered;
      },
    };
    [discord, slack] = await Promise.all([startDiscord(), startSlack()]);
    addTeam(slack.world, 'T1');
    connections = await Promise.all([
      connectDiscord({
        token: discord.token,
        apiUrl: discord.apiUrl,
        commands,
        service,
        log: LOG,
        now: () => NOW,
      }),
      connectSlack({
        credentials: { kind: 'socket', appToken: APP_TOKEN, botToken: 'xoxb-T1-secret' },
        commands,
        service,
        sql: open.store,
        log: LOG,
        prefix: '',
        apiUrl: slack.apiUrl,
        now: () => NOW,
      }),
    ]);
    someone = person(slack, (kind, payload) => slack.socket.send(kind, payload).then((ack) => ack.payload));
  });
  afterAll(async () => {
    for (const connection of connections) await connection.stop();
    await Promise.all([discord.stop(), slack.close()]);
    await open.close();
  });

  const cardFrom = async (platform: string, ask: () => unknown): Promise<Card | undefined> => {
    const before = cards.get(platform)?.length ?? 0;
    await ask();
    await expect.poll(() => cards.get(platform)?.length ?? 0, { timeout: 5000 }).toBe(before + 1);
    return cards.get(platform)?.at(-1);
  };

  // What is posted regularly belongs to a place, and is not the same on both.
  const answering = commands.filter(({ byNameOnly }) => byNameOnly !== true);
  it.each([...answering.flatMap(({ examples }) => examples), ...PLAIN])(
    'gets the same card on both: %s',
    async (text) => {
      const onDiscord = await cardFrom('discord', () => discord.people.say(text, { where: 'direct' }));
      const onSlack = await cardFrom('slack', () => someone.writes(text));
      expect(onSlack).toEqual(onDiscord);
      expect(onDiscord?.title).not.toBe('Something went wrong here');
    },
  );

  it.each([
    ['quotes', { speaker: 'lavrov', topic: 'nato' }, 'lavrov nato'],
    ['latest', { outlet: 'trt', since: '2025-12' }, 'trt since:2025-12'],
    ['compare', { a: 'trt', b: 'eir' }, 'trt eir'],
    ['timeline', {}, ''],
    ['check', { words: '"a road to nowhere"' }, '"a road to nowhere"'],
  ])('gets the same card as a slash command: /%s', async (name, options, text) => {
    const onDiscord = await cardFrom('discord', () => discord.people.command(name, options));
    const onSlack = await cardFrom('slack', () => someone.types(`/${name}`, text));
    expect(onSlack).toEqual(onDiscord);
  });

  it.each([
    ['digest add', { time: '8 pm', days: 'weekdays', zone: 'istanbul' }, '8 pm weekdays zone:istanbul'],
    ['watch list', {}, ''],
  ])('is understood alike where the answer belongs to the place: /%s', async (name, options, text) => {
    const onDiscord = await cardFrom('discord', () => discord.people.command(name, options));
    const [root = '', sub = ''] = name.split(' ');
    const onSlack = await cardFrom('slack', () => someone.types(`/${root}`, `${sub} ${text}`.trim()));
    expect(onSlack?.asked).toEqual(onDiscord?.asked);
    expect(onSlack?.title).toBe(onDiscord?.title);
  });
});
