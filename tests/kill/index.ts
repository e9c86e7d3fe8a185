// npm run test:kill [-- SUBSCRIPTIONS KILLS SEED]: kills the bot while it sends, on both engines, and prints a table.
import { startPostgres } from '../support/postgres.ts';
import { killWhileSending, type Outcome } from './kill.ts';
import { sqliteFile } from './scene.ts';

const [, , subscriptions = '500', kills = '50', seed = '1'] = process.argv;
const parts = {
  subscriptions: Number(subscriptions),
  kills: Number(kills),
  seed: Number(seed),
  faults: 0.1,
  leaseSeconds: 10,
};

const rows: (readonly [string, number, Outcome])[] = [];
const file = sqliteFile();
rows.push(['SQLite', 1, await killWhileSending({ ...parts, database: file.url, processes: 1 })]);
file.dispose();
const postgres = await startPostgres();
if (postgres !== undefined) {
  const database = await postgres.database();
  rows.push(['PostgreSQL', 3, await killWhileSending({ ...parts, database, processes: 3 })]);
  await postgres.dispose();
}

process.stdout.write(
  '| database | processes | digests | killed while sending | sent | lost | doubled | seconds |\n',
);
process.stdout.write('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n');
for (const [engine, processes, outcome] of rows) {
  const { sent, lost, doubled, seconds } = outcome;
  const cells = [engine, processes, parts.subscriptions, outcome.kills, sent, lost, doubled, seconds];
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}
const complaints = rows.flatMap(([, , outcome]) => outcome.complaints);
for (const line of complaints.slice(0, 20)) process.stderr.write(`${line}\n`);
const isWell = rows.every(([, , { lost, doubled }]) => lost + doubled === 0);
process.exitCode = isWell ? 0 : 1;
