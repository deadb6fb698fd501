import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { Badge } from '../ui/badge.tsx';

/** The mark on everything that is not a real figure. */
export function SimulatedBadge() {
  const { simulated, simulatedMeaning } = messages[useApp((app) => app.language)].app;
  return (
    <Badge look="hatched" title={simulatedMeaning}>
      {simulated}
    </Badge>
  );
}
