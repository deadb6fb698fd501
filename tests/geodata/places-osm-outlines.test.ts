import { expect, test } from 'vitest';
import { type OsmOutline, outlineAround, outlinesNamed } from '../../geodata/build/places/osm-outlines.ts';

function square(osmId: string, size: number): OsmOutline {
  const ring = [
    [0, 0],
    [size, 0],
    [size, size],
    [0, size],
    [0, 0],
  ];
  return { osmId, geometry: { type: 'Polygon', coordinates: [ring] }, areaHa: size };
}

const outlines = [
  'way/118609191',
  'way/118609202',
  'way/118609239',
  'way/204790152',
  'way/1278700769',
  'way/1278700770',
  'way/1278700775',
  'relation/16032278',
].map((osmId, i) => square(osmId, i + 1));

function named(remark: string): string[] {
  return outlinesNamed(remark, outlines).map(({ osmId }) => osmId);
}

test('a full id names its object and no other type', () => {
  expect(named('OSM relation/16032278 (497.6 ha)')).toEqual(['relation/16032278']);
  expect(named('OSM way/16032278')).toEqual([]);
});

test('a group names the ways that begin alike and are as long', () => {
  expect(named('OSM industrial ways 1186092xx (unnamed)')).toEqual(['way/118609202', 'way/118609239']);
});

test('a range and a single number name ways', () => {
  expect(named('OSM industrial ways 1278700770-5, 204790152 (unnamed), ODbL')).toEqual([
    'way/204790152',
    'way/1278700770',
    'way/1278700775',
  ]);
});

test('years and coordinates name nothing', () => {
  expect(named('placemark list of 2017, 108.22289,16.0746; about +-100 m')).toEqual([]);
});

test('of several outlines round a point the largest is taken', () => {
  expect(outlineAround([0.5, 0.5], outlines)?.osmId).toBe('relation/16032278');
  expect(outlineAround([99, 9], outlines)).toBeUndefined();
});
