import type { FeatureCollection } from 'geojson';
import type { DatasetEntry } from './city.ts';
import type { Reading } from './failure.ts';
import { featuresOf } from './read-features.ts';
import { isRecord } from './read-geometry.ts';
import { readJson } from './read-json.ts';

/**
 * A file that is only drawn, as GeoJSON. Checked for being a collection of features; its positions are not
 * looked at one by one. `bytes` is null where the file is missing.
 */
export function readBasemap(entry: DatasetEntry, bytes: Uint8Array | null): Reading<FeatureCollection> {
  const { file } = entry;
  if (!bytes) return { ok: false, failures: [{ code: 'file-missing', where: { file } }] };
  const json = readJson(file, bytes);
  if (!json.ok) return json;
  const features = featuresOf(file, json.value);
  if (!features.ok) return features;
  if (isFeatureCollection(json.value)) return { ok: true, value: json.value, remarks: [] };
  const index = features.value.findIndex((feature) => !isFeature(feature));
  return {
    ok: false,
    failures: [{ code: 'not-geojson', where: index < 0 ? { file } : { file, featureIndex: index } }],
  };
}

function isFeatureCollection(json: unknown): json is FeatureCollection {
  return (
    isRecord(json) &&
    json.type === 'FeatureCollection' &&
    Array.isArray(json.features) &&
    json.features.every(isFeature)
  );
}

function isFeature(json: unknown): boolean {
  return (
    isRecord(json) &&
    json.type === 'Feature' &&
    (json.geometry === null || (isRecord(json.geometry) && Array.isArray(json.geometry.coordinates)))
  );
}
