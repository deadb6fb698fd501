import { intakeFieldWords } from '../text/messages/intake-fields.ts';
import { liveWords } from '../text/messages/live.ts';
import { placeWords } from '../text/messages/places.ts';
import type { Failure } from './failure.ts';
import {
  after,
  type FailureVocabulary,
  type FailureWords,
  fieldNamed,
  insteadNamed,
  quoted,
  shellName,
  valueNamed,
  wholeFileCodes,
  wordFor,
} from './failure-words.ts';
import { foreignFormats } from './foreign-format.ts';
import { foreignFormatWordsEn } from './foreign-format-words-en.ts';

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

const expectedValues: Record<string, string> = {
  text: 'a text is needed',
  number: 'a number with a decimal point is needed',
  positive: 'a number above 0 is needed',
  percent: 'a number from 0 to 100 is needed',
  whole: 'a whole number from 0 is needed',
  'not-negative': 'a number from 0 is needed',
  people: 'a number of people up to 10 billion is needed',
  radius: 'a radius in metres up to 100,000 (100 km) is needed',
  'yes-no': 'yes or no is needed',
  date: 'a date such as 2026-03-11, 2026-03 or 2026 is needed',
  list: 'a list is needed',
  object: 'a group of entries is needed',
  'h3-cell': 'an H3 cell of 15 hexadecimal digits is needed',
};

/** What to do about rows outside the city that would count in one of its figures. */
const outsideCounts: Record<string, string> = {
  people:
    'Leave it out if it does not belong to the city; kept, its people count in the total and change the coverage.',
  communes: 'Leave it out if it does not belong to the city; kept, it counts in the shares by commune.',
  zones: 'Leave it out if it does not belong to the city; kept, it counts among the zones to cover in full.',
  register: 'Correct the position or leave it out; the register of dead zones takes none outside the city.',
};

/** What there is too much of, by the name of its limit. */
function tooLarge({ detail = {} }: Failure): string {
  const limit = number.format(Number(detail.limit ?? 0));
  switch (detail.what) {
    case 'fileBytes':
      return `the file is larger than ${megabytes(detail.limit)} MB`;
    case 'features':
      return `there are more than ${limit} rows or features`;
    case 'ringVertices':
      return `a line or outline has more than ${limit} points`;
    case 'vertices':
      return `the shapes have more than ${limit} points in all`;
    case 'columns':
      return `there are more than ${limit} columns`;
    case 'depth':
      return `the content is nested more than ${limit} levels deep`;
    case 'cellChars':
      return `a cell has more than ${limit} signs`;
    default:
      return 'the file is too large';
  }
}

/** The tool and its command that make a file small enough. */
function smaller({ where, detail = {} }: Failure): string {
  switch (detail.what) {
    case 'ringVertices':
    case 'vertices':
      return `Thin the points out with GDAL, for example: ogr2ogr -simplify 0.00001 smaller.gpkg ${shellName(where.file, 'original.geojson')} (0.00001 degrees are about 1 m), and open the new file.`;
    case 'columns':
      return `Keep the columns you need with GDAL, for example: ogr2ogr -select "column1,column2" smaller.gpkg ${shellName(where.file, 'original.geojson')}, and open the new file.`;
    case 'depth':
    case 'cellChars':
      return 'Export the file again from a GIS or a spreadsheet with the columns you need only.';
    default:
      return `Cut out the part you need with GDAL, for example: ogr2ogr -spat WEST SOUTH EAST NORTH smaller.gpkg ${shellName(where.file, 'original.geojson')}, and open the new file.`;
  }
}

/** Which part of a project file is not as it was written. */
function damagedPart(detail: Failure['detail']): string {
  switch (detail?.reason) {
    case 'missing':
      return `the project file lacks${quoted(detail.path)}`;
    case 'checksum':
      return `in the project file,${quoted(detail.path)} differs from the checksum it was saved with`;
    default:
      return 'the description of the project (project.json) is damaged and cannot be read';
  }
}

function tooMuchInArchive({ detail = {} }: Failure): string {
  switch (detail.reason) {
    case 'entries':
      return `the archive holds more than ${number.format(Number(detail.limit ?? 0))} files`;
    case 'overlap':
      return 'parts of the archive overlap, as in files made to fill the memory';
    default:
      return `the archive unpacks to more than ${megabytes(detail.limit)} MB`;
  }
}

function megabytes(bytes: string | number | undefined): string {
  return number.format(Number(bytes ?? 0) / 1e6);
}

const { fields } = intakeFieldWords.en;

/** What is assumed for a field, by field. */
const assumedValues: Record<string, Record<string, string>> = {
  kind: placeWords.en.kinds,
  status: placeWords.en.statuses,
  position: placeWords.en.positions,
  environment: placeWords.en.environments,
  confidence: intakeFieldWords.en.values,
  target_zone: { yes: 'yes', no: 'no' },
};

const delimiters: Record<string, string> = { ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };

const toWgs84 = 'Convert the file to WGS 84 (EPSG:4326), longitude first, and open it again.';

function geometryNames(types: string | number | undefined): string {
  return String(types ?? 'another geometry')
    .split(', ')
    .map((type) => (type === 'unreadable' ? 'unreadable data' : type))
    .join(', ')
    .replace(/, ([^,]*)$/, ' or $1');
}

/** What stands where features should. */
const foundInJson: Record<string, string> = {
  object: 'another JSON object',
  array: 'a list',
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  null: 'an empty value',
};

/** Excel workbooks are archives, which nobody who made one knows. */
function isWorkbook({ where }: Failure): boolean {
  return /\.xls[xm]$/i.test(where.file);
}

function invalidGeometry({ detail = {} }: Failure): string {
  switch (detail.reason) {
    case 'empty':
      return 'the geometry has no coordinates';
    case 'wkt':
      return `the text${quoted(detail.value)} is no geometry in WKT`;
    case 'arcs':
      return 'the geometry names an arc that the file does not have';
    case 'position':
      return 'a position lacks its longitude or latitude';
    case 'short-line':
      return 'a line needs at least 2 points';
    case 'short-ring':
      return `an outline has only ${after('', detail.positions)} points; at least 3 different ones are needed`;
    case 'no-area':
      return 'an outline encloses no area';
    case 'hole-outside':
      return `a hole lies outside the outline of its area, at longitude ${degrees(detail.lon)}, latitude ${degrees(detail.lat)}`;
    case 'antimeridian':
      return 'an outline reaches more than half way round the Earth, perhaps because it crosses the 180° meridian';
    case 'crosses-itself':
      return `an outline crosses itself at longitude ${degrees(detail.lon)}, latitude ${degrees(detail.lat)}`;
    default:
      return 'the geometry is not valid';
  }
}

/** What mending an outline does to its area. */
function mendedArea({ detail = {} }: Failure): string | null {
  if (detail.beforeM2 === undefined || detail.afterM2 === undefined) return null;
  const [before, after] = [squareMetres(detail.beforeM2), squareMetres(detail.afterM2)];
  return `Mending splits the outline where it crosses itself; its area goes from ${before} to ${after}.`;
}

/** Small areas in square metres, greater ones in hectares. */
function squareMetres(m2: string | number): string {
  const value = Number(m2);
  return value < 10_000 ? `${number.format(value)} m²` : `${number.format(value / 10_000)} ha`;
}

function degrees(value: string | number | undefined): string {
  return typeof value === 'number' ? value.toFixed(5) : '–';
}

function notAllowed({ detail = {} }: Failure): string {
  const expected =
    detail.allowed === undefined
      ? (wordFor(expectedValues, detail.expected) ?? 'it is not valid')
      : `allowed are ${detail.allowed}`;
  return `the value${quoted(detail.value)} cannot be used; ${expected}`;
}

function firstPlace({ where, detail = {} }: Failure): string {
  if (detail.first === undefined) return 'elsewhere';
  return where.row === undefined ? `by feature ${detail.first}` : `in row ${detail.first}`;
}

function crsReason(because: string | number | undefined): string {
  if (because === 'stated' || because === 'format') return ' as the file says';
  return because === 'magnitude' ? ', judging by the size of the numbers and the extent of the city' : '';
}

/** What a server did instead of giving the file; `reason` is a code of `live/live-failure.ts`. */
function serverWords({ reason, host, status }: Record<string, string | number>): FailureWords {
  const { failures } = liveWords.en;
  const known = Object.entries(failures).find(([code]) => code === reason)?.[1];
  const { what, todo } = known ?? failures['no-answer'];
  return { what: what(String(host ?? ''), String(status ?? '')), todo };
}

/** English words of every failure and remark. */
export const failureWordsEn: FailureVocabulary = {
  place({ code, where }) {
    const parts = [`File ${where.file}`];
    if (where.row !== undefined) parts.push(`row ${where.row}`);
    if (where.featureIndex !== undefined) parts.push(`feature ${where.featureIndex + 1}`);
    if (where.field !== undefined && !wholeFileCodes.has(code)) {
      const kind =
        where.row !== undefined ? 'column' : where.featureIndex !== undefined ? 'property' : 'entry';
      parts.push(`${kind} ${where.field}`);
    }
    return parts.join(', ');
  },

  inAll: (total) => `The file has ${number.format(total)} such places in all.`,

  codes: {
    'file-missing': () => ({
      what: 'the file is missing or cannot be opened',
      todo: 'Check the name, the folder and the permission to read.',
    }),
    'file-cut-off': ({ detail }) => ({
      what: detail?.bytes === 0 ? 'the file is empty' : 'the content breaks off; the end is missing',
      todo: 'Download or copy the complete file and open it again.',
    }),
    'format-not-supported': ({ detail }) => {
      const foreign = foreignFormats.find((format) => format === detail?.found);
      if (foreign) return foreignFormatWordsEn[foreign];
      return {
        what: 'this format cannot be read',
        todo: 'Export the file as GeoJSON or CSV (UTF-8) and open it again.',
      };
    },
    'encoding-not-utf8': () => ({
      what: 'the text is not encoded in UTF-8',
      todo: 'Save it in UTF-8 (in Excel: “CSV UTF-8”); TCVN3 or VNI text must be converted to Unicode.',
    }),
    'not-json': () => ({
      what: 'the content is not valid JSON',
      todo: 'Look at the commas and brackets at the place named, or export the file again from the GIS.',
    }),
    'not-geojson': ({ detail }) => ({
      what: `this is not GeoJSON made of features${after('; found ', wordFor(foundInJson, detail?.found) ?? detail?.found)}`,
      todo: 'Export the layer as GeoJSON (FeatureCollection).',
    }),
    'not-csv': ({ detail }) => ({
      what:
        detail?.reason === 'quote'
          ? 'a quotation mark that opens on this line is never closed'
          : detail?.reason === 'stray-quote'
            ? 'a cell goes on after its closing quotation mark'
            : 'this is not a CSV table with a heading line',
      todo: 'Export the table as CSV (UTF-8) with the column names on the first line.',
    }),
    'not-population-pack': () => ({
      what: 'this is not a packed population file, or it is damaged',
      todo: 'Make it again with npm run geodata, or use a CSV table.',
    }),
    'crs-not-supported': ({ detail }) => ({
      what: `the coordinate system the file declares${quoted(detail?.found)} cannot be read`,
      todo: toWgs84,
    }),
    'column-missing': ({ where, detail }) => ({
      what: `there is no column${after(' ', fieldNamed(fields, where.field))}${insteadNamed(fields, detail?.instead, ', nor ', ' with ')}${after('; the columns are: ', detail?.found)}`,
      todo: `Choose the column that holds it if there is one, or add the column${after(' ', where.field)}${insteadNamed({}, detail?.instead, ', or ', ' and ')}, under exactly this name.`,
    }),
    'column-repeated': ({ where }) => ({
      what: `there is more than one column${after(' ', where.field)}`,
      todo: 'Keep one of them, and remove or rename the others.',
    }),
    'row-length-differs': ({ detail }) => ({
      what: `the row has ${after('', detail?.found)} cells, the heading has ${after('', detail?.expected)} columns`,
      todo: 'Check the separators of this row; a cell with a comma must stand in quotation marks.',
    }),
    'wrong-geometry-type': ({ detail }) =>
      detail?.reason === 'commune-table'
        ? {
            what: 'the table has no outlines, which data on communes need; the app has the outlines of the communes already',
            todo: 'Export the communes from the app, join the population of this table to them by commune code in a GIS, and open the result. If you have population as points, use a table with longitude and latitude.',
          }
        : detail?.found === 'null'
          ? {
              what: `the geometry is missing; ${geometryNames(detail.expected)} is needed`,
              todo: 'Draw the geometry in a GIS and export the file again, or leave the feature out.',
            }
          : {
              what: `the geometry is ${geometryNames(detail?.found)}; ${geometryNames(detail?.expected)} is needed`,
              todo: 'Choose the right layer, or split the kinds of geometry into files of their own.',
            },
    'invalid-geometry': (failure) => ({
      what: invalidGeometry(failure),
      todo:
        mendedArea(failure) ??
        'Repair the geometry in the GIS (“Fix geometries” in QGIS) and export it again.',
    }),
    'coordinate-out-of-range': ({ detail }) => ({
      what: `the coordinates${quoted(detail?.value)} lie outside longitude ±180°, latitude ±90°`,
      todo: 'If they are in metres (VN-2000, UTM), choose or declare the coordinate system of the file; if not, correct the numbers.',
    }),
    'coordinates-lat-lon-order': ({ detail }) => ({
      what: `the coordinates${quoted(detail?.value)} seem to give the latitude first`,
      todo: 'Turn them round: longitude first, then latitude.',
    }),
    'coordinate-not-a-number': ({ detail }) => ({
      what: `the coordinates${quoted(detail?.value)} are not numbers`,
      todo: 'Write decimal degrees such as 108.20623; where the position is unknown, leave the row or feature out.',
    }),
    'collection-empty': () => ({
      what: 'there is no row or feature in it',
      todo: 'Check the filter used for the export, and export it again.',
    }),
    'duplicate-id': (failure) => ({
      what: `the id${quoted(failure.detail?.value)} is already used ${firstPlace(failure)}`,
      todo: 'Give every row or feature an id of its own, or remove the copy.',
    }),
    'unknown-commune': ({ detail }) => ({
      what: `the commune code${quoted(detail?.value)} is not in the commune list`,
      todo: 'Use the code of a present commune-level unit, with all its digits.',
    }),
    'population-not-a-number': ({ detail }) => ({
      what:
        detail?.value === ''
          ? 'the population is missing'
          : `the population${quoted(detail?.value)} is not a number`,
      todo: 'Write the number of people in digits, without a unit.',
    }),
    'population-negative': ({ detail }) => ({
      what: `the population${quoted(detail?.value)} is below 0`,
      todo: 'Write a number of people from 0.',
    }),
    'outside-city': ({ detail }) => ({
      what: `the station${quoted(detail?.id)} at ${after('', detail?.value)} lies outside the city`,
      todo: "Check the coordinates; leave out stations that serve none of the city's people.",
    }),
    'radius-not-positive': ({ detail }) => ({
      what: `the service radius${quoted(detail?.value)} is not above 0`,
      todo: 'Write the radius in metres, above 0, or leave it empty and give band and environment.',
    }),
    'radio-range-missing': ({ detail }) => ({
      what: `the radio model has no radius for band${quoted(detail?.band)} in the environment${quoted(detail?.environment)}`,
      todo: `${after('If the station uses one of the bands ', detail?.known)}${detail?.known ? ', write that name or its frequency (such as 3500 MHz); if not, write' : 'Write'} the radius in metres into the column radius_m.`,
    }),
    'row-repeated': (failure) => ({
      what: `everything in it stands ${firstPlace(failure)} already`,
      todo: 'Keep the first and leave the copies out, unless both are meant.',
    }),
    'outside-extent': ({ detail }) => ({
      what: `the position${quoted(detail?.value)} lies outside the area of the city`,
      todo:
        detail?.reason === 'all'
          ? 'Nothing of the file lies in the city: choose another coordinate system, or check whether it is the right file.'
          : (wordFor(outsideCounts, detail?.counts) ??
            "Leave it out if it does not belong to the city; kept, it does not change the city's coverage."),
    }),
    'value-implausible': ({ detail }) => ({
      what: `the value${quoted(detail?.value)} is far from what is usual (${number.format(Number(detail?.low ?? 0))} to ${number.format(Number(detail?.high ?? 0))})`,
      todo: 'Check the number and its unit; it is used as it stands.',
    }),
    'value-missing': () => ({
      what: 'a required value is missing',
      todo: 'Fill in the value and open the file again.',
    }),
    'value-not-allowed': (failure) => ({
      what: notAllowed(failure),
      todo: 'Correct the value and open the file again.',
    }),
    'several-files': () => ({
      what: 'one file can be looked at at a time, but for the parts of one shapefile',
      todo: 'Open the files one after the other; of a shapefile choose the .shp, .shx, .dbf and .prj of one name together.',
    }),
    'file-unreadable': () => ({
      what: 'the file could not be read to its end: it has been moved, or needs more memory than this machine has',
      todo: 'Choose the file again. If that does not help, split it into smaller parts. The data in use stay as they are.',
    }),
    'no-number': () => ({
      what: 'with these data the share of people covered cannot be computed',
      todo: 'Check that the file has people, communes and service areas or stations inside the city. The data in use stay as they are.',
    }),
    'checksum-differs': ({ where }) =>
      where.field === undefined
        ? {
            what: 'the content differs from the checksum in the catalog; the file is used all the same',
            todo: 'If it was replaced by an official file, update source, date and checksum in catalog.json.',
          }
        : {
            what: 'the content does not match the checksum inside the file; the file is damaged',
            todo: 'Download or copy the file again and open it.',
          },
    'server-answer': ({ detail = {} }) => serverWords(detail),
    'too-large': (failure) => ({ what: tooLarge(failure), todo: smaller(failure) }),
    'not-project-file': () => ({
      what: 'this is no project file of this app: there is no project.json with SHA256SUMS in it',
      todo: 'Choose a project file saved by the app. If these are data, bring them in where data are imported.',
    }),
    'project-file-newer': () => ({
      what: 'the project file was written by a newer version of the app and this one cannot read it',
      todo: 'Open it with the newer version; if this page has been open for long, reload it and try again.',
    }),
    'project-file-damaged': ({ detail }) => ({
      what: damagedPart(detail),
      todo: 'Copy the project file again from where it was saved, without changing the files in it. If that does not help, unpack it and import the files of its data folder one by one.',
    }),
    'archive-damaged': (failure) =>
      isWorkbook(failure)
        ? {
            what: 'the workbook is damaged or cut off and cannot be opened',
            todo: 'Download or copy the file again; if that does not help, repair it in Excel, save it and open it again.',
          }
        : {
            what: 'the archive is damaged or cut off and cannot be unpacked',
            todo: 'Download or copy the file again; if that does not help, pack it as a ZIP once more and open that.',
          },
    'archive-encrypted': () => ({
      what: 'the archive is protected by a password',
      todo: 'Unpack it with the password, then open the file inside, or pack it again without a password.',
    }),
    'archive-too-large': (failure) => ({
      what: tooMuchInArchive(failure),
      todo: isWorkbook(failure)
        ? 'Copy the sheet you need into a new workbook, save it as XLSX or CSV (UTF-8), and open that.'
        : 'Unpack it on your machine and open only the files you need.',
    }),
    'archive-many-files': ({ detail }) => ({
      what: `the archive holds ${after('', detail?.files)} data files and it is not clear which to open; the first is${quoted(detail?.found)}`,
      todo: 'Unpack it and open the files one by one.',
    }),
    'file-damaged': ({ detail }) => ({
      what: `the${after(' ', detail?.format)} structure of the file is damaged or cut off`,
      todo: 'Download or copy the file again, or export it once more from the program that made it.',
    }),
    'not-xml': () => ({
      what: 'the content is not well-formed XML',
      todo: 'Download the whole file again, or export it once more from the program that made it.',
    }),
    'xml-entities': () => ({
      what: 'the file declares a DOCTYPE or entities and is not opened for safety',
      todo: 'Export the file again from the program that made it; ordinary files have no such declarations.',
    }),
    'shapefile-parts-missing': ({ detail }) => ({
      what: `a shapefile is several files of one name, and here ${after('', detail?.missing)} are missing`,
      todo: 'Pack the four files .shp, .shx, .dbf, .prj (and .cpg if there is one) into one ZIP and open that.',
    }),
    'attributes-missing': () => ({
      what: 'there is no .dbf file beside the shapes, so the features have no attributes',
      todo: 'If you need them, pack the four files .shp, .shx, .dbf, .prj into one ZIP and open it again.',
    }),
    'entries-left-out': ({ detail }) => ({
      what: `the archive holds ${after('', detail?.files)} other files that are not read, the first being${quoted(detail?.found)}`,
      todo: 'Open those files by themselves if you need them.',
    }),
    'layers-left-out': ({ detail }) => ({
      what: `${after('', detail?.layers)} more ${detail?.layers === 1 ? 'layer is' : 'layers are'} not read: ${after('', detail?.found)}`,
      todo: 'One layer or sheet is read at a time. Choose another in the first step of the preview, or export each to a file of its own.',
    }),
    'link-not-followed': ({ detail }) => ({
      what: `the file has ${after('', detail?.links)} links to data elsewhere (NetworkLink), which are not fetched`,
      todo: 'If you need them, download the file behind the link and open it by itself.',
    }),
    'encoding-detected': ({ detail }) => ({
      what: `the text is read in the encoding ${after('', detail?.encoding)}`,
      todo: 'Look at the Vietnamese letters; if they are wrong, save the file in UTF-8 and open it again.',
    }),
    'heading-found': ({ detail }) => ({
      what: `this line is taken for the heading of the table; ${after('', detail?.above)} lines above it are left out`,
      todo: 'If that is wrong, delete the lines above the heading and open the file again.',
    }),
    'heading-missing': () => ({
      what: 'the table has no heading; its columns are called by letters, as in Excel',
      todo: 'Choose what each column means, or add a heading to the file and open it again.',
    }),
    'column-numbers': () => ({
      what: 'this line only numbers the columns and is not read as data',
      todo: 'If it holds data, move it below the next line and open the file again.',
    }),
    'sheet-hidden': ({ detail }) => ({
      what: `the sheet${quoted(detail?.sheet)} is hidden in Excel and is read all the same`,
      todo: 'Nothing needs to be done if you do not use it.',
    }),
    'rows-hidden': ({ detail }) => ({
      what: `the sheet${quoted(detail?.sheet)} has ${detail?.rows === 1 ? '1 row that is hidden in Excel (by a filter or by hand) and is' : `${after('', detail?.rows)} rows that are hidden in Excel (by a filter or by hand) and are`} read all the same`,
      todo: 'If you do not want what is hidden, copy the rows that are shown to a new sheet and open the file again.',
    }),
    'formulas-uncomputed': ({ detail }) => ({
      what: `the sheet${quoted(detail?.sheet)} has ${after('', detail?.cells)} formulas without a result, which are read as empty cells`,
      todo: 'Open the file in Excel or LibreOffice so that they are computed, save it, and open it again.',
    }),
    'crs-assumed': () => ({
      what: 'the file declares no coordinate system and is read as WGS 84 (EPSG:4326), longitude first',
      todo: 'If it uses another system, convert it to WGS 84 before opening it.',
    }),
    'crs-declared': ({ detail }) => ({
      what: `the coordinate system the file declares${quoted(detail?.found)} is WGS 84 (EPSG:4326)`,
      todo: 'Nothing needs to be done.',
    }),
    'crs-read': ({ detail }) => ({
      what:
        detail?.found === undefined
          ? `the coordinates are read as ${after('', detail?.crs)}${crsReason(detail?.because)}, then turned into WGS 84`
          : `the file states the coordinate system${quoted(detail.found)}, which its numbers do not fit; they are read as ${after('', detail.crs)}`,
      todo: 'Look at the map; if the layer lies in the wrong place, choose another coordinate system.',
    }),
    'axes-swapped': () => ({
      what: 'the latitude (or northing) stands before the longitude; the two are read the other way round',
      todo: 'Look at the map; if that is wrong, choose the other order.',
    }),
    'number-read': ({ detail }) => ({
      what: `the text${quoted(detail?.value)} is read as a number${after(': ', detail?.used)}`,
      todo: 'Check the number; better write digits only, with a decimal point.',
    }),
    'unit-converted': ({ where, detail }) => ({
      what: `the numbers of the column${after(' ', where.field)} are in ${after('', detail?.unit)} and are turned into ${after('', detail?.used)}`,
      todo: 'If that is wrong, take the unit out of the heading and open the file again.',
    }),
    'ids-assumed': ({ detail }) => ({
      what: `there are no ids; each is made of the file name and the row number, the first being${quoted(detail?.used)}`,
      todo: 'Choose a column with ids if there is one.',
    }),
    'value-assumed': ({ where, detail }) => ({
      what:
        detail?.used === 'geometry'
          ? `the file says nothing under${quoted(wordFor(fields, where.field) ?? where.field)}; it is taken from the outlines`
          : `${detail?.rows === 1 ? '1 row says' : `${number.format(Number(detail?.rows ?? 0))} rows say`} nothing under${quoted(wordFor(fields, where.field) ?? where.field)}, which is read as${quoted(valueNamed(assumedValues, where.field, detail?.used))}`,
      todo: 'Choose a column or another value if you know better.',
    }),
    'ring-not-closed': () => ({
      what: 'an outline was open and has been closed to its first point',
      todo: 'If points are missing, repair the outline in the GIS and export it again.',
    }),
    'winding-reversed': () => ({
      what: 'an outline ran against the direction GeoJSON asks for and has been turned',
      todo: 'Nothing needs to be done; area and coverage stay the same.',
    }),
    'operator-missing': () => ({
      what: 'no operator is given; it counts as operator “unknown”',
      todo: `To see the share of each operator, write its name into the column${after(' ', fieldNamed(fields, 'operator'))}, or choose one for the whole file.`,
    }),
    'column-assumed': ({ where, detail }) => ({
      what: `the column${after(' ', where.field)} is read as ${after('', fieldNamed(fields, detail?.used))}`,
      todo: 'If that is wrong, rename the column and open the file again.',
    }),
    'delimiter-detected': ({ detail }) => ({
      what: `the cells are separated by ${wordFor(delimiters, detail?.delimiter) ?? 'commas'}`,
      todo: 'Nothing needs to be done.',
    }),
    'decimal-comma': () => ({
      what: 'numbers are read with a decimal comma, and points as thousands separators',
      todo: 'If that is wrong, write the numbers with a decimal point and open the file again.',
    }),
    'outside-communes': ({ detail }) => ({
      what: `${number.format(Number(detail?.units ?? 0))} population points (${number.format(Number(detail?.people ?? 0))} people) lie in no commune and still count in the total`,
      todo: 'Check their coordinates, or give their commune in the column commune_code.',
    }),
    'radius-from-model': () => ({
      what: 'no radius is given; the outdoor radius of the radio model is used',
      todo: 'Write a measured radius into the column radius_m where there is one.',
    }),
    'band-read': ({ detail }) => ({
      what: `the band written as${quoted(detail?.value)} is read as ${after('', detail?.used)}, by the table of 5G bands of 3GPP`,
      todo: 'If that is wrong, write the name of the band (such as n78) or the radius in metres, and open the file again.',
    }),
    'population-sum-differs': ({ detail }) => ({
      what: `the points add up to ${number.format(Number(detail?.pointTotal ?? 0))} people, the commune list to ${number.format(Number(detail?.listTotal ?? 0))}; they differ in ${after('', detail?.communes)} communes, the first being ${after('', detail?.commune)}`,
      todo: 'The share is computed over the people of the points; better take both files from one source and date.',
    }),
    'commune-by-position': ({ detail }) => ({
      what: `there is no column commune_code; the communes of ${number.format(Number(detail?.units ?? 0))} points are found by position`,
      todo: "Add the column commune_code to use the source's own codes.",
    }),
  },
};
