// npm run bench:pong [-- SECONDS ROUNDS]: /quotes of our bot beside the least bots on the same libraries, by turns,
// against the same Discord and Slack of our own. One of those says "pong", the other our own card, ready-made.
// Ours is asked the same again and again, which it may keep or not, and what nobody has asked before.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sqliteFile } from '../../tests/kill/scene.ts';
import { startDiscord } from '../../tests/support/discord-server/start.ts';
import { SIGNING_SECRET } from '../../tests/support/slack-server/http-sender.ts';
import { startSlack } from '../../tests/support/slack-server/slack-server.ts';
import { addTeam } from '../../tests/support/slack-server/world.ts';
import { freePort, listens } from '../many/free-port.ts';
import { type Asking, driveDiscord, driveSlack, type Round } from './drive.ts';

const [seconds = 5, rounds = 5] = process.argv.slice(2).map(Number);
const DRAGOMAN = fileURLToPath(new URL('../../bin/dragoman.mjs', import.meta.url));
const least = (file: string) => ['--import', 'tsx', fileURLToPath(new URL(file, import.meta.url))];
const PONG = {
  Discord: { flags: 32_768, components: [{ type: 10, content: 'pong' }], allowed_mentions: { parse: [] } },
  Slack: { text: 'pong' },
};

/** A bot that is asked in rounds: for so many milliseconds. */
type Contender = (ms: number, asking?: Asking) => Promise<Round>;

const running: ChildProcess[] = [];
const closing: (() => Promise<unknown>)[] = [];
const complaints: (readonly string[])[] = [];
const run = (args: readonly string[], environment: Readonly<Record<string, string>>): number => {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  running.push(child);
  return child.pid ?? 0;
};
const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
};
const ourDatabase = () => {
  const { url, dispose } = sqliteFile();
  closing.push(async () => dispose());
  return { DATABASE_URL: url, LOG_LEVEL: 'warn' };
};

async function onDiscord(args: readonly string[], environment: Record<string, string>): Promise<Contender> {
  const discord = await startDiscord();
  closing.push(() => discord.stop());
  complaints.push(discord.complaints);
  const pid = run(args, {
    ...environment,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
  });
  await until(() => discord.gateway.isConnected());
  return (ms, asking = 'the same') => driveDiscord(discord, pid, ms, asking);
}

async function onSlack(args: readonly string[], environment: Record<string, string>): Promise<Contender> {
  const slack = await startSlack();
  closing.push(() => slack.close());
  complaints.push(slack.world.problems);
  const { botToken } = addTeam(slack.world, 'T1');
  const port = await freePort();
  const pid = run(args, {
    ...environment,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_BOT_TOKEN: botToken,
    SLACK_API_URL: slack.apiUrl,
    SLACK_PORT: String(port),
  });
  await until(() => listens(port));
  return (ms, asking = 'the same') => driveSlack(slack, port, pid, ms, asking);
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

try {
  process.stdout.write(
    '| | answers a second | ÷ pong | processor time of each, ms | pong’s ÷ it |\n| --- | ---: | ---: | ---: | ---: |\n',
  );
  for (const [platform, start, file] of [
    ['Discord', onDiscord, 'discord.ts'],
    ['Slack', onSlack, 'slack.ts'],
  ] as const) {
    const ours = await start([DRAGOMAN, 'start'], ourDatabase());
    const forgetful = await start([DRAGOMAN, 'start'], { ...ourDatabase(), KEPT_ANSWERS: '0' });
    // Warms it up, and tells what it answers with.
    const { answer } = await ours(seconds * 1000);
    const contenders = [
      ['pong', await start(least(file), { ANSWER: JSON.stringify(PONG[platform]) })],
      [
        `our card (${(JSON.stringify(answer).length / 1000).toFixed(1)} kB), ready-made`,
        await start(least(file), { ANSWER: JSON.stringify(answer) }),
      ],
      ['/quotes of Dragoman, asked again', ours],
      ['… with KEPT_ANSWERS=0', forgetful],
      ['… never asked twice', (ms) => ours(ms, 'never twice')],
    ] as const satisfies (readonly [string, Contender])[];
    const results = new Map<string, Round[]>(contenders.map(([name]) => [name, []]));
    for (let round = 0; round <= rounds; round += 1)
      for (const [name, contender] of contenders) {
        const done = await contender(seconds * 1000);
        // The first round warms all of them up.
        if (round > 0) results.get(name)?.push(done);
      }
    const middle = (name: string, of: 'rate' | 'ms'): number =>
      median(results.get(name)?.map((round) => round[of]) ?? []);
    for (const name of results.keys()) {
      const [rate, ms] = [middle(name, 'rate'), middle(name, 'ms')];
      const [pong, least] = [middle('pong', 'rate'), middle('pong', 'ms')];
      process.stdout.write(
        `| ${platform}, ${name} | ${rate.toFixed(0)} | ${(rate / pong).toFixed(2)} | ${ms.toFixed(2)} | ${(least / ms).toFixed(2)} |\n`,
      );
    }
  }
  for (const line of new Set(complaints.flat())) process.stderr.write(`${line}\n`);
} finally {
  for (const child of running) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
  for (const close of closing) await close();
}
