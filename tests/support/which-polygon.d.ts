declare module 'which-polygon' {
  import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
  /** A function that gives the properties of the first polygon round a point, or null. */
  export default function whichPolygon<P>(
    polygons: FeatureCollection<Polygon | MultiPolygon, P>,
  ): (position: [lon: number, lat: number]) => P | null;
}
