import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bitDecoder,
  bitEncoder,
  bitModel,
  decodeBit,
  encodeBit,
  encodedBytes,
} from '../../src/data/bit-coder.ts';
import { crc32 } from '../../src/data/crc32.ts';
import { decodePopulation, encodePopulation, type PackedPopulation } from '../../src/data/population-pack.ts';
import { latticeFrame, latticeToLonLat, roundDegrees } from '../../src/geo/unit-lattice.ts';

const lattice = {
  centreLonRad: 1.678146885280434,
  centreLatRad: 0.17274532741561865,
  columnAzimuthRad: -0.44871494705915005,
  spacing: 0.000022726602680437036,
};

interface Place {
  column: number;
  row: number;
  people: number;
}

/** Units at lattice positions, one list per commune, put into the order of the file. */
function packed(communes: Place[][], h3Resolution: number | null = 10): PackedPopulation {
  const frame = latticeFrame(lattice);
  const sorted = communes.map((places) => [...places].sort((a, b) => a.row - b.row || a.column - b.column));
  const all = sorted.flatMap((places, commune) => places.map((place) => ({ ...place, commune })));
  const positions = all.map(({ column, row }) => latticeToLonLat(frame, column, row));
  return {
    communeCodes: communes.map((_, i) => `c${i}`),
    units: {
      count: all.length,
      lon: Float64Array.from(positions, ([lon]) => roundDegrees(lon)),
      lat: Float64Array.from(positions, ([, lat]) => roundDegrees(lat)),
      people: Float64Array.from(all, ({ people }) => people),
      communeIndex: Uint16Array.from(all, ({ commune }) => commune),
      h3Resolution,
    },
  };
}

const place = fc.record({
  column: fc.integer({ min: 7900, max: 7960 }),
  row: fc.integer({ min: -40, max: 30 }),
  people: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 65_535 })),
});
const commune = fc.uniqueArray(place, { maxLength: 80, selector: ({ column, row }) => `${column} ${row}` });

const small = packed([
  [
    { column: 7900, row: 10, people: 4 },
    { column: 7901, row: 10, people: 250 },
    { column: 7930, row: 12, people: 65_535 },
  ],
  [],
  [{ column: 7000, row: -3, people: 1 }],
]);
const smallFile = encodePopulation(small, lattice);

function failure(bytes: Uint8Array) {
  const reading = decodePopulation(bytes, 'units.bin');
  if (reading.ok) throw new Error('The file was read.');
  return reading.failures[0]!;
}

/** The file with other bytes at a position and the checksum made to fit. */
function forged(change: (view: DataView) => void): Uint8Array {
  const bytes = smallFile.slice();
  const view = new DataView(bytes.buffer);
  change(view);
  view.setUint32(8, crc32(bytes.subarray(12)), true);
  return bytes;
}

describe('packed population', () => {
  test('unpacks to what was packed', () => {
    fc.assert(
      fc.property(
        fc.array(commune, { maxLength: 4 }),
        fc.constantFrom(null, 10),
        (communes, h3Resolution) => {
          const original = packed(communes, h3Resolution);
          const reading = decodePopulation(encodePopulation(original, lattice), 'units.bin');
          expect(reading).toEqual({ ok: true, value: original, remarks: [] });
        },
      ),
      { numRuns: 200 },
    );
  });

  test('packs a scattered and a full field alike', () => {
    const full = Array.from({ length: 900 }, (_, i) => ({
      column: 7900 + (i % 30),
      row: Math.floor(i / 30),
      people: 1 + ((i * 7919) % 300),
    }));
    const scattered = full.map(({ column, row, people }) => ({
      column: 7900 + 37 * (column - 7900),
      row: 41 * row,
      people,
    }));
    for (const places of [full, scattered]) {
      const original = packed([places]);
      const bytes = encodePopulation(original, lattice);
      expect(decodePopulation(bytes, 'units.bin')).toEqual({ ok: true, value: original, remarks: [] });
      expect(encodePopulation(original, lattice)).toEqual(bytes);
    }
  });

  test('reads a file that is part of a larger buffer', () => {
    const buffer = new Uint8Array(smallFile.length + 7);
    buffer.set(smallFile, 7);
    expect(decodePopulation(buffer.subarray(7), 'units.bin')).toEqual({
      ok: true,
      value: small,
      remarks: [],
    });
  });

  test('names a file cut off at any byte', () => {
    for (let length = 0; length < smallFile.length; length += 1) {
      expect(failure(smallFile.subarray(0, length))).toMatchObject({
        code: 'file-cut-off',
        where: { file: 'units.bin' },
      });
    }
  });

  test('refuses a file with any byte changed', () => {
    for (let at = 0; at < smallFile.length; at += 1) {
      const bytes = smallFile.slice();
      bytes[at]! ^= 0x10;
      expect(['checksum-differs', 'not-population-pack', 'file-cut-off']).toContain(failure(bytes).code);
    }
  });

  test('refuses bytes after the end', () => {
    expect(failure(Uint8Array.of(...smallFile, 0)).code).toBe('checksum-differs');
  });

  test('refuses foreign files and other versions', () => {
    expect(failure(new TextEncoder().encode('lon,lat,population\n108,16,4\n')).code).toBe(
      'not-population-pack',
    );
    expect(failure(Uint8Array.of(0x1f, 0x8b, 8)).code).toBe('not-population-pack');
    expect(failure(forged((view) => view.setUint32(4, 2, true)))).toMatchObject({
      code: 'not-population-pack',
      where: { field: 'version' },
    });
  });

  test.each<[string, (view: DataView) => void, string]>([
    ['fewer units than coded', (view) => view.setUint32(12, 3, true), 'not-population-pack'],
    ['other people', (view) => view.setUint32(16, 65_000, true), 'checksum-differs'],
    ['more communes than described', (view) => view.setUint16(58, 400, true), 'not-population-pack'],
    ['a box too large', (view) => view.setUint32(60 + 3 + 12, 0xffffffff, true), 'not-population-pack'],
    ['a lattice without spacing', (view) => view.setFloat64(48, Number.NaN, true), 'not-population-pack'],
  ])('refuses %s, whatever the checksum says', (_, change, code) => {
    expect(failure(forged(change)).code).toBe(code);
  });

  test('survives random bytes behind a valid checksum', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 80 }), (noise) => {
        const bytes = forged((view) => {
          noise.forEach((byte, i) => {
            if (60 + i < view.byteLength) view.setUint8(60 + i, byte);
          });
        });
        const reading = decodePopulation(bytes, 'units.bin');
        if (!reading.ok) expect(reading.failures).toHaveLength(1);
      }),
    );
  });

  test('packs nothing it could not give back', () => {
    const shifted = packed([[{ column: 7900, row: 0, people: 4 }]]);
    shifted.units.lon[0]! += 0.00002;
    expect(() => encodePopulation(shifted, lattice)).toThrow('Unit 0 does not stand');
    const fraction = packed([[{ column: 7900, row: 0, people: 4.5 }]]);
    expect(() => encodePopulation(fraction, lattice)).toThrow('Unit 0 has 4.5 people');
    const nobody = packed([[{ column: 7900, row: 0, people: 0 }]]);
    expect(() => encodePopulation(nobody, lattice)).toThrow('Unit 0 has 0 people');
    const crowd = packed([[{ column: 7900, row: 0, people: 65_536 }]]);
    expect(() => encodePopulation(crowd, lattice)).toThrow('Unit 0 has 65536 people');
    const twice = packed([
      [
        { column: 7900, row: 0, people: 4 },
        { column: 7900, row: 0, people: 4 },
      ],
    ]);
    expect(() => encodePopulation(twice, lattice)).toThrow('Unit 1 does not follow');
  });
});

describe('bit coder', () => {
  test('gives back every bit, and spends little on the expected', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.boolean()), { maxLength: 3000 }),
        (bits) => {
          const encoder = bitEncoder();
          const encoding = bitModel(4);
          for (const [context, bit] of bits) encodeBit(encoder, encoding, context, bit ? 1 : 0);
          const decoder = bitDecoder(encodedBytes(encoder));
          const decoding = bitModel(4);
          for (const [context, bit] of bits) {
            expect(decodeBit(decoder, decoding, context)).toBe(bit ? 1 : 0);
          }
        },
      ),
    );
    const encoder = bitEncoder();
    const model = bitModel(1);
    for (let i = 0; i < 10_000; i += 1) encodeBit(encoder, model, 0, i % 100 === 0 ? 1 : 0);
    expect(encodedBytes(encoder).length).toBeLessThan(120);
  });
});

test('CRC-32 of the check sequence', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});
