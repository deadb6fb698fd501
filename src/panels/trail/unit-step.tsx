import { useApp } from '../../state/store.ts';
import { definitionText } from '../../targets/definition-names.ts';
import { messages } from '../../text/messages.ts';
import { communeTitleOf } from '../names.ts';
import { SimulatedBadge } from '../simulated-badge.tsx';
import { Explanation } from './explanation.tsx';
import { Steps } from './steps.tsx';
import styles from './trail.module.css';

/** One population unit: whether it is covered, by which service areas, and what stands near. */
export function UnitStep({ commune }: { commune: string }) {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const definition = useApp((app) => app.definition);
  const simulated = useApp((app) => app.coverage?.simulated === true);
  const { trail, mapWords } = messages[language];
  if (!city) return null;
  return (
    <div className={styles.unit}>
      <Steps communeName={communeTitleOf(city, commune, language) ?? mapWords.outside} atUnit />
      <h2 tabIndex={-1} className={styles.title}>
        {trail.unit}
      </h2>
      <p className={styles.definition}>
        {definitionText(definition, city.catalog, language).name}
        {simulated && <SimulatedBadge />}
      </p>
      <Explanation heading="h3" />
    </div>
  );
}
