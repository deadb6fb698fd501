import { makeZoneFile } from '../../commands/make-zone-file.ts';
import { flyTo } from '../../commands/move-map.ts';
import { openRightPanel } from '../../commands/show-panel.ts';
import type { ZoneRow } from '../../coverage/result.ts';
import { useApp } from '../../state/store.ts';
import { isFull, zoneGroups } from '../../targets/zone-groups.ts';
import { dateShown } from '../../text/dates.ts';
import { messages } from '../../text/messages.ts';
import { distance, hectares, percentShown } from '../../text/numbers.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { Verdict } from '../../ui/verdict.tsx';
import { ExportButtons } from '../export-buttons.tsx';
import { communeTitleOf, operatorName } from '../names.ts';
import { Section } from '../section.tsx';
import { SimulatedBadge } from '../simulated-badge.tsx';
import { ZoneTotals } from './zone-totals.tsx';
import styles from './zones.module.css';

/** The zones that must have 5G over their whole area, judged one by one. */
export function Zones() {
  const language = useApp((app) => app.language);
  const everyPlace = useApp((app) => app.zones);
  const places = useApp((app) => app.city?.places);
  const simulated = useApp(
    (app) => app.coverage?.simulated ?? app.city?.stations.some((station) => station.simulated),
  );
  const city = useApp((app) => app.city);
  const operator = useApp((app) => app.zonesOperator);
  const m = messages[language];
  const targeted = new Set(places?.filter((place) => place.targetZone).map((place) => place.id));
  const zones = everyPlace?.filter((zone) => targeted.has(zone.id));
  if (!zones) return <p className={`${styles.zones} ${styles.note}`}>{m.zones.waiting}</p>;
  if (zones.length === 0) return <p className={`${styles.zones} ${styles.note}`}>{m.zones.none}</p>;
  const { operating, later, unlocated } = zoneGroups(zones);
  const measured = operating.filter((zone) => zone.percent !== null);
  const served = operating.filter((zone) => zone.hasService);
  return (
    <div className={styles.zones}>
      <div className={styles.lead}>
        <h2>{m.zones.title}</h2>
        <p className={styles.summary}>
          {m.zones.summary(served.length, operating.length)}{' '}
          {m.zones.summaryFull(measured.filter(isFull).length, measured.length)}
        </p>
        <p>{m.zones.intro}</p>
        {city && operator !== null && <p>{m.zones.oneOperator(operatorName(city, operator))}</p>}
        {simulated && (
          <p>
            <SimulatedBadge /> {m.app.simulatedMeaning}
          </p>
        )}
      </div>
      {operating.length > 0 && (
        <Section title={m.zones.operating}>
          <ScoredZones rows={operating} caption={m.zones.operating} />
        </Section>
      )}
      <ZoneTotals zones={zones} />
      {later.length > 0 && (
        <Section title={m.zones.later}>
          <ScoredZones rows={later} caption={m.zones.later} />
        </Section>
      )}
      {unlocated.length > 0 && (
        <Section title={m.zones.unlocated}>
          <p className={styles.note}>{m.zones.unlocatedText}</p>
          <UnlocatedZones rows={unlocated} />
        </Section>
      )}
      <Section title={m.exports.title}>
        <ExportButtons label={m.zones.exportLabel} make={makeZoneFile} />
      </Section>
    </div>
  );
}

/** Flies to a zone and keeps the list open. */
function flyToZone(row: ZoneRow): void {
  flyTo({ kind: 'place', id: row.id });
  openRightPanel('zones');
}

function useZoneName(): (row: ZoneRow) => string {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  return (row) => city?.places.find((place) => place.id === row.id)?.name[language] ?? row.name;
}

function ScoredZones({ rows, caption }: { rows: ZoneRow[]; caption: string }) {
  const language = useApp((app) => app.language);
  const selection = useApp((app) => app.selection);
  const nameOf = useZoneName();
  const { zones, app, kpi, placeKinds, placeStatuses } = messages[language];
  const columns: Column<ZoneRow>[] = [
    {
      key: 'name',
      heading: zones.name,
      cell: (row) => (
        <>
          <span className={styles.name}>{nameOf(row)}</span>
          <span className={styles.second}>
            {row.status === 'operating' ? placeKinds[row.kind] : placeStatuses[row.status]}
            {row.nearestStationM !== null && ` · ${zones.stationAt(distance(row.nearestStationM, language))}`}
          </span>
          <ZoneSource row={row} />
        </>
      ),
    },
    {
      key: 'service',
      heading: zones.service,
      cell: (row) => (
        <Verdict good={row.hasService === true} size={14}>
          {row.hasService ? app.yes : app.no}
        </Verdict>
      ),
    },
    {
      key: 'share',
      heading: zones.share,
      number: true,
      cell: (row) =>
        row.percent === null ? (
          <span className={styles.second}>{zones.noFootprint}</span>
        ) : (
          <>
            {percentShown(row.percent, 100, language)}
            <span className={styles.verdict}>
              <Verdict good={isFull(row)} size={14}>
                {isFull(row) ? kpi.met : kpi.notMet}
              </Verdict>
            </span>
            {row.uncoveredHa !== null && row.uncoveredHa > 0 && (
              <span className={styles.second}>{zones.missing(hectares(row.uncoveredHa, language))}</span>
            )}
          </>
        ),
    },
  ];
  return (
    <Table
      caption={`${zones.caption}: ${caption}`}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      onRow={flyToZone}
      isCurrent={(row) => selection?.kind === 'place' && selection.id === row.id}
    />
  );
}

/** When and how well the zone itself is known, and what is declared of it. */
function ZoneSource({ row }: { row: ZoneRow }) {
  const language = useApp((app) => app.language);
  const place = useApp((app) => app.city?.places.find((each) => each.id === row.id));
  const { zones, about } = messages[language];
  if (!place) return null;
  const confidence = about.confidences[place.confidence].toLocaleLowerCase(language);
  return (
    <span className={styles.second}>
      {place.asOf ? zones.known(dateShown(place.asOf, language), confidence) : zones.knownUndated(confidence)}
      {place.declaredPercent !== null &&
        ` · ${zones.declared(percentShown(place.declaredPercent, 100, language))}`}
    </span>
  );
}

function UnlocatedZones({ rows }: { rows: ZoneRow[] }) {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const selection = useApp((app) => app.selection);
  const nameOf = useZoneName();
  const { zones, placeKinds, placeStatuses, inspector } = messages[language];
  const communeOf = (row: ZoneRow) =>
    city &&
    communeTitleOf(city, city.places.find((place) => place.id === row.id)?.communeCode ?? null, language);
  return (
    <Table
      caption={zones.unlocated}
      columns={[
        {
          key: 'name',
          heading: zones.name,
          cell: (row) => (
            <>
              <span className={styles.name}>{nameOf(row)}</span>
              <span className={styles.second}>
                {placeKinds[row.kind]} · {placeStatuses[row.status]}
              </span>
              <ZoneSource row={row} />
            </>
          ),
        },
        { key: 'commune', heading: inspector.commune, cell: communeOf },
      ]}
      rows={rows}
      rowKey={(row) => row.id}
      onRow={flyToZone}
      isCurrent={(row) => selection?.kind === 'place' && selection.id === row.id}
    />
  );
}
