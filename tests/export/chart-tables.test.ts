import { describe, expect, it } from 'vitest';
import { type ChartBasis, gapTable, shareTable, spreadTable } from '../../src/export/chart-tables.ts';
import { tableFile } from '../../src/export/table-file.ts';

const basis: ChartBasis = {
  definition: { vi: 'Ít nhất một nhà mạng', en: 'At least one operator' },
  target: 95,
  hash: '0123456789abcdef',
  simulated: true,
};

const name = { vi: 'Trà Núi', en: 'Tra Nui' };

async function csv(table: Parameters<typeof tableFile>[0]) {
  const { name: fileName, blob } = await tableFile(table, 'csv', 'vi');
  return { fileName, lines: (await blob.text()).replace('\ufeff', '').trim().split('\r\n') };
}

describe('the files of the charts', () => {
  it('hold a commune with its unrounded share', async () => {
    const row = { code: '2', name, population: 40_000, areaKm2: 50, share: 94.96, met: false };
    expect(await csv(spreadTable([row], basis) as never)).toEqual({
      fileName: 'coverage-by-commune-mo-phong.csv',
      lines: [
        'commune_code,name_vi,name_en,population,area_km2,share_percent,met,simulated',
        '2,Trà Núi,Tra Nui,40000,50,94.96,no,yes',
      ],
    });
  });

  it('hold the gap as it adds up', async () => {
    const row = { rank: 1, code: '2', name, people: 30, cumulativePeople: 30, cumulativeShare: 75 };
    expect((await csv(gapTable([row], basis) as never)).lines).toEqual([
      'rank,commune_code,name_vi,name_en,uncovered_people,cumulative_people,cumulative_percent,simulated',
      '1,2,Trà Núi,Tra Nui,30,30,75,yes',
    ]);
  });

  it('hold no people and no verdict for land', async () => {
    const row = {
      key: 'land-area',
      name: { vi: 'Theo diện tích đất', en: 'Land area' },
      value: 28,
      people: null,
      met: null,
    };
    const real = shareTable([row], { ...basis, simulated: false }, 'definitions');
    expect(await csv(real as never)).toEqual({
      fileName: 'coverage-by-definition.csv',
      lines: [
        'key,name_vi,name_en,covered_people,share_percent,met,simulated',
        'land-area,Theo diện tích đất,Land area,,28,,no',
      ],
    });
  });

  it('say which definition, target and inputs they rest on', () => {
    expect(spreadTable([], basis).about.map(({ value }) => value.en)).toEqual([
      'At least one operator',
      '95',
      '0123456789abcdef',
    ]);
  });
});
