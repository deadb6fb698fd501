import { flyToCommune } from '../../commands/move-map.ts';
import { openRightPanel } from '../../commands/show-panel.ts';
import { wholeRows } from '../../coverage/audit/whole-rows.ts';
import type { CommuneRow } from '../../coverage/result.ts';
import { useApp } from '../../state/store.ts';
import { communesOfMostOfTheGap } from '../../targets/map-in-words.ts';
import { compareNames } from '../../text/collation.ts';
import { messages } from '../../text/messages.ts';
import { integer, percent, percentShown, squareKilometres, targetShown } from '../../text/numbers.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { communeName } from '../names.ts';
import styles from './commune-table.module.css';

const uncovered = (row: CommuneRow) => row.population - row.coveredPeople;

/** Communes by people not covered: where the gap is. Under land area, which counts no people, by share of land. */
export function CommuneTable() {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const coverage = useApp((app) => app.coverage);
  const rows = useApp((app) => app.communeRows);
  const selection = useApp((app) => app.selection);
  const land = useApp((app) => (app.definition === 'land-area' ? app.definitions['land-area'] : null));
  const { communes, mapWords, table, charts } = messages[language];
  if (!city || !coverage || !rows) return <p className={styles.lead}>{communes.waiting}</p>;

  const { target } = coverage;
  const byCode = new Map(city.communes.map((commune) => [commune.code, commune]));
  const nameOf = (row: CommuneRow) => {
    const commune = byCode.get(row.code);
    return commune ? communeName(commune, language) : mapWords.outside;
  };
  const whole = (value: number) => integer(value, language);
  const sum = (value: (row: CommuneRow) => number) => rows.reduce((total, row) => total + value(row), 0);
  const people = sum((row) => row.population);
  const covered = sum((row) => row.coveredPeople);
  const inWhole = wholeRows(rows);
  const indexOf = new Map(rows.map((row, k) => [row, k]));
  const wholeUncovered = (row: CommuneRow) => inWhole.uncovered[indexOf.get(row)!]!;
  const wholePeople = (row: CommuneRow) => inWhole.covered[indexOf.get(row)!]! + wholeUncovered(row);
  const largest = communesOfMostOfTheGap(rows);
  const below = rows.filter((row) => row.value !== null && row.value < target).length;

  const nameColumn: Column<CommuneRow> = {
    key: 'name',
    heading: communes.name,
    cell: nameOf,
    compare: (a, b) => compareNames(nameOf(a), nameOf(b)),
    foot: communes.total,
  };
  const areaOf = (row: CommuneRow) => byCode.get(row.code)?.areaKm2 ?? 0;
  const landColumns = (covered: number): Column<CommuneRow>[] => [
    nameColumn,
    {
      key: 'area',
      heading: charts.area,
      number: true,
      cell: (row) => squareKilometres(areaOf(row), language),
      compare: (a, b) => areaOf(a) - areaOf(b),
      foot: squareKilometres(sum(areaOf), language),
    },
    {
      key: 'share',
      heading: communes.share,
      number: true,
      cell: (row) => (row.value === null ? '–' : percent(row.value, language)),
      compare: (a, b) => (a.value ?? -1) - (b.value ?? -1),
      foot: percent(covered, language),
    },
  ];
  const peopleColumns: Column<CommuneRow>[] = [
    nameColumn,
    {
      key: 'population',
      heading: communes.population,
      number: true,
      cell: (row) => whole(wholePeople(row)),
      compare: (a, b) => a.population - b.population,
      foot: whole(inWhole.headline.total),
    },
    {
      key: 'uncovered',
      heading: communes.uncovered,
      number: true,
      cell: (row) => whole(wholeUncovered(row)),
      compare: (a, b) => uncovered(a) - uncovered(b),
      foot: whole(inWhole.headline.uncovered),
    },
    {
      key: 'share',
      heading: communes.share,
      number: true,
      cell: (row) => (row.value === null ? '–' : percentShown(row.value, target, language)),
      compare: (a, b) => (a.value ?? -1) - (b.value ?? -1),
      foot: people > 0 ? percentShown((100 * covered) / people, target, language) : '–',
    },
  ];
  return (
    <div className={styles.table}>
      {!land && (
        <div className={styles.lead}>
          <p>
            {communes.below(below, rows.length, targetShown(target, language))}{' '}
            {largest.rows.length > 0 &&
              communes.mostOfGap(largest.rows.length, percent(largest.share, language, 0))}
          </p>
        </div>
      )}
      <Table
        key={land ? 'land' : 'people'}
        caption={land ? communes.captionLand : communes.caption}
        columns={land ? landColumns(land.value) : peopleColumns}
        rows={rows}
        rowKey={(row) => row.code}
        sortedBy={land ? { key: 'share', descending: false } : { key: 'uncovered', descending: true }}
        sortLabel={(heading, descending) =>
          descending ? table.sortDescending(heading) : table.sortAscending(heading)
        }
        onRow={(row) => {
          flyToCommune(row.code);
          openRightPanel('communes');
        }}
        isCurrent={(row) => selection?.kind === 'commune' && selection.code === row.code}
      />
    </div>
  );
}
