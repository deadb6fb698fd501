import type { Commune } from '../data/city.ts';
import { currentStep } from '../register/current-status.ts';
import type { RegisterEntry, Status, StatusStep } from '../register/register-entry.ts';
import { statuses } from '../register/register-entry.ts';
import type { RegisterField } from '../register/register-fault.ts';
import { registerFaultWordsEn } from '../register/register-fault-words-en.ts';
import { registerFaultWordsVi } from '../register/register-fault-words-vi.ts';
import type { LocalText } from '../text/language.ts';
import type { AboutLine, DataColumn, DataTable } from './data-table.ts';

/** What is computed for an entry at its place. */
export interface EntryFacts {
  /** Metres to the nearest station; null without one. */
  nearestStationM: number | null;
  nearestOperator: string | null;
  /** Names of the operators whose service area the place lies in. */
  servedBy: readonly string[];
}

interface RegisterTableInput {
  entries: readonly RegisterEntry[];
  communes: readonly Commune[];
  /** By entry; absent where the place itself is not known. */
  facts: ReadonlyMap<string, EntryFacts>;
  about: readonly AboutLine[];
  /** Whether the stations and service areas behind the facts are simulated. */
  simulated: boolean;
}

/**
 * The register as a table that the register reads again, without loss: one row an entry, the latest step of every
 * status in columns of its own, earlier steps of the same status in `more_statuses`, one to a line.
 */
export function registerTable({
  entries,
  communes,
  facts,
  about,
  simulated,
}: RegisterTableInput): DataTable<RegisterEntry> {
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  return {
    name: 'dead-zone-register',
    title: { vi: 'Sổ theo dõi thôn lõm sóng', en: 'Register of dead zones' },
    columns: [
      text('id', (entry) => entry.id),
      text('name', (entry) => entry.name),
      text('commune_code', (entry) => entry.communeCode),
      text('commune', (entry) => {
        const commune = byCode.get(entry.communeCode);
        return commune ? `${commune.type} ${commune.name}` : null;
      }),
      text('type', (entry) => entry.unitType),
      count('people', (entry) => entry.people),
      count('households', (entry) => entry.households),
      text('power', (entry) => entry.power),
      text('cause', (entry) => entry.cause || null),
      degrees('lon', (entry) => entry.position?.[0] ?? null),
      degrees('lat', (entry) => entry.position?.[1] ?? null),
      text('position_kind', (entry) => entry.positionKind),
      text('in_official_list', (entry) => entry.officialList),
      text('source', (entry) => entry.source),
      ...statuses.flatMap(columnsOfStatus),
      text('more_statuses', (entry) => furtherSteps(entry).map(stepLine).join('\n') || null),
      {
        key: 'current_status',
        heading: { vi: 'Tình trạng hiện nay', en: 'Present status' },
        kind: 'text',
        value: (entry) => currentStep(entry).status,
      },
      {
        key: 'nearest_station_m',
        heading: { vi: 'Trạm gần nhất (m)', en: 'Nearest station (m)' },
        kind: 'decimal',
        digits: 0,
        value: ({ id }) => facts.get(id)?.nearestStationM ?? null,
      },
      {
        key: 'nearest_operator',
        heading: { vi: 'Nhà mạng của trạm gần nhất', en: 'Operator of the nearest station' },
        kind: 'text',
        value: ({ id }) => facts.get(id)?.nearestOperator ?? null,
      },
      {
        key: 'in_service_area',
        heading: { vi: 'Trong vùng phủ đã khai báo', en: 'Inside a declared service area' },
        kind: 'yes-no',
        value: ({ id }) => {
          const known = facts.get(id);
          return known ? known.servedBy.length > 0 : null;
        },
      },
      {
        key: 'serving_operators',
        heading: { vi: 'Nhà mạng khai báo phủ', en: 'Operators that declare service' },
        kind: 'text',
        value: ({ id }) => facts.get(id)?.servedBy.join(', ') || null,
      },
    ],
    rows: entries,
    geometry: ({ position }) => position && { type: 'Point', coordinates: position },
    about,
    simulated,
  };
}

type Column = DataColumn<RegisterEntry>;

function heading(field: RegisterField): LocalText {
  const upper = (words: string) => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
  return { vi: upper(registerFaultWordsVi.fields[field]), en: upper(registerFaultWordsEn.fields[field]) };
}

function text(field: RegisterField, value: (entry: RegisterEntry) => string | null): Column {
  return { key: field, heading: heading(field), kind: 'text', value };
}

function count(field: RegisterField, value: (entry: RegisterEntry) => number | null): Column {
  return { key: field, heading: heading(field), kind: 'integer', value };
}

function degrees(field: RegisterField, value: (entry: RegisterEntry) => number | null): Column {
  return { key: field, heading: heading(field), kind: 'decimal', digits: 6, value };
}

function latestOf(entry: RegisterEntry, status: Status): StatusStep | undefined {
  return entry.history.findLast((step) => step.status === status);
}

function columnsOfStatus(status: Status): Column[] {
  const date: RegisterField = `${status}_date`;
  const source: RegisterField = `${status}_source`;
  return [
    {
      key: date,
      heading: heading(date),
      kind: 'date',
      value: (entry) => latestOf(entry, status)?.date ?? null,
    },
    text(source, (entry) => latestOf(entry, status)?.source ?? null),
  ];
}

function furtherSteps(entry: RegisterEntry): StatusStep[] {
  const latest = new Set(statuses.map((status) => latestOf(entry, status)));
  return entry.history.filter((step) => !latest.has(step));
}

function stepLine({ status, date, source }: StatusStep): string {
  return `${status} ${date} ${source}`;
}
