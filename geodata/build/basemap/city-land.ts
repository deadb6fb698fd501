import type { MultiPolygon, Polygon } from 'geojson';
import { generalisedCommunes, HOANG_SA_CODE } from '../communes.ts';
import type { ReadReference } from '../dataset.ts';
import { unionOf } from '../geometry/overlay.ts';

const landByReader = new WeakMap<ReadReference, Polygon | MultiPolygon>();

/** The communes as one area, Hoàng Sa's reefs left out: what the map shows as the city's land. */
export function cityLand(read: ReadReference): Polygon | MultiPolygon {
  const known = landByReader.get(read);
  if (known) return known;
  const land = unionOf(
    [...generalisedCommunes(read)].filter(([code]) => code !== HOANG_SA_CODE).map(([, geometry]) => geometry),
  );
  landByReader.set(read, land);
  return land;
}
