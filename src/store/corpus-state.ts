import type { Migration } from './migration.ts';

/**
 * What answers are made from. What is derived from these (counts, topics, full-text indexes, keys of statements) is
 * written in one transaction with them.
 */
const ANSWERED_FROM = [
  'article',
  'quotation',
  'telling',
  'reference',
  'found',
  'source_text',
  'article_version',
] as const;

const EVENTS = ['INSERT', 'UPDATE', 'DELETE'] as const;

/**
 * A number that is another one after every transaction that has changed what answers are made from: the database itself
 * sees to that, whoever writes and in whichever process. It begins anywhere, so that no other database has the same.
 */
export const CORPUS_STATE: Migration = {
  id: 17,
  name: 'a number for the state of the corpus',
  own: ['corpus_state'],
  statements: [
    {
      sqlite: [
        'CREATE TABLE corpus_state (number INTEGER NOT NULL)',
        'INSERT INTO corpus_state (number) VALUES (abs(random() % 1000000000000))',
        ...ANSWERED_FROM.flatMap((table) =>
          EVENTS.map(
            (
              event,
            ) => `CREATE TRIGGER ${table}_${event.toLowerCase()}_changes_state AFTER ${event} ON ${table}
            BEGIN UPDATE corpus_state SET number = number + 1; END`,
          ),
        ),
      ],
      postgres: [
        'CREATE TABLE corpus_state (number BIGINT NOT NULL, changed_by BIGINT NOT NULL)',
        'INSERT INTO corpus_state (number, changed_by) VALUES (floor(random() * 1000000000000)::bigint, 0)',
        // Once for a transaction: each change of the row leaves an old one behind.
        `CREATE OR REPLACE FUNCTION change_corpus_state() RETURNS trigger LANGUAGE plpgsql AS $body$
        BEGIN
          UPDATE corpus_state SET number = number + 1, changed_by = txid_current() WHERE changed_by <> txid_current();
          RETURN NULL;
        END $body$`,
        ...ANSWERED_FROM.map(
          (
            table,
          ) => `CREATE TRIGGER ${table}_changes_state AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION change_corpus_state()`,
        ),
      ],
    },
  ],
};
