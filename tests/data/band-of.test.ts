import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf } from '../../src/data/band-of.ts';
import { readStations } from '../../src/data/read-stations.ts';
import { contextOf } from '../../src/data/reading-context.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';

const bands = ['n28', 'n41', 'n78', 'n77'];

describe('the band of a station', () => {
  it.each([
    ['n78', 'n78'],
    ['N78', 'n78'],
    ['3500 MHz', 'n78'],
    ['3500', 'n78'],
    ['3.500 MHz', 'n78'],
    ['3.5GHz', 'n78'],
    ['3,5 GHz', 'n78'],
    ['n78 (3500)', 'n78'],
    ['n78/3500MHz', 'n78'],
    ['5G NR 3500 MHz', 'n78'],
    ['Băng tần 3700–3800 MHz', 'n78'],
    ['3800-3900 MHz', 'n77'],
    ['n77 (3500)', 'n77'],
    ['4,1 GHz', 'n77'],
    ['2600', 'n41'],
    ['2500-2600 MHz', 'n41'],
    ['700MHz', 'n28'],
    ['758 MHz', 'n28'],
  ])('%s is %s', (text, band) => expect(bandOf(text, bands)).toBe(band));

  it.each([
    'n7',
    'n7 (2600)',
    'n41 (3500)',
    'n78, n41',
    '3500 2600',
    '2600-3500',
    '3.5',
    '78',
    '5G',
    '1800 MHz',
    '26 GHz',
    'C-band',
    '',
  ])('%s is none', (text) => expect(bandOf(text, bands)).toBeNull());

  it('is only one that the radio model has', () => {
    expect(bandOf('3500 MHz', ['n28', 'n77'])).toBe('n77');
    expect(bandOf('3500 MHz', ['n28'])).toBeNull();
    expect(bandOf('n99', ['n99'])).toBe('n99');
  });

  it('is the same in MHz and GHz, and by itself only where it is one of the model', () => {
    const anything = fc.oneof(fc.string(), fc.integer({ min: 0, max: 40_000 }).map(String));
    fc.assert(
      fc.property(anything, (text) => {
        const band = bandOf(text, bands);
        expect(band === null || bands.includes(band)).toBe(true);
      }),
      { numRuns: 2_000, seed: 51 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 5_000 }), (mhz) => {
        const band = bandOf(`${mhz} MHz`, bands);
        expect(bandOf(`${mhz / 1_000} GHz`, bands)).toBe(band);
        expect(bandOf(`${mhz}`, bands)).toBe(band);
      }),
      { numRuns: 500, seed: 52 },
    );
  });
});

describe('stations with frequencies', () => {
  const read = async (...written: string[]) => {
    const rows = written.map((band, index) => `S${index},95.01,0.01,alpha,${band},urban`);
    const table = ['id,lon,lat,operator,band,environment', ...rows].join('\n');
    const context = { ...contextOf(await openTinyCity()), radioModel };
    return readStations('tram.csv', new TextEncoder().encode(table), context);
  };
  const radioModel = bands.map((band, index) => ({
    band,
    environment: 'urban' as const,
    outdoorRadiusM: 500 + index,
    indoorRadiusM: 200,
    source: '',
  }));

  it('take the radius of the band, which is said once for each way it is written', async () => {
    const reading = await read('3500 MHz', 'n78', '3500 MHz', '2600');
    if (!reading.ok) throw new Error(reading.failures[0]?.code);
    expect(reading.value.map(({ band, radiusM }) => [band, radiusM])).toEqual([
      ['n78', 502],
      ['n78', 502],
      ['n78', 502],
      ['n41', 501],
    ]);
    const said = reading.remarks.filter(({ code }) => code === 'band-read');
    expect(said.map(({ where, detail }) => [where.row, detail])).toEqual([
      [2, { value: '3500 MHz', used: 'n78' }],
      [5, { value: '2600', used: 'n41' }],
    ]);
  });

  it('that are of no band are refused with the bands there are', async () => {
    expect(await read('1800 MHz')).toMatchObject({
      ok: false,
      failures: [{ code: 'radio-range-missing', where: { row: 2 }, detail: { known: 'n28, n41, n78, n77' } }],
    });
  });
});
