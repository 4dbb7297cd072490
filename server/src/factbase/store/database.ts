/** The SQLite file that keeps a fact base: opened, made, and told apart from files that are none. */
import type { DatabaseSync } from 'node:sqlite';

type Sqlite = typeof import('node:sqlite');

/** The runtime's own SQLite; undefined where it has none (Node before 22.13). */
export function sqlite(): Sqlite | undefined {
  return process.getBuiltinModule('node:sqlite') as Sqlite | undefined;
}

/** A sound SQLite file that is no fact base. */
export class ForeignFile extends Error {}

/** Marks a file as a fact base: "Urad". */
const APPLICATION = 0x55726164;

/** Another process may be writing; so long it is waited for, in milliseconds. */
const PATIENCE = 10_000;

const SCHEMA = `
  CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL UNIQUE,
    stamp TEXT NOT NULL,
    content TEXT NOT NULL,
    beside TEXT NOT NULL,
    facts INTEGER NOT NULL,
    sentences INTEGER NOT NULL,
    quotations INTEGER NOT NULL,
    about TEXT NOT NULL,
    aliases TEXT NOT NULL,
    kinds BLOB NOT NULL
  );
  CREATE TABLE content (
    source INTEGER PRIMARY KEY,
    strings BLOB NOT NULL,
    indexed INTEGER NOT NULL,
    words BLOB NOT NULL,
    body BLOB NOT NULL
  );
  CREATE TABLE text (source INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
  CREATE TABLE string (id INTEGER PRIMARY KEY, value TEXT NOT NULL UNIQUE);
  CREATE TABLE posting (
    string INTEGER NOT NULL,
    part INTEGER NOT NULL,
    sentences INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    list BLOB NOT NULL,
    PRIMARY KEY (string, part)
  ) WITHOUT ROWID;
`;

/**
 * Opens the file, or makes it.
 * @throws the database's error where the file is damaged or no fact base.
 */
export function openDatabase(file: string): DatabaseSync {
  const { DatabaseSync } = sqlite()!;
  const database = new DatabaseSync(file);
  try {
    database.exec(`PRAGMA busy_timeout = ${PATIENCE}`);
    if (pragma(database, 'application_id') !== APPLICATION) make(database);
    database.exec(`PRAGMA synchronous = NORMAL; PRAGMA cache_size = -8000; PRAGMA journal_size_limit = 16000000`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function make(database: DatabaseSync): void {
  database.exec('PRAGMA page_size = 8192');
  database.exec('PRAGMA journal_mode = WAL');
  transaction(database, () => {
    // Another process may have made it meanwhile.
    if (pragma(database, 'application_id') === APPLICATION) return;
    const tables = database.prepare('SELECT count(*) AS count FROM sqlite_schema').get()!;
    if (tables['count'] !== 0) throw new ForeignFile('It belongs to another program.');
    database.exec(SCHEMA);
    database.exec(`PRAGMA application_id = ${APPLICATION}`);
  });
}

const pragma = (database: DatabaseSync, name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get()!)[0];

/** All of it or nothing, and nobody else writes meanwhile. */
export function transaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
