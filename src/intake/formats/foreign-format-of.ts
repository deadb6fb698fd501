import type { ForeignFormat } from '../../data/foreign-format.ts';
import { anyTextStart } from './decode-any-text.ts';
import { isOfficeArchive } from './first-entry.ts';
import { isZip } from './unzip.ts';

type Signatures = readonly (readonly [ForeignFormat, RegExp])[];

/** Bytes looked at, at the beginning and, where names of parts stand there, at the end. */
const LOOKED_AT = 65_536;
const STREAMS_LOOKED_AT = 4_000_000;

/** Bytes that a file begins with, a sign each. */
const beginnings: readonly (readonly [ForeignFormat, string])[] = [
  ['dxf', 'AutoCAD Binary DXF'],
  ['rar', 'Rar!\x1a\x07'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['gzip', '\x1f\x8b'],
  ['pdf', '%PDF-'],
  ['image', '\x89PNG'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF87a'],
  ['image', 'GIF89a'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['tiff', 'II+\0'],
  ['tiff', 'MM\0+'],
  ['document', '{\\rtf'],
  ['tiles', 'PMTiles\x03'],
];

/** The same where not all of them are fixed. */
const signatures: Signatures = [
  ['dwg', /^(?:AC10\d\d|AC1\.\d{1,2}|AC2\.\d{1,2}|MC0\.0)\0/],
  ['image', /^(?:RIFF[\s\S]{4}WEBP|BM[\s\S]{4}\0\0\0\0)/],
];

/** Names of files in archives that office programs write. */
const officeParts: Signatures = [
  ['xlsb', /xl\/(?:workbook|worksheets\/sheet\d+)\.bin/],
  ['document', /word\/document|ppt\/(?:presentation|slides)/],
];

const texts: Signatures = [
  [
    'web-page',
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i,
  ],
  ['dxf', /^\s*0\s*\r?\n\s*SECTION\s*\r?\n/],
  ['mapinfo', /^\s*!table\s*\r?\n\s*!version/i],
  ['mapinfo', /^\s*Version\s+\d+\s*\r?\n\s*(?:Charset|Delimiter|Index|CoordSys|Columns)\b/i],
  [
    'gml',
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:[\w.-]+:)?\w+\b[^>]*www\.opengis\.net\/gml/i,
  ],
  ['qgis-project', /^\s*(?:<\?xml[^>]*>\s*)?<(?:!DOCTYPE qgis|qgis)\b/i],
  ['image', /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<svg\b/i],
];

/** The format of a file that is known but not read; null where it is not known, or is read. */
export function foreignFormatOf(bytes: Uint8Array): ForeignFormat | null {
  const start = bytes.subarray(0, LOOKED_AT);
  const signs = latin(start.subarray(0, 1_024));
  const known =
    beginnings.find(([, beginning]) => signs.startsWith(beginning))?.[0] ?? named(signatures, signs);
  if (known) return known;
  if (isZip(start)) return inArchive(start, bytes);
  if (signs.startsWith('\xd0\xcf\x11\xe0')) return inContainer(bytes.subarray(0, STREAMS_LOOKED_AT));
  if (signs.startsWith('SQLite format 3\0')) return isTiles(latin(start)) ? 'tiles' : null;
  return named(texts, anyTextStart(start, 8_192));
}

function named(known: Signatures, text: string): ForeignFormat | null {
  return known.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function inArchive(start: Uint8Array, bytes: Uint8Array): ForeignFormat | null {
  // The names stand before each file and once more at the end of the archive, there with "PK" behind them.
  const names = latin(start) + latin(bytes.subarray(-LOOKED_AT));
  if (names.includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')) return 'ods';
  if (names.includes('mimetypeapplication/vnd.oasis.opendocument')) return 'document';
  if (isOfficeArchive(start)) return named(officeParts, names);
  if (/\.(?:shp|gpkg|geojson|json|kml|gpx|fgb|csv|xlsx|parquet)(?:\W|PK)/i.test(names)) return null;
  if (/\.gdbtable/i.test(names)) return 'geodatabase';
  if (/\.(?:tab|mif)(?:\W|PK)/i.test(names) && /\.(?:map|mid)(?:\W|PK)/i.test(names)) return 'mapinfo';
  return /\.qg[sz](?:\W|PK)/i.test(names) ? 'qgis-project' : null;
}

/** What an OLE container holds, by the names of its streams, which are UTF-16. */
function inContainer(bytes: Uint8Array): ForeignFormat {
  const names = latin(bytes).replaceAll('\0', '');
  if (names.includes('EncryptedPackage')) return 'locked-workbook';
  return /Workbook|Book/.test(names) ? 'xls' : 'document';
}

/** The tables of MBTiles; a GeoPackage has others. */
function isTiles(text: string): boolean {
  return /tile_data/.test(text) && !/gpkg_/.test(text);
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
