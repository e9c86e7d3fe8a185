import { afterEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { examine } from '../../src/cli/doctor.ts';
import { createLog } from '../../src/cli/log.ts';
import { start } from '../../src/cli/start.ts';
import { rootsOf } from '../../src/command/groups.ts';
import { readConfig } from '../../src/config.ts';
import { type FakeDiscord, startDiscord } from '../support/discord-server/start.ts';
import { DATA_FOLDER } from '../support/first-corpus.ts';
import { person } from '../support/slack-server/person.ts';
import { APP_TOKEN, type SlackServer, startSlack } from '../support/slack-server/slack-server.ts';
import { addTeam } from '../support/slack-server/world.ts';

const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const done of cleanUp.splice(0).reverse()) await done();
});

async function platforms(): Promise<{
  discord: FakeDiscord;
  slack: SlackServer;
  environment: Record<string, string>;
}> {
  const discord = await startDiscord();
  cleanUp.push(() => discord.stop());
  const slack = await startSlack();
  cleanUp.push(() => slack.close());
  addTeam(slack.world, 'T1');
  const environment = {
    DATABASE_URL: 'sqlite::memory:',
    DATA_DIR: DATA_FOLDER,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    SLACK_APP_TOKEN: APP_TOKEN,
    SLACK_BOT_TOKEN: 'xoxb-T1-secret',
    SLACK_API_URL: slack.apiUrl,
  };
  return { discord, slack, environment };
}

describe('start', () => {
  it('answers on every platform that is configured, and stops', async () => {
    const { discord, slack, environment } = await platforms();
    const running = await start(readConfig(environment), createLog('silent'), () => new Date());
    cleanUp.push(() => running.stop());
    expect(running.says).toBe('Dragoman is connected to Discord, and connected to Slack. Stop with Ctrl+C.');

    const asked = discord.people.command('quotes', { speaker: 'lavrov' });
    await discord.until('the command is answered', () => asked.record.responseType !== undefined);
    expect(asked.record.responseType).toBe(4);

    await expect.poll(() => slack.socket.connections()).toBe(1);
    await person(slack, (kind, payload) => slack.socket.send(kind, payload).then((ack) => ack.payload)).types(
      '/quotes',
      'lavrov',
    );
    await expect.poll(() => slack.world.seen.length).toBe(1);
    expect(JSON.stringify(slack.world.seen[0]?.blocks)).toContain('Quotations by Sergey Lavrov');
  });

  it('serves the console beside a platform only where its port is set', async () => {
    const { environment } = await platforms();
    const running = await start(
      readConfig({ ...environment, PORT: '0' }),
      createLog('silent'),
      () => new Date(),
    );
    cleanUp.push(() => running.stop());
    const url = /open (\S+) and/.exec(running.says)?.[1] ?? '';
    expect(await (await fetch(`${url}/?q=/latest`)).text()).toContain('Latest articles');
  });

  it('stops what it has started where a platform refuses its token', async () => {
    const { environment } = await platforms();
    const wrong = readConfig({ ...environment, SLACK_BOT_TOKEN: 'xoxb-wrong' });
    await expect(start(wrong, createLog('silent'), () => new Date())).rejects.toThrow(/SLACK_BOT_TOKEN/);
  });
});

describe('doctor with tokens', () => {
  it('says that they work', async () => {
    const { environment } = await platforms();
    const findings = await examine(readConfig(environment), new Date());
    expect(findings.filter(({ well }) => !well)).toEqual([]);
    expect(findings.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['Discord token', 'Discord commands', 'Slack bot token', 'Slack app token']),
    );
  });

  it('says which does not work and where to click, without showing it', async () => {
    const { environment } = await platforms();
    const findings = await examine(
      readConfig({ ...environment, DISCORD_TOKEN: 'wrong.secret.token', SLACK_BOT_TOKEN: 'xoxb-wrong' }),
      new Date(),
    );
    const faults = findings.filter(({ well }) => !well).map(({ says }) => says);
    expect(faults).toEqual([
      expect.stringContaining('Reset Token'),
      expect.stringContaining('OAuth & Permissions'),
    ]);
    expect(JSON.stringify(findings)).not.toMatch(/wrong/);
  });

  it('names the scopes that the Slack app lacks, and what each is for', async () => {
    const { slack, environment } = await platforms();
    const team = addTeam(slack.world, 'T2');
    team.scopes = ['commands', 'chat:write'];
    const findings = await examine(
      readConfig({ ...environment, SLACK_BOT_TOKEN: team.botToken }),
      new Date(),
    );
    const [fault] = findings.filter(({ well }) => !well);
    expect(fault?.says).toMatch(/^lacks app_mentions:read \(.+\), im:history/);
  });
});

describe('the commands', () => {
  it('are registered with Discord under their own names', async () => {
    const { discord, environment } = await platforms();
    const running = await start(readConfig(environment), createLog('silent'), () => new Date());
    cleanUp.push(() => running.stop());
    const names = (discord.commands.get('') ?? []).filter(({ type }) => type === 1).map(({ name }) => name);
    expect(names.sort()).toEqual(
      rootsOf(commands)
        .map(({ name }) => name)
        .sort(),
    );
  });
});
