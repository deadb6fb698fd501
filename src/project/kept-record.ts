import { sha256Hex } from '../data/sha256-hex.ts';
import { keptOriginals } from './kept-original.ts';
import type { ProjectDocument } from './project.ts';
import { readProject } from './project-schema.ts';

/** A project as it stands in the database. */
export interface KeptRecord {
  /** The document as JSON text, so that the checksum is of exactly what is there. */
  document: string;
  /** Counts the saves, from 1. */
  revision: number;
  /** ISO instant. */
  savedAt: string;
  /** SHA-256 of the other fields, a line each. */
  checksum: string;
}

/** The record of a document; its checksum is there before the transaction begins, for none waits for one. */
export async function keptRecord(
  document: ProjectDocument,
  revision: number,
  savedAt: string,
): Promise<KeptRecord> {
  const record = { document: JSON.stringify(document), revision, savedAt };
  return { ...record, checksum: await checksumOf(record) };
}

/** The project in a record; `damaged` where it is not as it was written, `newer` where a newer app has written it. */
export async function readRecord(
  record: unknown,
): Promise<{ project: ProjectDocument; revision: number } | 'damaged' | 'newer'> {
  if (!isRecord(record) || record.checksum !== (await checksumOf(record))) return 'damaged';
  let json: unknown;
  try {
    json = JSON.parse(record.document);
  } catch {
    return 'damaged';
  }
  const read = readProject(json);
  return typeof read === 'string' ? read : { project: read.project, revision: record.revision };
}

/** The revision that a record claims, whole or not; 0 where it claims none. */
export function revisionOf(record: unknown): number {
  const revision = typeof record === 'object' && record !== null ? Reflect.get(record, 'revision') : 0;
  return Number.isSafeInteger(revision) ? revision : 0;
}

function checksumOf({ document, revision, savedAt }: Omit<KeptRecord, 'checksum'>): Promise<string> {
  return sha256Hex(new TextEncoder().encode(`${revision}\n${savedAt}\n${document}`));
}

function isRecord(value: unknown): value is KeptRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { document, revision, savedAt, checksum } = value as Partial<KeptRecord>;
  return (
    typeof document === 'string' &&
    Number.isSafeInteger(revision) &&
    typeof savedAt === 'string' &&
    typeof checksum === 'string'
  );
}

/** The SHA-256 of the contents of the datasets: all that the number depends on. */
export function datasetContents({ data }: Pick<ProjectDocument, 'data'>): string[] {
  return [...new Set(data.datasets.map(({ content }) => content.sha256))];
}

/** The SHA-256 of everything a document refers to: the contents of its datasets, and the originals kept with them. */
export function contentsOf(project: Pick<ProjectDocument, 'data'>): string[] {
  return [...new Set([...datasetContents(project), ...keptOriginals(project.data)])];
}
