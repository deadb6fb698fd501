import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyProject, type ProjectData } from '../../src/project/project.ts';
import { rebased, type SharedProject } from '../../src/project/rebased.ts';
import { sameThing } from '../../src/project/same-thing.ts';
import { noChanges } from '../../src/register/register-changes.ts';
import { anEntry } from '../register/register-support.ts';
import { aDataset, arbitraryData } from '../support/arbitrary-project.ts';

const shared = (data: Partial<ProjectData>): SharedProject => ({
  ...emptyProject,
  data: { ...emptyProject.data, ...data },
});
const own = (...numbers: number[]) =>
  shared({ datasets: numbers.map((n) => aDataset({ id: `own-${n}`, title: `${n}` })) });
const titles = ({ data }: SharedProject) => data.datasets.map(({ id, title }) => `${id} ${title}`);

describe('what two windows have changed', () => {
  it('comes together where they changed different things', () => {
    const { project, clash } = rebased(own(1, 2), own(1, 2, 3), own(2), 'theirs');
    expect(clash).toBe(false);
    expect(titles(project)).toEqual(['own-2 2', 'own-3 3']);
  });

  it('stays apart where both have added something under one id', () => {
    const mine = shared({
      datasets: [aDataset({ title: 'của tôi' })],
      register: { ...noChanges, added: [anEntry({ name: 'Thôn Mình' })] },
    });
    const theirs = shared({
      datasets: [aDataset({ title: 'của họ' })],
      register: { ...noChanges, added: [anEntry({ name: 'Thôn Bên' })] },
    });
    const { project, clash } = rebased(shared({}), mine, theirs, 'theirs');
    expect(clash).toBe(false);
    expect(titles(project)).toEqual(['own-1 của họ', 'own-2 của tôi']);
    expect(project.data.register.added.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'entry-1 Thôn Bên',
      'entry-2 Thôn Mình',
    ]);
  });

  it('takes no id that another thing of this window has', () => {
    const mine = own(1, 2);
    const theirs = shared({ datasets: [aDataset({ id: 'own-1', title: 'của họ' })] });
    expect(titles(rebased(shared({}), mine, theirs, 'theirs').project)).toEqual([
      'own-1 của họ',
      'own-3 1',
      'own-2 2',
    ]);
  });

  it('clashes where both have changed one thing, and follows whom it is told to', () => {
    const base = own(1);
    const mine = shared({ datasets: [aDataset({ title: 'của tôi' })] });
    const gone = shared({});
    expect(rebased(base, mine, gone, 'theirs')).toMatchObject({
      clash: true,
      project: { data: { datasets: [] } },
    });
    const mineFirst = rebased(base, mine, gone, 'mine');
    expect(mineFirst.clash).toBe(true);
    expect(titles(mineFirst.project)).toEqual(['own-1 của tôi']);
  });

  it('keeps a host forbidden that either has forbidden', () => {
    const hosts = (...allowedHosts: string[]): SharedProject => ({ ...emptyProject, allowedHosts });
    const { project } = rebased(hosts('a', 'b', 'c'), hosts('a', 'b', 'd'), hosts('a', 'c', 'e'), 'theirs');
    expect([...project.allowedHosts].sort()).toEqual(['a', 'd', 'e']);
  });

  it('is theirs where this window has changed nothing, and mine where they have not', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryData, arbitraryData, async (one, other) => {
        const [a, b] = [shared((await one()).project), shared((await other()).project)];
        for (const winner of ['mine', 'theirs'] as const) {
          expect(rebased(a, a, b, winner)).toMatchObject({ project: { data: b.data }, clash: false });
          const back = rebased(a, b, a, winner);
          expect(back.clash).toBe(false);
          expect(ordered(back.project.data)).toEqual(ordered(b.data));
          expect(rebased(a, b, b, winner)).toMatchObject({ project: { data: b.data }, clash: false });
        }
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  it('never loses a dataset that one of them has added and the other has not touched', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryData, arbitraryData, arbitraryData, async (...make) => {
        const [base, mine, theirs] = await Promise.all(
          make.map(async (each) => shared((await each()).project)),
        );
        const { project } = rebased(base!, mine!, theirs!, 'theirs');
        const before = new Set(base!.data.datasets.map(({ id }) => id));
        for (const side of [mine!, theirs!]) {
          for (const added of side.data.datasets.filter(({ id }) => !before.has(id))) {
            const { id: _id, ...what } = added;
            expect(project.data.datasets.some(({ id: _, ...there }) => sameThing(there, what))).toBe(true);
          }
        }
        const ids = project.data.datasets.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 200, seed: 12 },
    );
  });
});

/** Without the order of lists, which follows who came first. */
function ordered({ datasets, register, live, deck }: ProjectData) {
  const sorted = <T extends { id: string }>(things: readonly T[]) =>
    [...things].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    datasets: sorted(datasets),
    live: sorted(live),
    deck,
    register: { added: sorted(register.added), edits: register.edits, removed: [...register.removed].sort() },
  };
}
