import { wholeRow } from '../../coverage/audit/whole-rows.ts';
import type { City, Commune } from '../../data/city.ts';
import { useApp } from '../../state/store.ts';
import { definitionText } from '../../targets/definition-names.ts';
import { gapToTarget } from '../../targets/gap-to-target.ts';
import { messages } from '../../text/messages.ts';
import { integer, percent, squareKilometres } from '../../text/numbers.ts';
import { Facts } from '../../ui/facts.tsx';
import { communeKind, communeTitle } from '../names.ts';
import { Section } from '../section.tsx';
import { SimulatedBadge } from '../simulated-badge.tsx';
import { CoverageBar } from './coverage-bar.tsx';
import styles from './inspector.module.css';
import { ThingHead } from './thing-head.tsx';

/** A commune: who lives there, who is covered, what it was before. */
export function CommuneFacts({ commune, city }: { commune: Commune; city: Omit<City, 'units'> }) {
  const language = useApp((app) => app.language);
  const coverage = useApp((app) => app.coverage);
  const definition = useApp((app) => app.definition);
  const rows = useApp((app) => app.communeRows);
  const row = rows?.find((each) => each.code === commune.code);
  const whole = rows && wholeRow(rows, commune.code);
  const { inspector, kpi } = messages[language];
  const people = (n: number) => kpi.people(n);
  return (
    <>
      <ThingHead name={communeTitle(commune, language)}>{communeKind(commune, language)}</ThingHead>
      {coverage && row && whole && (
        <Section
          title={`${inspector.covered} · ${definitionText(definition, city.catalog, language).name}`}
          mark={coverage.simulated && <SimulatedBadge />}
        >
          {row.value === null ? (
            <p className={styles.note}>{inspector.nobody}</p>
          ) : definition === 'land-area' ? (
            <>
              <Facts rows={[{ name: kpi.subjectArea, value: percent(row.value, language), number: true }]} />
              <p className={styles.note}>{kpi.noTargetForArea}</p>
            </>
          ) : (
            <>
              <CoverageBar value={row.value} target={coverage.target} />
              <Facts
                rows={[
                  { name: inspector.covered, value: people(whole.covered), number: true },
                  {
                    name: inspector.uncovered,
                    value: people(whole.uncovered),
                    number: true,
                  },
                  ...(row.value < coverage.target
                    ? [
                        {
                          name: inspector.gapHere,
                          value: people(gapToTarget(row.coveredPeople, row.population, coverage.target)),
                          number: true,
                        },
                      ]
                    : []),
                ]}
              />
            </>
          )}
        </Section>
      )}
      <Section title={inspector.facts}>
        <Facts
          rows={[
            { name: inspector.population, value: people(commune.population), number: true },
            { name: inspector.area, value: squareKilometres(commune.areaKm2, language), number: true },
            {
              name: inspector.density,
              value: inspector.densityValue(integer(commune.population / commune.areaKm2, language)),
              number: true,
            },
            { name: inspector.formerUnits, value: commune.formerUnits.join(', ') },
            { name: inspector.formerDistrict, value: commune.formerDistrict },
          ]}
        />
      </Section>
    </>
  );
}
