import { beforeEach, expect, test } from 'vitest';
import { withoutScene } from '../../src/briefing/deck-edits.ts';
import { coverageInputOf } from '../../src/coverage/city-coverage-input.ts';
import { evaluateCoverage } from '../../src/coverage/evaluate.ts';
import { deckInForce } from '../../src/state/deck-in-force.ts';
import { useApp } from '../../src/state/store.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';
import { aDeck } from '../support/arbitrary-project.ts';

const app = () => useApp.getState();
const start = useApp.getInitialState();
beforeEach(() => useApp.setState(start, true));

test('there is no briefing before there is a city', () => {
  expect(deckInForce(app())).toBeNull();
});

test('the briefing of the city stands until the user has one, and stays the same object until something changes', async () => {
  const city = await openTinyCity();
  app().cityOpened(city, []);
  const early = deckInForce(app());
  expect(early?.scenes.length).toBeGreaterThan(3);
  expect(deckInForce(app())).toBe(early);
  const { result, card } = evaluateCoverage(coverageInputOf(city));
  app().coverageComputed(result, card);
  const computed = deckInForce(app());
  expect(computed).not.toBe(early);
  expect(deckInForce(app())).toBe(computed);
  app().dataChanged({ deck: aDeck() }, 'briefing-changed');
  expect(deckInForce(app())).toEqual(aDeck());
});

test('undo and redo go over an edit of the briefing', async () => {
  app().cityOpened(await openTinyCity(), []);
  const shipped = deckInForce(app())!;
  app().dataChanged({ deck: withoutScene(shipped, 'zones') }, 'briefing-changed');
  expect(app().past.at(-1)).toMatchObject({ what: 'briefing-changed', data: { deck: null } });
  const edited = deckInForce(app())!;
  expect(edited.scenes).toHaveLength(shipped.scenes.length - 1);
  app().undone();
  expect(deckInForce(app())).toBe(shipped);
  app().redone();
  expect(deckInForce(app())).toBe(edited);
});
