import { makeAuditFile } from '../../commands/make-audit-file.ts';
import { filterUnits } from '../../commands/open-commune-units.ts';
import { wholeRow } from '../../coverage/audit/whole-rows.ts';
import type { UnitFilter } from '../../coverage/trail/commune-units.ts';
import { useApp } from '../../state/store.ts';
import { definitionText } from '../../targets/definition-names.ts';
import { messages } from '../../text/messages.ts';
import { integer } from '../../text/numbers.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { ExportButtons } from '../export-buttons.tsx';
import { communeInSentenceOf, communeTitleOf } from '../names.ts';
import { SimulatedBadge } from '../simulated-badge.tsx';
import { Steps } from './steps.tsx';
import styles from './trail.module.css';
import { UnitPages } from './unit-pages.tsx';
import { UnitTable } from './unit-table.tsx';

const filters: UnitFilter[] = ['all', 'uncovered', 'covered'];

/** The population units of one commune, a page at a time. */
export function UnitsStep({ commune }: { commune: string }) {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const simulated = useApp((app) => app.coverage?.simulated === true);
  const definition = useApp((app) => app.definition);
  const filter = useApp((app) => app.trailFilter);
  const rows = useApp((app) => app.communeRows);
  const listed = useApp((app) => app.trailPage);
  const page = listed?.request.definition === definition ? listed : null;
  const { trail, kpi, mapWords } = messages[language];
  if (!city) return null;
  const title = communeTitleOf(city, commune, language) ?? mapWords.outside;
  const name = communeInSentenceOf(city, commune, language);
  const heading = name === null ? title : trail.unitsOf(name);
  const sums = page?.sums;
  const whole = definition !== 'land-area' && rows ? wholeRow(rows, commune) : null;
  const covered = whole?.covered ?? sums?.all.coveredPeople ?? 0;
  const people = whole?.total ?? sums?.all.people ?? 0;
  return (
    <div className={styles.units}>
      <header className={styles.head}>
        <Steps communeName={title} />
        <h2 tabIndex={-1} className={styles.title}>
          {heading}
        </h2>
        <p className={styles.definition}>
          {definitionText(definition, city.catalog, language).name}
          {simulated && <SimulatedBadge />}
        </p>
        {sums && <p>{trail.lead(kpi.people(covered), kpi.people(people))}</p>}
        <Disclosure title={trail.exportTitle}>
          <div className={styles.exports}>
            <ExportButtons
              label={heading}
              make={(format) => makeAuditFile({ definition, level: 'units', commune }, format)}
            />
          </div>
        </Disclosure>
      </header>
      <div className={styles.filter}>
        <SegmentedControl
          label={trail.filter}
          value={filter}
          options={filters.map((value) => ({ value, label: trail.filters[value] }))}
          onChange={(value) => void filterUnits(value)}
        />
        {sums && (
          <p role="status" className={styles.sums}>
            {trail.unitsAndPeople(integer(sums[filter].units, language), kpi.people(sums[filter].people))}
          </p>
        )}
      </div>
      {page ? (
        <>
          <UnitTable page={page} city={city} label={heading} />
          <UnitPages page={page} />
        </>
      ) : (
        <p className={styles.waiting} role="status">
          {trail.waiting}
        </p>
      )}
    </div>
  );
}
