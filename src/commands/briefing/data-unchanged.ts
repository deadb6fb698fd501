import { useApp } from '../../state/store.ts';

/** Tells, from now on, whether the data are still those of this moment: the city, its number, the register. */
export function dataUnchanged(): () => boolean {
  const { city, coverage, registerChanges } = useApp.getState();
  return () => {
    const now = useApp.getState();
    return now.city === city && now.coverage === coverage && now.registerChanges === registerChanges;
  };
}
