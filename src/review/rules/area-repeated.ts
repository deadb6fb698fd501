import { atServiceArea } from '../finding-places.ts';
import { operatorName } from '../operator-name.ts';
import { outlineKey } from '../outline-key.ts';
import type { RuleOf } from '../rule.ts';

/** The same outline twice among the supplied service areas of one operator. */
export const areaRepeated: RuleOf<'area-repeated'> = {
  id: 'area-repeated',
  severity: 'warning',
  isCheckable: ({ city, fromStations }) => !fromStations && city.serviceAreas.length > 0,
  *check({ city }) {
    const firstOf = new Map<string, string>();
    for (const area of city.serviceAreas) {
      const key = `${area.operator};${outlineKey(area.geometry)}`;
      const other = firstOf.get(key);
      if (other === undefined) {
        firstOf.set(key, area.id);
        yield null;
      } else {
        const operator = operatorName(city.catalog, area.operator);
        yield { rule: 'area-repeated', ...atServiceArea(area), values: { operator, other } };
      }
    }
  },
};
