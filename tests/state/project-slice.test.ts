import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ProjectData } from '../../src/project/project.ts';
import { canUndo, nextUndo } from '../../src/state/history.ts';
import { type ChangeWord, MOST_STEPS_BACK, projectData } from '../../src/state/project-slice.ts';
import { useApp } from '../../src/state/store.ts';
import { anEntry } from '../register/register-support.ts';
import { aDataset, aLiveSource } from '../support/arbitrary-project.ts';

const atFirst = useApp.getState();

beforeEach(() => useApp.setState(atFirst, true));

const app = () => useApp.getState();

/** A change of one part, told apart by a number. */
const changes: ((number: number) => [Partial<ProjectData>, ChangeWord])[] = [
  (number) => [{ datasets: [aDataset({ title: `${number}` })] }, 'dataset-imported'],
  (number) => [{ live: [aLiveSource({ title: `${number}` })] }, 'live-added'],
  (number) => [
    { register: { added: [anEntry({ name: `${number}` })], edits: {}, removed: [] } },
    'register-added',
  ],
];

describe('the history of the data', () => {
  it('goes back and forth as a model of it does, over whatever is done', () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.nat(changes.length - 1) },
      { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        useApp.setState(atFirst, true);
        const states: { data: ProjectData; what: ChangeWord | null }[] = [
          { data: projectData(app()), what: null },
        ];
        let at = 0;
        steps.forEach((each, number) => {
          if (each === 'undo') {
            app().undone();
            at = Math.max(0, at - 1);
          } else if (each === 'redo') {
            app().redone();
            at = Math.min(states.length - 1, at + 1);
          } else {
            const [part, what] = changes[each]!(number);
            app().dataChanged(part, what);
            states.length = at + 1;
            states.push({ data: { ...states[at]!.data, ...part }, what });
            at += 1;
          }
          expect(projectData(app())).toEqual(states[at]!.data);
          expect(canUndo(app())).toBe(at > 0);
          expect(app().future.length).toBe(states.length - 1 - at);
          expect(nextUndo(app())).toBe(states[at]!.what);
          expect(app().future.at(-1)?.what ?? null).toBe(states[at + 1]?.what ?? null);
        });
      }),
      { numRuns: 500, seed: 41 },
    );
  });

  it('goes back a hundred steps and no more', () => {
    for (let number = 0; number < MOST_STEPS_BACK + 30; number += 1)
      app().dataChanged(...changes[0]!(number));
    expect(app().past).toHaveLength(MOST_STEPS_BACK);
    for (let number = 0; number < MOST_STEPS_BACK + 30; number += 1) app().undone();
    expect(app().datasets[0]?.title).toBe('29');
    expect(app().future).toHaveLength(MOST_STEPS_BACK);
  });

  it('leaves parts alone that a change does not touch', () => {
    app().dataChanged(...changes[2]!(1));
    const { registerChanges } = app();
    app().dataChanged(...changes[0]!(2));
    expect(app().registerChanges).toBe(registerChanges);
    app().undone();
    expect(app().registerChanges).toBe(registerChanges);
  });

  it('ends where other data are loaded, and not where they are the same', () => {
    app().dataChanged(...changes[0]!(1));
    app().projectLoaded({ data: projectData(app()), allowedHosts: ['https://a.vn'], mappings: [] });
    expect(canUndo(app())).toBe(true);
    app().projectLoaded({ data: { ...projectData(app()), datasets: [] }, allowedHosts: [], mappings: [] });
    expect(canUndo(app())).toBe(false);
  });

  it('remembers the last file of each shape, and each host once', () => {
    const mapping = (shape: string, id: string) =>
      ({ shape, kind: 'stations', columns: { id }, placing: null, decimals: 'point' }) as const;
    app().mappingRemembered(mapping('a', '1'));
    app().mappingRemembered(mapping('b', '2'));
    app().mappingRemembered(mapping('a', '3'));
    expect(app().mappings.map(({ shape, columns }) => shape + columns.id)).toEqual(['a3', 'b2']);
    app().hostAllowed('https://a.vn');
    app().hostAllowed('https://a.vn');
    expect(app().allowedHosts).toEqual(['https://a.vn']);
    app().hostForbidden('https://a.vn');
    expect(app().allowedHosts).toEqual([]);
  });
});
