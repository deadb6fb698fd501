import { describe, expect, it } from 'vitest';
import type { Bbox } from '../../src/geo/lon-lat.ts';
import { recallMapping, rememberMapping, withMapping } from '../../src/intake/mapping/remember.ts';
import type { RememberedMapping } from '../../src/intake/mapping/remembered.ts';
import { nowhere, proposed } from './open-file-fixture.ts';

const mapping = (shape: string): RememberedMapping => ({
  shape,
  kind: 'stations',
  columns: {},
  placing: null,
  decimals: 'point',
});

describe('remembered mappings', () => {
  it('stand newest first, one for each shape, 50 at most', () => {
    let mappings: RememberedMapping[] = [];
    for (let i = 0; i < 60; i += 1) mappings = withMapping(mappings, mapping(String(i)));
    mappings = withMapping(mappings, { ...mapping('30'), kind: 'zones' });
    expect(mappings).toHaveLength(50);
    expect(mappings.slice(0, 3).map(({ shape }) => shape)).toEqual(['30', '59', '58']);
    expect(mappings[0]!.kind).toBe('zones');
  });

  it('are found whatever the order and writing of the headings', () => {
    const known = [{ ...mapping('kinh do\nten'), kind: 'population' as const }];
    expect(recallMapping(known, ['Tên', 'KINH ĐỘ'])?.kind).toBe('population');
    expect(recallMapping(known, ['Tên'])).toBeNull();
    expect(recallMapping([mapping('')], [])).toBeNull();
  });

  it('read the next file of the same shape as the last was corrected', async () => {
    const first = 'cột 1;cột 2;cột 3;cột 4\nA;108,2;16,05;0,6\n';
    const given = {
      kind: 'stations',
      columns: { id: 'cột 1', lon: 'cột 2', lat: 'cột 3', radius_m: 'cột 4' },
      operator: 'alpha',
    } as const;
    const { proposal } = await proposed('t1.csv', first, nowhere, given);
    const remembered = [rememberMapping(proposal)];
    const next = await proposed('t2.csv', first.replace('A;', 'B;'), nowhere, {}, remembered);
    expect(next.proposal.choices).toMatchObject({
      kind: 'stations',
      columns: given.columns,
      // The next file may be another operator's.
      operator: '',
    });
    expect(next.proposal.fields.find(({ field }) => field === 'radius_m')).toMatchObject({
      column: 'cột 4',
      how: 'remembered',
    });
    const other = await proposed('t3.csv', first.replace('cột 4', 'khác'), nowhere, {}, remembered);
    expect(other.proposal.choices.kind).not.toBe('stations');
  });

  it('find the columns again however their headings are written, each its own', async () => {
    const table = 'cột 1;CỘT 2;Ma;MÃ;r\nA;108.2;16.05;9;500\n';
    const columns = { id: 'cột 1', lon: 'CỘT 2', lat: 'Ma', radius_m: 'r' };
    const { proposal } = await proposed('t1.csv', table, nowhere, { kind: 'stations', columns });
    const next = await proposed(
      't2.csv',
      table.replace('cột 1;CỘT 2;Ma;MÃ', 'COT 1;Cột 2;MÃ;Ma'),
      nowhere,
      {},
      [rememberMapping(proposal)],
    );
    expect(next.proposal.choices.columns).toEqual({ id: 'COT 1', lon: 'Cột 2', lat: 'Ma', radius_m: 'r' });
    expect(next.proposal.fields.find(({ field }) => field === 'id')?.how).toBe('remembered');
  });

  it('leave a field to what its heading says where the column of last time is gone', async () => {
    const table = 'Mã trạm;lon;lat;Bán kính\nA;108.2;16.05;500\n';
    const { proposal } = await proposed('t1.csv', table, nowhere);
    const last = rememberMapping(proposal);
    const known = { ...last, columns: { ...last.columns, radius_m: 'tầm phủ' } };
    const next = await proposed('t2.csv', table, nowhere, {}, [known]);
    expect(next.proposal.choices.columns).toEqual(proposal.choices.columns);
    expect(next.proposal.fields.find(({ field }) => field === 'radius_m')?.how).toBe('heading');
  });
});

describe('the coordinate system of the last file', () => {
  const stations = (crs: string) =>
    JSON.stringify({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: crs } },
      features: [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [548_000, 1_775_000] },
          properties: { site_id: 'S1', radius_m: 500 },
        },
      ],
    });
  /** 548 km east is 108.2° in the zone of 107°45′, and 108.45° in that of 108°. */
  const near = (west: number, east: number) => ({
    ...nowhere,
    cityBbox: [west, 15, east, 17] satisfies Bbox as Bbox,
  });
  const proposedAfter = async (last: string, stated: string) => {
    const { proposal } = await proposed('t1.geojson', stations(last), near(107, 109));
    expect(proposal.choices.placing?.crs).toBe(last);
    const remembered = [rememberMapping(proposal)];
    return (await proposed('t2.geojson', stations(stated), near(107, 109), {}, remembered)).proposal;
  };

  it('gives way to the one that a file states', async () => {
    const { choices } = await proposedAfter('EPSG:5898', 'EPSG:5899');
    expect(choices.placing).toEqual({ crs: 'EPSG:5899', axes: 'xy' });
  });

  it('does not stand in for one that a file states and nobody can read', async () => {
    const { report } = await proposedAfter('EPSG:5899', 'EPSG:99999');
    expect(report.failures.map(({ code }) => code)).toEqual(['crs-not-supported']);
  });

  it('holds for a file that states none, where it puts no fewer of its points in the city', async () => {
    const table = (...eastings: number[]) =>
      `site_id,X,Y,radius_m\n${eastings.map((easting, k) => `S${k},${easting}.5,1775000.5,500`).join('\n')}\n`;
    const first = await proposed('t1.csv', table(548_000), near(107, 109));
    const last = { ...rememberMapping(first.proposal), placing: { crs: 'EPSG:5898', axes: 'xy' as const } };
    const next = async (content: string, context: Parameters<typeof proposed>[2]) =>
      (await proposed('t2.csv', content, context, {}, [last])).proposal.choices.placing?.crs;
    expect(await next(table(548_000), near(107, 109))).toBe('EPSG:5898');
    expect(await next(table(548_000, 540_000, 521_500), near(108.1, 108.3))).not.toBe('EPSG:5898');
    expect(await next(table(548_000), near(108.1, 108.3))).not.toBe('EPSG:5898');
  });
});
