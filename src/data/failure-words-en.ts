import type { Failure } from './failure.ts';
import { after, type FailureVocabulary, quoted, wholeFileCodes } from './failure-words.ts';

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

const toWgs84 = 'Convert the file to WGS 84 (EPSG:4326), longitude first, and open it again.';

function geometryNames(types: string | number | undefined): string {
  return String(types ?? 'another geometry')
    .split(', ')
    .map((type) => (type === 'null' ? 'missing' : type))
    .join(' or ');
}

function invalidGeometry({ detail = {} }: Failure): string {
  switch (detail.reason) {
    case 'empty':
      return 'the geometry has no coordinates';
    case 'position':
      return 'a position lacks its longitude or latitude';
    case 'short-line':
      return 'a line needs at least 2 points';
    case 'short-ring':
      return `an outline has only ${after('', detail.positions)} points; at least 3 different ones are needed`;
    case 'no-area':
      return 'an outline encloses no area';
    case 'crosses-itself':
      return `an outline crosses itself at longitude ${degrees(detail.lon)}, latitude ${degrees(detail.lat)}`;
    default:
      return 'the geometry is not valid';
  }
}

function degrees(value: string | number | undefined): string {
  return typeof value === 'number' ? value.toFixed(5) : '–';
}

function notAllowed({ detail = {} }: Failure): string {
  const expected =
    detail.allowed === undefined
      ? (expectedValues[detail.expected ?? ''] ?? 'it is not valid')
      : `allowed are ${detail.allowed}`;
  return `the value${quoted(detail.value)} cannot be used; ${expected}`;
}

function firstPlace({ where, detail = {} }: Failure): string {
  if (detail.first === undefined) return 'elsewhere';
  return where.row === undefined ? `by feature ${detail.first}` : `in row ${detail.first}`;
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
    'format-not-supported': () => ({
      what: 'this format cannot be read',
      todo: 'Export the file as GeoJSON or CSV (UTF-8) and open it again.',
    }),
    'encoding-not-utf8': () => ({
      what: 'the text is not encoded in UTF-8',
      todo: 'Save it in UTF-8 (in Excel: “CSV UTF-8”); TCVN3 or VNI text must be converted to Unicode.',
    }),
    'not-json': () => ({
      what: 'the content is not valid JSON',
      todo: 'Look at the commas and brackets at the place named, or export the file again from the GIS.',
    }),
    'not-geojson': ({ detail }) => ({
      what: `this is not GeoJSON made of features${after('; found ', detail?.found)}`,
      todo: 'Export the layer as GeoJSON (FeatureCollection).',
    }),
    'not-csv': ({ detail }) => ({
      what:
        detail?.reason === 'quote'
          ? 'a quotation mark that opens on this line is never closed'
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
      what: `the column${after(' ', where.field)} is missing${after('; the columns are: ', detail?.found)}`,
      todo: `Add the column${after(' ', where.field)} under exactly this name.`,
    }),
    'column-repeated': ({ where }) => ({
      what: `there is more than one column${after(' ', where.field)}`,
      todo: 'Keep one of them, and remove or rename the others.',
    }),
    'row-length-differs': ({ detail }) => ({
      what: `the row has ${after('', detail?.found)} cells, the heading has ${after('', detail?.expected)} columns`,
      todo: 'Check the separators of this row; a cell with a comma must stand in quotation marks.',
    }),
    'wrong-geometry-type': ({ detail }) => ({
      what: `the geometry is ${geometryNames(detail?.found)}; ${geometryNames(detail?.expected)} is needed`,
      todo: 'Choose the right layer, or split the kinds of geometry into files of their own.',
    }),
    'invalid-geometry': (failure) => ({
      what: invalidGeometry(failure),
      todo: 'Repair the geometry in the GIS (“Fix geometries” in QGIS) and export it again.',
    }),
    'coordinate-out-of-range': ({ detail }) => ({
      what: `the coordinates${quoted(detail?.value)} lie outside longitude ±180°, latitude ±90°`,
      todo: `Coordinates in metres (VN-2000, UTM) cannot be used as they are. ${toWgs84}`,
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
      what: `the population${quoted(detail?.value)} is not a number`,
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
      todo: 'Write the radius into the column radius_m, or add the band to the radio model.',
    }),
    'value-missing': () => ({
      what: 'a required value is missing',
      todo: 'Fill in the value and open the file again.',
    }),
    'value-not-allowed': (failure) => ({
      what: notAllowed(failure),
      todo: 'Correct the value and open the file again.',
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
    'crs-assumed': () => ({
      what: 'the file declares no coordinate system and is read as WGS 84 (EPSG:4326), longitude first',
      todo: 'If it uses another system, convert it to WGS 84 before opening it.',
    }),
    'crs-declared': ({ detail }) => ({
      what: `the coordinate system the file declares${quoted(detail?.found)} is WGS 84 (EPSG:4326)`,
      todo: 'Nothing needs to be done.',
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
      todo: 'Add the operator to see the share of each.',
    }),
    'column-assumed': ({ where, detail }) => ({
      what: `the column${after(' ', where.field)} is read as ${after('', detail?.used)}`,
      todo: 'If that is wrong, rename the column and open the file again.',
    }),
    'delimiter-detected': ({ detail }) => ({
      what: `the cells are separated by ${detail?.delimiter === ';' ? 'semicolons' : 'tabs'}`,
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
