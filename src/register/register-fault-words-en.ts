import { dateShown } from '../text/dates.ts';
import { integer } from '../text/numbers.ts';
import type { RegisterFault, RegisterField } from './register-fault.ts';
import { type FaultVocabulary, told } from './register-fault-words.ts';

const fields: Record<RegisterField, string> = {
  id: 'id',
  name: 'name of the village or cluster',
  commune_code: 'commune code',
  commune: 'commune',
  type: 'type',
  people: 'people',
  households: 'households',
  power: 'electricity',
  cause: 'cause',
  lon: 'longitude',
  lat: 'latitude',
  position_kind: 'exactness of the position',
  in_official_list: 'in the official list',
  source: 'source',
  status: 'status',
  status_date: 'date of the status',
  status_source: 'source of the status',
  reported_date: 'date of the report',
  reported_source: 'source of the report',
  confirmed_date: 'date of the confirmation',
  confirmed_source: 'source of the confirmation',
  planned_date: 'date of the plan',
  planned_source: 'source of the plan',
  solved_date: 'date of the solution',
  solved_source: 'source of the solution',
  more_statuses: 'further statuses',
};

const allowed: Record<string, string> = {
  status: 'reported, confirmed, planned or solved',
  type: 'village or cluster',
  power: 'none, restored, grid or unknown',
  in_official_list: 'yes, no or unknown',
  position_kind: 'surveyed, approximate, commune-symbol or unknown',
};

const number = (fault: RegisterFault, key: string) => integer(Number(fault.detail[key] ?? 0), 'en');
const date = (fault: RegisterFault, key: string) => dateShown(told(fault, key), 'en');
const fieldOf = ({ field }: RegisterFault) => (field === null ? 'this cell' : fields[field]);

/** Rows of a register and what is wrong with them, in English. */
export const registerFaultWordsEn: FaultVocabulary = {
  fields,
  row: (row, parts) => (parts === 'rows' ? `Row ${row}` : `Feature ${row}`),
  rows: (total) => `${integer(total, 'en')} rows are like this.`,
  column: (heading) => `column ${heading}`,
  codes: {
    'column-missing': (fault) => ({
      what: `there is no column for the ${fieldOf(fault)}; the columns are: ${told(fault, 'found')}`,
      todo: `Add a column ${fault.field ?? ''}; the template shows every column.`,
    }),
    'column-repeated': (fault) => ({
      what: `two columns hold the ${fieldOf(fault)}: ${told(fault, 'first')} and ${fault.heading ?? ''}`,
      todo: 'Keep one column; delete or rename the other.',
    }),
    'row-length-differs': (fault) => ({
      what: `it has ${told(fault, 'found')} cells, the heading has ${told(fault, 'expected')} columns`,
      todo: 'Check the separators; a cell with a comma in it needs quotation marks.',
    }),
    'row-cut-off': () => ({
      what: 'the file ends in the middle of it',
      todo: 'Export or download the whole file again, then import it.',
    }),
    'not-a-feature': (fault) => ({
      what: `it is “${fault.value}”, not a GeoJSON feature`,
      todo: 'Export the layer as GeoJSON again.',
    }),
    'geometry-not-a-point': (fault) => ({
      what: `its geometry is “${fault.value}”; the register takes points, or none`,
      todo: 'Turn the geometry into a point where people live, or leave it out.',
    }),
    'name-missing': () => ({
      what: 'the village or cluster has no name',
      todo: 'Write the name that people there use.',
    }),
    'text-too-long': (fault) => ({
      what: `the ${fieldOf(fault)} is longer than ${number(fault, 'most')} characters`,
      todo: 'Shorten it.',
    }),
    'commune-missing': () => ({
      what: 'no commune is given',
      todo: 'Write the name of the present commune, or its code.',
    }),
    'commune-unknown': (fault) => ({
      what: `no commune is called “${fault.value}”`,
      todo:
        told(fault, 'closest') === ''
          ? 'Write the name of the present commune.'
          : `Is it ${told(fault, 'closest')}? Write the name of the present commune.`,
    }),
    'commune-former': (fault) => ({
      what: `“${fault.value}” is the name of a former unit, now in ${told(fault, 'candidates')}`,
      todo: 'Write the name of the present commune.',
    }),
    'commune-ambiguous': (fault) => ({
      what: `several communes are called “${fault.value}”: ${told(fault, 'candidates')}`,
      todo: 'Write its type too, or its code in the column commune_code.',
    }),
    'commune-code-unknown': (fault) => ({
      what: `the commune code “${fault.value}” is not in the list`,
      todo: 'Use the present code of the commune, with all its digits.',
    }),
    'commune-code-differs': (fault) => ({
      what: `the name “${fault.value}” does not go with the code ${told(fault, 'code')} (${told(fault, 'called')})`,
      todo: 'Make the two agree, or give only one of them.',
    }),
    'word-unknown': (fault) => ({
      what: `the ${fieldOf(fault)} “${fault.value}” is not understood`,
      todo: `Write ${allowed[told(fault, 'allowed')] ?? 'one of the words of the template'}.`,
    }),
    'number-about': (fault) => ({
      what: `“${fault.value}” (${fieldOf(fault)}) is not a number`,
      todo: `Write ${number(fault, 'suggested')} if that is the figure to use; say “about” in the source.`,
    }),
    'number-not-whole': (fault) => ({
      what: `“${fault.value}” (${fieldOf(fault)}) is not a whole number from 0 up`,
      todo: 'Write one number, or leave it empty where it is not known.',
    }),
    'number-too-large': (fault) => ({
      what: `“${fault.value}” (${fieldOf(fault)}) is more than ${number(fault, 'most')}`,
      todo: 'Check the number.',
    }),
    'coordinate-missing': (fault) => ({
      what: `half of the position is there, the ${fieldOf(fault)} is missing`,
      todo: 'Give both longitude and latitude, or neither.',
    }),
    'coordinate-not-a-number': (fault) => ({
      what: `the ${fieldOf(fault)} “${fault.value}” is not a number`,
      todo: 'Write decimal degrees, such as 108.20623; leave both empty where it is not known.',
    }),
    'coordinates-swapped': (fault) => ({
      what: `${fault.value} seems to have the latitude first`,
      todo: `Swap them: longitude ${told(fault, 'lon')}, latitude ${told(fault, 'lat')}.`,
    }),
    'coordinates-not-degrees': (fault) => ({
      what: `${fault.value} is no longitude and latitude`,
      todo: 'If it is in metres (VN-2000), convert it to WGS 84 and import again.',
    }),
    'outside-city': (fault) => ({
      what: `${fault.value} lies outside the city`,
      todo: 'Check the coordinates; leave both empty where they are not known.',
    }),
    'outside-commune': (fault) => ({
      what: `${fault.value} is more than ${number(fault, 'toleranceM')} m from ${told(fault, 'commune')}${told(fault, 'stands') && `, in ${told(fault, 'stands')}`}`,
      todo: 'Correct the coordinates or the commune.',
    }),
    'position-missing': () => ({
      what: 'the position is said to be known, but there are no coordinates',
      todo: 'Give longitude and latitude, or say that the position is unknown.',
    }),
    'status-missing': () => ({
      what: 'there is no status',
      todo: 'Give at least the date of the report (column reported_date).',
    }),
    'date-missing': (fault) => ({
      what: `the ${fieldOf(fault)} is missing`,
      todo: 'Write day/month/year; 03/2026 or 2026 where only the month or the year is known.',
    }),
    'date-unreadable': (fault) => ({
      what: `the ${fieldOf(fault)} “${fault.value}” cannot be read`,
      todo: 'Write day/month/year, such as 05/09/2026; 09/2026 or 2026 where that is all that is known.',
    }),
    'date-year-short': (fault) => ({
      what: `the ${fieldOf(fault)} “${fault.value}” has a year of two digits`,
      todo: 'Write all four digits of the year, such as 05/09/2026.',
    }),
    'date-too-early': (fault) => ({
      what: `the ${fieldOf(fault)} “${fault.value}” is before there were mobile networks`,
      todo: 'Check the year.',
    }),
    'date-no-such-month': (fault) => ({
      what: `the ${fieldOf(fault)} “${fault.value}” has month ${told(fault, 'month')}; a year has 12`,
      todo: 'Write day/month/year in this order, such as 05/09/2026.',
    }),
    'date-no-such-day': (fault) => ({
      what: `the ${fieldOf(fault)} “${fault.value}” does not exist: ${told(fault, 'month')}/${told(fault, 'year')} has ${told(fault, 'days')} days`,
      todo: 'Correct the day from the original document.',
    }),
    'date-in-future': (fault) => ({
      what: `the ${fieldOf(fault)} “${fault.value}” is after today (${date(fault, 'today')})`,
      todo:
        told(fault, 'status') === 'planned'
          ? 'This is the date on which the plan was issued; write the date it is due in the source of the plan.'
          : 'Give only what has happened; what is expected is a plan, with the date on which it was issued.',
    }),
    'date-before-reported': (fault) => ({
      what: `${told(fault, 'status')} on ${dateShown(fault.value, 'en')}, before the first report (${date(fault, 'reported')})`,
      todo: 'Check both dates; the columns may have been mixed up.',
    }),
    'step-unreadable': (fault) => ({
      what: `“${fault.value}” cannot be read`,
      todo: 'Each line in the cell holds a status, a date and a source, such as: planned 2026-04 Plan no. 12.',
    }),
    'source-missing': () => ({
      what: 'there is no source',
      todo: 'Name the authority and document, or the newspaper and its date.',
    }),
    'repeated-in-file': (fault) => ({
      what: `“${fault.value}” is in row ${told(fault, 'first')} of this file already, in the same commune`,
      todo: 'Delete one row; if these are two places, give them names that differ.',
    }),
    'already-in-register': (fault) => ({
      what: `“${fault.value}” is in the register already (${told(fault, 'as')}, ${told(fault, 'called')})`,
      todo: 'Change the entry there, or write its id in the column id to update it.',
    }),
    'id-repeated': (fault) => ({
      what: `the id “${fault.value}” is used in row ${told(fault, 'first')} already`,
      todo: 'Give every row its own id, or none.',
    }),
    'id-of-another': (fault) => ({
      what: `the id “${fault.value}” belongs to “${told(fault, 'as')}” in the register`,
      todo: 'Leave the id out to add an entry, or write the id of the entry to update.',
    }),
    'example-skipped': () => ({
      what: 'it is the example of the template and has been skipped',
      todo: 'Nothing needs to be done.',
    }),
    'columns-not-read': (fault) => ({
      what: `these columns are not used: ${told(fault, 'columns')}`,
      todo: 'Rename them as in the template if their contents are wanted.',
    }),
    'type-assumed': () => ({
      what: 'no type is given, so it is taken for a village',
      todo: 'Write village or cluster in the column type if that is wrong.',
    }),
    'date-day-first': (fault) => ({
      what: `the ${fieldOf(fault)} “${fault.value}” is read as ${date(fault, 'used')}`,
      todo: 'If the file has the month first, write year-month-day instead.',
    }),
    'number-grouped': (fault) => ({
      what: `“${fault.value}” (${fieldOf(fault)}) is read as ${number(fault, 'used')}`,
      todo: 'If that is wrong, write the number without separators.',
    }),
    'near-commune': (fault) => ({
      what: `${fault.value} is just outside ${told(fault, 'commune')} (less than ${number(fault, 'toleranceM')} m)${told(fault, 'stands') && `, on the map in ${told(fault, 'stands')}`}`,
      todo: 'Check the coordinates or the commune.',
    }),
    'more-people-than-commune': (fault) => ({
      what: `${fault.value} people are more than the whole commune has (${number(fault, 'population')})`,
      todo: 'Check the number.',
    }),
    'more-households-than-people': (fault) => ({
      what: `${fault.value} households are more than its people (${number(fault, 'people')})`,
      todo: 'Check whether the two columns are swapped.',
    }),
  },
};
