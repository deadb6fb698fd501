import { expect, test } from 'vitest';
import { datasetsInForce } from '../../src/project/datasets-in-force.ts';
import type { ImportedDataset } from '../../src/project/project.ts';
import { aDataset } from '../support/arbitrary-project.ts';

type Brought = [kind: ImportedDataset['kind'], mode: ImportedDataset['mode']];

function inForce(...brought: Brought[]): string[] {
  const datasets = brought.map(([kind, mode], k) => aDataset({ id: `own-${k + 1}`, kind, mode }));
  return datasetsInForce(datasets).map(({ id }) => id);
}

test.each<[string, Brought[], string[]]>([
  [
    'stations of a later month',
    [
      ['stations', 'replace'],
      ['stations', 'replace'],
    ],
    ['own-2'],
  ],
  [
    'stations that stand beside others',
    [
      ['stations', 'replace'],
      ['stations', 'join'],
    ],
    ['own-1', 'own-2'],
  ],
  [
    'stations after service areas',
    [
      ['service-areas', 'join'],
      ['stations', 'replace'],
    ],
    ['own-2'],
  ],
  [
    'service areas after stations',
    [
      ['stations', 'join'],
      ['service-areas', 'replace'],
    ],
    ['own-2'],
  ],
  [
    'a second population, of which there is one whatever the mode',
    [
      ['population', 'replace'],
      ['population', 'join'],
    ],
    ['own-2'],
  ],
  [
    'a second list of communes',
    [
      ['communes', 'replace'],
      ['population', 'replace'],
      ['communes', 'replace'],
    ],
    ['own-2', 'own-3'],
  ],
  [
    'zones and places',
    [
      ['zones', 'replace'],
      ['places', 'replace'],
      ['zones', 'replace'],
    ],
    ['own-2', 'own-3'],
  ],
  [
    'layers to look at',
    [
      ['other', 'replace'],
      ['other', 'replace'],
    ],
    ['own-1', 'own-2'],
  ],
])('%s', (_, brought, expected) => {
  expect(inForce(...brought)).toEqual(expected);
});
