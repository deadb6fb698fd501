import type { FileMetaData } from 'hyparquet';
import * as z from 'zod/mini';
import type { StatedCrs } from '../../source.ts';

const crsSchema = z.object({
  name: z.optional(z.string()),
  id: z.optional(z.object({ authority: z.string(), code: z.union([z.string(), z.number()]) })),
});

const geoSchema = z.object({
  primary_column: z.string(),
  columns: z.record(
    z.string(),
    z.object({
      encoding: z.optional(z.string()),
      /** Absent: longitude and latitude in WGS 84. Null: unknown. */
      crs: z.optional(z.nullable(crsSchema)),
      covering: z.optional(z.object({ bbox: z.optional(z.object({ xmin: z.array(z.string()) })) })),
    }),
  ),
});

/** What the file says of its geometries. */
export interface GeoColumns {
  /** The column whose geometries are taken. */
  primary: string;
  crs: StatedCrs | null;
  /** Columns that hold what follows from the geometries, and other geometries. */
  leftOut: ReadonlySet<string>;
}

const LON_LAT = 'OGC:CRS84';

/** From the entry "geo" of the metadata, or a column of the type GEOMETRY; null for a table without geometries. */
export function geoColumns({ key_value_metadata, schema }: FileMetaData): GeoColumns | null {
  const text = key_value_metadata?.find(({ key }) => key === 'geo')?.value;
  const geo = text === undefined ? null : geoSchema.safeParse(JSON.parse(text)).data;
  if (!geo) return ofLogicalType(schema);
  const columns = new Map(Object.entries(geo.columns));
  const primary = columns.get(geo.primary_column);
  if (!primary) throw new RangeError('The geometries of the file stand in no column.');
  const boxes = [...columns.values()].flatMap(({ covering }) => covering?.bbox?.xmin[0] ?? []);
  return {
    primary: geo.primary_column,
    crs: statedCrs(primary.crs),
    leftOut: new Set([...columns.keys(), ...boxes]),
  };
}

function ofLogicalType(schema: FileMetaData['schema']): GeoColumns | null {
  const column = schema.find(({ logical_type }) => /^GEO(METRY|GRAPHY)$/.test(logical_type?.type ?? ''));
  const type = column?.logical_type;
  if (!column || !type) return null;
  const name = 'crs' in type && typeof type.crs === 'string' ? type.crs : LON_LAT;
  return { primary: column.name, crs: { name, wkt: null, byFormat: false }, leftOut: new Set([column.name]) };
}

function statedCrs(crs: z.infer<typeof crsSchema> | null | undefined): StatedCrs | null {
  if (crs === null) return null;
  const name =
    crs === undefined ? LON_LAT : crs.id ? `${crs.id.authority}:${crs.id.code}` : (crs.name ?? '?');
  return { name, wkt: null, byFormat: false };
}
