import * as z from 'zod/mini';
import type { RadioRange } from './city.ts';
import type { Reading } from './failure.ts';
import { numberThat, text } from './fields.ts';
import { readRows } from './read-rows.ts';

const radius = numberThat((metres) => metres > 0, 'radius-not-positive', 'positive', 'value-not-allowed');

const rangeSchema = z.object({
  band: text,
  environment: z.enum(['urban', 'rural']),
  outdoor_radius_m: radius,
  indoor_radius_m: radius,
  source: z._default(z.string(), ''),
});

const columns = {
  required: ['band', 'environment', 'outdoor_radius_m', 'indoor_radius_m'],
  numeric: ['outdoor_radius_m', 'indoor_radius_m'],
};

/** How far a band reaches outdoors and indoors, metres, from a table. */
export function readRadioModel(file: string, bytes: Uint8Array): Reading<RadioRange[]> {
  const rows = readRows(file, bytes, rangeSchema, columns);
  if (!rows.ok) return rows;
  return {
    ...rows,
    value: rows.value.map((row) => ({
      band: row.band,
      environment: row.environment,
      outdoorRadiusM: row.outdoor_radius_m,
      indoorRadiusM: row.indoor_radius_m,
      source: row.source,
    })),
  };
}
