import * as z from 'zod/mini';
import { bandOf } from './band-of.ts';
import type { RadioRange, Station } from './city.ts';
import { NO_COMMUNE } from './city.ts';
import { nearCommune } from './commune-locator.ts';
import { distinctIds } from './distinct-ids.ts';
import type { FailurePlace, Reading } from './failure.ts';
import { type FaultList, faultList, remarkList } from './fault-list.ts';
import { code, number, numberThat, orNull, text, yesNo } from './fields.ts';
import { operatorNames } from './operator-names.ts';
import type { FileContent } from './parsed-file.ts';
import { positionFault } from './position-fault.ts';
import { readRecord } from './read-record.ts';
import { readTable } from './read-table.ts';
import type { ReadingContext } from './reading-context.ts';
import { shownValue } from './shown-value.ts';
import { rowRecord, whereOf } from './table.ts';

/**
 * Metres. Random access formats of 5G NR serve cells of about 100 km at most (3GPP TS 38.211, PRACH format 1); a
 * greater radius is a slip of the unit.
 */
const GREATEST_RADIUS_M = 100_000;

const stationSchema = z.object({
  id: code,
  lon: number('coordinate-not-a-number'),
  lat: number('coordinate-not-a-number'),
  operator: orNull(text),
  radius_m: orNull(
    numberThat((metres) => metres > 0, 'radius-not-positive', 'positive', 'value-not-allowed').check(
      z.refine((metres) => metres <= GREATEST_RADIUS_M, {
        params: { failure: 'value-not-allowed', expected: 'radius' },
      }),
    ),
  ),
  band: orNull(text),
  environment: orNull(z.enum(['urban', 'rural'])),
  simulated: z._default(yesNo, false),
});

/**
 * Stations from a table with the columns id, lon, lat, operator and either radius_m (metres) or band and
 * environment (urban, rural), from which the radio model gives the radius; simulated (yes, no) is optional. A band may
 * be written as its frequency.
 * Fails for a station whose service area touches no commune.
 */
export function readStations(
  file: string,
  content: FileContent,
  context: ReadingContext,
): Reading<Station[]> {
  const table = readTable(
    file,
    content,
    {
      required: ['id', 'lon', 'lat'],
      numeric: ['lon', 'lat', 'radius_m'],
      optional: ['operator', 'radius_m', 'band', 'environment', 'simulated'],
    },
    context.cityBbox,
  );
  if (!table.ok) return table;
  const faults = faultList(file);
  const remarks = remarkList(file);
  const { columns } = table.value;
  if (!columns.includes('radius_m') && !(columns.includes('band') && columns.includes('environment'))) {
    const detail = { found: columns.join(', '), instead: 'band, environment' };
    faults.add('column-missing', { row: 1, field: 'radius_m' }, detail);
    return { ok: false, failures: faults.faults };
  }
  const checkId = distinctIds(faults);
  const operatorOf = operatorNames(context.operators, remarks);
  const bands = [...new Set(context.radioModel.map(({ band }) => band))];
  const bandIn = bandNames(bands, remarks);
  const value: Station[] = [];
  table.value.rows.forEach((_, index) => {
    const where = whereOf(table.value, index);
    const record = readRecord(stationSchema, rowRecord(table.value, index), where, faults);
    if (!record) return;
    checkId(record.id, where);
    const { lon, lat, environment } = record;
    const band = bandIn(record.band, where);
    const fault = positionFault(lon, lat, context.cityBbox);
    if (fault) {
      faults.add(fault, { ...where, field: 'lon, lat' }, { value: `${lon}, ${lat}` });
      return;
    }
    const radiusM = record.radius_m ?? outdoorRadius(band, environment, context.radioModel);
    if (radiusM === null) {
      if (band === null || environment === null) faults.add('value-missing', { ...where, field: 'radius_m' });
      else {
        const detail = { band, environment, known: bands.join(', ') };
        faults.add('radio-range-missing', { ...where, field: 'band' }, detail);
      }
      return;
    }
    if (record.radius_m === null) remarks.add('radius-from-model', where, { radiusM });
    if (context.locate && context.locate(lon, lat) === NO_COMMUNE) {
      const reaches = nearCommune(context.communes ?? [], [lon, lat], radiusM);
      (reaches ? remarks : faults).add('outside-city', where, { value: `${lon}, ${lat}`, id: record.id });
    }
    value.push({
      id: record.id,
      position: [lon, lat],
      operator: operatorOf(record.operator, where),
      band,
      environment,
      radiusM,
      simulated: record.simulated,
    });
  });
  return faults.faults.length > 0
    ? { ok: false, failures: faults.faults }
    : { ok: true, value, remarks: [...table.remarks, ...remarks.faults] };
}

/** The bands of the radio model as a file names them; another way to write one is remarked the first time. */
function bandNames(
  bands: readonly string[],
  remarks: FaultList,
): (written: string | null, where: Omit<FailurePlace, 'file'>) => string | null {
  const read = new Map<string, string>();
  return (written, where) => {
    if (written === null) return null;
    const known = read.get(written);
    if (known !== undefined) return known;
    const band = bandOf(written, bands);
    if (band !== null && band.toLowerCase() !== written.toLowerCase()) {
      remarks.add('band-read', { ...where, field: 'band' }, { value: shownValue(written), used: band });
    }
    read.set(written, band ?? written);
    return band ?? written;
  };
}

function outdoorRadius(
  band: string | null,
  environment: Station['environment'],
  radioModel: readonly RadioRange[],
): number | null {
  if (band === null || environment === null) return null;
  const range = radioModel.find((each) => each.band === band && each.environment === environment);
  return range?.outdoorRadiusM ?? null;
}
