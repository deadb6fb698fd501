import type { Position } from 'geojson';
import { mapRings, type Polygonal } from './map-rings.ts';

/** Open rings end where they began; nothing is lost. */
export function closeRings<G>(geometry: G): G | Polygonal {
  return mapRings(geometry, closed);
}

function closed(ring: readonly Position[]): Position[] {
  const [first] = ring;
  const last = ring.at(-1);
  const isClosed = !first || !last || (first[0] === last[0] && first[1] === last[1]);
  return isClosed ? [...ring] : [...ring, [...first]];
}
