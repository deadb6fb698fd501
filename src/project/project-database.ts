import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { InPieces } from './kept-contents.ts';

export const DATABASE_NAME = 'digital-twin';

/** The version of the stores below; that of what stands in them is the document's own. */
const DATABASE_VERSION = 1;

export interface Stores extends DBSchema {
  /** "current" and "previous", each a `KeptRecord`; what could not be read, by "damaged-1", "damaged-2", … */
  documents: { key: string; value: unknown };
  /** Contents of datasets and their originals by their SHA-256, and pieces of the large ones by it and their number; never changed. */
  contents: { key: string; value: Uint8Array | InPieces };
}

export type ProjectDatabase = IDBPDatabase<Stores>;

export interface DatabaseEvents {
  /** An older version of the app, open in another window, has yet to let go. */
  waiting(): void;
  /** A newer version of the app needs the database, or the user is clearing it: this window has let go of it. */
  handedOver(): void;
  /** The browser has ended the connection. */
  cutOff(): void;
}

/** Opens the database; rejects with the browser's own error. */
export async function openDatabase(
  { waiting, handedOver, cutOff }: DatabaseEvents,
  version = DATABASE_VERSION,
): Promise<ProjectDatabase> {
  const database = await openDB<Stores>(DATABASE_NAME, version, {
    upgrade,
    blocked: waiting,
    blocking: () => {
      database.close();
      handedOver();
    },
    terminated: cutOff,
  });
  return database;
}

/** Brings the stores of any older version up to date, one version after another. */
function upgrade(database: ProjectDatabase, oldVersion: number): void {
  switch (oldVersion) {
    case 0:
      database.createObjectStore('documents');
      database.createObjectStore('contents');
  }
}
