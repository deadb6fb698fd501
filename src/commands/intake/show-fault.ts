import { bbox as bboxOf } from '@turf/turf';
import type { Bbox } from '../../geo/lon-lat.ts';
import type { IntakeSpot } from '../../state/intake-slice.ts';
import { useApp } from '../../state/store.ts';
import { theMap } from '../map-port.ts';

/** Close enough to see which corner of an outline is meant. */
const FAULT_ZOOM = 15;

/** Marks a fault of the file in view on the map, with what mending it changes, and brings it into sight. */
export function showFault(spot: IntakeSpot): void {
  useApp.getState().intakeSpotShown(spot);
  const geometries = [spot.before, spot.after].filter((geometry) => geometry !== null);
  if (geometries.length > 0) {
    const [west, south, east, north] = bboxOf({ type: 'GeometryCollection', geometries });
    theMap()?.fitBbox([west, south, east, north] as Bbox);
  } else if (spot.position) theMap()?.flyTo(spot.position, FAULT_ZOOM);
}
