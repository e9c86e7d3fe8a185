// npm run bench:due [-- DIGESTS WORKSPACES]: digests that are all due at once, sent by one process of the bot to a
// Discord and to workspaces of a Slack of our own. How long it took, how long the limits alone take, and how much
// of the time the bot computed.
import { setTimeout as wait } from 'node:timers/promises';
import { startBots } from '../tests/kill/bots.ts';
import { setScene, sqliteFile } from '../tests/kill/scene.ts';
import { processorSeconds } from './many/processor.ts';

const [, , digests = '5000', workspaces = '100'] = process.argv;
/** What the posters keep to: see `post.ts` of each platform. */
const DISCORD_A_SECOND = 40;
const SLACK_A_SECOND = 5;

const file = sqliteFile();
const scene = await setScene({
  database: file.url,
  subscriptions: Number(digests),
  workspaces: Number(workspaces),
  faults: 0,
  seed: 1,
  leaseSeconds: 90,
});
const sent = (): number => scene.discord.requests.length + scene.slack.world.calls.length;
const bots = startBots(1, scene.environment);
const isFirst = sent();
while (sent() <= isFirst + 5) await wait(5);
const started = performance.now();
while ((await scene.left()) > 0) await wait(100);
const seconds = (performance.now() - started) / 1000;
const computed = processorSeconds(bots.pids());
await bots.close();

const posts = scene.discord.requests.filter((request) => /^(POST|GET) /.test(request)).length;
const calls = scene.slack.world.calls.filter(({ method }) => method === 'chat.postMessage').length;
const limit = Math.max(posts / DISCORD_A_SECOND, calls / Number(workspaces) / SLACK_A_SECOND);
const standing = scene.standing();
const one = standing.filter(({ cards }) => cards === 1).length;
await scene.close();
file.dispose();

const row = [
  digests,
  workspaces,
  one,
  posts,
  calls,
  limit.toFixed(0),
  seconds.toFixed(0),
  computed.toFixed(1),
];
process.stdout.write(
  '| digests | workspaces | sent once | Discord requests | Slack messages | seconds by the limits alone | seconds taken | seconds the bot computed |\n',
);
process.stdout.write('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n');
process.stdout.write(`| ${row.join(' | ')} |\n`);
