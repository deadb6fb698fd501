import initSqlJs from 'sql.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { geopackage } from '../../src/intake/formats/geopackage.ts';
import { type Limits, limits } from '../../src/intake/limits.ts';

let SQL: initSqlJs.SqlJsStatic;

beforeAll(async () => {
  SQL = await initSqlJs();
});

const frame = `
  CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT, identifier TEXT, srs_id INTEGER);
  CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER);
  CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
  INSERT INTO gpkg_spatial_ref_sys VALUES
    ('VN', 5899, 'epsg', 5899, 'PROJCS["VN-2000 / TM-3 107-45"]'), ('own', 7, 'NONE', 7, 'PROJCS["Own"]'), ('?', -1, 'NONE', -1, 'undefined');`;

const layer = (name: string, column: string, srsId: number): string => `
  INSERT INTO gpkg_contents VALUES ('${name}', 'features', '', ${srsId});
  INSERT INTO gpkg_geometry_columns VALUES ('${name}', '${column}', 'POINT', ${srsId});`;

/** A point as GeoPackages hold it, in SQL; `box` is the number of the kind of box before it. */
function pointSql(x: number, y: number, box = 0): string {
  const boxBytes = [0, 32, 48, 48, 64][box]!;
  const bytes = new Uint8Array(8 + boxBytes + 21);
  const view = new DataView(bytes.buffer);
  bytes.set([0x47, 0x50, 0, 1 | (box << 1)]);
  const at = 8 + boxBytes;
  bytes[at] = 1;
  view.setUint32(at + 1, 1, true);
  view.setFloat64(at + 5, x, true);
  view.setFloat64(at + 13, y, true);
  return `x'${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}'`;
}

async function read(sql: string, some: Partial<Limits> = {}) {
  const database = new SQL.Database();
  database.run(sql);
  const bytes = database.export();
  database.close();
  return geopackage.read('x.gpkg', bytes, { limits: { ...limits, ...some } });
}

describe('GeoPackage', () => {
  it('reads every table of features with its system, and tables of attributes', async () => {
    const reading = await read(`${frame}
      CREATE TABLE tram (fid INTEGER PRIMARY KEY, geom BLOB, ten TEXT, on_air BOOLEAN, so REAL, anh BLOB);
      ${layer('tram', 'geom', 5899)}
      INSERT INTO tram VALUES (7, ${pointSql(1, 2)}, ' a ', 1, 1.5, x'00'), (9, NULL, '', 0, NULL, NULL), (11, ${pointSql(3, 4, 4)}, 'b', NULL, 2, NULL);
      CREATE TABLE own (geom BLOB); ${layer('own', 'GEOM', 7)} INSERT INTO own VALUES (${pointSql(1, 2, 1)});
      CREATE TABLE anywhere (geom BLOB); ${layer('anywhere', 'geom', -1)} INSERT INTO anywhere VALUES (${pointSql(1, 2, 2)});
      CREATE TABLE bang (id INTEGER, n INTEGER); INSERT INTO gpkg_contents VALUES ('bang', 'attributes', 'Bảng', 0);
      INSERT INTO bang VALUES (1, 9007199254740993);`);
    if (!reading.ok) throw new Error(JSON.stringify(reading.failures));
    const [tram, own, anywhere, bang] = reading.value.layers;
    expect(tram).toMatchObject({
      name: 'tram',
      columns: ['ten', 'on_air', 'so'],
      rows: [
        ['a', true, 1.5],
        [null, false, null],
        ['b', null, 2],
      ],
      ids: ['7', '9', '11'],
      geometries: [{ type: 'Point', coordinates: [1, 2] }, null, { type: 'Point', coordinates: [3, 4] }],
      crs: { name: 'EPSG:5899', wkt: 'PROJCS["VN-2000 / TM-3 107-45"]', byFormat: false },
    });
    expect(own).toMatchObject({ crs: { name: 'Own' }, geometries: [{ coordinates: [1, 2] }] });
    expect(anywhere).toMatchObject({ crs: null });
    expect(bang).toMatchObject({
      name: 'Bảng',
      columns: ['id', 'n'],
      rows: [[1, '9007199254740993']],
      geometries: null,
    });
  });

  it('takes names of tables and columns that try to be more than names', async () => {
    const reading = await read(`${frame}
      CREATE TABLE "a""; DROP TABLE gpkg_contents; --" (geom BLOB, "x"") FROM sqlite_master; --" TEXT, "__proto__" TEXT);
      ${layer('a"; DROP TABLE gpkg_contents; --', 'geom', 5899)}
      INSERT INTO "a""; DROP TABLE gpkg_contents; --" VALUES (${pointSql(1, 2)}, 'b', 'c');`);
    expect(reading.ok && reading.value.layers[0]).toMatchObject({
      name: 'a"; DROP TABLE gpkg_contents; --',
      columns: ['x") FROM sqlite_master; --', '__proto__'],
      rows: [['b', 'c']],
    });
  });

  it('asks no view, no virtual table and no computed column, which could compute for ever', async () => {
    const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS geom FROM n';
    const reading = await read(`${frame}
      CREATE VIEW forever AS ${endless}; ${layer('forever', 'geom', 5899)}
      CREATE TABLE t (geom BLOB, a TEXT, big AS (zeroblob(1000000000)));
      ${layer('t', 'geom', 5899)} INSERT INTO t (geom, a) VALUES (${pointSql(1, 2)}, 'x');`);
    expect(reading.ok && reading.value.layers).toMatchObject([{ name: 't', columns: ['a'] }]);
  });

  it('lets one geometry that is none spoil its row only', async () => {
    const reading = await read(`${frame}
      CREATE TABLE t (geom BLOB); ${layer('t', 'geom', 5899)}
      INSERT INTO t VALUES (x'4750000100'), (x'ff'), (${pointSql(1, 2)}), ('text');`);
    expect(reading.ok && reading.value.layers[0]!.geometries).toEqual([
      { type: 'unreadable' },
      { type: 'unreadable' },
      { type: 'Point', coordinates: [1, 2] },
      null,
    ]);
  });

  it('says what is none, has nothing in it, or is more than the limits', async () => {
    expect(await read('CREATE TABLE a (b)')).toMatchObject({ failures: [{ code: 'format-not-supported' }] });
    expect(await read(frame)).toMatchObject({ failures: [{ code: 'collection-empty' }] });
    const two = `${frame} CREATE TABLE t (geom BLOB); ${layer('t', 'geom', 5899)}
      INSERT INTO t VALUES (${pointSql(1, 2)}), (${pointSql(1, 2)});`;
    expect(await read(two, { features: 1 })).toMatchObject({
      failures: [{ code: 'too-large', detail: { what: 'features' } }],
    });
    expect(await read(two, { vertices: 1 })).toMatchObject({
      failures: [{ code: 'too-large', detail: { what: 'vertices' } }],
    });
    const junk = new Uint8Array(4096).fill(0x41);
    junk.set(new TextEncoder().encode('SQLite format 3\0'));
    expect(await geopackage.read('x.gpkg', junk, { limits })).toMatchObject({
      failures: [{ code: 'file-damaged' }],
    });
  });
});
