import type { Bbox } from '../geo/lon-lat.ts';
import type { City, Commune, Operator, RadioRange } from './city.ts';
import { type CommuneLocator, communeLocator } from './commune-locator.ts';

/** What is already known of the city when a file is read; null where that part could not be read. */
export interface ReadingContext {
  cityBbox: Bbox | null;
  operators: readonly Operator[];
  communes: readonly Commune[] | null;
  /** Finds the commune of a position; made from `communes`. */
  locate: CommuneLocator | null;
  radioModel: readonly RadioRange[];
}

/** For a file read on its own. */
export const emptyContext: ReadingContext = {
  cityBbox: null,
  operators: [],
  communes: null,
  locate: null,
  radioModel: [],
};

/** What is known of a city for reading one more file of it. */
export function contextOf(city: Pick<City, 'catalog' | 'communes' | 'radioModel'>): ReadingContext {
  const hasCommunes = city.communes.length > 0;
  return {
    cityBbox: city.catalog.city.bbox,
    operators: city.catalog.operators,
    communes: hasCommunes ? city.communes : null,
    locate: hasCommunes ? communeLocator(city.communes) : null,
    radioModel: city.radioModel,
  };
}
