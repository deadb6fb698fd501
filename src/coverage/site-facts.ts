import { distance } from '@turf/turf';
import type { ServiceArea, Station } from '../data/city.ts';
import type { LonLat } from '../geo/lon-lat.ts';
import { coveredPoints } from './covered-points.ts';

/** What the network looks like from one place. */
export interface SiteFacts {
  /** Metres on the sphere to the nearest station of any operator; null where there is no station. */
  nearestStationM: number | null;
  /** Id of that station's operator. */
  nearestOperator: string | null;
  /** Ids of the operators in whose service area the place lies, sorted. */
  servedBy: string[];
}

/** The nearest station and the service areas of each place, in the order of the places. */
export function siteFacts(
  sites: readonly LonLat[],
  serviceAreas: readonly ServiceArea[],
  stations: readonly Station[],
): SiteFacts[] {
  const nearest = nearestStations(sites, stations);
  const facts = sites.map((site, index): SiteFacts => {
    const station = stations[nearest[index] ?? -1];
    return {
      nearestStationM: station ? distance(site, station.position, { units: 'meters' }) : null,
      nearestOperator: station?.operator ?? null,
      servedBy: [],
    };
  });
  const operators = [...new Set(serviceAreas.map(({ operator }) => operator))].sort();
  for (const operator of operators) {
    const own = serviceAreas.filter((area) => area.operator === operator);
    coveredPoints(sites, own).forEach((covered, index) => {
      if (covered === 1) facts[index]?.servedBy.push(operator);
    });
  }
  return facts;
}

/** Index of the nearest station of each site: the one whose direction from the centre of the sphere is closest. */
function nearestStations(sites: readonly LonLat[], stations: readonly Station[]): number[] {
  const directions = stations.map(({ position }) => direction(position));
  return sites.map((site) => {
    const [x, y, z] = direction(site);
    let nearest = -1;
    let least = Number.POSITIVE_INFINITY;
    directions.forEach(([sx, sy, sz], index) => {
      const chord = (sx - x) ** 2 + (sy - y) ** 2 + (sz - z) ** 2;
      if (chord < least) {
        least = chord;
        nearest = index;
      }
    });
    return nearest;
  });
}

function direction([lon, lat]: LonLat): [number, number, number] {
  const [east, north] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}
