import { type IDBPTransaction, unwrap } from 'idb';
import { contentOfKey, getContent, putContent } from './kept-contents.ts';
import {
  contentsOf,
  datasetContents,
  type KeptRecord,
  keptRecord,
  readRecord,
  revisionOf,
} from './kept-record.ts';
import { emptyProject, type ProjectDocument } from './project.ts';
import { type DatabaseEvents, openDatabase, type ProjectDatabase, type Stores } from './project-database.ts';
import { readProject } from './project-schema.ts';

/** What is kept on this machine. */
export interface Kept {
  project: ProjectDocument;
  /** Of the last save; 0 where there was none. */
  revision: number;
  trouble: KeptTrouble | null;
}

/** Why what was kept last is not in force. */
export interface KeptTrouble {
  /**
   * `last-damaged`: the state before it is in force; `all-damaged`: neither could be read, the project is empty;
   * `newer`: a newer app has written it, and nothing is written over it.
   */
  kind: 'last-damaged' | 'all-damaged' | 'newer';
  /** What could not be read as it stands in the database, as JSON. */
  raw: string;
}

/**
 * How a save ended. `full`: no room; `shut`: the browser lets nothing be kept; `conflict`: another window has saved
 * since this one last looked; `gone`: the database has been handed over to a newer app; `unreadable`: it could not be
 * read back. Nothing has changed but with `saved`.
 */
export type Saving =
  | { outcome: 'saved'; revision: number }
  | { outcome: 'full' | 'shut' | 'conflict' | 'gone' | 'unreadable' };

export interface ProjectStore {
  /** What is there now; saves go on from it. */
  load(): Promise<Kept>;
  /**
   * Keeps a project in one transaction: the contents and originals it refers to that are not there yet, taken from
   * `held`, and its document. What was kept before stays beside it until the next save.
   */
  save(
    project: ProjectDocument,
    held: (sha256: string) => Uint8Array | null,
    savedAt: string,
  ): Promise<Saving>;
  /** The bytes of a content; null where they are not there or not what they were. */
  content(sha256: string): Promise<Uint8Array | null>;
  /** Removes contents that neither a document here nor `keep` refers to; says how many. */
  collect(keep: Iterable<string>): Promise<number>;
  close(): void;
}

export type StoreOpening = { outcome: 'opened'; store: ProjectStore } | { outcome: 'shut' | 'newer' };

/** Opens what is kept on this machine. `version` is of the database, for the tests of its upgrade. */
export async function openProjectStore(
  events: Pick<DatabaseEvents, 'waiting' | 'handedOver'>,
  version?: number,
): Promise<StoreOpening> {
  let database: ProjectDatabase | null = null;
  let isHandedOver = false;
  const connect = async () => {
    database = await openDatabase(
      {
        waiting: events.waiting,
        handedOver: () => {
          isHandedOver = true;
          database = null;
          events.handedOver();
        },
        cutOff: () => {
          database = null;
        },
      },
      version,
    );
    return database;
  };
  try {
    await connect();
  } catch (fault) {
    return { outcome: nameOf(fault) === 'VersionError' ? 'newer' : 'shut' };
  }
  const connection = async () => {
    if (isHandedOver) throw new DOMException('The database is handed over.', 'InvalidStateError');
    return database ?? (await connect());
  };
  return {
    outcome: 'opened',
    store: storeOn(connection, () => {
      database?.close();
      database = null;
    }),
  };
}

/** What a record that cannot even be fetched reads as. */
const unreadable = 'unreadable';

function storeOn(connection: () => Promise<ProjectDatabase>, close: () => void): ProjectStore {
  /** The revision that this window has last read or written. */
  let seen = 0;
  /** Records that could not be read: the next save puts them aside. */
  let unusable: ('current' | 'previous')[] = [];
  /** The data known to be read back as they are. */
  let readable: ProjectDocument['data'] | null = null;

  async function load(): Promise<Kept> {
    const [current, previous, contents] = await fetchAll(await connection());
    const [last, before] = await Promise.all([readRecord(current), readRecord(previous)]);
    seen = revisionOf(current);
    unusable = [];
    if (current === undefined && previous === undefined) {
      return { project: emptyProject, revision: 0, trouble: null };
    }
    if (last === 'newer' || (last === 'damaged' && before === 'newer')) {
      return { project: emptyProject, revision: seen, trouble: { kind: 'newer', raw: rawText([current]) } };
    }
    if (last === 'damaged' && current !== undefined) unusable.push('current');
    if (typeof before === 'string' && previous !== undefined) unusable.push('previous');
    const readings = [last, before].filter((reading) => typeof reading === 'object');
    const whole = readings.find(({ project }) => datasetContents(project).every((key) => contents.has(key)));
    const inForce = whole ?? readings[0];
    if (!inForce) {
      const raw = rawText([current, previous]);
      return { project: emptyProject, revision: seen, trouble: { kind: 'all-damaged', raw } };
    }
    if (inForce !== last && last !== 'damaged') unusable.push('current');
    const trouble = inForce === last ? null : ({ kind: 'last-damaged', raw: rawText([current]) } as const);
    return { project: inForce.project, revision: seen, trouble };
  }

  async function save(
    project: ProjectDocument,
    held: (sha256: string) => Uint8Array | null,
    savedAt: string,
  ): Promise<Saving> {
    const record = await keptRecord(project, seen + 1, savedAt);
    if (project.data !== readable && typeof readProject(JSON.parse(record.document)) === 'string') {
      return { outcome: 'unreadable' };
    }
    readable = project.data;
    try {
      const transaction = (await connection()).transaction(['documents', 'contents'], 'readwrite', {
        durability: 'strict',
      });
      const written = await writeOrAbort(transaction, () => writeAll(transaction, project, record, held));
      if (!written) return { outcome: 'conflict' };
    } catch (fault) {
      return { outcome: outcomeOf(fault) };
    }
    seen = record.revision;
    unusable = [];
    return { outcome: 'saved', revision: seen };
  }

  /** Everything that belongs to one save; false where another window has saved since, and nothing is written. */
  async function writeAll(
    transaction: SavingTransaction,
    project: ProjectDocument,
    record: KeptRecord,
    held: (sha256: string) => Uint8Array | null,
  ): Promise<boolean> {
    const documents = transaction.objectStore('documents');
    const contents = transaction.objectStore('contents');
    const [current, previous, keys] = await Promise.all([
      fetchOne(documents, 'current'),
      fetchOne(documents, 'previous'),
      documents.getAllKeys(),
    ]);
    if (current !== undefined && revisionOf(current) !== seen) return false;
    const writes: Promise<unknown>[] = [];
    const write = (request: Promise<unknown>) => {
      request.catch(() => {});
      writes.push(request);
    };
    let number = keys.filter((key) => key.startsWith('damaged-')).length;
    for (const key of unusable) {
      const aside = key === 'current' ? current : previous;
      if (aside === unreadable) continue;
      number += 1;
      write(documents.put(aside, `damaged-${number}`));
    }
    if (current !== undefined && !unusable.includes('current')) write(documents.put(current, 'previous'));
    else if (unusable.includes('previous')) write(documents.delete('previous'));
    for (const sha256 of contentsOf(project)) {
      if ((await contents.getKey(sha256)) !== undefined) continue;
      const bytes = held(sha256);
      if (bytes) await putContent(contents, sha256, bytes);
    }
    write(documents.put(record, 'current'));
    await Promise.all(writes);
    return true;
  }

  async function content(sha256: string): Promise<Uint8Array | null> {
    try {
      return await getContent(await connection(), sha256);
    } catch {
      return null;
    }
  }

  async function collect(keep: Iterable<string>): Promise<number> {
    try {
      const transaction = (await connection()).transaction(['documents', 'contents'], 'readwrite');
      const documents = await transaction.objectStore('documents').getAll();
      const wanted = new Set([...keep, ...(rawText(documents).match(/[0-9a-f]{64}/g) ?? [])]);
      const contents = transaction.objectStore('contents');
      const spare = (await contents.getAllKeys()).filter((key) => !wanted.has(contentOfKey(key)));
      await Promise.all([...spare.map((key) => contents.delete(key)), transaction.done]);
      return new Set(spare.map(contentOfKey)).size;
    } catch {
      return 0;
    }
  }

  return { load, save, content, collect, close };
}

type SavingTransaction = IDBPTransaction<Stores, ('documents' | 'contents')[], 'readwrite'>;

/** Waits until everything is written for good; where it is not to be, or something fails, nothing is. */
async function writeOrAbort(transaction: SavingTransaction, write: () => Promise<boolean>): Promise<boolean> {
  const done = transaction.done.then(
    () => null,
    (fault: unknown) => fault,
  );
  const abort = () => {
    try {
      transaction.abort();
    } catch {
      // it has ended by itself
    }
    return done;
  };
  let isWritten: boolean;
  try {
    isWritten = await write();
  } catch (fault) {
    const reason = await abort();
    throw nameOf(reason) === 'QuotaExceededError' ? reason : fault;
  }
  const fault = isWritten ? await done : await abort();
  if (isWritten && fault !== null) throw fault;
  return isWritten;
}

/** Both documents at one moment, and which contents there are. */
async function fetchAll(
  database: ProjectDatabase,
): Promise<[current: unknown, previous: unknown, contents: ReadonlySet<string>]> {
  const transaction = database.transaction(['documents', 'contents']);
  const documents = transaction.objectStore('documents');
  const [current, previous, keys] = await Promise.all([
    fetchOne(documents, 'current'),
    fetchOne(documents, 'previous'),
    transaction.objectStore('contents').getAllKeys(),
    transaction.done,
  ]);
  return [current, previous, new Set(keys)];
}

/** A record of the store; a file behind it that the browser has lost does not end the transaction. */
function fetchOne(documents: { get(key: string): Promise<unknown> }, key: string): Promise<unknown> {
  const asked = documents.get(key);
  unwrap(asked as Promise<IDBRequest>).addEventListener('error', (event) => event.preventDefault());
  return asked.catch(() => unreadable);
}

function rawText(records: unknown[]): string {
  return JSON.stringify(records, null, 1);
}

function nameOf(fault: unknown): string {
  return fault instanceof Error || fault instanceof DOMException ? fault.name : '';
}

function outcomeOf(fault: unknown): 'full' | 'shut' | 'gone' {
  switch (nameOf(fault)) {
    case 'QuotaExceededError':
      return 'full';
    case 'AbortError':
    case 'InvalidStateError':
      return 'gone';
    default:
      return 'shut';
  }
}
