import type { Catalog } from '../data/city.ts';

/** How people call the operator with this id; an id that the catalog does not know stays as it is. */
export function operatorName(catalog: Pick<Catalog, 'operators'>, id: string): string {
  return catalog.operators.find((operator) => operator.id === id)?.name ?? id;
}
