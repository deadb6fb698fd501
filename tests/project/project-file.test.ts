import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../src/data/sha256-hex.ts';
import { isProjectFile } from '../../src/project/is-project-file.ts';
import { emptyProject, type ProjectDocument } from '../../src/project/project.ts';
import { readProjectFile, writeProjectFile } from '../../src/project/project-file.ts';
import { aDataset, arbitraryProject } from '../support/arbitrary-project.ts';
import { hasProgram } from '../support/programs.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const day = '2026-03-15';

async function written(project: ProjectDocument, contents: ReadonlyMap<string, Uint8Array>) {
  const { blob } = await writeProjectFile(project, contents, day);
  return new Uint8Array(await blob.arrayBuffer());
}

/** Two datasets of one name, one of them with the file it came from. */
async function sample() {
  const contents = new Map<string, Uint8Array>();
  const put = async (text: string) => {
    const bytes = encode(text);
    const sha256 = await sha256Hex(bytes);
    contents.set(sha256, bytes);
    return { sha256, bytes: bytes.length };
  };
  const one = { fileName: 'stations.csv', count: 1, ...(await put('id,lon,lat\n1,95,0\n')) };
  const two = { fileName: 'Stations.csv', count: 1, ...(await put('id,lon,lat\n2,95,0\n')) };
  const original = { name: 'Trạm/2026: «mới».xlsx', format: 'xlsx', kept: true, ...(await put('PK…')) };
  const project: ProjectDocument = {
    ...emptyProject,
    data: {
      ...emptyProject.data,
      datasets: [
        aDataset({ id: 'own-1', content: one }),
        aDataset({ id: 'own-2', content: two, original, simulated: true }),
        aDataset({ id: 'own-3', content: one }),
      ],
    },
    view: 'v=1&c=108,16,10,0,0',
    settings: { language: 'vi', themeChoice: 'dark' },
  };
  return { project, contents, file: await written(project, contents) };
}

const { project, contents, file } = await sample();
const files = unzipSync(file);

/** The file with some of what is in it changed; `sums` says whether the checksums are written anew. */
async function changed(change: (files: Zippable) => void, sums = false): Promise<Uint8Array> {
  const inside: Zippable = { ...files };
  change(inside);
  if (sums) {
    const lines = await Promise.all(
      Object.entries(inside)
        .filter(([path]) => path !== 'SHA256SUMS')
        .map(async ([path, bytes]) => `${await sha256Hex(bytes as Uint8Array)}  ${path}\n`),
    );
    inside.SHA256SUMS = encode(lines.join(''));
  }
  return zipSync(inside);
}

const read = (bytes: Uint8Array) => readProjectFile('du-an.zip', bytes);

async function failure(bytes: Uint8Array) {
  const reading = await read(bytes);
  return reading.ok
    ? 'was read'
    : reading.failures.map(({ code, detail }) => [code, detail?.reason, detail?.path].join(' ').trim());
}

describe('a project file', () => {
  it('gives back what was put in, whatever that is', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject, async (make) => {
        const made = await make();
        const reading = await read(await written(made.project, made.contents));
        expect(reading).toEqual({ ok: true, value: made, remarks: [] });
      }),
      { numRuns: 100, seed: 31 },
    );
  });

  it('holds data and sources under names of their own, and says what is what in both languages', () => {
    expect(Object.keys(files).sort()).toEqual([
      'README.txt',
      'SHA256SUMS',
      'data/Stations-2.csv',
      'data/stations.csv',
      'project.json',
      'register.json',
      'sources/Trạm_2026_ «mới».xlsx',
    ]);
    const readme = decode(files['README.txt']);
    expect(readme).toContain('Mở lại toàn bộ');
    expect(readme).toContain('To restore everything');
    expect(readme).toContain(
      '  data/Stations-2.csv\n    Trạm của nhà mạng (mô phỏng)\n    Nhà mạng, 2026-03\n    tệp gốc: sources/',
    );
    expect(readme).toContain(`    không kèm tệp gốc: Trạm.xlsx, 1\u00a0kB, SHA-256 ${'b'.repeat(64)}`);
    expect(readme).toContain(
      `    without the original file: Trạm.xlsx, 1\u00a0kB, SHA-256 ${'b'.repeat(64)}`,
    );
    expect(readme).toContain('mỗi tệp tối đa 20 MB, tất cả tối đa 100 MB');
    expect(JSON.parse(decode(files['project.json']))).toEqual(project);
  });

  it('has the sources to the last byte as they were handed over', () => {
    const [path] = Object.keys(files).filter((each) => each.startsWith('sources/'));
    expect(decode(files[path!])).toBe('PK…');
  });

  it('is known by what is in it, whatever it is called, and so is one that was packed again in a folder', async () => {
    const inFolder = Object.fromEntries(
      Object.entries(files).map(([path, bytes]) => [`du-an/${path}`, bytes]),
    );
    expect(await isProjectFile('Bao cao thang 9.zip', file)).toBe(true);
    expect(await isProjectFile('a.zip', zipSync(inFolder))).toBe(true);
    const { SHA256SUMS: _, ...unsigned } = files;
    expect(await isProjectFile('a.zip', zipSync(unsigned))).toBe(false);
    expect(await isProjectFile('a.zip', zipSync({ ...unsigned, 'b/SHA256SUMS': encode('') }))).toBe(false);
    expect(await isProjectFile('a.zip', file.subarray(0, file.length - 30))).toBe(false);
    expect(await isProjectFile('a.csv', encode('id,lon,lat\n'))).toBe(false);
  });

  it('is the same to the last byte when it is written again', async () => {
    expect(await sha256Hex(await written(project, contents))).toBe(await sha256Hex(file));
  });

  const canUnpack = hasProgram('python3') && hasProgram('sha256sum');
  it.skipIf(!canUnpack)('unpacks with the checksums that sha256sum finds', () => {
    const folder = mkdtempSync(join(tmpdir(), 'project-'));
    try {
      writeFileSync(join(folder, 'project.zip'), file);
      execFileSync('python3', ['-m', 'zipfile', '-e', 'project.zip', '.'], { cwd: folder });
      const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
      expect(said.trim().split('\n')).toHaveLength(6);
      expect(readFileSync(join(folder, 'data/stations.csv'), 'utf8')).toBe('id,lon,lat\n1,95,0\n');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('opens when it was unpacked and packed again, in a folder or not', async () => {
    const again = zipSync(
      Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`du-an/${path}`, bytes])),
    );
    expect(await read(again)).toMatchObject({ ok: true, value: { project } });
    expect(await read(zipSync(files, { level: 0 }))).toMatchObject({ ok: true, value: { project } });
  });

  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['no archive', 'not-project-file', () => encode('{"version":1}')],
    ['nothing', 'not-project-file', () => new Uint8Array()],
    ['an archive of other things', 'not-project-file', () => zipSync({ 'stations.csv': encode('id') })],
    ['without checksums', 'not-project-file', () => changed((inside) => delete inside.SHA256SUMS)],
    ['cut off', 'archive-damaged', () => file.subarray(0, file.length - 30)],
    [
      'with a dataset changed',
      'project-file-damaged checksum data/stations.csv',
      () => changed((inside) => (inside['data/stations.csv'] = encode('id,lon,lat\n1,96,0\n'))),
    ],
    [
      'with a dataset missing',
      'project-file-damaged missing data/stations.csv',
      () => changed((inside) => delete inside['data/stations.csv']),
    ],
    [
      'with a dataset changed, and the checksums too',
      'project-file-damaged missing data/stations.csv',
      () => changed((inside) => (inside['data/stations.csv'] = encode('id,lon,lat\n1,96,0\n')), true),
    ],
    [
      'with a source changed',
      'project-file-damaged checksum sources/Trạm_2026_ «mới».xlsx',
      () => changed((inside) => (inside['sources/Trạm_2026_ «mới».xlsx'] = encode('PK'))),
    ],
    [
      'with the project changed',
      'project-file-damaged checksum project.json',
      () =>
        changed(
          (inside) =>
            (inside['project.json'] = encode(decode(files['project.json']).replace('own-3', 'own-4'))),
        ),
    ],
    [
      'with the project left out of the checksums',
      'project-file-damaged checksum project.json',
      () =>
        changed(
          (inside) => (inside.SHA256SUMS = encode(decode(files.SHA256SUMS).replace(/.*project.json\n/, ''))),
        ),
    ],
    [
      'with checksums that are none',
      'project-file-damaged checksum SHA256SUMS',
      () => changed((inside) => (inside.SHA256SUMS = encode('hello\n'))),
    ],
    [
      'with a project that makes no sense',
      'project-file-damaged document',
      () => changed((inside) => (inside['project.json'] = encode('{"version":1}')), true),
    ],
    [
      'with a project cut off',
      'project-file-damaged document',
      () => changed((inside) => (inside['project.json'] = encode('{"version":1,"da')), true),
    ],
    [
      'of a newer app',
      'project-file-newer',
      () => changed((inside) => (inside['project.json'] = encode('{"version":3,"other":true}')), true),
    ],
    [
      'that fills the memory',
      'archive-too-large',
      () => zipSync({ 'project.json': new Uint8Array(150_000_000) }),
    ],
  ])('%s is refused: %s', async (_, expected, make) => {
    expect(await failure(await make())).toEqual([expected]);
  });

  it('never throws and never gives a half, wherever a byte of it is changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bytes = file.slice();
        bytes[at] = (bytes[at] ?? 0) ^ by;
        const reading = await read(bytes);
        if (!reading.ok) return;
        expect(reading.value.project).toEqual(project);
        expect(reading.value.contents).toEqual(contents);
      }),
      { numRuns: 500, seed: 32 },
    );
  });

  it('is not made without a content that the project refers to', async () => {
    await expect(writeProjectFile(project, new Map(), day)).rejects.toThrow('was not given');
  });
});
