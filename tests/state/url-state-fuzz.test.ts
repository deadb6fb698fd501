import { expect, test } from 'vitest';
import { defaultLayers } from '../../src/state/default-layers.ts';
import { rightPanels } from '../../src/state/panels-slice.ts';
import {
  layersFromUrl,
  readLink,
  readUrlState,
  type UrlState,
  writeUrlState,
} from '../../src/state/url-state.ts';
import { catalog } from '../map/content.ts';
import { mutatedHash } from '../support/mutated-hash.ts';

const layers = defaultLayers(catalog);
const ids = layers.map(({ id }) => id).sort();

function between(value: number, least: number, most: number): boolean {
  return Number.isFinite(value) && value >= least && value <= most;
}

/** Whether an address has a part that by itself would be a state. */
function saysSomething(hash: string): boolean {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  return ['c', 'l', 's', 'p', 'd', 'lang', 't', 'o', 'b', 'sc', 'h'].some((key) => parts.has(key));
}

/** What is out of range in a state, in words. */
function outOfRange({
  camera,
  layers: asked = [],
  probe,
  selection,
  definition,
  language,
  theme,
  panel,
  scene,
  number,
}: UrlState): string[] {
  const faults: string[] = [];
  if (camera) {
    if (!between(camera.lon, -180, 180)) faults.push(`lon ${camera.lon}`);
    if (!between(camera.lat, -85, 85)) faults.push(`lat ${camera.lat}`);
    if (!between(camera.zoom, 0, 24)) faults.push(`zoom ${camera.zoom}`);
    if (!between(camera.bearing, -360, 360)) faults.push(`bearing ${camera.bearing}`);
    if (!between(camera.pitch, 0, 85)) faults.push(`pitch ${camera.pitch}`);
  }
  if (asked.length > 200) faults.push(`${asked.length} layers`);
  for (const { id, opacity } of asked)
    if (id === '' || !between(opacity, 0, 1)) faults.push(`${id} ${opacity}`);
  if (probe && !(between(probe[0], -180, 180) && between(probe[1], -90, 90))) faults.push(`probe ${probe}`);
  if (selection && 'id' in selection && (selection.id === '' || selection.id.length > 200)) faults.push('id');
  if (definition && definition.length > 200) faults.push('definition');
  if (language && language !== 'vi' && language !== 'en') faults.push(language);
  if (theme && theme !== 'light' && theme !== 'dark') faults.push(theme);
  if (panel && !(rightPanels as readonly string[]).includes(panel)) faults.push(panel);
  if (scene?.kind === 'id' && (scene.id === '' || scene.id.length > 200)) faults.push('scene');
  if (scene?.kind === 'packed' && !/^[\w-]{1,8000}$/.test(scene.packed)) faults.push('packed');
  if (number && !/^[0-9a-f]{8}$/.test(number.hash)) faults.push(number.hash);
  if (number?.value !== undefined && !between(number.value, 0, 100)) faults.push(`value ${number.value}`);
  return faults;
}

test('20,000 damaged addresses give a state in range, or say what is wrong, and are written and read again alike', () => {
  let read = 0;
  let unknown = 0;
  let inParts = 0;
  let newer = 0;
  for (let index = 0; index < 20_000; index += 1) {
    const hash = mutatedHash(index);
    const { state, trouble } = readLink(hash);
    if (Object.keys(state).length > 0) read += 1;
    else if (saysSomething(hash) && !trouble)
      throw new Error(`address ${index} is read as nothing, silently`);
    if (trouble?.kind === 'unknown') unknown += 1;
    if (trouble?.kind === 'parts') inParts += 1;
    if (trouble?.kind === 'newer') newer += 1;
    expect(outOfRange(state), `address ${index}`).toEqual([]);
    const written = writeUrlState(state);
    const again = readUrlState(`#${written}`);
    expect(outOfRange(again), `address ${index}`).toEqual([]);
    expect(writeUrlState(again), `address ${index}`).toBe(written);
    const shown = layersFromUrl(layers, state.layers);
    if (
      shown
        .map(({ id }) => id)
        .sort()
        .join() !== ids.join()
    )
      throw new Error(`address ${index} changes the layers`);
  }
  // most say something still, else the changes would test nothing
  expect(read).toBeGreaterThan(10_000);
  expect(Math.min(unknown, inParts, newer)).toBeGreaterThan(10);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Reflect.get({}, 'opacity')).toBeUndefined();
});

test('the names of what every object has are names like others', () => {
  const state = readUrlState(
    '#v=1&l=__proto__~50,constructor&s=place:__proto__&d=operator:__proto__&__proto__=x',
  );
  expect(state).toEqual({
    layers: [
      { id: '__proto__', opacity: 0.5 },
      { id: 'constructor', opacity: 1 },
    ],
    selection: { kind: 'place', id: '__proto__' },
    definition: 'operator:__proto__',
  });
  expect(Object.getPrototypeOf(state)).toBe(Object.prototype);
  const shown = layersFromUrl(layers, state.layers);
  expect(shown.every(({ visible }) => !visible)).toBe(true);
});
