import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import type { RememberedMapping } from '../../src/intake/mapping/remembered.ts';
import { emptyProject, type ProjectDocument } from '../../src/project/project.ts';
import {
  type datasetSchema,
  type liveSchema,
  type mappingSchema,
  readProject,
} from '../../src/project/project-schema.ts';
import { noChanges, withEntry } from '../../src/register/register-changes.ts';
import { anEntry } from '../register/register-support.ts';
import { aDataset, aDeck, aLiveSource, aMapping, arbitraryProject } from '../support/arbitrary-project.ts';

const project: ProjectDocument = {
  ...emptyProject,
  data: { datasets: [aDataset()], register: noChanges, live: [aLiveSource()], deck: aDeck() },
  allowedHosts: ['https://maps.example.vn'],
  mappings: [aMapping],
  view: 'v=1&c=108,16,10,0,0',
  settings: { language: 'en', themeChoice: 'dark' },
};

const dataset = (over: object) => ({
  ...project,
  data: { ...project.data, datasets: [{ ...aDataset(), ...over }] },
});
const live = (over: object) => ({
  ...project,
  data: { ...project.data, live: [{ ...aLiveSource(), ...over }] },
});

/** Anything that the app may write is something that is read back: this compiles only then. */
const written: [Written<typeof datasetSchema>, Written<typeof liveSchema>, Written<typeof mappingSchema>] = [
  aDataset(),
  aLiveSource(),
  aMapping as RememberedMapping,
];
type Written<Schema extends z.ZodMiniType> = z.infer<Schema>;

describe('a project read back', () => {
  it('takes all that the app writes', () => {
    expect(written).toHaveLength(3);
  });

  it('is what it was, whatever is in it', async () => {
    expect(readProject(JSON.parse(JSON.stringify(project)))).toEqual({ project });
    await fc.assert(
      fc.asyncProperty(arbitraryProject, async (make) => {
        const { project: any } = await make();
        expect(readProject(JSON.parse(JSON.stringify(any)))).toEqual({ project: any });
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('of version 0 is the register of dead zones alone', () => {
    const register = withEntry(noChanges, [], anEntry());
    expect(readProject({ version: 0, register })).toEqual({
      project: { ...emptyProject, data: { ...emptyProject.data, register } },
    });
    expect(readProject({ version: 0, register: { added: [{}] } })).toBe('damaged');
    expect(readProject({ version: 0 })).toBe('damaged');
  });

  it('of version 1 has no briefing of its own yet', () => {
    const { deck: _deck, ...data } = project.data;
    const former = { ...project, version: 1, data };
    expect(readProject(former)).toEqual({ project: { ...project, data: { ...data, deck: null } } });
    expect(readProject({ ...former, data: { ...data, live: 'none' } })).toBe('damaged');
    expect(readProject({ version: 1 })).toBe('damaged');
  });

  it('of a newer app is said to be newer, whatever it looks like', () => {
    expect(readProject({ version: 3, everything: 'else' })).toBe('newer');
    expect(readProject({ ...project, version: 999 })).toBe('newer');
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', '{"version":2}'],
    ['a list', [project]],
    ['no version', { ...project, version: undefined }],
    ['a version that never was', { ...project, version: -1 }],
    ['a version in between', { ...project, version: 0.5 }],
    ['a version as text', { ...project, version: '2' }],
    ['no data', { ...project, data: undefined }],
    ['a dataset without a content', dataset({ content: undefined })],
    ['a checksum that is none', dataset({ content: { ...aDataset().content, sha256: '../../x' } })],
    ['a negative count', dataset({ content: { ...aDataset().content, count: -1 } })],
    ['a kind nobody knows', dataset({ kind: 'dead-zones' })],
    ['an id of another making', dataset({ id: 'communes' })],
    ['two datasets of one id', { ...project, data: { ...project.data, datasets: [aDataset(), aDataset()] } }],
    ['a live source that runs a script', live({ url: 'javascript:alert(1)' })],
    ['a live source of the machine', live({ url: 'file:///etc/passwd' })],
    ['a host that is no address', { ...project, allowedHosts: ['*'] }],
    ['a briefing of another shape', { ...project, data: { ...project.data, deck: { scenes: [] } } }],
    ['no word on the briefing', { ...project, data: { ...project.data, deck: undefined } }],
    [
      'an entry twice',
      {
        ...project,
        data: { ...project.data, register: { added: [anEntry(), anEntry()], edits: {}, removed: [] } },
      },
    ],
  ])('that is %s is damaged', (_, json) => {
    expect(readProject(json)).toBe('damaged');
  });

  it('takes nothing over that it does not know, and no prototype', () => {
    const hostile = JSON.parse(
      JSON.stringify(dataset({ extra: 1 })).replace(
        '"lon":',
        '"__proto__":{"polluted":"yes"},"constructor":"x","lon":',
      ),
    );
    const read = readProject(hostile);
    if (typeof read !== 'string') {
      expect(JSON.stringify(read.project)).not.toMatch(/polluted|"extra"/);
      expect(Object.getPrototypeOf(read.project.data.datasets[0]!.choices.columns)).toBe(Object.prototype);
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
