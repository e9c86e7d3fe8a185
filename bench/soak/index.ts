// npm run soak [-- MINUTES RATE]: random traffic, valid, malformed, hostile, huge and repeated, at both real clients
// in one process, while one request in ten of the bot's own meets a fault.
import { soak } from './soak.ts';

const [minutes = 60, rate = 15] = process.argv.slice(2).map(Number);
const MB = 1_048_576;

const { done, unanswered, unexplained, strays, before, after, failed, complaints } = await soak({
  warmSeconds: Math.min(120, minutes * 12),
  seconds: minutes * 60,
  rate,
  seed: 1,
});
const row = [
  minutes,
  done,
  unanswered,
  unexplained,
  strays.length,
  (before.heap / MB).toFixed(1),
  (after.heap / MB).toFixed(1),
  (before.rss / MB).toFixed(0),
  (after.rss / MB).toFixed(0),
];
process.stdout.write(
  '| minutes | deeds | unanswered | of these not in the log | uncaught | heap before, MB | heap after, MB | resident before, MB | resident after, MB |\n',
);
process.stdout.write('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n');
process.stdout.write(`| ${row.join(' | ')} |\n`);
for (const line of [...strays, ...new Set(failed), ...new Set(complaints)].slice(0, 40)) {
  process.stderr.write(`${line.slice(0, 300)}\n`);
}
const ratio = after.heap / before.heap;
process.exitCode = unexplained + strays.length === 0 && ratio > 0.9 && ratio < 1.1 ? 0 : 1;
