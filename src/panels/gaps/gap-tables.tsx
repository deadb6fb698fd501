import { focusCluster, focusGapCommune } from '../../commands/focus-gap.ts';
import type { GapClusterRow, GapCommuneRow, GapRanking } from '../../planning/gap-ranking.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { integer, percent, squareKilometres } from '../../text/numbers.ts';
import type { FactRow } from '../../ui/facts.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { communeName } from '../names.ts';
import styles from './gaps.module.css';
import { SuggestedSite } from './suggested-site.tsx';

/** People with their share of the gap, and what one station adds: the same for clusters and communes. */
function useNumberColumns(gaps: GapRanking) {
  const language = useApp((app) => app.language);
  const { gaps: words } = messages[language];
  const whole = (value: number) => integer(value, language);
  const withShare = (people: number) => (
    <>
      {whole(people)}
      <span className={styles.second}>{percent((100 * people) / gaps.people, language)}</span>
    </>
  );
  return (footPeople: number): Column<GapClusterRow | GapCommuneRow>[] => [
    {
      key: 'people',
      heading: words.people,
      number: true,
      cell: ({ people }) => withShare(people),
      compare: (a, b) => a.people - b.people,
      foot: withShare(footPeople),
    },
    {
      key: 'gain',
      heading: words.gain,
      number: true,
      cell: ({ site }) => (site ? whole(Math.floor(site.gain)) : '–'),
      compare: (a, b) => (a.site?.gain ?? 0) - (b.site?.gain ?? 0),
    },
  ];
}

/** The name of a row's commune, and the place in words where it has none. */
function useCommuneName(): (code: string | null) => string {
  const language = useApp((app) => app.language);
  const communes = useApp((app) => app.city?.communes);
  return (code) => {
    const commune = communes?.find((each) => each.code === code);
    return commune ? communeName(commune, language) : messages[language].gaps.outside;
  };
}

function useSortLabel(): (heading: string, descending: boolean) => string {
  const { table } = messages[useApp((app) => app.language)];
  return (heading, descending) => (descending ? table.sortDescending(heading) : table.sortAscending(heading));
}

/** The largest clusters; the others are summed in the last line, so that the column adds up. */
export function ClusterTable({ gaps }: { gaps: GapRanking }) {
  const language = useApp((app) => app.language);
  const focus = useApp((app) => app.gapFocus);
  const nameOf = useCommuneName();
  const sortLabel = useSortLabel();
  const numbers = useNumberColumns(gaps);
  const { gaps: words } = messages[language];
  const { rest } = gaps;
  const sizeOf = ({ units, km2 }: GapClusterRow): FactRow => {
    const shown = integer(units, language);
    return {
      name: words.size,
      value: km2 === null ? words.units(shown) : words.unitsOn(shown, squareKilometres(km2, language)),
    };
  };
  const isFocus = (row: GapClusterRow) => focus?.kind === 'cluster' && focus.id === row.id;
  return (
    <Table<GapClusterRow>
      caption={words.caption.clusters}
      columns={[
        {
          key: 'name',
          heading: words.name.clusters,
          cell: (row) => (
            <>
              <span className={styles.name}>
                {words.cluster(integer(row.rank, language), nameOf(row.communeCode))}
              </span>
              {row.terrain && <span className={styles.second}>{words.terrains[row.terrain]}</span>}
            </>
          ),
          foot: rest.clusters > 0 ? words.rest(integer(rest.clusters, language)) : words.total,
        },
        ...(numbers(rest.clusters > 0 ? rest.people : gaps.people) as Column<GapClusterRow>[]),
      ]}
      rows={gaps.clusters}
      rowKey={(row) => row.id}
      sortedBy={{ key: 'people', descending: true }}
      sortLabel={sortLabel}
      onRow={focusCluster}
      isCurrent={isFocus}
      detail={(row) =>
        isFocus(row) ? <SuggestedSite site={row.site} range={gaps.range} facts={[sizeOf(row)]} /> : null
      }
    />
  );
}

/** Communes by people not covered. */
export function GapCommuneTable({ gaps }: { gaps: GapRanking }) {
  const language = useApp((app) => app.language);
  const focus = useApp((app) => app.gapFocus);
  const nameOf = useCommuneName();
  const sortLabel = useSortLabel();
  const numbers = useNumberColumns(gaps);
  const { gaps: words } = messages[language];
  const isFocus = (row: GapCommuneRow) => focus?.kind === 'commune' && focus.id === row.code;
  return (
    <Table<GapCommuneRow>
      caption={words.caption.communes}
      columns={[
        {
          key: 'name',
          heading: words.name.communes,
          cell: (row) => (
            <>
              <span className={styles.name}>{nameOf(row.code)}</span>
              {row.terrain && <span className={styles.second}>{words.terrains[row.terrain]}</span>}
            </>
          ),
          foot: words.total,
        },
        ...(numbers(gaps.people) as Column<GapCommuneRow>[]),
      ]}
      rows={gaps.communes}
      rowKey={(row) => row.code}
      sortedBy={{ key: 'people', descending: true }}
      sortLabel={sortLabel}
      onRow={focusGapCommune}
      isCurrent={isFocus}
      detail={(row) => (isFocus(row) ? <SuggestedSite site={row.site} range={gaps.range} /> : null)}
    />
  );
}
