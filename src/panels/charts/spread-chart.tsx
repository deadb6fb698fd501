import { useMemo } from 'react';
import { type SpreadFigures, spreadTable } from '../../export/chart-tables.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { integer, percent, percentShown, squareKilometres, targetShown } from '../../text/numbers.ts';
import type { Column } from '../../ui/table.tsx';
import type { CommuneFigures } from './chart-figures.ts';
import { ChartSection } from './chart-section.tsx';
import type { ChartSpec } from './chart-spec.ts';

/** How coverage spreads over the communes, against the target. */
export function SpreadChart({ figures }: { figures: CommuneFigures }) {
  const language = useApp((app) => app.language);
  const communes = useApp((app) => app.communeRows?.length ?? 0);
  const { spread, spreadRows, land, basis } = figures;
  const { target } = basis;
  const spec = useMemo<ChartSpec>(() => ({ kind: 'spread', spread, target, land }), [spread, target, land]);
  const { charts } = messages[language];
  const words = charts.spread;
  const share = (value: number) => (land ? percent(value, language) : percentShown(value, target, language));
  const finding = land
    ? words.land(percent(spread.median ?? 0, language))
    : spread.below === 0
      ? words.allMet(targetShown(target, language))
      : words.below(
          spread.below,
          communes,
          targetShown(target, language),
          percent(spread.belowShare, language, 0),
        );
  const columns: Column<SpreadFigures>[] = [
    { key: 'name', heading: charts.name, cell: (row) => row.name[language] },
    land
      ? {
          key: 'area',
          heading: charts.area,
          number: true,
          cell: (row) => row.areaKm2 !== null && squareKilometres(row.areaKm2, language),
        }
      : {
          key: 'population',
          heading: charts.population,
          number: true,
          cell: (row) => integer(row.population, language),
        },
    { key: 'share', heading: charts.share, number: true, cell: (row) => share(row.share) },
  ];
  return (
    <ChartSection
      name={words.name}
      finding={finding}
      how={land ? words.howLand : words.how}
      spec={spec}
      columns={columns}
      rows={spreadRows}
      rowKey={(row) => row.code}
      table={spreadTable(spreadRows, basis)}
    />
  );
}
