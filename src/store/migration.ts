import type { Engine } from './sql.ts';

/** A statement for both engines (see `dialect.ts`), or the statements for each. */
export type Statement = string | Readonly<Record<Engine, readonly string[]>>;

/** A step of the schema. */
export interface Migration {
  readonly id: number;
  readonly name: string;
  readonly statements: readonly Statement[];
  /** Tables whose rows are of this one database, and go to no other. */
  readonly own?: readonly string[];
}
