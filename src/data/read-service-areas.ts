import * as z from 'zod/mini';
import type { ServiceArea } from './city.ts';
import { distinctIds } from './distinct-ids.ts';
import type { Reading } from './failure.ts';
import { faultList, remarkList } from './fault-list.ts';
import { code, orNull, yesNo } from './fields.ts';
import { operatorNames } from './operator-names.ts';
import type { FileContent } from './parsed-file.ts';
import { readFeatures } from './read-features.ts';
import { readRecord } from './read-record.ts';
import type { ReadingContext } from './reading-context.ts';

const serviceAreaSchema = z.object({
  id: orNull(code),
  operator: orNull(code),
  station_id: orNull(code),
  simulated: z._default(yesNo, false),
});

/** Supplied service areas, and whether the file itself calls any of them simulated. */
export interface SuppliedServiceAreas {
  serviceAreas: ServiceArea[];
  simulated: boolean;
}

/**
 * Outdoor 5G service areas from GeoJSON polygons; the properties id, operator, station_id and
 * simulated (yes, no) are optional. Without an id a feature is known by its number in the file, from 1.
 */
export function readServiceAreas(
  file: string,
  content: FileContent,
  context: ReadingContext,
): Reading<SuppliedServiceAreas> {
  const features = readFeatures(file, content, {
    geometries: ['Polygon', 'MultiPolygon'],
    cityBbox: context.cityBbox,
  });
  if (!features.ok) return features;
  const faults = faultList(file);
  const remarks = remarkList(file);
  const checkId = distinctIds(faults);
  const operatorOf = operatorNames(context.operators, remarks);
  const serviceAreas: ServiceArea[] = [];
  let simulated = false;
  for (const { index, where, id, properties, geometry } of features.value) {
    const record = readRecord(serviceAreaSchema, properties, where, faults);
    if (!record) continue;
    const givenId = record.id ?? id;
    if (givenId !== null) checkId(givenId, where);
    simulated ||= record.simulated;
    serviceAreas.push({
      id: givenId ?? String(index + 1),
      operator: operatorOf(record.operator, where),
      stationId: record.station_id,
      geometry,
    });
  }
  return faults.faults.length > 0
    ? { ok: false, failures: faults.faults }
    : { ok: true, value: { serviceAreas, simulated }, remarks: [...features.remarks, ...remarks.faults] };
}
