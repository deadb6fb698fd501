import { useMemo } from 'react';
import { type ChartBasis, type ShareFigures, shareTable } from '../../export/chart-tables.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { tokens } from '../../ui/tokens.ts';
import { ChartSection } from './chart-section.tsx';
import type { ChartSpec, ShareRow } from './chart-spec.ts';
import styles from './charts.module.css';
import { shareColumns, shareShown } from './share-columns.tsx';

/** How far the definition alone moves the number. */
export function DefinitionChart({
  rows: definitionRows,
  missing,
  basis,
}: {
  rows: ShareFigures[];
  /** Definitions still being computed. */
  missing: number;
  basis: ChartBasis;
}) {
  const language = useApp((app) => app.language);
  const theme = useApp((app) => app.theme);
  const chosen = useApp((app) => app.definition);
  const { target } = basis;
  const { charts } = messages[language];
  const words = charts.definitions;
  const spec = useMemo<ChartSpec>(() => {
    const rows = definitionRows.map(
      (row): ShareRow => ({
        key: row.key,
        name: row.name[language],
        value: row.value,
        land: row.people === null,
        strong: row.key === chosen,
        hatchDegrees: null,
        color: tokens[theme].accent,
      }),
    );
    return { kind: 'definitions', rows, target };
  }, [definitionRows, language, theme, chosen, target]);
  const sorted = [...definitionRows].sort((a, b) => a.value - b.value);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (!lowest || !highest) return null;
  return (
    <ChartSection
      name={words.name}
      finding={words.finding(shareShown(lowest, target, language), shareShown(highest, target, language))}
      how={words.how}
      spec={spec}
      columns={shareColumns(charts.kind, target, language)}
      rows={definitionRows}
      rowKey={(row) => row.key}
      table={shareTable(definitionRows, basis, 'definitions')}
    >
      {missing > 0 && <p className={styles.note}>{words.computing(missing)}</p>}
    </ChartSection>
  );
}
