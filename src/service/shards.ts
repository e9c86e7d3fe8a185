import { z } from 'zod';
import type { Session, Shards } from '../platform/shards.ts';
import type { Locks, Sql } from '../store/sql.ts';

/** What sharing shards takes. `now` is the clock that all processes share. */
export interface ShardsParts {
  readonly sql: Sql;
  readonly locks: Locks;
  readonly now: () => Date;
  readonly random: () => number;
}

const count = z.array(z.object({ shards: z.number().int().min(1) }));
const kept = z.array(z.object({ shard: z.number(), record: z.string() }));
const record = z.object({
  id: z.string(),
  url: z.string(),
  seq: z.number(),
  shards: z.number(),
  keptAt: z.iso.datetime(),
});
const begun = z.array(z.object({ at: z.iso.datetime() }));

/** Discord forgets a session within minutes of its end; an older one, such as out of a backup, is not tried. */
const WORTH_MS = 10 * 60_000;

/** The shards that the processes on one database share. */
export function createShards({ sql, locks, now, random }: ShardsParts): Shards {
  let isHere = false;
  let agreed = 0;
  return {
    agree: (wanted) =>
      sql.transaction(async (work) => {
        const { all } = await locks.look('discord process');
        const [row] = count.parse(await work.all<unknown>('SELECT shards FROM discord_sharding'));
        agreed = row === undefined || all.length === 0 ? wanted : row.shards;
        while (!isHere) {
          isHere = (await locks.take('discord process', [Math.floor(random() * 2 ** 31)])).length > 0;
        }
        await work.all('DELETE FROM discord_sharding');
        await work.all('INSERT INTO discord_sharding (shards) VALUES ($1)', [agreed]);
        return agreed;
      }),
    async look() {
      const [{ all: processes }, { all: taken, mine }] = await Promise.all([
        locks.look('discord process'),
        locks.look('discord shard'),
      ]);
      return { processes: processes.length, taken, mine };
    },
    async take(shards) {
      const taken = await locks.take('discord shard', shards);
      if (taken.length === 0) return new Map();
      const places = taken.map((_, index) => `$${index + 1}`).join(', ');
      const rows = kept.parse(
        await locks.all<unknown>(
          `SELECT shard, record FROM discord_session WHERE shard IN (${places})`,
          taken,
        ),
      );
      const records = new Map(rows.map(({ shard, record: text }) => [shard, text]));
      return new Map(taken.map((shard) => [shard, sessionOf(records.get(shard), agreed, now())]));
    },
    async keep(sessions) {
      const values = [...sessions].flatMap(([shard, session]) => [
        shard,
        session === undefined
          ? ''
          : JSON.stringify({ ...session, shards: agreed, keptAt: now().toISOString() }),
      ]);
      const rows = [...sessions].map((_, index) => `($${2 * index + 1}, $${2 * index + 2})`);
      await locks.all(
        `INSERT INTO discord_session (shard, record) VALUES ${rows.join(', ')}
         ON CONFLICT (shard) DO UPDATE SET record = excluded.record`,
        values,
      );
    },
    give: (shard) => locks.give('discord shard', [shard]),
    identify: (bucket, everyMs) =>
      sql.transaction(async (work) => {
        const at = now();
        const [row] = begun.parse(
          await work.all<unknown>('SELECT at FROM discord_identify WHERE bucket = $1', [bucket]),
        );
        const passed = row === undefined ? everyMs : at.getTime() - Date.parse(row.at);
        // Clocks differ a little; one that was set back by more holds nobody up for longer than that.
        if (Math.abs(passed) < everyMs) return everyMs - Math.max(0, passed);
        await work.all(
          `INSERT INTO discord_identify (bucket, at) VALUES ($1, $2)
           ON CONFLICT (bucket) DO UPDATE SET at = excluded.at`,
          [bucket, at.toISOString()],
        );
        return 0;
      }),
    async leave() {
      const { mine } = await locks.look('discord process');
      await locks.give('discord process', mine);
      isHere = false;
    },
  };
}

/** The session that was kept, where it can be gone on with; anything else is none. */
function sessionOf(text: string | undefined, shards: number, now: Date): Session | undefined {
  if (text === undefined || text === '') return undefined;
  const read = record.parse(JSON.parse(text));
  const age = now.getTime() - Date.parse(read.keptAt);
  if (read.shards !== shards || age > WORTH_MS) return undefined;
  const { id, url, seq } = read;
  return { id, url, seq };
}
