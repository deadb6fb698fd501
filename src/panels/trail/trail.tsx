import { useEffect, useRef } from 'react';
import { useApp } from '../../state/store.ts';
import { CommunesStep } from './communes-step.tsx';
import { UnitStep } from './unit-step.tsx';
import { UnitsStep } from './units-step.tsx';

/** The number taken apart: its communes, the population units of one, and what covers one of these. */
export function Trail() {
  const commune = useApp((app) => app.trailCommune);
  const unit = useApp((app) => app.trailUnit);
  const step = commune === null ? 'communes' : unit === null ? 'units' : 'unit';
  const trail = useStepInSight(step);
  return (
    <div ref={trail}>
      {commune === null ? (
        <CommunesStep />
      ) : step === 'units' ? (
        <UnitsStep commune={commune} />
      ) : (
        <UnitStep commune={commune} />
      )}
    </div>
  );
}

/** Begins each step at its heading, for the eye and for the keyboard. */
function useStepInSight(step: string) {
  const trail = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    const isNew = before.current !== step;
    before.current = step;
    const focusIsLost = step !== 'communes' && document.activeElement === document.body;
    if (!isNew && !focusIsLost) return;
    trail.current?.closest('[role="tabpanel"]')?.scrollTo(0, 0);
    trail.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, [step]);
  return trail;
}
