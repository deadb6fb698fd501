/** Indexes and descriptions that stand beside a shapefile and hold no features. */
const COMPANIONS = 'qix|sbn|sbx|fbn|fbx|ain|aih|atx|ixs|mxs|idm|ind|qpj|qmd|qml|xml|lyr|sld|cst';

const companion = new RegExp(`^\\.(?:${COMPANIONS})$`);
const part = new RegExp(`^(.+?)\\.(?:shp|shx|dbf|prj|cpg|${COMPANIONS}|shp\\.xml)$`, 'i');

/** By its ending, with the dot, lower case. */
export function isCompanion(ending: string): boolean {
  return companion.test(ending);
}

/** The name that the files of a shapefile share, by that of one of them; null for what is none of its files. */
export function shapefileNameOf(file: string): string | null {
  return part.exec(file)?.[1] ?? null;
}
