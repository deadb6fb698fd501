import { describe, expect, it } from 'vitest';
import { gapClusterTable } from '../../src/export/gap-cluster-table.ts';
import { sampleRanking } from '../support/gap-ranking.ts';

const communes = [
  { code: '1', name: 'Hòa Bắc', nameEn: 'Hoa Bac', terrain: 'plain' as const },
  { code: '2', name: 'Trà Núi', nameEn: 'Tra Nui', terrain: 'mountain' as const },
];

function table(ranking = sampleRanking) {
  const { rows, ...rest } = gapClusterTable(ranking, communes, [], true);
  return { ...rest, rows: [...rows] };
}

/** A column from top to bottom. */
function column(key: string, of = table()): unknown[] {
  const found = of.columns.find((each) => each.key === key)!;
  return of.rows.map((row) => found.value(row));
}

describe('gapClusterTable', () => {
  it('adds up to everybody not covered, with one line for what is not listed', () => {
    expect(column('uncovered_people')).toEqual([600, 300, 100]);
    expect(column('gap_share_percent')).toEqual([60, 30, 10]);
    expect(column('clusters')).toEqual([1, 1, 3]);
    expect(column('cluster')).toEqual(['cluster-1', 'cluster-2', 'rest']);
  });

  it('has no such line where every cluster is listed', () => {
    const whole = table({ ...sampleRanking, people: 900, rest: { clusters: 0, people: 0 } });
    expect(column('cluster', whole)).toEqual(['cluster-1', 'cluster-2']);
  });

  it('says where a cluster is and what one station would add, nothing where none would', () => {
    expect(column('commune_en')).toEqual(['Hoa Bac', 'Tra Nui', null]);
    expect(column('site_lon')).toEqual([10.051, null, null]);
    expect(column('site_lat')).toEqual([20.052, null, null]);
    expect(column('site_gain_people')).toEqual([450, null, null]);
  });

  it('stands at the heaviest unit, the rest nowhere', () => {
    const { rows, geometry } = table();
    expect(rows.map((row) => geometry!(row))).toEqual([
      { type: 'Point', coordinates: [10.05, 20.05] },
      { type: 'Point', coordinates: [10.15, 20.05] },
      null,
    ]);
  });

  it('is marked as simulated, and names the reach it assumes', () => {
    const { simulated, about } = table();
    expect(simulated).toBe(true);
    expect(about.at(-1)?.value.vi).toContain('n41, Nông thôn, 1.370 m');
  });
});
