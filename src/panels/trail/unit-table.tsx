import { openUnit } from '../../commands/open-unit.ts';
import type { CommuneUnitRow, CommuneUnitsPage } from '../../coverage/trail/commune-units.ts';
import type { City } from '../../data/city.ts';
import { useApp } from '../../state/store.ts';
import type { Language } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import { decimal, integer, percent } from '../../text/numbers.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { operatorName } from '../names.ts';
import styles from './trail.module.css';

interface UnitTableProps {
  page: CommuneUnitsPage;
  city: Pick<City, 'catalog'>;
  /** What the table lists, for screen readers. */
  label: string;
}

/**
 * A unit by its cell without the digits that say nothing, or by its place where the units are points. A cell has
 * three bits for each of 15 finer resolutions, all set from its own on (H3 documentation, "Index representation").
 */
export function shortUnitName({ h3, lon, lat }: CommuneUnitRow, language: Language): string {
  if (h3 !== null)
    return h3.slice(0, h3.length - Math.floor((3 * (15 - Number.parseInt(h3.charAt(1), 16))) / 4));
  return `${decimal(lat, 4, language)}; ${decimal(lon, 4, language)}`;
}

/** The units of a page; a row opens what covers its unit. */
export function UnitTable({ page, city, label }: UnitTableProps) {
  const language = useApp((app) => app.language);
  const { trail } = messages[language];
  const { rows, request } = page;
  if (rows.length === 0) return <p className={styles.waiting}>{trail.none[request.filter]}</p>;
  const state = ({ share }: CommuneUnitRow) => {
    if (share > 0 && share < 1) return trail.partly(percent(100 * share, language));
    return share === 1 ? trail.filters.covered : trail.filters.uncovered;
  };
  const isPartly = rows.some(({ share }) => share > 0 && share < 1);
  const columns: Column<CommuneUnitRow>[] = [
    {
      key: 'cell',
      heading: trail.cell,
      cell: (row) => (
        <>
          <span className={styles.cell}>{shortUnitName(row, language)}</span>
          {(request.filter === 'all' || isPartly) && <span className={styles.second}>{state(row)}</span>}
        </>
      ),
    },
    { key: 'people', heading: trail.people, number: true, cell: (row) => integer(row.people, language) },
    {
      key: 'operators',
      heading: trail.operators,
      cell: ({ operators }) =>
        operators.length > 0 ? operators.map((id) => operatorName(city, id)).join(', ') : trail.noOperator,
    },
    { key: 'areas', heading: trail.areas, number: true, cell: (row) => integer(row.areas, language) },
  ];
  return (
    <Table
      caption={label}
      columns={columns}
      rows={rows}
      rowKey={({ unit }) => `${unit}`}
      onRow={({ lon, lat }) => void openUnit([lon, lat])}
    />
  );
}
