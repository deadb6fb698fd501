import type { GapRanking } from '../../planning/gap-ranking.ts';
import { useApp } from '../../state/store.ts';
import { mapFigures } from '../../targets/map-figures.ts';
import { mountainsInWords } from '../../targets/map-in-words.ts';
import { messages } from '../../text/messages.ts';
import { integer } from '../../text/numbers.ts';
import { SimulatedBadge } from '../simulated-badge.tsx';
import styles from './gaps.module.css';

/** The gap in figures: how many people, in how many clusters, and what the high mountains mean for the target. */
export function GapLead({ gaps }: { gaps: GapRanking }) {
  const language = useApp((app) => app.language);
  const simulated = useApp((app) => app.coverage?.simulated);
  const { gaps: words, kpi, app } = messages[language];
  const whole = (value: number) => integer(value, language);
  return (
    <>
      <p className={styles.figures}>
        {gaps.people === 0
          ? words.none
          : `${words.lead(kpi.people(gaps.people), whole(gaps.clusterCount))} ${words.half(whole(gaps.halfClusters))}`}
      </p>
      {gaps.definition === 'land-area' && <p className={styles.note}>{words.landArea}</p>}
      {gaps.people > 0 && <Mountains />}
      {simulated && (
        <p className={styles.note}>
          <SimulatedBadge /> {app.simulatedMeaning}
        </p>
      )}
    </>
  );
}

function Mountains() {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const coverage = useApp((app) => app.coverage);
  const definition = useApp((app) => app.definition);
  const definitions = useApp((app) => app.definitions);
  const communeRows = useApp((app) => app.communeRows);
  if (!city || !coverage || definition === 'land-area') return null;
  const figures = mapFigures({ coverage, definition, definitions, communeRows }, city.catalog, language);
  if (!figures) return null;
  return mountainsInWords(figures, city, language).map((sentence) => (
    <p key={sentence} className={styles.figures}>
      {sentence}
    </p>
  ));
}
