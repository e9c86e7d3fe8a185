import pg from 'pg';
import { workOf } from '../server-work.ts';
import { type Library, MOST, type Peer, SAME_LIST } from './peer.ts';

const AT_A_TIME = 10_000;

/**
 * What PostgreSQL gives by itself, in an empty database: all that match weighed, or the newest of them with their
 * number.
 * @see https://www.postgresql.org/docs/current/textsearch-controls.html
 */
export async function plainPostgres(url: string, { documents, articles }: Library): Promise<Peer[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE TABLE printed (id INTEGER PRIMARY KEY, headline TEXT, publisher TEXT, date TEXT, url TEXT);
    CREATE TABLE said (id INTEGER PRIMARY KEY, words TEXT, speaker TEXT, article INTEGER,
      vector tsvector GENERATED ALWAYS AS (to_tsvector('english', words)) STORED)`);
  const fill = async (table: string, columns: string, rows: readonly object[]): Promise<void> => {
    for (let at = 0; at < rows.length; at += AT_A_TIME)
      await client.query(
        `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(null::${table}, $1::json)`,
        [JSON.stringify(rows.slice(at, at + AT_A_TIME))],
      );
  };
  await fill('printed', 'id, headline, publisher, date, url', articles);
  await fill('said', 'id, words, speaker, article', documents);
  await client.query('CREATE INDEX ON said USING gin (vector)');
  await client.query('VACUUM ANALYZE');
  const [{ pid } = { pid: 0 }] = (await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows;
  const weighed = `SELECT words FROM said, plainto_tsquery('english', $1) AS query WHERE vector @@ query
    ORDER BY ts_rank(vector, query) DESC LIMIT ${MOST}`;
  const newest = `SELECT words, speaker, printed.* FROM said JOIN printed ON printed.id = said.article
    WHERE vector @@ plainto_tsquery('english', $1) ORDER BY said.id DESC LIMIT ${MOST}`;
  const count = `SELECT count(*) FROM said WHERE vector @@ plainto_tsquery('english', $1)`;
  const ask = async (name: string, text: string, words: string): Promise<readonly unknown[]> =>
    (await client.query({ name, text, values: [words] })).rows;
  const elsewhere = (): number => workOf(pid);
  return [
    {
      name: 'plain PostgreSQL',
      how: 'ts_rank over all matches, the words alone',
      find: (words) => ask('weighed', weighed, words),
      elsewhere,
    },
    {
      name: 'plain PostgreSQL',
      how: SAME_LIST,
      find: async (words) => {
        await ask('count', count, words);
        return ask('newest', newest, words);
      },
      elsewhere,
      close: () => client.end(),
    },
  ];
}
