import { declareDatabase, DATABASE_NAME, type Database } from './database.ts';

/**
 * What every function of this folder works on: the database, and where times, ids and names come
 * from.
 */
export interface Store {
  readonly database: Database;
  /** ISO 8601 UTC. */
  readonly now: () => string;
  /** A new UUID. */
  readonly newId: () => string;
  /**
   * The name of the person writing, for revisions; asked for before a transaction opens. Empty if
   * no name was given.
   */
  readonly author: () => Promise<string>;
}

/**
 * Opens the record of this profile. Nothing is read before the first call; `author` gives the name
 * that goes into revisions.
 */
export function openStore(author: () => Promise<string>, name: string = DATABASE_NAME): Store {
  return {
    database: declareDatabase(name),
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    author,
  };
}
