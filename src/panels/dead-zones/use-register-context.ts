import { useMemo } from 'react';
import { clockDay } from '../../commands/clock-day.ts';
import { type RegisterContext, registerContext } from '../../register/register-context.ts';
import { registerEntries } from '../../state/register-in-force.ts';
import { useApp } from '../../state/store.ts';

/** What an entry written here is checked against; null while there is no city. */
export function useRegisterContext(): RegisterContext | null {
  const city = useApp((app) => app.city);
  const entries = useApp(registerEntries);
  return useMemo(() => city && registerContext(city, entries, clockDay()), [city, entries]);
}
