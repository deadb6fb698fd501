import { area } from '@turf/turf';
import { atCommune } from '../finding-places.ts';
import type { RuleOf } from '../rule.ts';

/** Share of the official area. */
const COMMUNE_AREA_TOLERANCE = 0.05;

/** A commune drawn larger or smaller than its official area. */
export const communeAreaDiffers: RuleOf<'commune-area-differs'> = {
  id: 'commune-area-differs',
  severity: 'warning',
  isCheckable: ({ city }) => city.communes.length > 0,
  *check({ city }) {
    for (const commune of city.communes) {
      const drawnKm2 = area(commune.geometry) / 1e6;
      const officialKm2 = commune.areaKm2;
      if (Math.abs(drawnKm2 - officialKm2) <= COMMUNE_AREA_TOLERANCE * officialKm2) yield null;
      else yield { rule: 'commune-area-differs', ...atCommune(commune), values: { drawnKm2, officialKm2 } };
    }
  },
};
