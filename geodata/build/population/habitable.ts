import type { FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import { latticeToLonLat } from '../../../src/geo/unit-lattice.ts';
import type { ReadReference } from '../dataset.ts';
import type { CityCells } from './city-cells.ts';
import { polygonLookup } from './polygon-lookup.ts';

/** Points of a cell that are looked up: its centre and two rings of sixths round it, 19 in all. */
const SAMPLES = [-2, -1, 0, 1, 2].flatMap((column) =>
  [-2, -1, 0, 1, 2]
    .filter((row) => Math.abs(column + row) <= 2)
    .map((row) => ({ column: column / 5, row: row / 5 })),
);

/**
 * Share of each cell where people can live: on land, not on water, not in an industrial area or port.
 * Water is not believed where a road runs (`roadM` > 0): the outline of the Thu Bồn river leaves out the
 * holes for its inhabited islands.
 */
export function habitableShare(read: ReadReference, cells: CityCells, roadM: Float64Array): Float64Array {
  const onLand = polygonLookup(polygons(read, 'coastline_osm.geojson'));
  const onWater = polygonLookup(polygons(read, 'osm_water_citycore.geojson'));
  const inIndustry = polygonLookup(polygons(read, 'osm_industrial.geojson'));
  return roadM.map((length, cell) => {
    let habitable = 0;
    for (const sample of SAMPLES) {
      const [lon, lat] = latticeToLonLat(
        cells.frame,
        cells.column[cell]! + sample.column,
        cells.row[cell]! + sample.row,
      );
      if (onLand(lon, lat) === -1) continue;
      if (length === 0 && onWater(lon, lat) !== -1) continue;
      if (inIndustry(lon, lat) !== -1) continue;
      habitable += 1;
    }
    return habitable / SAMPLES.length;
  });
}

function polygons(read: ReadReference, name: string): (Polygon | MultiPolygon)[] {
  const collection: FeatureCollection<Geometry> = JSON.parse(read(name));
  return collection.features
    .map((feature) => feature.geometry)
    .filter((geometry) => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon');
}
