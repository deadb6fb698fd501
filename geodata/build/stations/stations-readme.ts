import type { Station } from '../../../src/data/city.ts';
import { HUE, NATIONAL, stationCounts } from './counts.ts';
import type { CoveredPercent } from './covered-people.ts';
import { leastDistance, OPERATOR_PLANS, URBAN_DENSITY } from './operators.ts';
import { SEED } from './simulate.ts';

/** People of Huế, next door, for the comparison; General Statistics Office, 2024, rounded. */
const HUE_PEOPLE = 1_240_000;

/** The part of `geodata/README.md` on the simulated 5G baseline. */
export function stationsReadme(
  stations: readonly Station[],
  covered: CoveredPercent,
  people: number,
): string {
  const counts = stationCounts(people);
  const share = (people / NATIONAL.people).toFixed(5);
  const hueScaled = Math.round((HUE.viettel * people) / HUE_PEOPLE);
  return `## stations.csv, service-areas.geojson, radio-model.csv

**Simulated.** There is no public data on 5G stations or service areas in Đà Nẵng. These files are a scenario computed by \`build/stations/\`; every row and every feature says so, and every id begins with \`SIM-\`. Load operators' data and the scenario is gone.

- **\`stations.csv\`**: \`id\`, \`lon\`, \`lat\` (WGS 84, 5 decimals), \`operator\`, \`band\`, \`environment\` (\`urban\`, \`rural\`), \`radius_m\` (outdoor), \`simulated\`, \`note\`. **\`service-areas.geojson\`**: the disc of each station as the application itself makes it (64 corners, degrees with 6 decimals), \`id\`, \`operator\`, \`station_id\`, \`simulated\`. **\`radio-model.csv\`**: \`band\`, \`environment\`, \`outdoor_radius_m\`, \`indoor_radius_m\`, \`source\`.
- **How many.** ${thousands(NATIONAL.viettel)} of more than ${thousands(NATIONAL.stations)} stations nationally are Viettel's (turn of 2025 to 2026), for ${thousands(NATIONAL.people)} people (2024). Per head, ${thousands(people)} people have ${thousands(NATIONAL.viettel)} × ${share} = **${counts.viettel}** Viettel stations; the other ${thousands(NATIONAL.stations - NATIONAL.viettel)} × ${share} = ${counts.vnpt + counts.mobifone} are divided as in Huế (VNPT ${HUE.vnpt}, MobiFone ${HUE.mobifone}): **${counts.vnpt}** VNPT and **${counts.mobifone}** MobiFone. As a check, Huế next door, with Viettel's ${HUE.viettel} stations for about ${thousands(HUE_PEOPLE)} people (2024), would give Viettel ${hueScaled}.
- **Where.** One operator after the other, a populated cell is drawn with probability in proportion to its people, then a point on one of its roads (no bridges, no motorways), all from one xorshift sequence with the seed ${SEED}. The point is kept unless the operator already has a station nearer than ${leastDistance('n41', 'urban')} m in urban, ${thousands(leastDistance('n41', 'rural'))} m in rural surroundings, ${thousands(leastDistance('n28', 'rural'))} m at 700 MHz (the inter-site distances of 3GPP TR 38.913; of two stations the smaller holds). Urban is where at least ${thousands(URBAN_DENSITY)} people per km² live within 1 km (the density of an urban centre in the Degree of Urbanisation).
- **Bands.** ${OPERATOR_PLANS.map(bandSentence).join('; ')}. MobiFone's 3800–3900 MHz is n77; its radius is taken from n78. The split of rural stations between bands is an assumption.
- **What comes out**, not tuned: ${percent(covered.any)} of the people are within range of at least one operator (${Object.entries(
    covered.byOperator,
  )
    .map(([operator, value]) => `${operator} ${percent(value)}`)
    .join(
      ', ',
    )}), in the mountain communes ${percent(covered.mountain)}. Published for the country: about 90 % of people (January 2026), 90 % outdoors for Viettel. ${stations.length.toLocaleString('en')} stations in all.
- **Radii** are those of 3GPP TR 38.901 without line of sight for a path loss of 133 dB outdoors and 118 dB indoors: assumptions, meant to be edited.
- **Limits.** No terrain, no buildings, no load, no antenna directions. Real networks follow sites, power and fibre, and the operators' own priorities. Use the scenario to try the tools and compare definitions, never as a statement about an operator.
`;
}

function bandSentence({
  operator,
  urbanBand,
  ruralBand,
  ruralLowBandShare,
}: (typeof OPERATOR_PLANS)[number]) {
  const low = ruralLowBandShare * 100;
  const rural = low === 100 ? 'n28' : low === 0 ? ruralBand : `${ruralBand} and n28 (${low} % of the draws)`;
  return `${operator} ${urbanBand} in urban, ${rural} in rural surroundings`;
}

function thousands(value: number): string {
  return value.toLocaleString('en');
}

function percent(value: number): string {
  return `${value.toFixed(1)} %`;
}
