import type { RadioRange } from '../../../src/data/city.ts';

const BANDS_SOURCE: Record<string, string> = {
  n28: '700 MHz',
  n41: '2500–2600 MHz',
  n78: '3700–3800 MHz',
  n77: '3800–3900 MHz; radius of n78',
};

/** Metres, outdoor and indoor, urban (UMa) then rural (RMa). */
const RADII_M: Record<string, [outdoor: number, indoor: number][]> = {
  n28: [
    [1350, 560],
    [2640, 1080],
  ],
  n41: [
    [710, 290],
    [1370, 560],
  ],
  n78: [
    [580, 240],
    [1130, 460],
  ],
  n77: [
    [580, 240],
    [1130, 460],
  ],
};

const ENVIRONMENTS = [
  { environment: 'urban', model: 'UMa' },
  { environment: 'rural', model: 'RMa' },
] as const;

/** How far each band reaches: assumptions to be edited, not measurements. */
export const RADIO_MODEL: RadioRange[] = Object.entries(RADII_M).flatMap(([band, radii]) =>
  ENVIRONMENTS.map(({ environment, model }, i) => {
    const [outdoorRadiusM, indoorRadiusM] = radii[i]!;
    return {
      band,
      environment,
      outdoorRadiusM,
      indoorRadiusM,
      source: `3GPP TR 38.901 ${model} NLOS, path loss 133 dB outdoor, 118 dB indoor; ${BANDS_SOURCE[band]}`,
    };
  }),
);

/** Outdoor radius in metres. */
export function outdoorRadius(band: string, environment: RadioRange['environment']): number {
  const range = RADIO_MODEL.find((each) => each.band === band && each.environment === environment);
  if (range === undefined) throw new Error(`The radio model has no ${environment} radius for ${band}.`);
  return range.outdoorRadiusM;
}
