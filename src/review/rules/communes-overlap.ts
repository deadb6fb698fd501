import { outlineOf } from '../../geo/outline.ts';
import { sharedArea } from '../../geo/shared-area.ts';
import { atCommune, centreOf, communeSubject } from '../finding-places.ts';
import type { RuleOf } from '../rule.ts';

/** Square metres; less is what generalised borders differ by. */
const OVERLAP_TOLERANCE_M2 = 10_000;

/** Two communes that both claim a piece of ground. */
export const communesOverlap: RuleOf<'communes-overlap'> = {
  id: 'communes-overlap',
  severity: 'error',
  isCheckable: ({ city }) => city.communes.length > 0,
  *check({ city: { communes } }) {
    const outlines = communes.map(({ geometry }) => outlineOf(geometry));
    for (const [k, commune] of communes.entries()) {
      for (let other = k + 1; other < communes.length; other += 1) {
        const shared = sharedArea(outlines[k]!, outlines[other]!);
        if (!shared || shared.areaM2 <= OVERLAP_TOLERANCE_M2) yield null;
        else {
          yield {
            rule: 'communes-overlap',
            ...atCommune(commune),
            position: centreOf(shared.bbox),
            bbox: shared.bbox,
            values: { other: communeSubject(communes[other]!), areaHa: shared.areaM2 / 10_000 },
          };
        }
      }
    }
  },
};
