import { zipSync } from 'fflate';
import { beforeEach, expect, test, vi } from 'vitest';
import { takeFiles } from '../../src/commands/take-files.ts';
import { emptyProject } from '../../src/project/project.ts';
import { writeProjectFile } from '../../src/project/project-file.ts';

const taken = vi.hoisted(() => [] as string[]);

vi.mock('../../src/commands/intake/import-files.ts', () => ({
  importFiles: async (files: File[]) => void taken.push(`data ${files.map(({ name }) => name).join()}`),
}));
vi.mock('../../src/commands/open-project-file.ts', () => ({
  lookAtProjectFile: async ({ name }: File) => void taken.push(`project ${name}`),
}));

const { blob } = await writeProjectFile(emptyProject, new Map(), '2026-09-30');
const archive = zipSync({ 'tram.csv': new Uint8Array(3), 'project.json': new Uint8Array(2) });

beforeEach(() => void taken.splice(0));

test('a project file is one whatever it is called; other archives and files are data', async () => {
  await takeFiles([new File([blob], 'Báo cáo tháng 9.zip')]);
  await takeFiles([new File([blob], 'digital-twin-project-2026-09-30 (1).zip')]);
  await takeFiles([new File([archive as BlobPart], 'tram.zip')]);
  await takeFiles([new File(['PK'], 'PK.csv')]);
  await takeFiles([new File([], 'trong.zip')]);
  await takeFiles([new File([blob], 'a.zip'), new File([blob], 'b.zip')]);
  expect(taken).toEqual([
    'project Báo cáo tháng 9.zip',
    'project digital-twin-project-2026-09-30 (1).zip',
    'data tram.zip',
    'data PK.csv',
    'data trong.zip',
    'data a.zip,b.zip',
  ]);
});

test('a file that cannot be read is left to whoever takes data in', async () => {
  const gone = Object.assign(new File([blob], 'mat.zip'), {
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  });
  await takeFiles([gone]);
  expect(taken).toEqual(['data mat.zip']);
});

test('files that are handed over while another is looked at come in its place', async () => {
  await Promise.all([takeFiles([new File([blob], 'cũ.zip')]), takeFiles([new File(['id'], 'mới.csv')])]);
  expect(taken).toEqual(['data mới.csv']);
});
