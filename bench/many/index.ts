// npm run bench:many [-- SECONDS RATE KILL-EVERY GUILDS WORKSPACES SHARDS PROCESSES DIGESTS]: people ask in many servers and
// workspaces of a Discord and a Slack of our own, of several processes of the bot on one PostgreSQL, of which one is
// killed (SIGKILL) every so many seconds (0 for none) and started anew.
import { startPostgres } from '../../tests/support/postgres.ts';
import { simulate } from './simulate.ts';
import { tallyTable } from './tally.ts';

const [
  seconds = 180,
  rate = 30,
  killEvery = 10,
  guilds = 10_000,
  workspaces = 2000,
  shards = 10,
  processes = 3,
  digests = 200,
] = process.argv.slice(2).map(Number);

const postgres = await startPostgres();
if (postgres === undefined) throw new Error('PostgreSQL cannot be started here; see above');
const database = await postgres.database();
const outcome = await simulate({
  database,
  guilds,
  workspaces,
  shards,
  maxConcurrency: 1,
  processes,
  rate,
  seconds,
  ...(killEvery === 0 ? {} : { killEvery }),
  digests,
  seed: 1,
});
await postgres.dispose();

const { kills, digests: told, sessions, complaints } = outcome;
process.stdout.write(
  `${guilds} servers on ${shards} shards, ${workspaces} workspaces, ${processes} processes, ${rate} requests a second for ${seconds} s, ${kills} killed\n\n`,
);
process.stdout.write(`${tallyTable(outcome.tallies)}\n\n`);
process.stdout.write(
  `Digests due meanwhile: ${told.sent} sent once, ${told.lost} lost, ${told.doubled} doubled. Sessions of Discord: ${sessions.begun} begun, ${sessions.resumed} resumed.\n`,
);
for (const line of complaints.slice(0, 20)) process.stderr.write(`${line}\n`);
if (complaints.length > 0) process.stderr.write(`${complaints.length} complaints in all\n`);
