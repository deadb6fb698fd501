import type { ZoneRow } from '../../coverage/result.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { distance, hectares } from '../../text/numbers.ts';
import { Facts } from '../../ui/facts.tsx';
import { Verdict } from '../../ui/verdict.tsx';
import { CoverageBar } from './coverage-bar.tsx';

/** The zone target is the whole area. */
const wholeArea = 100;

/** One zone's 5G: service and share of the area are two things; without a position there is neither. */
export function ZoneResult({ zone }: { zone: ZoneRow }) {
  const language = useApp((app) => app.language);
  const { zones, app } = messages[language];
  if (zone.hasService === null) return <p>{zones.noScore}</p>;
  return (
    <>
      {zone.percent !== null && <CoverageBar value={zone.percent} target={wholeArea} />}
      <Facts
        rows={[
          {
            name: zones.service,
            value: <Verdict good={zone.hasService}>{zone.hasService ? app.yes : app.no}</Verdict>,
            number: true,
          },
          { name: zones.share, value: zone.percent === null ? zones.noFootprint : null, number: true },
          {
            name: zones.uncovered,
            value: zone.uncoveredHa === null ? null : hectares(zone.uncoveredHa, language),
            number: true,
          },
          {
            name: zones.nearest,
            value: zone.nearestStationM === null ? null : distance(zone.nearestStationM, language),
            number: true,
          },
        ]}
      />
    </>
  );
}
