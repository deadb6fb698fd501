import type { Failure, Reading } from '../data/failure.ts';
import { sha256Hex } from '../data/sha256-hex.ts';
import type { FileDescription } from '../export/file-description.ts';
import { type ZipEntry, zipFile } from '../export/xlsx/zip-file.ts';
import { isZip, unzip } from '../intake/formats/unzip.ts';
import { type Limits, limits } from '../intake/limits.ts';
import { writeChanges } from '../register/register-schema.ts';
import { originalFileName } from './kept-original.ts';
import { contentsOf } from './kept-record.ts';
import type { ProjectDocument } from './project.ts';
import { projectReadme } from './project-readme.ts';
import { readProject } from './project-schema.ts';
import { safeFileName } from './safe-file-name.ts';

/** Everything that a project file restores. */
export interface RestoredProject {
  project: ProjectDocument;
  /** By SHA-256, each checked against it. */
  contents: Map<string, Uint8Array>;
}

/** A project file as a whole; what it unpacks to may be so many times as much and some more. */
const MOST_FILE_BYTES = 2_000_000_000;
const MOST_RATIO = 60;
const SMALL_BYTES = 100_000_000;

const MIME = 'application/zip';
const PIECE_BYTES = 1_000_000;
const MOST_FAILURES = 20;

/**
 * A project in one file: a zip archive with the project, its data as files that a GIS or a spreadsheet opens, the files
 * they came from where those are kept, and a checksum of each. `contents` has all that the project refers to; `day` is
 * the ISO day in the name.
 */
export async function writeProjectFile(
  project: ProjectDocument,
  contents: ReadonlyMap<string, Uint8Array>,
  day: string,
): Promise<FileDescription> {
  const paths = contentPaths(project);
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>([
    ['README.txt', encoder.encode(projectReadme(project, paths))],
    ['project.json', encoder.encode(`${JSON.stringify(project, null, 1)}\n`)],
    ['register.json', encoder.encode(`${writeChanges(project.data.register)}\n`)],
  ]);
  for (const [sha256, path] of paths) {
    const bytes = contents.get(sha256);
    if (!bytes) throw new Error(`The content ${sha256} of ${path} was not given.`);
    files.set(path, bytes);
  }
  const sums: string[] = [];
  for (const [path, bytes] of files) sums.push(`${await sha256Hex(bytes)}  ${path}\n`);
  files.set('SHA256SUMS', encoder.encode(sums.join('')));
  const entries = [...files].map(([path, bytes]): ZipEntry => ({ path, pieces: piecesOf(bytes) }));
  return { name: `digital-twin-project-${day}.zip`, mime: MIME, blob: await zipFile(entries, MIME) };
}

/** Where each content lies in the archive: data by the names of our own formats, sources by those they came with. */
function contentPaths({ data }: ProjectDocument): Map<string, string> {
  const paths = new Map<string, string>();
  const taken = new Set<string>();
  const place = (sha256: string, folder: string, name: string) => {
    if (paths.has(sha256)) return;
    const [, stem = name, ending = ''] = /^(.+?)(\.[^.]{1,10})?$/su.exec(safeFileName(name)) ?? [];
    let path = `${folder}/${stem}${ending}`;
    for (let number = 2; taken.has(path.toLowerCase()); number += 1)
      path = `${folder}/${stem}-${number}${ending}`;
    taken.add(path.toLowerCase());
    paths.set(sha256, path);
  };
  for (const { content } of data.datasets) place(content.sha256, 'data', content.fileName);
  for (const { original } of data.datasets) {
    if (original.kept) place(original.sha256, 'sources', originalFileName(original));
  }
  return paths;
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    yield bytes.subarray(at, at + PIECE_BYTES) as Uint8Array<ArrayBuffer>;
  }
}

/**
 * The project in a file, whole or not at all: every checksum is right, and every content that the project refers to is
 * there.
 */
export async function readProjectFile(file: string, bytes: Uint8Array): Promise<Reading<RestoredProject>> {
  if (bytes.length > MOST_FILE_BYTES) {
    const detail = { what: 'fileBytes', limit: MOST_FILE_BYTES, found: bytes.length };
    return { ok: false, failures: [{ code: 'too-large', where: { file }, detail }] };
  }
  if (!isZip(bytes)) return notProject(file);
  const unzipped = await unzip(file, bytes, limitsFor(bytes.length));
  if (!unzipped.ok) return unzipped;
  const files = inOneFolder(unzipped.value);
  const [json, sums] = [files.get('project.json'), files.get('SHA256SUMS')];
  if (!json || !sums) return notProject(file);
  const read = readProject(parsedJson(json));
  if (read === 'newer') return { ok: false, failures: [{ code: 'project-file-newer', where: { file } }] };
  const { contents, failures } = await verified(file, files, new TextDecoder().decode(sums));
  if (failures.length > 0) return { ok: false, failures };
  if (read === 'damaged') return { ok: false, failures: [damaged(file, 'document')] };
  const lacking = lackingContents(read.project, contents);
  if (lacking.length > 0) {
    return { ok: false, failures: lacking.map((path) => damaged(file, 'missing', path)) };
  }
  return { ok: true, value: { project: read.project, contents }, remarks: [] };
}

function limitsFor(fileBytes: number): Limits {
  return { ...limits, unpackedBytes: SMALL_BYTES + MOST_RATIO * fileBytes };
}

/** The files by their paths; the folder round all of them, which comes with packing them again, is left out. */
function inOneFolder(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  if (files.has('project.json')) return new Map(files);
  const root = [...files.keys()].find((path) => /^[^/]+\/project\.json$/.test(path));
  const folder = root?.slice(0, -'project.json'.length) ?? '';
  return new Map(
    [...files].map(([path, bytes]) => [path.startsWith(folder) ? path.slice(folder.length) : path, bytes]),
  );
}

/** The files whose checksum is right, by it; whatever is amiss with the others. */
async function verified(
  file: string,
  files: ReadonlyMap<string, Uint8Array>,
  sums: string,
): Promise<{ contents: Map<string, Uint8Array>; failures: Failure[] }> {
  const contents = new Map<string, Uint8Array>();
  const failures: Failure[] = [];
  const listed = new Set<string>();
  for (const line of sums.split(/\r?\n/)) {
    if (line === '') continue;
    const [, sha256 = '', path = ''] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    const bytes = files.get(path.normalize('NFC'));
    if (path === '') failures.push(damaged(file, 'checksum', 'SHA256SUMS'));
    else if (!bytes) failures.push(damaged(file, 'missing', path));
    else if ((await sha256Hex(bytes)) !== sha256) failures.push(damaged(file, 'checksum', path));
    else {
      contents.set(sha256, bytes);
      listed.add(path);
    }
    if (failures.length === MOST_FAILURES) break;
  }
  if (failures.length === 0 && !listed.has('project.json'))
    failures.push(damaged(file, 'checksum', 'project.json'));
  return { contents, failures };
}

/** Files of the contents that a project refers to and that are not there; the others stay, and nothing else does. */
function lackingContents(project: ProjectDocument, contents: Map<string, Uint8Array>): string[] {
  const wanted = new Set(contentsOf(project));
  const lacking = [...contentPaths(project)].flatMap(([sha256, path]) =>
    contents.has(sha256) ? [] : [path],
  );
  for (const sha256 of contents.keys()) {
    if (!wanted.has(sha256)) contents.delete(sha256);
  }
  return lacking.slice(0, MOST_FAILURES);
}

function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

function notProject(file: string): { ok: false; failures: Failure[] } {
  return { ok: false, failures: [{ code: 'not-project-file', where: { file } }] };
}

function damaged(file: string, reason: 'document' | 'checksum' | 'missing', path?: string): Failure {
  return {
    code: 'project-file-damaged',
    where: { file },
    detail: { reason, ...(path === undefined ? {} : { path }) },
  };
}
