import * as z from 'zod/mini';
import { deckSchema } from '../briefing/deck-schema.ts';
import { isRecord } from '../data/read-geometry.ts';
import { changesSchema } from '../register/register-schema.ts';
import { emptyProject, type ProjectDocument } from './project.ts';

z.config({ jitless: true });

const filled = z.string().check(z.minLength(1));
const count = z.int().check(z.minimum(0));
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const kinds = ['service-areas', 'stations', 'zones', 'places', 'population', 'communes', 'other'] as const;
const fileKind = z.enum([...kinds, 'dead-zones']);
const decimals = z.enum(['point', 'comma']);
const mode = z.enum(['replace', 'join']);
/** By a heading or a field. */
const columns = z.record(z.string(), z.string());
const defaults = z.exactOptional(columns);
const placing = z.nullable(z.object({ crs: z.string(), axes: z.enum(['xy', 'yx']) }));

const choices = z.object({
  layer: count,
  kind: fileKind,
  columns,
  placing,
  decimals,
  decimalsOf: z.exactOptional(z.record(z.string(), decimals)),
  faults: z.record(z.string(), z.enum(['fix', 'drop', 'keep', 'stop'])),
  mode,
  title: z.string(),
  source: z.string(),
  asOf: z.string(),
  operator: z.string(),
  defaults,
  simulated: z.boolean(),
});

export const datasetSchema = z.object({
  id: z.string().check(z.regex(/^own-\d{1,9}$/)),
  kind: z.enum(kinds),
  mode,
  title: z.string(),
  source: z.string(),
  asOf: z.string(),
  simulated: z.boolean(),
  content: z.object({ fileName: z.string(), sha256, bytes: count, count }),
  original: z.object({ name: z.string(), format: z.string(), sha256, bytes: count, kept: z.boolean() }),
  choices,
  counts: z.object({ rows: count, untouched: count, fixed: count, dropped: count }),
  addedAt: z.string(),
});

export const liveSchema = z.object({
  id: filled,
  kind: z.enum(['ogc-features', 'wms', 'wmts', 'pmtiles', 'xyz']),
  title: z.string(),
  url: z.string().check(z.refine(isWebAddress)),
  layer: z.string(),
  visible: z.boolean(),
});

export const mappingSchema = z.object({
  shape: z.string(),
  kind: fileKind,
  columns,
  placing,
  decimals,
  decimalsSaid: z.exactOptional(z.literal(true)),
  defaults,
});

const document = z.object({
  version: z.literal(2),
  data: z.object({
    datasets: z.array(datasetSchema).check(z.refine(haveDistinctIds)),
    register: changesSchema,
    live: z.array(liveSchema).check(z.refine(haveDistinctIds)),
    deck: z.nullable(deckSchema),
  }),
  allowedHosts: z.array(z.string().check(z.refine(isWebAddress))),
  mappings: z.array(mappingSchema),
  view: z.string(),
  settings: z.object({
    language: z.exactOptional(z.enum(['vi', 'en'])),
    themeChoice: z.exactOptional(z.enum(['system', 'light', 'dark'])),
  }),
});

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function haveDistinctIds(things: readonly { id: string }[]): boolean {
  return new Set(things.map(({ id }) => id)).size === things.length;
}

/** The version in which projects are written now. */
const PROJECT_VERSION = 2;

/**
 * From each older version to the next. Version 0 is what there was before projects: a register of dead zones alone,
 * as `{ version: 0, register }`. Version 1 knows no briefing.
 */
const upgrades: Record<number, (old: object) => object> = {
  0: (old) => ({
    ...emptyProject,
    version: 1,
    data: { ...emptyProject.data, register: Reflect.get(old, 'register') },
  }),
  1: (old) => {
    const data: unknown = Reflect.get(old, 'data');
    return { ...old, version: 2, data: isRecord(data) ? { ...data, deck: null } : data };
  },
};

/** A project as it was kept, brought to the present version; or why it cannot be used. */
export function readProject(kept: unknown): { project: ProjectDocument } | 'damaged' | 'newer' {
  let json = kept;
  for (let version = versionOf(json); version !== PROJECT_VERSION; version = versionOf(json)) {
    if (version !== null && version > PROJECT_VERSION) return 'newer';
    const upgrade = version === null ? undefined : upgrades[version];
    if (!upgrade || typeof json !== 'object' || json === null) return 'damaged';
    json = upgrade(json);
  }
  const parsed = document.safeParse(json);
  return parsed.success ? { project: parsed.data as ProjectDocument } : 'damaged';
}

function versionOf(json: unknown): number | null {
  const version = typeof json === 'object' && json !== null ? Reflect.get(json, 'version') : null;
  return Number.isInteger(version) ? version : null;
}
