/**
 * MHz that a band of 5G NR takes, its uplink and downlink together (3GPP TS 38.101-1, table 5.2-1), and the round
 * number by which people call it where that lies beside them.
 */
const frequencies: Readonly<Record<string, { from: number; to: number; called?: number }>> = {
  n28: { from: 703, to: 803, called: 700 },
  n41: { from: 2496, to: 2690 },
  n77: { from: 3300, to: 4200 },
  n78: { from: 3300, to: 3800 },
};

/** "n78", "3500 MHz", "3,5GHz", "3700–3800 MHz", "n78 (3500)", "5G NR 2600". */
const WRITTEN =
  /^(?:(?:5g|nr|band|băng tần|tần số)[\s:]*)*(n\d{1,3})?[\s(/,:-]*(?:(\d+(?:[.,]\d+)?)(?:\s*[-–]\s*(\d+(?:[.,]\d+)?))?\s*(mhz|ghz)?)?\s*\)?$/iu;

/** Below this a number without a unit says nothing. */
const LEAST_BARE_MHZ = 400;

/**
 * The band of the radio model that a text names, by its name or by its frequency; null where it names none, more than
 * one, or one that the model does not have.
 */
export function bandOf(text: string, bands: readonly string[]): string | null {
  const named = bands.find((band) => band.toLowerCase() === text.trim().toLowerCase());
  if (named !== undefined) return named;
  const [, name, first, last, unit] = WRITTEN.exec(text.trim().normalize('NFC')) ?? [];
  const candidates = bands.filter((band) => name === undefined || band.toLowerCase() === name.toLowerCase());
  if (first === undefined) return (name !== undefined && candidates[0]) || null;
  const from = megahertz(first, unit);
  const to = last === undefined ? from : megahertz(last, unit);
  if (from === null || to === null) return null;
  return narrowest(candidates.filter((band) => holds(band, from, to)));
}

function holds(band: string, from: number, to: number): boolean {
  const range = frequencies[band.toLowerCase()];
  if (!range) return false;
  if (from === to && from === range.called) return true;
  // where one band ends another goes on
  return from <= to && range.from <= from && from < range.to && to <= range.to;
}

/** One band may lie within another, and is meant then; of two that only overlap none is. */
function narrowest(bands: readonly string[]): string | null {
  const rangeOf = (band: string) => frequencies[band.toLowerCase()]!;
  const inner = bands.find((band) =>
    bands.every(
      (other) => rangeOf(other).from <= rangeOf(band).from && rangeOf(band).to <= rangeOf(other).to,
    ),
  );
  return inner ?? null;
}

/** "3.500 MHz" has a point between thousands: no band is that low. */
function megahertz(digits: string, unit: string | undefined): number | null {
  const isThousands = unit?.toLowerCase() !== 'ghz' && /^\d[.,]\d{3}$/.test(digits);
  const value = Number(isThousands ? digits.replace(/[.,]/, '') : digits.replace(',', '.'));
  if (unit?.toLowerCase() === 'ghz') return Math.round(value * 1e6) / 1e3;
  return unit === undefined && value < LEAST_BARE_MHZ ? null : value;
}
