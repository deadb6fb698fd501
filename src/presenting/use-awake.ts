import { useEffect, useState } from 'react';

/** Milliseconds for which controls stay after the pointer has come to rest. */
const restMs = 2500;

/** Whether the pointer has moved a moment ago, so that somebody may be reaching for a control. */
export function useAwake(): boolean {
  const [isAwake, setAwake] = useState(true);
  useEffect(() => {
    let timer = setTimeout(() => setAwake(false), restMs);
    const wake = () => {
      clearTimeout(timer);
      setAwake(true);
      timer = setTimeout(() => setAwake(false), restMs);
    };
    addEventListener('pointermove', wake, { passive: true });
    addEventListener('pointerdown', wake, { passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', wake);
      removeEventListener('pointerdown', wake);
    };
  }, []);
  return isAwake;
}
