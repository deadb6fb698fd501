import type { Proposal } from '../../src/intake/proposal.ts';

/** A table of stations in VN-2000 with a bit of everything that can be wrong. */
export function madeUpProposal(over: Partial<Proposal> = {}): Proposal {
  return {
    file: 'tram.xlsx',
    format: 'xlsx',
    bytes: 184_000,
    sha256: 'ab'.repeat(32),
    layers: [{ name: 'Trạm', rows: 1085, geometryTypes: [] }],
    choices: {
      layer: 0,
      kind: 'stations',
      columns: { lon: 'Y (m)', lat: 'X (m)', radius_m: 'Bán kính' },
      placing: { crs: 'EPSG:5899', axes: 'xy' },
      decimals: 'comma',
      faults: { 'coordinate-not-a-number': 'drop' },
      mode: 'replace',
      title: 'Trạm tháng 9',
      source: 'Sở KH&CN',
      asOf: '2026-09-30',
      operator: '',
      simulated: false,
    },
    kinds: [
      { kind: 'stations', likely: true },
      { kind: 'population', likely: false },
      { kind: 'other', likely: false },
    ],
    fields: [
      { field: 'lon', needed: 'yes', column: 'Y (m)', how: 'heading' },
      { field: 'lat', needed: 'yes', column: 'X (m)', how: 'heading' },
      { field: 'radius_m', needed: 'one-of:range', column: 'Bán kính', how: 'content' },
      { field: 'band', needed: 'one-of:range', column: null, how: null },
      { field: 'operator', needed: 'no', column: null, how: null },
    ],
    columns: [
      { heading: 'X (m)', samples: ['1774321,5'], filled: 1085, numbers: true },
      { heading: 'Y (m)', samples: ['548211,7'], filled: 1085, numbers: true },
      { heading: 'Bán kính', samples: ['700'], filled: 1080, numbers: true },
      { heading: 'Hãng', samples: ['Alpha'], filled: 1085, numbers: false },
    ],
    placings: [
      { crs: 'EPSG:5899', axes: 'xy', of: 1085, inCity: 1085, because: 'stated' },
      { crs: 'EPSG:4326', axes: 'yx', of: 1085, inCity: 0, because: 'listed' },
    ],
    preview: {
      geometries: [{ type: 'Point', coordinates: [0.5, 0.5] }],
      bbox: [0, 0, 1, 1],
      of: 1085,
      inCity: 1085,
    },
    table: { lines: [2], rows: [['1774321,5', '548211,7', '700', 'Alpha']] },
    report: {
      rows: 1085,
      untouched: 1066,
      fixed: 12,
      dropped: 7,
      blocked: 0,
      failures: [],
      remarks: [{ code: 'decimal-comma', where: { file: 'tram.xlsx' } }],
      groups: [
        {
          code: 'coordinate-not-a-number',
          reason: '',
          fix: null,
          choice: 'drop',
          total: 7,
          listed: [
            {
              failure: {
                code: 'coordinate-not-a-number',
                where: { file: 'tram.xlsx', row: 5, field: 'X (m)' },
                detail: { value: '?' },
              },
              position: null,
              before: null,
              after: null,
            },
          ],
        },
      ],
    },
    ...over,
  };
}
