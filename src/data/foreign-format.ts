/** Formats that are known by their first bytes, so that a sentence can say what they are, but not read. */
export const foreignFormats = [
  'web-page',
  'dwg',
  'dxf',
  'mapinfo',
  'geodatabase',
  'gml',
  'qgis-project',
  'esri-json',
  'tiff',
  'image',
  'tiles',
  'pdf',
  'document',
  'xls',
  'xlsb',
  'ods',
  'locked-workbook',
  'rar',
  '7z',
  'gzip',
  'archive-in-archive',
] as const;

export type ForeignFormat = (typeof foreignFormats)[number];
