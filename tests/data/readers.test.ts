import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_COMMUNE } from '../../src/data/city.ts';
import { communeLocator, nearCommune } from '../../src/data/commune-locator.ts';
import type { Failure } from '../../src/data/failure.ts';
import { jsonSyntaxFault } from '../../src/data/json-syntax-fault.ts';
import { positionFault } from '../../src/data/position-fault.ts';
import { readCommunes } from '../../src/data/read-communes.ts';
import { readCsv } from '../../src/data/read-csv.ts';
import { readJson } from '../../src/data/read-json.ts';
import { readPopulation } from '../../src/data/read-population.ts';
import { readServiceAreas } from '../../src/data/read-service-areas.ts';
import { readStations } from '../../src/data/read-stations.ts';
import { emptyContext } from '../../src/data/reading-context.ts';
import { ringCrossing } from '../../src/data/ring-crossing.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const table = { required: ['lon', 'lat'], numeric: ['lon', 'lat'] };

describe('readCsv', () => {
  it.each([
    ['comma', 'lon,lat,name\n1,2,a\n'],
    ['semicolon', 'lon;lat;name\n1;2;a\n'],
    ['tab', 'lon\tlat\tname\n1\t2\ta\n'],
    ['CRLF, blank lines and a byte order mark', '\uFEFFlon,lat,name\r\n\r\n1,2,a\r\n\r\n'],
    ['spaces and capitals', ' Lon , LAT,name\n 1 , 2 , a \n'],
    ['no line end', 'lon,lat,name\n1,2,a'],
  ])('reads cells parted by %s', (_how, text) => {
    const reading = readCsv('f.csv', bytesOf(text), table);
    expect(reading.ok && [reading.value.columns, reading.value.rows]).toEqual([
      ['lon', 'lat', 'name'],
      [['1', '2', 'a']],
    ]);
  });

  it('counts lines across quoted line breaks', () => {
    const reading = readCsv('f.csv', bytesOf('lon,lat,name\n1,2,"a\nb"\n3,4,c\n'), table);
    expect(reading.ok && reading.value.lines).toEqual([2, 4]);
  });

  it('reads UTF-16 with its mark, as spreadsheets write it', () => {
    const text = 'lon\tlat\tname\n1\t2\tĐà\n';
    const bytes = new Uint8Array(2 + text.length * 2);
    bytes.set([0xff, 0xfe]);
    [...text].forEach((letter, i) => {
      bytes.set([letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8], 2 + 2 * i);
    });
    const reading = readCsv('f.csv', bytes, table);
    expect(reading.ok && reading.value.rows).toEqual([['1', '2', 'Đà']]);
  });

  it('says which heading it takes for a column', () => {
    const reading = readCsv('f.csv', bytesOf('Longitude,Latitude\n1,2\n'), table);
    expect(reading.ok && reading.value.columns).toEqual(['lon', 'lat']);
    expect(reading.ok && reading.remarks.map((remark) => [remark.code, remark.where.field])).toEqual([
      ['column-assumed', 'Longitude'],
      ['column-assumed', 'Latitude'],
    ]);
  });

  it('leaves points alone in a file without decimal commas', () => {
    const reading = readCsv('f.csv', bytesOf('lon;lat\n108.206;16.051\n'), table);
    expect(reading.ok && reading.value.rows).toEqual([['108.206', '16.051']]);
  });

  it('lists only the first faults of a kind, with their number', () => {
    const rows = Array.from({ length: 1000 }, () => '1').join('\n');
    const reading = readCsv('f.csv', bytesOf(`lon,lat\n${rows}\n`), table);
    const failures: Failure[] = reading.ok ? [] : reading.failures;
    expect(failures).toHaveLength(10);
    expect(failures[0]).toMatchObject({
      code: 'row-length-differs',
      where: { row: 2 },
      detail: { total: 1000 },
    });
  });
});

describe('every reader', () => {
  const readers = [readCommunes, readPopulation, readServiceAreas, readStations];
  const names = ['f.csv', 'f.geojson', 'f.bin'];

  it('answers any bytes with data or failures, never an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        for (const read of readers) {
          for (const name of names) {
            const reading = read(name, bytes, emptyContext);
            if (!reading.ok) expect(reading.failures.length).toBeGreaterThan(0);
          }
        }
      }),
    );
  });

  it('answers any JSON with data or failures, never an exception', () => {
    const geometry = fc.record(
      { type: fc.constantFrom('Point', 'Polygon', 'MultiPolygon', 'Nothing'), coordinates: fc.jsonValue() },
      { requiredKeys: [] },
    );
    const feature = fc.record(
      { type: fc.constantFrom('Feature', 'Polygon'), properties: fc.jsonValue(), geometry },
      { requiredKeys: [] },
    );
    const collection = fc.record({
      type: fc.constant('FeatureCollection'),
      crs: fc.option(fc.jsonValue()),
      features: fc.oneof(fc.array(fc.oneof(feature, fc.jsonValue()), { maxLength: 4 }), fc.jsonValue()),
    });
    fc.assert(
      fc.property(fc.oneof(collection, fc.jsonValue()), (json) => {
        const bytes = bytesOf(JSON.stringify(json));
        for (const read of readers) read('f.geojson', bytes, emptyContext);
      }),
    );
  });

  it('knows every cut of a good file from the whole', async () => {
    const whole = new Uint8Array(
      await readFile(new URL('../fixtures/supplied/service-areas.geojson', import.meta.url)),
    );
    const text = new TextDecoder().decode(whole).trimEnd();
    for (let length = 0; length < text.length; length += 7) {
      const reading = readServiceAreas('f.geojson', bytesOf(text.slice(0, length)), emptyContext);
      expect(reading.ok ? 'read' : reading.failures[0]?.code).toBe('file-cut-off');
    }
  });
});

describe('readJson', () => {
  it('names the line of a syntax error', () => {
    const reading = readJson('f.json', bytesOf('{\n"a": 1,\n"b": ,\n"c": 2}\n'));
    expect(reading).toMatchObject({
      ok: false,
      failures: [{ code: 'not-json', where: { file: 'f.json', row: 3 } }],
    });
  });

  it('keeps the word NaN inside texts', () => {
    const reading = readJson('f.json', bytesOf('{"a": "NaN, -Infinity", "b": NaN, "c": -Infinity}'));
    expect(reading).toMatchObject({ ok: true, value: { a: 'NaN, -Infinity', b: 'NaN', c: '-Infinity' } });
  });
});

describe('jsonSyntaxFault', () => {
  it('finds none in what JSON.parse reads, and one in what it refuses', () => {
    const parses = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', '\\', '1', 'x', ' ', '\n'))
      .map(
        ([text, at, sign]) =>
          text.slice(0, at % (text.length + 1)) + sign + text.slice((at % (text.length + 1)) + 1),
      );
    fc.assert(
      fc.property(fc.oneof(fc.json(), damaged), (text) => {
        expect(jsonSyntaxFault(text) === null).toBe(parses(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('knows a text whose end is missing from one that is wrong before', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, at) => {
        const start = `[${text}]`.slice(0, 1 + (at % text.length));
        expect(jsonSyntaxFault(start)).toMatchObject({ cutOff: true });
      }),
    );
  });
});

describe('positionFault', () => {
  it.each([
    [108.2, 16.05, null],
    [16.05, 108.2, 'coordinates-lat-lon-order'],
    [542_000, 1_778_000, 'coordinate-out-of-range'],
    [181, 16, 'coordinate-out-of-range'],
    [Number.NaN, 16, 'coordinate-not-a-number'],
    ['108,2', 16, 'coordinate-not-a-number'],
    [null, 16, 'coordinate-not-a-number'],
  ])('finds in [%s, %s]: %s', (lon, lat, code) => {
    expect(positionFault(lon, lat, null)).toBe(code);
  });

  it('uses the city where both orders lie on the globe', () => {
    expect(positionFault(10, 50, [49, 9, 51, 11])).toBe('coordinates-lat-lon-order');
    expect(positionFault(50, 10, [49, 9, 51, 11])).toBeNull();
    expect(positionFault(20, 20, [49, 9, 51, 11])).toBeNull();
  });
});

describe('ringCrossing', () => {
  it('finds the crossing of a bow tie, in either direction', () => {
    const ring = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ];
    expect(ringCrossing(ring)).toEqual([1, 1]);
    expect(ringCrossing([...ring].reverse())).toEqual([1, 1]);
  });

  it('finds a crossing exactly where comparing all edges finds one', () => {
    const side = (a: number[], b: number[], c: number[]): number =>
      Math.sign((b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!));
    const corner = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 8 }), (corners) => {
        const ring = [...corners, corners[0]!];
        const crosses = ring.slice(1).some((b, i) =>
          ring.slice(1).some((d, j) => {
            const [a, c] = [ring[i]!, ring[j]!];
            return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
          }),
        );
        expect(ringCrossing(ring) !== null).toBe(crosses);
      }),
      { numRuns: 500 },
    );
  });

  it('allows outlines that only touch themselves', () => {
    expect(
      ringCrossing([
        [0, 0],
        [2, 0],
        [2, 2],
        [1, 0],
        [0, 2],
        [0, 0],
      ]),
    ).toBeNull();
  });

  it('finds none in any star-shaped outline', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 2, noNaN: true }), { minLength: 3, maxLength: 40 }),
        (radii) => {
          const corner = (radius: number, i: number) => {
            const angle = (2 * Math.PI * i) / radii.length;
            return [95 + radius * Math.cos(angle), radius * Math.sin(angle)];
          };
          const ring = radii.map(corner);
          expect(ringCrossing([...ring, ring[0]!])).toBeNull();
        },
      ),
    );
  });
});

describe('communeLocator', () => {
  it('finds the commune of a position, and none at sea', async () => {
    const { communes } = await openTinyCity();
    const locate = communeLocator(communes);
    const found = [
      [95.01, 0.01],
      [95.03, 0.03],
      [95.11, 0.01],
      [95.06, 0.01],
      [95.019, 0.021],
    ].map(([lon, lat]) => locate(lon!, lat!));
    expect(found).toEqual([0, 3, 4, NO_COMMUNE, 2]);
  });

  it('measures the distance to the nearest border in metres', async () => {
    const { communes } = await openTinyCity();
    const west = [94.99, 0.01] as [number, number];
    expect(nearCommune(communes, west, 1111)).toBe(false);
    expect(nearCommune(communes, west, 1113)).toBe(true);
    const southWest = [94.99, -0.01] as [number, number];
    expect(nearCommune(communes, southWest, 1571)).toBe(false);
    expect(nearCommune(communes, southWest, 1574)).toBe(true);
  });
});

describe('readStations', () => {
  it('keeps a station outside whose signal reaches the city, and says so', async () => {
    const city = await openTinyCity();
    const context = { ...emptyContext, communes: city.communes, locate: communeLocator(city.communes) };
    const csv = (radius: number) => bytesOf(`id,lon,lat,operator,radius_m\nS,94.99,0.01,alpha,${radius}\n`);
    const near = readStations('s.csv', csv(1200), context);
    expect(near.ok && near.remarks.map((remark) => remark.code)).toEqual(['outside-city']);
    const far = readStations('s.csv', csv(1000), context);
    expect(far).toMatchObject({ ok: false, failures: [{ code: 'outside-city', where: { row: 2 } }] });
  });
});

describe('readPopulation of a packed file', () => {
  it('finds communes by position where the codes are of another list', async () => {
    const packed = new Uint8Array(
      await readFile(new URL('../../geodata/population-units.bin', import.meta.url)),
    );
    const square = (west: number, south: number) => ({
      type: 'Polygon' as const,
      coordinates: [
        [
          [west, south],
          [west + 0.1, south],
          [west + 0.1, south + 0.1],
          [west, south + 0.1],
          [west, south],
        ],
      ],
    });
    const { communes: tiny } = await openTinyCity();
    const communes = [{ ...tiny[0]!, geometry: square(108.15, 16) }];
    const context = { ...emptyContext, communes, locate: communeLocator(communes) };
    const reading = readPopulation('p.bin', packed, context);
    expect(reading.ok && reading.remarks.map((remark) => remark.code)).toEqual([
      'commune-by-position',
      'outside-communes',
    ]);
    const { units } = reading.ok ? { units: reading.value } : await openTinyCity();
    for (let i = 0; i < units.count; i += 1) {
      const inside =
        units.lon[i]! > 108.15 && units.lon[i]! < 108.25 && units.lat[i]! > 16 && units.lat[i]! < 16.1;
      if (units.communeIndex[i] !== (inside ? 0 : NO_COMMUNE))
        expect.fail(`unit ${i} is in the wrong commune`);
    }
    expect(units.communeIndex.includes(0)).toBe(true);
  });
});
