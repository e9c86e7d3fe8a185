import type { Migration } from './migration.ts';

/** What stands beside a topic, and the column of its quotation that it is from. */
const BESIDE = { said_by: 'speaker', printed_by: 'publisher', wired_by: 'agency', said_as: 'kind' } as const;

/**
 * Who says what is on a topic, who prints it, and of which kind it is: columns that PostgreSQL alone has, and fills by
 * itself.
 */
export const NAMES_BESIDE_TOPIC: readonly string[] = Object.keys(BESIDE);

const COLUMNS = NAMES_BESIDE_TOPIC.join(', ');
const FROM = Object.values(BESIDE).join(', ');
const OF_QUOTATIONS = `WHERE item = 'quotation'`;

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
        `UPDATE subject SET (${COLUMNS}) = (SELECT ${FROM} FROM quotation WHERE quotation.key = subject.key) ${OF_QUOTATIONS}`,
        // A quotation is stored before its topics, and its names never change while it is.
        `CREATE OR REPLACE FUNCTION names_beside_topic() RETURNS trigger LANGUAGE plpgsql AS $body$
           BEGIN
             SELECT ${FROM} INTO ${NAMES_BESIDE_TOPIC.map((column) => `NEW.${column}`).join(', ')}
               FROM quotation WHERE quotation.key = NEW.key;
             RETURN NEW;
           END $body$`,
        `CREATE TRIGGER names_beside_topic BEFORE INSERT ON subject
           FOR EACH ROW WHEN (NEW.item = 'quotation') EXECUTE FUNCTION names_beside_topic()`,
        `CREATE INDEX subject_of_speaker ON subject (topic, said_by, key) INCLUDE (printed_by, said_as) ${OF_QUOTATIONS} AND said_by IS NOT NULL`,
        `CREATE INDEX subject_of_outlet ON subject (topic, printed_by, key) INCLUDE (said_as) ${OF_QUOTATIONS}`,
        `CREATE INDEX subject_of_agency ON subject (topic, wired_by, key) INCLUDE (printed_by, said_as) ${OF_QUOTATIONS} AND wired_by IS NOT NULL`,
        // Beside a list of what somebody said stands how much more is reported: mostly little, among very much.
        `CREATE INDEX reported_of_speaker ON quotation (speaker, key) INCLUDE (day_from, day_to) WHERE kind = 'indirect'`,
      ],
    },
  ],
};
