import { changeAssumption } from '../../commands/change-assumptions.ts';
import type { AssumptionChoices } from '../../planning/assumption-inputs.ts';
import { RADIUS_SWING } from '../../planning/assumptions.ts';
import { type App, useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { integer, percent } from '../../text/numbers.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Slider } from '../../ui/slider.tsx';
import { operatorName } from '../names.ts';
import { Section } from '../section.tsx';
import styles from './assumptions.module.css';

interface AssumptionControlsProps {
  choices: AssumptionChoices;
  city: NonNullable<App['city']>;
}

/** One control for each assumption. */
export function AssumptionControls({ choices, city }: AssumptionControlsProps) {
  const language = useApp((app) => app.language);
  const assumptions = useApp((app) => app.assumptions);
  const { assumptions: words } = messages[language];
  const { environment, operatorOut, population, radiusFactor } = assumptions;
  return (
    <>
      <Section title={words.radii}>
        {choices.bands.map(({ band, stations }) => {
          const percentOfRadius = Math.round(100 * (radiusFactor[band] ?? 1));
          return (
            <Slider
              key={band}
              label={words.radius(band || words.noBand, integer(stations, language))}
              min={100 * (1 - RADIUS_SWING)}
              max={100 * (1 + RADIUS_SWING)}
              step={1}
              value={percentOfRadius}
              shown={percent(percentOfRadius, language, 0)}
              onChange={(value) => changeAssumption({ assumption: 'radius', band, factor: value / 100 })}
            />
          );
        })}
        <p className={styles.small}>{words.radiiText}</p>
      </Section>
      <Section title={words.environment}>
        {choices.indoor ? (
          <>
            <div className={styles.row}>
              <SegmentedControl
                label={words.environment}
                value={environment}
                options={[
                  { value: 'outdoor', label: words.environments.outdoor },
                  { value: 'indoor', label: words.environments.indoor },
                ]}
                onChange={(value) => changeAssumption({ assumption: 'environment', environment: value })}
              />
            </div>
            <p className={styles.small}>{words.environmentText}</p>
          </>
        ) : (
          <p className={styles.small}>{words.environmentUnknown}</p>
        )}
      </Section>
      <SelectField
        label={words.operatorOut}
        value={operatorOut ?? ''}
        options={[
          { value: '', label: words.everyOperator },
          ...choices.operators.map((id) => ({ value: id, label: operatorName(city, id) })),
        ]}
        onChange={(value) =>
          changeAssumption({ assumption: 'operator-out', operator: value === '' ? null : value })
        }
      />
      {choices.bases.length > 1 && (
        <div className={styles.block}>
          <SelectField
            label={words.basis}
            value={population}
            options={choices.bases.map((value) => ({ value, label: words.bases[value] }))}
            onChange={(value) => changeAssumption({ assumption: 'population', population: value })}
          />
          <p className={styles.small}>{words.basisText[population]}</p>
        </div>
      )}
    </>
  );
}
