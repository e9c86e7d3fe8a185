import { describe } from 'vitest';
import { archiveContract } from './contract/archive.ts';
import { arrivalContract } from './contract/arrivals.ts';
import { keptContract } from './contract/kept.ts';
import { loadContract } from './contract/load.ts';
import { manyContract } from './contract/many.ts';
import { peopleContract } from './contract/people.ts';
import { reloadContract } from './contract/reload.ts';
import { resemblingContract } from './contract/resembling.ts';
import { saidContract } from './contract/said.ts';
import { searchContract } from './contract/search.ts';
import { stateContract } from './contract/state.ts';
import { statementContract } from './contract/statements.ts';

/** Gives the DATABASE_URL of a new, empty database. */
export type Database = () => Promise<string>;

/** What the archive has to do on every engine. A new engine's own test calls this and nothing more. */
export function contract(database: Database, runs: number): void {
  // Each has hooks of its own.
  describe('asked', () => archiveContract(database));
  describe('told what is new', () => arrivalContract(database));
  describe('given pages to keep', () => keptContract(database));
  describe('with very much in it', () => manyContract(database));
  describe('told who is who', () => peopleContract(database));
  describe('loaded', () => loadContract(database));
  describe('loaded again', () => reloadContract(database));
  describe('asked for statements', () => statementContract(database));
  describe('asked for words', () => resemblingContract(database));
  describe('told who said what', () => saidContract(database));
  describe('changed', () => stateContract(database));
  describe('searched', () => searchContract(database, runs));
}
