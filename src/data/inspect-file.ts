import { declaredCrs } from './declared-crs.ts';
import { isText } from './decode-text.ts';
import type { Failure, Reading } from './failure.ts';
import { type FileKind, guessKind } from './guess-kind.ts';
import { readCommunes } from './read-communes.ts';
import { readCsv } from './read-csv.ts';
import { readDeadZones } from './read-dead-zones.ts';
import { featuresOf, readFeaturesOrUnplaced } from './read-features.ts';
import { type GeometryType, geometryTypes, isRecord } from './read-geometry.ts';
import { readJson } from './read-json.ts';
import { readPlaces } from './read-places.ts';
import { readPopulation } from './read-population.ts';
import { readServiceAreas } from './read-service-areas.ts';
import { readStations } from './read-stations.ts';
import { looksLikeJson } from './read-table.ts';
import type { ReadingContext } from './reading-context.ts';
import { shownValue } from './shown-value.ts';

export interface Inspection {
  /** False exactly when there are errors. */
  ok: boolean;
  format: 'geojson' | 'csv' | null;
  kind: FileKind;
  /** Features or rows; null when nothing could be read. */
  features: number | null;
  /** How the file names its coordinate system, "EPSG:4326" where it does not; null without positions. */
  crs: string | null;
  remarks: Failure[];
  errors: Failure[];
}

/** What reading a file would say, without keeping anything of it. `bytes` is null where it cannot be opened. */
export function inspectFile(file: string, bytes: Uint8Array | null, context: ReadingContext): Inspection {
  if (!bytes) return failed(null, [{ code: 'file-missing', where: { file } }]);
  if (looksLikeJson(bytes) || /\.(geo)?json$/i.test(file)) return inspectGeoJson(file, bytes, context);
  if (/\.(csv|tsv|txt)$/i.test(file) || isText(bytes)) return inspectCsv(file, bytes, context);
  return failed(null, [{ code: 'format-not-supported', where: { file } }]);
}

function failed(format: Inspection['format'], errors: Failure[]): Inspection {
  const features = errors.every((error) => error.code === 'collection-empty') ? 0 : null;
  return { ok: false, format, kind: 'other', features, crs: null, remarks: [], errors };
}

function inspectGeoJson(file: string, bytes: Uint8Array, context: ReadingContext): Inspection {
  const json = readJson(file, bytes);
  if (!json.ok) return failed('geojson', json.failures);
  const features = featuresOf(file, json.value);
  const crs = declaredCrs(json.value);
  if (!features.ok) {
    const inspection = failed('geojson', features.failures);
    return { ...inspection, crs: crs.known === 'other' ? epsgName(crs.name) : null };
  }
  const traits = traitsOf(file, features.value);
  const kind = guessKind(traits);
  const reading = readAs(kind, file, bytes, context) ?? readAnyFeatures(file, bytes, context);
  const known: Failure =
    crs.known === 'none'
      ? { code: 'crs-assumed', where: { file } }
      : { code: 'crs-declared', where: { file }, detail: { found: crs.name } };
  return finished('geojson', kind, features.value.length, 'EPSG:4326', reading, known);
}

function inspectCsv(file: string, bytes: Uint8Array, context: ReadingContext): Inspection {
  const table = readCsv(file, bytes, { required: [], numeric: [], optional: ['lon', 'lat'] });
  if (!table.ok) return failed('csv', table.failures);
  const fields = new Set(table.value.columns);
  const kind = guessKind({ fields, geometries: new Set(), placeKinds: new Set(), fileName: file });
  const placed = fields.has('lon') && fields.has('lat');
  const readable = kind === 'stations' || kind === 'population';
  const reading: Reading<unknown> = (readable ? readAs(kind, file, bytes, context) : null) ?? table;
  const known: Failure | null = placed ? { code: 'crs-assumed', where: { file } } : null;
  return finished('csv', kind, table.value.rows.length, placed ? 'EPSG:4326' : null, reading, known);
}

function finished(
  format: Inspection['format'],
  kind: FileKind,
  features: number,
  crs: string | null,
  reading: Reading<unknown>,
  crsRemark: Failure | null,
): Inspection {
  const errors = reading.ok ? [] : reading.failures;
  const remarks = [...(crsRemark ? [crsRemark] : []), ...(reading.ok ? reading.remarks : [])];
  return { ok: errors.length === 0, format, kind, features, crs, remarks, errors };
}

/** Reads the file as the kind it seems to be; null where there is no reader for it. */
function readAs(
  kind: FileKind,
  file: string,
  bytes: Uint8Array,
  context: ReadingContext,
): Reading<unknown> | null {
  switch (kind) {
    case 'service-areas':
      return readServiceAreas(file, bytes, context);
    case 'stations':
      return readStations(file, bytes, context);
    case 'population':
      return readPopulation(file, bytes, context);
    case 'communes':
      return readCommunes(file, bytes, context);
    case 'dead-zones':
      return readDeadZones(file, bytes, context);
    case 'zones':
    case 'places':
      return readPlaces(file, bytes, context, kind);
    case 'other':
      return null;
  }
}

function readAnyFeatures(file: string, bytes: Uint8Array, context: ReadingContext): Reading<unknown> {
  return readFeaturesOrUnplaced(file, bytes, { geometries: geometryTypes, cityBbox: context.cityBbox });
}

function traitsOf(fileName: string, features: readonly unknown[]): Parameters<typeof guessKind>[0] {
  const fields = new Set<string>();
  const geometries = new Set<GeometryType | 'none'>();
  const placeKinds = new Set<string>();
  for (const feature of features) {
    if (!isRecord(feature)) continue;
    if (isRecord(feature.properties)) {
      for (const name of Object.keys(feature.properties)) fields.add(name.toLowerCase());
      placeKinds.add(shownValue(feature.properties.kind ?? ''));
    }
    const type = isRecord(feature.geometry) ? feature.geometry.type : undefined;
    geometries.add(geometryTypes.find((known) => known === type) ?? 'none');
  }
  return { fields, geometries, placeKinds, fileName };
}

/** "urn:ogc:def:crs:EPSG::5899" as "EPSG:5899". */
function epsgName(name: string): string {
  const digits = /EPSG:[\d.]*:?(\d+)$/i.exec(name)?.[1];
  return digits ? `EPSG:${digits}` : name;
}
