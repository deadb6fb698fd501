import { makeAuditFile } from '../../commands/make-audit-file.ts';
import { openCommuneUnits } from '../../commands/open-commune-units.ts';
import { useApp } from '../../state/store.ts';
import { definitionText } from '../../targets/definition-names.ts';
import { messages } from '../../text/messages.ts';
import { percent, percentShown } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { CommuneTable } from '../details/commune-table.tsx';
import { ExportButtons } from '../export-buttons.tsx';
import { communeTitleOf } from '../names.ts';
import { SimulatedBadge } from '../simulated-badge.tsx';
import { kpiReading } from '../top-strip/kpi-reading.ts';
import styles from './trail.module.css';

/** The number by communes, and the way into the units of the one that is selected. */
export function CommunesStep() {
  const coverage = useApp((app) => app.coverage);
  return (
    <div className={styles.communes}>
      {coverage && <Headline />}
      {coverage && <ChosenCommune />}
      <CommuneTable />
    </div>
  );
}

function Headline() {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const coverage = useApp((app) => app.coverage);
  const definition = useApp((app) => app.definition);
  const definitions = useApp((app) => app.definitions);
  const { trail, kpi } = messages[language];
  const reading = coverage && kpiReading(coverage, definition, definitions);
  if (!city || !reading) return null;
  const { people, value, target } = reading;
  return (
    <header className={styles.head}>
      <h2 tabIndex={-1} className={styles.title}>
        {trail.title}
      </h2>
      <p className={styles.definition}>
        {definitionText(definition, city.catalog, language).name}
        {reading.simulated && <SimulatedBadge />}
      </p>
      <p className={styles.figure}>
        <strong>
          {reading.met === null ? percent(value, language) : percentShown(value, target, language)}
        </strong>
        {people
          ? trail.lead(kpi.people(people.covered), kpi.people(people.covered + people.uncovered))
          : kpi.noTargetForArea}
      </p>
      <Disclosure title={trail.exportTitle}>
        <div className={styles.exports}>
          <p>{trail.exportCommunes}</p>
          <ExportButtons
            label={trail.exportCommunes}
            make={(format) => makeAuditFile({ definition, level: 'communes', commune: null }, format)}
          />
          <p>{trail.exportAllUnits}</p>
          <ExportButtons
            label={trail.exportAllUnits}
            make={(format) => makeAuditFile({ definition, level: 'units', commune: null }, format)}
          />
        </div>
      </Disclosure>
    </header>
  );
}

/** Stays in sight over the table: which commune is selected, and the way on. */
function ChosenCommune() {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const selection = useApp((app) => app.selection);
  const rows = useApp((app) => app.communeRows);
  const { trail, mapWords } = messages[language];
  const code = selection?.kind === 'commune' ? selection.code : null;
  const row = rows?.find((each) => each.code === code);
  if (!city || !row) return <p className={styles.chosen}>{trail.choose}</p>;
  return (
    <div className={styles.chosen}>
      <span className={styles.chosenName}>
        {communeTitleOf(city, row.code, language) ?? mapWords.outside}
      </span>
      <Button look="text" onClick={() => void openCommuneUnits(row.code)}>
        {trail.openUnits}
      </Button>
    </div>
  );
}
