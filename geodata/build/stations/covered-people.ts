import type { ServiceArea } from '../../../src/data/city.ts';
import { lonLatToLattice } from '../../../src/geo/unit-lattice.ts';
import { polygonLookup } from '../population/polygon-lookup.ts';
import type { PopulationModel } from '../population/population-model.ts';

/** Percent of people in at least one service area: all operators, each operator, and the mountain communes. */
export interface CoveredPercent {
  any: number;
  byOperator: Record<string, number>;
  mountain: number;
}

/** Counts population units by their centres, as the application does. */
export function coveredPercent(model: PopulationModel, areas: readonly ServiceArea[]): CoveredPercent {
  const operators = [...new Set(areas.map((area) => area.operator))];
  const seenBy = operators.map(() => new Uint8Array(model.cells.count));
  for (const area of areas) {
    const seen = seenBy[operators.indexOf(area.operator)]!;
    for (const cell of inhabitedCellsIn(model, area)) seen[cell] = 1;
  }
  const isMountain = model.communes.map((commune) => commune.terrain === 'mountain');
  const inMountain = (cell: number) => isMountain[model.cells.commune[cell]!]!;
  const seenByAny = (cell: number) => seenBy.some((seen) => seen[cell] === 1);
  return {
    any: percent(model, seenByAny, () => true),
    byOperator: Object.fromEntries(
      operators.map((operator, i) => [
        operator,
        percent(
          model,
          (cell) => seenBy[i]![cell] === 1,
          () => true,
        ),
      ]),
    ),
    mountain: percent(model, seenByAny, inMountain),
  };
}

function inhabitedCellsIn({ cells, people }: PopulationModel, area: ServiceArea): number[] {
  const { geometry } = area;
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const corners = rings.flat().map(([lon, lat]) => lonLatToLattice(cells.frame, lon!, lat!));
  const columns = corners.map((corner) => corner.column);
  const rows = corners.map((corner) => corner.row);
  const lookup = polygonLookup([geometry]);
  const found: number[] = [];
  for (let column = Math.min(...columns); column <= Math.max(...columns); column += 1) {
    for (let row = Math.min(...rows); row <= Math.max(...rows); row += 1) {
      const cell = cells.at(column, row);
      if (cell === -1 || people[cell] === 0) continue;
      if (lookup(cells.lon[cell]!, cells.lat[cell]!) !== -1) found.push(cell);
    }
  }
  return found;
}

function percent(
  { people }: PopulationModel,
  isCovered: (cell: number) => boolean,
  isCounted: (cell: number) => boolean,
): number {
  let covered = 0;
  let all = 0;
  people.forEach((count, cell) => {
    if (count === 0 || !isCounted(cell)) return;
    all += count;
    if (isCovered(cell)) covered += count;
  });
  return (100 * covered) / all;
}
