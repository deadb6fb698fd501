import { useShallow } from 'zustand/react/shallow';
import { cityWithRegister } from '../../state/register-in-force.ts';
import type { Selection } from '../../state/selection.ts';
import { useApp } from '../../state/store.ts';
import type { ThingName } from '../names.ts';
import { SimulatedBadge } from '../simulated-badge.tsx';
import { previewText } from './preview-text.ts';
import styles from './thing-preview.module.css';

interface Preview extends ThingName {
  fact: string | null;
  /** There is a fact, and it rests on simulated data. */
  simulated: boolean;
}

/** What a glance at a thing is for; null where there is no such thing. */
export function usePreview(thing: Selection | null | undefined): Preview | null {
  const facts = useApp(
    useShallow((app) => ({
      city: cityWithRegister(app),
      coverage: app.coverage,
      communeRows: app.communeRows,
      definition: app.definition,
      language: app.language,
    })),
  );
  const text = thing ? previewText(facts, thing) : null;
  return thing && text ? { ...text, simulated: text.fact !== null && restsOnSimulated(facts, thing) } : null;
}

function restsOnSimulated(
  { city, coverage }: Pick<ReturnType<typeof useApp.getState>, 'city' | 'coverage'>,
  thing: Selection,
): boolean {
  if (thing.kind === 'commune') return coverage?.simulated ?? false;
  if (thing.kind !== 'station') return false;
  return city?.stations.find((each) => each.id === thing.id)?.simulated ?? false;
}

export function PreviewLines({ preview: { name, kind, fact, simulated } }: { preview: Preview }) {
  return (
    <>
      <span className={styles.name}>{name}</span>
      {kind && <span className={styles.kind}>{kind}</span>}
      {fact && (
        <span>
          {fact} {simulated && <SimulatedBadge />}
        </span>
      )}
    </>
  );
}
