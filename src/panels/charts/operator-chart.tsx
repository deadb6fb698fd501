import { useMemo } from 'react';
import { operatorOfKey } from '../../coverage/definition-key.ts';
import type { DefinitionKey } from '../../coverage/result.ts';
import { type ChartBasis, type ShareFigures, shareTable } from '../../export/chart-tables.ts';
import { operatorColors, operatorHatchDegrees, operatorIndex } from '../../map/palette.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { percentShown } from '../../text/numbers.ts';
import { tokens } from '../../ui/tokens.ts';
import { ChartSection } from './chart-section.tsx';
import type { ChartSpec, ShareRow } from './chart-spec.ts';
import { shareColumns } from './share-columns.tsx';

/** What each operator reaches beside all of them together, against the target. */
export function OperatorChart({ rows: operatorRows, basis }: { rows: ShareFigures[]; basis: ChartBasis }) {
  const language = useApp((app) => app.language);
  const theme = useApp((app) => app.theme);
  const catalog = useApp((app) => app.city?.catalog);
  const { target } = basis;
  const { charts } = messages[language];
  const words = charts.operators;
  const spec = useMemo<ChartSpec>(() => {
    const rows = operatorRows.map((row, place): ShareRow => {
      const operator = operatorOfKey(row.key as DefinitionKey);
      const index = catalog && operator !== null ? operatorIndex(catalog, operator) : null;
      return {
        key: row.key,
        name: place === 1 ? `${row.name[language]} (${words.largestMark})` : row.name[language],
        value: row.value,
        land: false,
        strong: index === null,
        hatchDegrees: index === null ? null : (operatorHatchDegrees[index] ?? 0),
        color: index === null ? tokens[theme].accent : (operatorColors[theme][index]?.fill ?? ''),
      };
    });
    return { kind: 'operators', rows, target };
  }, [operatorRows, catalog, language, theme, target, words]);
  const [any, largest] = operatorRows;
  if (!any || !largest) return null;
  const share = (value: number) => percentShown(value, target, language);
  return (
    <ChartSection
      name={words.name}
      finding={words.finding(share(any.value), largest.name[language], share(largest.value))}
      how={words.how}
      spec={spec}
      columns={shareColumns(charts.operator, target, language)}
      rows={operatorRows}
      rowKey={(row) => row.key}
      table={shareTable(operatorRows, basis, 'operators')}
    />
  );
}
