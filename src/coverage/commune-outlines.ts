import { booleanIntersects } from '@turf/turf';
import { coveredArea } from '../geo/covered-area.ts';
import { distinctOutlines, outlineOf } from '../geo/outline.ts';
import { overlaps } from '../geo/overlaps.ts';
import type { CommuneShares } from './commune-shares.ts';
import type { CoverageInput } from './coverage-input.ts';
import { type AsyncOptions, runSteps, runStepsAsync, type Steps } from './steps.ts';

type OutlineInput = Pick<CoverageInput, 'communes' | 'serviceAreas'>;

/**
 * How much of each commune's outline lies in service areas, and whether any touches it: about a second for a
 * thousand service areas.
 */
export function communeShares(input: OutlineInput, onProgress?: (done: number) => void): CommuneShares {
  return runSteps(shareSteps(input), onProgress);
}

/** The same, a commune at a time. */
export function communeSharesAsync(input: OutlineInput, options?: AsyncOptions): Promise<CommuneShares> {
  return runStepsAsync(shareSteps(input), options);
}

function* shareSteps({ communes, serviceAreas }: OutlineInput): Steps<CommuneShares> {
  const areas = distinctOutlines(serviceAreas.map(({ geometry }) => geometry));
  const shares = { area: new Float64Array(communes.length), touched: new Uint8Array(communes.length) };
  for (const [k, { geometry }] of communes.entries()) {
    const commune = outlineOf(geometry);
    const near = areas.filter((area) => overlaps(area.bbox, commune.bbox));
    const { coveredM2, uncoveredM2 } = coveredArea(commune, near);
    const outlineM2 = coveredM2 + uncoveredM2;
    shares.area[k] = outlineM2 > 0 ? coveredM2 / outlineM2 : 0;
    const touched = coveredM2 > 0 || near.some((area) => booleanIntersects(commune.geometry, area.geometry));
    shares.touched[k] = touched ? 1 : 0;
    yield (k + 1) / communes.length;
  }
  return shares;
}
