import { changeIntervalAssumptions, resetIntervalAssumptions } from '../../commands/compute-interval.ts';
import { defaultIntervalAssumptions } from '../../planning/interval-assumptions.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { decimal, percent } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Slider } from '../../ui/slider.tsx';
import styles from './assumptions.module.css';

/** How large the errors behind the interval are taken to be, and where that comes from. */
export function IntervalSettings() {
  const language = useApp((app) => app.language);
  const wanted = useApp((app) => app.intervalAssumptions);
  const { assumptions: words } = messages[language];
  return (
    <Disclosure title={words.settings}>
      <div className={styles.settings}>
        {(['blockDisplacement', 'cellDisplacement'] as const).map((key) => (
          <Slider
            key={key}
            label={words[key]}
            min={0}
            max={50}
            step={0.1}
            value={Number((100 * wanted[key]).toFixed(1))}
            shown={percent(100 * wanted[key], language)}
            onChange={(value) => changeIntervalAssumptions({ [key]: Number((value / 100).toFixed(3)) })}
          />
        ))}
        <p className={styles.small}>{words.populationSource}</p>
        {(['commonErrorDb', 'stationErrorDb'] as const).map((key) => (
          <Slider
            key={key}
            label={key === 'commonErrorDb' ? words.commonError : words.stationError}
            min={0}
            max={8}
            step={0.5}
            value={wanted[key]}
            shown={words.decibels(decimal(wanted[key], 1, language))}
            onChange={(value) => changeIntervalAssumptions({ [key]: value })}
          />
        ))}
        <p className={styles.small}>{words.radiusSource}</p>
        <div>
          <Button disabled={wanted === defaultIntervalAssumptions} onClick={resetIntervalAssumptions}>
            {words.reset}
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}
