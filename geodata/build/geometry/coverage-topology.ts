import type { GeometryCollection, MultiPolygon, Polygon } from 'geojson';
import { topology } from 'topojson-server';
import type * as Topo from 'topojson-specification';

/** A topology of polygons and each of them as an object in it, in the given order. */
export interface CoverageTopology {
  topology: Topo.Topology<Topo.Objects>;
  objects: (Topo.Polygon | Topo.MultiPolygon)[];
}

/** Cuts the borders of the units where more than two of them meet; equal stretches become one arc. */
export function coverageTopology(units: (Polygon | MultiPolygon)[]): CoverageTopology {
  const collection: GeometryCollection = { type: 'GeometryCollection', geometries: units };
  // The type packages of topojson-server and topojson-specification disagree about missing properties.
  const shared = topology({ units: collection }) as Topo.Topology<Topo.Objects>;
  const { units: members } = shared.objects;
  if (members?.type !== 'GeometryCollection') throw new Error('The coverage has no units.');
  const objects = members.geometries.filter(
    (geometry) => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon',
  );
  return { topology: shared, objects };
}
