import { signedArea } from '../../data/read-geometry.ts';
import { mapRings, type Polygonal } from './map-rings.ts';

/** Rings turn as RFC 7946 asks: outlines anticlockwise, holes clockwise; nothing is lost. */
export function rewindRings<G>(geometry: G): G | Polygonal {
  return mapRings(geometry, (ring, isHole) => {
    const area = signedArea(ring);
    return area !== 0 && area > 0 === isHole ? ring.toReversed() : [...ring];
  });
}
