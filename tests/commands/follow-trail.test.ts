import { beforeEach, describe, expect, it, vi } from 'vitest';
import { connectMap, type MapPort } from '../../src/commands/map-port.ts';
import type { DefinitionKey } from '../../src/coverage/result.ts';
import type { CommuneUnitsPage, CommuneUnitsRequest } from '../../src/coverage/trail/commune-units.ts';
import type { PointExplanation } from '../../src/coverage/trail/explain-point.ts';
import type { LonLat } from '../../src/geo/lon-lat.ts';

/** Questions put to the engine that it has not answered yet, in order. */
const questions = vi.hoisted(() => [] as { about: unknown; answer: (answer: unknown) => void }[]);

vi.mock('../../src/commands/engine/the-engine.ts', () => {
  const ask = (about: unknown) => new Promise((answer) => questions.push({ about, answer }));
  return {
    theEngine: () => ({
      explainPoint: (position: LonLat, definition: DefinitionKey) => ask({ position, definition }),
      communeUnits: (request: CommuneUnitsRequest) => ask(request),
    }),
  };
});

const { useApp } = await import('../../src/state/store.ts');
const { askWhy, askWhyAtCentre, forgetPoint } = await import('../../src/commands/ask-why.ts');
const { clickMap } = await import('../../src/commands/click-map.ts');
const { followTrail } = await import('../../src/commands/follow-trail.ts');
const { filterUnits, openCommuneUnits, turnUnitsPage } = await import(
  '../../src/commands/open-commune-units.ts'
);
const { closeUnit, openUnit } = await import('../../src/commands/open-unit.ts');

const here: LonLat = [95.01, 0.01];
const there: LonLat = [95.02, 0.02];

function explained(position: LonLat, share = 1): PointExplanation {
  return {
    position,
    definition: 'any',
    communeCode: '001',
    areas: [],
    unit: {
      unit: 0,
      h3: null,
      centre: position,
      distanceM: 0,
      boundary: null,
      people: 800,
      communeCode: '001',
      areas: [],
      share,
      judgement: { by: 'any' },
    },
    operators: [],
  };
}

function listed(request: CommuneUnitsRequest): CommuneUnitsPage {
  const sums = { units: 120, people: 1200, coveredPeople: 0 };
  return { request, rows: [], sums: { all: sums, uncovered: sums, covered: sums } };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  questions.length = 0;
  useApp.setState(useApp.getInitialState(), true);
});

describe('asking why', () => {
  it('marks the point at once and explains it when the answer comes, aloud too', async () => {
    const answered = askWhy(here);
    expect(useApp.getState()).toMatchObject({ probe: here, explanation: null });
    questions[0]?.answer(explained(here, 0));
    await answered;
    expect(useApp.getState().explanation?.position).toEqual(here);
    expect(useApp.getState().announcement).toBe('Ô dân cư 800 người: chưa phủ');
  });

  it('drops the answer to an earlier question, and to one that is taken back', async () => {
    void askWhy(here);
    void askWhy(there);
    questions[1]?.answer(explained(there));
    questions[0]?.answer(explained(here));
    await settled();
    expect(useApp.getState().explanation?.position).toEqual(there);

    void askWhy(here);
    forgetPoint();
    questions[2]?.answer(explained(here));
    await settled();
    expect(useApp.getState()).toMatchObject({ probe: null, explanation: null });
  });

  it('says when there is no number to explain', async () => {
    void askWhy(here);
    questions[0]?.answer(null);
    await settled();
    expect(useApp.getState()).toMatchObject({ explanation: null, probeFailed: true });
  });

  it('says that there is no answer when the engine fails', async () => {
    void askWhy(here);
    questions[0]?.answer(Promise.reject(new Error('no')));
    await settled();
    expect(useApp.getState()).toMatchObject({ explanation: null, probeFailed: true });
  });

  it('asks again under another definition', async () => {
    const stop = followTrail();
    void askWhy(here);
    questions[0]?.answer(explained(here));
    await settled();
    useApp.getState().definitionChosen('operator:x', [], null);
    expect(questions[1]?.about).toEqual({ position: here, definition: 'operator:x' });
    useApp.getState().definitionChosen('any', [], null);
    questions[2]?.answer(explained(here, 1));
    questions[1]?.answer(explained(here, 0));
    await settled();
    expect(useApp.getState().explanation?.unit?.share).toBe(1);
    stop();
  });

  it('needs no mouse: it takes the middle of the map', () => {
    useApp.getState().cameraMoved({ lon: 95.3, lat: 0.2, zoom: 12, bearing: 0, pitch: 0 });
    useApp.getState().thingSelected({ kind: 'commune', code: '001' });
    void askWhyAtCentre();
    expect(useApp.getState()).toMatchObject({
      probe: [95.3, 0.2],
      selection: null,
      rightPanel: 'inspector',
    });
  });

  it('takes the middle of what panels leave free, where the map can say it', () => {
    useApp.getState().cameraMoved({ lon: 95.3, lat: 0.2, zoom: 12, bearing: 0, pitch: 0 });
    connectMap({ middle: () => [95.4, 0.3] } as unknown as MapPort);
    void askWhyAtCentre();
    connectMap(null);
    expect(useApp.getState().probe).toEqual([95.4, 0.3]);
  });
});

describe('a click on the map', () => {
  const at = { x: 1, y: 2 };

  it('selects the commune and asks about the point', () => {
    clickMap([{ kind: 'commune', code: '001' }], here, at);
    expect(useApp.getState()).toMatchObject({
      selection: { kind: 'commune', code: '001' },
      probe: here,
      rightPanel: 'inspector',
    });
  });

  it('asks about a point outside every commune too', () => {
    useApp.getState().thingSelected({ kind: 'commune', code: '001' });
    clickMap([], there, at);
    expect(useApp.getState()).toMatchObject({ selection: null, probe: there, rightPanel: 'inspector' });
  });

  it('only selects inside another page, where there is no room for an answer', () => {
    useApp.getState().modeRead('embed');
    clickMap([{ kind: 'commune', code: '001' }], here, at);
    expect(useApp.getState()).toMatchObject({ selection: { kind: 'commune', code: '001' }, probe: null });
    clickMap([], there, at);
    expect(useApp.getState()).toMatchObject({ selection: null, probe: null });
    expect(questions).toEqual([]);
  });

  it('asks nothing on a symbol', () => {
    clickMap(
      [
        { kind: 'station', id: 's' },
        { kind: 'commune', code: '001' },
      ],
      here,
      at,
    );
    expect(useApp.getState()).toMatchObject({ selection: { kind: 'station', id: 's' }, probe: null });
    expect(questions).toEqual([]);
  });
});

describe('the units of a commune', () => {
  it('are listed from the first page, then by filter, then page by page', async () => {
    void openCommuneUnits('003');
    expect(questions[0]?.about).toEqual({
      commune: '003',
      definition: 'any',
      filter: 'all',
      offset: 0,
      limit: 50,
    });
    void filterUnits('uncovered');
    void turnUnitsPage(50);
    expect(questions[2]?.about).toMatchObject({ filter: 'uncovered', offset: 50 });
    questions[2]?.answer(listed(questions[2].about as CommuneUnitsRequest));
    questions[1]?.answer(listed(questions[1].about as CommuneUnitsRequest));
    questions[0]?.answer(listed(questions[0].about as CommuneUnitsRequest));
    await settled();
    expect(useApp.getState().trailPage?.request.offset).toBe(50);
  });

  it('start from the first page under another definition, with the same filter', () => {
    const stop = followTrail();
    void openCommuneUnits('003');
    void filterUnits('uncovered');
    void turnUnitsPage(50);
    useApp.getState().definitionChosen('operator:x', [], null);
    expect(questions.slice(3).map(({ about }) => about)).toEqual([
      { commune: '003', definition: 'operator:x', filter: 'uncovered', offset: 0, limit: 50 },
    ]);
    stop();
  });

  it('start from the first page in another commune', () => {
    void openCommuneUnits('003');
    void turnUnitsPage(50);
    void openCommuneUnits('002');
    expect(questions[2]?.about).toMatchObject({ commune: '002', filter: 'all', offset: 0 });
    expect(useApp.getState().trailPage).toBeNull();
  });

  it('open one by one, each the point asked about, until another point is', () => {
    void openUnit(here);
    expect(useApp.getState()).toMatchObject({ trailUnit: here, probe: here });
    closeUnit();
    expect(useApp.getState()).toMatchObject({ trailUnit: null, probe: here });
    void openUnit(here);
    clickMap([{ kind: 'commune', code: '001' }], there, { x: 0, y: 0 });
    expect(useApp.getState()).toMatchObject({ trailUnit: null, probe: there });
  });
});
