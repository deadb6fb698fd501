import type { CountRow } from './dead-zone-counts.ts';
import type { DeadZoneFeature } from './dead-zone-properties.ts';

/** The part of `geodata/README.md` on dead zones. */
export function deadZonesReadme(features: DeadZoneFeature[], counts: CountRow[]): string {
  const types = ['reported-dead-zone', 'related', 'context', 'event'].map((type) => {
    const ofType = features.filter(({ properties }) => properties.record_type === type);
    const drawn = ofType.filter(({ geometry }) => geometry !== null).length;
    return `| \`${type}\` | ${ofType.length} | ${drawn} |`;
  });
  const rows = counts.map(
    ({ id, value, unit, scope, as_of, source }) =>
      `| \`${id}\` | ${value} | ${unit} | ${scope} | ${as_of} | ${source} |`,
  );
  return `## dead-zones.geojson, dead-zone-counts.csv

The official list of villages without a signal is not public: only its counts are. So there are two files, the counts, and the villages the press has named. **No source confirms that a named village is one of the official 21, and no point is invented for the others.**

\`dead-zones.geojson\`, ${features.length} records: \`id\`, \`name_vi\`, \`name_en\`, \`commune_code\`, \`old_commune\`, \`old_district\`, \`record_type\`, \`issue_vi\`, \`issue_en\`, \`households\`, \`people\`, \`power\` (\`none\`, \`restored\`, \`unknown\`), \`status_note_vi\`, \`status_note_en\`, \`source\`, \`source_date\`, \`in_official_list\`, \`position\`, \`position_note_vi\`, \`position_note_en\`.

| record type | records | on the map |
|---|---:|---:|
${types.join('\n')}

- \`reported-dead-zone\` only where a source says that there is no signal at present; there is none. \`related\`: the press names the village for want of electricity or a road and does not speak of the signal. \`context\`: news of 2019 on communes without fibre. \`event\`: outages in the floods of October 2025.
- **On the map** a village is a symbol at the label point of its commune and says so. Context and events are records without geometry. One related village, former Trà Vinh's village 3, is off the map: its only source is a copy site without a date. Its \`source_date\` is the year the article cannot be later than, and \`source\` says so.
- \`power\` is the state at the date of the source; news of 2018 is \`unknown\` today.
- **To import the official list** put its rows into the reference's \`deadzones.csv\` with the record type \`official\`; coordinates of their own are kept, rows without become symbols of their communes.

\`dead-zone-counts.csv\`, ${counts.length} rows: \`id\`, \`statement_vi\`, \`statement_en\`, \`value\`, \`unit\` (stable English key), \`unit_vi\`, \`unit_en\`, \`scope\` (\`city\`, \`country\`), \`source\`, \`as_of\`.

| count | value | unit | scope | as of | source |
|---|---:|---|---|---|---|
${rows.join('\n')}

Public facts, each with its source. The Starlink row and the national ones are second-hand: the originals were not seen.`;
}
