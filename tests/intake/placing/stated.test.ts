import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { crsOf, knownCrs } from '../../../src/geo/coordinate-systems.ts';
import { esriWkt, ogcWkt } from '../../../src/geo/crs-wkt.ts';
import { placementOf } from '../../../src/intake/placing/place.ts';
import { statedMeaning } from '../../../src/intake/placing/stated.ts';
import { hasProj } from '../../support/proj-pipeline.ts';

const meant = (name: string, wkt: string | null = null) => {
  const meaning = statedMeaning({ name, wkt, byFormat: false });
  return meaning && ('known' in meaning ? meaning.known.code : meaning.definition);
};

const zone = (parameters: string, datum = 'D_Vietnam_2000', extra = '') =>
  `PROJCS["x",GEOGCS["x",DATUM["${datum}",SPHEROID["WGS_1984",6378137.0,298.257223563]${extra}],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],${parameters},UNIT["Meter",1.0]]`;
const parameters = (meridian: number, scale: number, easting = 500_000) =>
  `PARAMETER["False_Easting",${easting}],PARAMETER["False_Northing",0],PARAMETER["Central_Meridian",${meridian}],PARAMETER["Scale_Factor",${scale}],PARAMETER["Latitude_Of_Origin",0]`;

describe('a stated coordinate system', () => {
  it.each([
    ['EPSG:5899', 'EPSG:5899'],
    ['epsg:5899', 'EPSG:5899'],
    ['5899', 'EPSG:5899'],
    ['urn:ogc:def:crs:EPSG::5899', 'EPSG:5899'],
    ['urn:ogc:def:crs:EPSG:6.9:3405', 'EPSG:3405'],
    ['http://www.opengis.net/def/crs/EPSG/0/32649', 'EPSG:32649'],
    ['http://www.opengis.net/gml/srs/epsg.xml#4326', 'EPSG:4326'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326'],
    ['OGC:CRS84', 'EPSG:4326'],
    ['CRS84', 'EPSG:4326'],
    ['EPSG:4979', 'EPSG:4326'],
    ['ESRI:102100', 'EPSG:3857'],
    ['WGS 84', 'EPSG:4326'],
    ['GCS_WGS_1984', 'EPSG:4326'],
    ['GCS_VN_2000', 'EPSG:4756'],
    ['VN-2000 / TM-3 107-45', 'EPSG:5899'],
    ['VN_2000_UTM_Zone_48N', 'EPSG:3405'],
    ['WGS_1984_UTM_Zone_49N', 'EPSG:32649'],
    ["VN2000 KTT 107°45'", 'EPSG:5899'],
    ['VN-2000 múi 3, KTT 108-15', 'EPSG:9217'],
    ['VN2000_108', 'EPSG:5898'],
    ['EPSG:2154', null],
    ['VN-2000 / UTM zone 50N', null],
    ['Local grid', null],
    ['?', null],
    ['', null],
  ])('%s', (name, code) => {
    expect(meant(name)).toBe(code);
  });

  it('is WGS 84 where the format allows no other', () => {
    expect(statedMeaning({ name: '?', wkt: null, byFormat: true })).toMatchObject({
      known: { code: 'EPSG:4326' },
    });
  });

  it.each(knownCrs.map((system) => [system.code, system] as const))(
    '%s is known by its text',
    (code, system) => {
      expect(meant('?', esriWkt(system))).toBe(code);
      expect(meant('?', ogcWkt(system))).toBe(code);
      expect(meant('?', ogcWkt(system).replaceAll('[', '(').replaceAll(']', ')'))).toBe(code);
    },
  );

  it.runIf(hasProj).each(knownCrs.map(({ code }) => code))(
    '%s is known in every form PROJ writes',
    (code) => {
      for (const form of [
        'WKT1_ESRI',
        'WKT1_GDAL',
        'WKT2:2015',
        'WKT2:2019',
        'WKT2:2019_SIMPLIFIED',
        'PROJJSON',
      ]) {
        const { stdout } = spawnSync('projinfo', [code, '-o', form, '-q'], { encoding: 'utf8' });
        expect([form, meant('?', stdout)]).toEqual([form, code]);
        // The numbers alone tell.
        const unnamed = stdout
          .replace(/,?\s*(AUTHORITY|ID)\["EPSG",\s*"?\d+"?\]/g, '')
          .replaceAll(code.slice(5), '1');
        if (form !== 'PROJJSON') expect([form, meant('?', unnamed)]).toEqual([form, code]);
      }
    },
  );

  it.runIf(hasProj)('is written as PROJ writes it', () => {
    const projinfo = (code: string, form: string) =>
      spawnSync('projinfo', [code, '-o', form, '-q', '--single-line'], { encoding: 'utf8' }).stdout.trim();
    for (const system of knownCrs) {
      expect(esriWkt(system)).toBe(projinfo(system.code, 'WKT1_ESRI'));
      expect(ogcWkt(system)).toBe(projinfo(system.code, 'WKT1_GDAL'));
    }
  });

  it('goes by its numbers and not by its name or code', () => {
    expect(meant('EPSG:4326', zone(parameters(107.75, 0.9999)))).toBe('EPSG:5899');
    expect(meant('VN2000 107-45', zone(parameters(108, 0.9999)))).toBe('EPSG:5898');
  });

  it('of VN-2000 has the official seven parameters, whatever signs the file has', () => {
    const wrongSigns =
      ',TOWGS84[-191.90441429,-39.30318279,-111.45032835,-0.00928836,0.01975479,-0.00427372,0.252906278]';
    expect(meant('?', zone(parameters(107.75, 0.9999), 'D_Vietnam_2000', wrongSigns))).toBe('EPSG:5899');
    expect(meant('?', zone(parameters(107.75, 0.9999), 'Unknown based on WGS84 ellipsoid', wrongSigns))).toBe(
      'EPSG:5899',
    );
  });

  it('of another zone is placed by its own definition', async () => {
    const wkt = zone(parameters(107.75, 1, 600_000));
    const placement = await placementOf({ crs: 'wkt', axes: 'xy' }, { name: '?', wkt, byFormat: false });
    const known = await placementOf({ crs: 'EPSG:5899', axes: 'xy' }, null);
    const [lon, lat] = placement!.position(600_000 + 50_000 / 0.9999, 1_775_000 / 0.9999);
    const [knownLon, knownLat] = known!.position(550_000, 1_775_000);
    expect(lon).toBeCloseTo(knownLon, 9);
    expect(lat).toBeCloseTo(knownLat, 9);
  });

  it('in feet has its numbers in feet', async () => {
    const wkt = zone(parameters(107.75, 0.9999)).replace('UNIT["Meter",1.0]', 'UNIT["Foot",0.3048]');
    const stated = { name: '?', wkt: wkt.replace('500000', String(500_000 / 0.3048)), byFormat: false };
    const placement = await placementOf({ crs: 'wkt', axes: 'yx' }, stated);
    const known = await placementOf({ crs: 'EPSG:5899', axes: 'xy' }, null);
    const [lon, lat] = placement!.position(1_775_000 / 0.3048, 550_000 / 0.3048);
    expect([lon.toFixed(9), lat.toFixed(9)]).toEqual(
      known!.position(550_000, 1_775_000).map((degrees) => degrees.toFixed(9)),
    );
  });

  it.each([
    ['a datum nobody can place', zone(parameters(108, 0.9999), 'Hanoi_1972')],
    ['a local grid', 'LOCAL_CS["x",LOCAL_DATUM["y",0],UNIT["metre",1],AXIS["X",EAST],AXIS["Y",NORTH]]'],
    ['a method that is not known', zone(parameters(108, 0.9999)).replace('Transverse_Mercator', 'Krovak')],
    ['another prime meridian', zone(parameters(108, 0.9999)).replace('"Greenwich",0.0', '"Paris",2.33')],
    ['text cut off', zone(parameters(108, 0.9999)).slice(0, 200)],
    ['no text at all', 'garbage'],
    ['brackets without end', 'PROJCS['.repeat(100_000)],
    ['JSON that is none', '{"type":'],
    ['JSON of something else', '{"__proto__":{"polluted":1},"base_crs":[[]]}'],
  ])('%s is not understood', (_what, wkt) => {
    expect(meant('?', wkt)).toBeNull();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('that nobody understands has no placement', async () => {
    expect(await placementOf({ crs: 'wkt', axes: 'xy' }, null)).toBeNull();
    expect(await placementOf({ crs: 'EPSG:1', axes: 'xy' }, null)).toBeNull();
    expect(crsOf('constructor')).toBeNull();
  });
});
