import * as z from 'zod/mini';
import type { Catalog, DatasetEntry } from './city.ts';
import type { Reading } from './failure.ts';
import { faultList } from './fault-list.ts';
import { sourceDate, text, wholeNumber } from './fields.ts';
import { isRecord } from './read-geometry.ts';
import { readJson } from './read-json.ts';
import { readRecord } from './read-record.ts';

const localText = z.object({ vi: text, en: text });
const bbox = z.tuple([z.number(), z.number(), z.number(), z.number()]);

const datasetEntry = z.object({
  id: text,
  kind: z.enum([
    'communes',
    'population',
    'stations',
    'service-areas',
    'places',
    'dead-zones',
    'dead-zone-counts',
    'targets',
    'facts',
    'radio-model',
    'basemap',
    'inset',
  ]),
  title: localText,
  about: localText,
  file: text,
  openFile: z.optional(text),
  source: text,
  sourceUrl: z.optional(text),
  licence: text,
  asOf: sourceDate,
  confidence: z.enum(['high', 'medium', 'low']),
  simulated: z.boolean(),
  faults: z._default(z.array(localText), []),
  count: wholeNumber,
  sha256: text,
  bytes: wholeNumber,
});

const catalogSchema = z.object({
  city: z.object({
    name: localText,
    bbox,
    viewBbox: bbox,
    announcedPopulation: z.optional(
      z.object({ value: wholeNumber, source: text, asOf: sourceDate, note: localText }),
    ),
    officialAreaKm2: z.number(),
  }),
  operators: z.array(z.object({ id: text, name: text })),
  islands: z._default(
    z.array(
      z.object({ id: text, label: localText, position: z.tuple([z.number(), z.number()]), inset: text }),
    ),
    [],
  ),
  datasets: z.array(datasetEntry).check(z.minLength(1)),
});

/** The list of a city's datasets. Fails on the first file that is no catalog, and on two entries of one id. */
export function readCatalog(file: string, bytes: Uint8Array): Reading<Catalog> {
  const json = readJson(file, bytes);
  if (!json.ok) return json;
  const faults = faultList(file);
  if (!isRecord(json.value)) {
    faults.add('value-missing', { field: 'datasets' });
    return { ok: false, failures: faults.faults };
  }
  const catalog: Catalog | null = readRecord(catalogSchema, json.value, {}, faults);
  if (!catalog) return { ok: false, failures: faults.faults };
  const seen = new Set<string>();
  for (const { id } of catalog.datasets) {
    if (seen.has(id)) faults.add('duplicate-id', { field: 'datasets.id' }, { value: id });
    seen.add(id);
  }
  return faults.faults.length > 0
    ? { ok: false, failures: faults.faults }
    : { ok: true, value: catalog, remarks: [] };
}

/** The entries of one kind, in catalog order. */
export function entriesOf(catalog: Catalog, kind: DatasetEntry['kind']): DatasetEntry[] {
  return catalog.datasets.filter((entry) => entry.kind === kind);
}
