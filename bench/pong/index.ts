// npm run bench:pong [-- SECONDS ROUNDS]: /quotes of our bot beside "pong" of the least bot on the same library, by
// turns, against the same Discord and Slack of our own.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sqliteFile } from '../../tests/kill/scene.ts';
import { startDiscord } from '../../tests/support/discord-server/start.ts';
import { SIGNING_SECRET } from '../../tests/support/slack-server/http-sender.ts';
import { startSlack } from '../../tests/support/slack-server/slack-server.ts';
import { addTeam } from '../../tests/support/slack-server/world.ts';
import { freePort, listens } from '../many/free-port.ts';
import { driveDiscord, driveSlack, type Round } from './drive.ts';

const [seconds = 5, rounds = 5] = process.argv.slice(2).map(Number);
const DRAGOMAN = fileURLToPath(new URL('../../bin/dragoman.mjs', import.meta.url));
const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

const run = (args: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess =>
  spawn(process.execPath, args, {
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
};
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const running: ChildProcess[] = [];
const [ownFile, ourDiscord, pongDiscord, slack] = [
  sqliteFile(),
  await startDiscord(),
  await startDiscord(),
  await startSlack(),
];
const { botToken } = addTeam(slack.world, 'T1');
const [ourPort, pongPort] = [await freePort(), await freePort()];
const onSlack = (port: number) => ({
  SLACK_SIGNING_SECRET: SIGNING_SECRET,
  SLACK_BOT_TOKEN: botToken,
  SLACK_API_URL: slack.apiUrl,
  SLACK_PORT: String(port),
});
const onDiscord = ({ token, apiUrl }: typeof ourDiscord) => ({
  DISCORD_TOKEN: token,
  DISCORD_API_URL: apiUrl,
});
try {
  const ours = run([DRAGOMAN, 'start'], {
    DATABASE_URL: ownFile.url,
    LOG_LEVEL: 'warn',
    ...onDiscord(ourDiscord),
    ...onSlack(ourPort),
  });
  const discordPong = run(['--import', 'tsx', here('discord.ts')], onDiscord(pongDiscord));
  const slackPong = run(['--import', 'tsx', here('slack.ts')], onSlack(pongPort));
  running.push(ours, discordPong, slackPong);
  await until(() => ourDiscord.gateway.isConnected() && pongDiscord.gateway.isConnected());
  await until(async () => (await listens(ourPort)) && (await listens(pongPort)));
  const ms = seconds * 1000;
  const pid = (child: ChildProcess): number => child.pid ?? 0;
  const pairs = [
    [
      'Discord',
      () => driveDiscord(ourDiscord, pid(ours), ms),
      () => driveDiscord(pongDiscord, pid(discordPong), ms),
    ],
    [
      'Slack',
      () => driveSlack(slack, ourPort, pid(ours), ms),
      () => driveSlack(slack, pongPort, pid(slackPong), ms),
    ],
  ] as const;
  process.stdout.write('| | /quotes a second | pong a second | ratio | /quotes, ms | pong, ms |\n');
  process.stdout.write('| --- | ---: | ---: | ---: | ---: | ---: |\n');
  for (const [name, own, pong] of pairs) {
    const both: [Round, Round][] = [];
    // The first round warms both up.
    for (let round = 0; round <= rounds; round += 1) both.push([await own(), await pong()]);
    const kept = both.slice(1);
    const of = (read: (pair: [Round, Round]) => number): number => median(kept.map(read));
    const cells = [
      of(([one]) => one.rate).toFixed(0),
      of(([, other]) => other.rate).toFixed(0),
      of(([one, other]) => one.rate / other.rate).toFixed(2),
      of(([one]) => one.ms).toFixed(2),
      of(([, other]) => other.ms).toFixed(2),
    ];
    process.stdout.write(`| ${[name, ...cells].join(' | ')} |\n`);
  }
  const complaints = [...ourDiscord.complaints, ...pongDiscord.complaints, ...slack.world.problems];
  for (const line of new Set(complaints)) process.stderr.write(`${line}\n`);
} finally {
  for (const child of running) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
  await Promise.all([ourDiscord.stop(), pongDiscord.stop(), slack.close()]);
  ownFile.dispose();
}
