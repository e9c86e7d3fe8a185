import type { Migration } from './migration.ts';

/**
 * Who says what is on a topic, who prints it, and of which kind it is: columns that PostgreSQL alone has, and fills by
 * itself.
 */
export const NAMES_BESIDE_TOPIC: readonly string[] = ['speaker', 'publisher', 'agency', 'kind'];

const OF_QUOTATIONS = `WHERE item = 'quotation'`;
const COLUMNS = NAMES_BESIDE_TOPIC.join(', ');

/**
 * What a speaker said on a topic, and what an outlet printed on it, in the order of the keys: the full-text index of
 * PostgreSQL would find all of either first, and read a page for each (see `src/archive/listed.ts`).
 */
export const LISTS_BESIDE_TOPICS: Migration = {
  id: 16,
  name: 'what each speaker and outlet has on a topic, in the order of dates',
  statements: [
    {
      sqlite: [],
      postgres: [
        ...NAMES_BESIDE_TOPIC.map((column) => `ALTER TABLE subject ADD COLUMN ${column} TEXT COLLATE "C"`),
        `UPDATE subject SET (${COLUMNS}) = (SELECT ${COLUMNS} FROM quotation WHERE quotation.key = subject.key) ${OF_QUOTATIONS}`,
        // A quotation is stored before its topics, and its names never change while it is.
        `CREATE OR REPLACE FUNCTION names_beside_topic() RETURNS trigger LANGUAGE plpgsql AS $body$
           BEGIN
             SELECT ${COLUMNS} INTO ${NAMES_BESIDE_TOPIC.map((column) => `NEW.${column}`).join(', ')}
               FROM quotation WHERE quotation.key = NEW.key;
             RETURN NEW;
           END $body$`,
        `CREATE TRIGGER names_beside_topic BEFORE INSERT ON subject
           FOR EACH ROW WHEN (NEW.item = 'quotation') EXECUTE FUNCTION names_beside_topic()`,
        `CREATE INDEX subject_of_speaker ON subject (topic, speaker, key) INCLUDE (publisher, kind) ${OF_QUOTATIONS} AND speaker IS NOT NULL`,
        `CREATE INDEX subject_of_outlet ON subject (topic, publisher, key) INCLUDE (kind) ${OF_QUOTATIONS}`,
        `CREATE INDEX subject_of_agency ON subject (topic, agency, key) INCLUDE (publisher, kind) ${OF_QUOTATIONS} AND agency IS NOT NULL`,
      ],
    },
  ],
};
