import { useApp } from '../../state/store.ts';
import type { TargetStatus } from '../../targets/target-status.ts';
import { dateShown } from '../../text/dates.ts';
import { messages } from '../../text/messages.ts';
import { integer } from '../../text/numbers.ts';

/** What the present figure of a target is made of, in sentences. */
export function StatusDetail({ status }: { status: TargetStatus }) {
  const language = useApp((app) => app.language);
  const { targets: words } = messages[language];
  if (status.kind === 'unknown') return null;
  if (status.kind === 'stated') return <p>{words.stated(dateShown(status.asOf, language), status.source)}</p>;
  switch (status.from) {
    case 'population':
      return (
        <p>{words.people(integer(status.coveredPeople, language), integer(status.totalPeople, language))}</p>
      );
    case 'zones': {
      const { full, measured, withService, operating, pointOnly, unlocated } = status.score;
      return (
        <p>
          {words.zones(full, measured)} {words.zonesService(withService, operating - unlocated)}{' '}
          {pointOnly > 0 && words.zonesPoint(pointOnly)} {unlocated > 0 && words.zonesUnlocated(unlocated)}
        </p>
      );
    }
    case 'official-count':
      return <p>{words.official(dateShown(status.asOf, language), status.source)}</p>;
  }
}
