import { readFileSync } from 'node:fs';
import type { Sql } from '../src/store/sql.ts';

const CONNECTIONS = 5;
const NS = 1e6;

/**
 * What the database's own processes have worked for this one so far, in milliseconds: nothing for SQLite, which works
 * within, nor for a server on another machine or a system that does not tell.
 * @see https://www.kernel.org/doc/html/latest/scheduler/sched-stats.html
 */
export async function serverWork(sql: Sql): Promise<() => number> {
  if (sql.engine === 'sqlite' || process.platform !== 'linux') return () => 0;
  // All connections are opened that questions will take.
  await Promise.all(Array.from({ length: CONNECTIONS }, () => sql.all('SELECT pg_sleep(0.05)')));
  const rows = await sql.all<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE application_name = 'dragoman' AND datname = current_database()`,
  );
  return () => rows.reduce((sum, { pid }) => sum + workOf(pid), 0);
}

/** What a process on this machine has worked so far, in milliseconds. */
export function workOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / NS;
  } catch {
    return 0;
  }
}
