import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCommunes } from '../../src/data/read-communes.ts';
import { readPlaces } from '../../src/data/read-places.ts';
import { contextOf } from '../../src/data/reading-context.ts';
import { openTinyCity, tinyCityDir } from '../fixtures/fixture-files.ts';

/** A file of the tiny city with properties added to its first feature. */
async function withProperties(file: string, added: Record<string, unknown>): Promise<Uint8Array> {
  const collection: { features: { properties: Record<string, unknown> }[] } = JSON.parse(
    await readFile(join(tinyCityDir, file), 'utf8'),
  );
  Object.assign(collection.features[0]!.properties, added);
  return new TextEncoder().encode(JSON.stringify(collection));
}

async function places(added: Record<string, unknown>) {
  return readPlaces(
    'z.geojson',
    await withProperties('zones.geojson', added),
    contextOf(await openTinyCity()),
    'z',
  );
}

async function communes(added: Record<string, unknown>) {
  const bytes = await withProperties('communes.geojson', added);
  return readCommunes('c.geojson', bytes, contextOf(await openTinyCity()));
}

describe('declared_percent of a place', () => {
  it.each([
    [{}, null],
    [{ declared_percent: '' }, null],
    [{ declared_percent: 0 }, 0],
    [{ declared_percent: '99.5' }, 99.5],
    [{ declared_percent: 100 }, 100],
  ])('%o is read as %s', async (added, declaredPercent) => {
    expect(await places(added)).toMatchObject({ ok: true, value: { 0: { declaredPercent } } });
  });

  it.each([-1, 100.1, '100 %'])('%s is refused', async (declared) => {
    expect(await places({ declared_percent: declared })).toMatchObject({
      ok: false,
      failures: [{ code: 'value-not-allowed', where: { featureIndex: 0, field: 'declared_percent' } }],
    });
  });
});

describe('census_population and census_date of a commune', () => {
  it('are null where the file does not have them', async () => {
    expect(await communes({})).toMatchObject({
      ok: true,
      value: { 0: { censusPopulation: null, censusDate: null } },
    });
  });

  it('are read where it has', async () => {
    expect(await communes({ census_population: 3500, census_date: '2019-04-01' })).toMatchObject({
      ok: true,
      value: { 0: { censusPopulation: 3500, censusDate: '2019-04-01' } },
    });
  });

  it('are refused when they are no number of people and no date', async () => {
    expect(await communes({ census_population: -1, census_date: '01/04/2019' })).toMatchObject({
      ok: false,
      failures: [
        { code: 'population-negative', where: { field: 'census_population' } },
        { code: 'value-not-allowed', where: { field: 'census_date' } },
      ],
    });
  });
});
