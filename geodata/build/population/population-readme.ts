import type { PackedPopulation } from '../../../src/data/population-pack.ts';
import { BLOCKS, EXPONENTS, type PopulationFigures, type SpreadFigures } from './figures.ts';
import type { PopulationModel } from './population-model.ts';
import { HOUSEHOLD, UNKNOWN_ROAD_M } from './rule.ts';

/** The part of `geodata/README.md` on the population units: the rule, what it was measured by, its limits. */
export function populationReadme(
  model: PopulationModel,
  { units }: PackedPopulation,
  figures: PopulationFigures,
): string {
  const people = units.people.reduce((sum, value) => sum + value, 0);
  return `## population-units.bin (population-units.csv)

${count(units.count)} inhabited H3 cells of resolution 10 (here 0.0167 km², about 140 m across) out of ${count(model.cells.count)} in the city; ${count(people)} people, in every commune exactly its number in the list. Columns of the table: \`h3\`, \`lon\`, \`lat\` (the cell's centre rounded to 6 decimals: the very point that is tested), \`commune_code\`, \`people\`. Sorted by commune, then by lattice row and column. Cells with nobody are left out; Hoàng Sa counts 0 and has none.

### The rule

1. A cell belongs to the commune its rounded centre lies in, by the full-resolution outlines.
2. Its weight is (D · (R + U))^⅔ · H. **D** is the WorldPop 2020 density of the 1 km piece it lies in (where WorldPop has none, of the nearest piece of the commune). **R** is metres of road: local roads count full, tertiary to trunk roads half, motorways and bridges nothing; a cell counts its own roads once, each of the 6 cells round it ½, each of the 12 beyond ¼, divided by the weights' sum, since a house stands beside a road. **U** stands for roads not on the map: ${UNKNOWN_ROAD_M} m in a cell next to a road, less with the square root of the steps to the nearest one. **H** is the habitable share of 19 points of the cell: on land, not on water, not in an industrial area or port. Water is not believed where a road runs: the outline of the Thu Bồn river lacks the holes for its inhabited islands.
3. The people of a commune are shared out by weight over its WorldPop pieces, then within each piece over its cells, in whole people by the largest remainder; equal remainders go to the first cell. A cell gets at least ${HOUSEHOLD} people, one household (3.6 people on average in the 2019 census), as far as the piece has so many; the lightest cells get nobody. So the few people of a piece without roads stand together in the cell nearest to a road, not scattered.

WorldPop's number for each square kilometre is not kept. It spreads ${count(figures.withoutRoad.worldPop)} people over square kilometres without any known road; the rule leaves ${count(figures.withoutRoad.shipped)} there, and the census says that this is better.

### How good it is

| spread | census 2019: people in a wrong commune | commune list 2025 | census, mountain districts | WorldPop 1 km: people in a wrong km², blocks of ${BLOCKS.join(' / ')} km |
|---|---:|---:|---:|---:|
| even over the area | ${row(figures.even)} |
| plain road length | ${row(figures.roads)} |
| WorldPop 2020 alone | ${row(figures.worldPop)} |
| **the rule** | ${row(figures.rule)} |

- **Census and list.** The people of each former district (Liên Chiểu, Hòa Vang, Cẩm Lệ and Thanh Khê, parts of which share communes of today, count as one) are spread over all its cells by weight and added up by today's communes; half the sum of the differences from the true numbers, over all people. The 2019 census counted people on the ground and knows nothing of WorldPop or roads. A spread within each WorldPop piece only, with the pieces' totals held, has WorldPop's error here, whatever it does inside the pieces.
- **How far the census was looked at.** The exponent was chosen with it: ${EXPONENTS.map((exponent, i) => `${exponent.toFixed(2)} gives ${percent(figures.byExponent[i]!)}`).join(', ')}. Chosen for each region on the other regions only, the error is ${percent(figures.leaveOneOut)}: that is the figure to expect elsewhere, and still better than WorldPop alone.
- **WorldPop.** WorldPop's own 1 km numbers are added up to blocks within a commune, spread by weight and compared with the 1 km numbers they came from. Inside a block WorldPop counts as unknown, so the rule stands here with its roads only. WorldPop is a smooth model itself and favours smooth spreads; the rule is about as near to it as an even spread in small blocks and nearer in large ones.
- **For context**, a figure not computed here: compared with an independent, newer grid, 28.7 % of the people are in a wrong square kilometre when WorldPop's pieces are spread evenly, 25.4 % when spread by road length.
- \`tests/geodata/population.test.ts\` computes the census and block figures again and fails when the rule no longer beats the even spread, plain roads and WorldPop.

### Limits

No count exists below the commune, so nothing here says how good a single cell is: read sums over many cells. Roads not on the map hide their people, most of all in the mountains. Everybody is where they are registered, day and night. WorldPop is of 2020, roads of 2026, the list of 2025.

### The packed file

\`population-units.bin\` holds the same units in the same order in about 0.6 bytes each: cell centres of one H3 resolution on one icosahedron face are a triangular lattice in that face's gnomonic plane (the whole city is on face 5), so a position is two small integers, and the file is a bit map of inhabited positions with the people in each, coded arithmetically by what the neighbouring cells hold. \`src/data/population-pack.ts\` describes every byte, \`src/geo/unit-lattice.ts\` gives the formula; no H3 library is needed to read it. The header carries counts, total and a CRC-32.
`;
}

function row({ census, list, mountain, squareKm }: SpreadFigures): string {
  const blocks = squareKm === null ? '–' : squareKm.map(percent).join(' / ');
  return `${percent(census)} | ${percent(list)} | ${percent(mountain)} | ${blocks}`;
}

function percent(value: number): string {
  return `${value.toFixed(1)} %`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}
