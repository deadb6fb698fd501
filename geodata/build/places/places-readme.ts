import type { PlaceFile } from './place-files.ts';
import type { PlaceFeature } from './place-properties.ts';
import { positionsTold } from './positions-told.ts';

/** The part of `geodata/README.md` on the five place files. */
export function placesReadme(
  built: { file: PlaceFile; features: PlaceFeature[] }[],
  unwritten: string[],
): string {
  const rows = built.map(
    ({ file, features }) => `| \`${file.id}.geojson\` | ${features.length} | ${positionsTold(features).en} |`,
  );
  const outlines = built
    .flatMap(({ features }) => features)
    .map(({ properties }) => properties)
    .filter(({ footprint_area_ha }) => footprint_area_ha !== null)
    .map(
      ({ name_en, area_ha, footprint_area_ha, position_source }) =>
        `| ${name_en} | ${area_ha ?? 'not stated'} | ${footprint_area_ha} | ${position_source.replace('OpenStreetMap ', '')} |`,
    );
  const own =
    unwritten.length === 0
      ? ''
      : `\n- **Not written about**: ${unwritten.join(', ')}. The reference has changed or added these rows; they keep the words of the source in both languages.`;
  return `## it-parks, software-park-2, innovation-spaces, zones, digital-infrastructure (.geojson)

Places of digital infrastructure and of the target "5G in 100% of the zones", one feature a place. Properties: \`id\`, \`kind\`, \`name_vi\`, \`name_en\`, \`commune_code\`, \`status\` (\`operating\`, \`under-construction\`, \`planned\`), \`status_note_vi\`, \`status_note_en\`, \`area_ha\` (official area), \`footprint_area_ha\` (measured from the outline), \`position\`, \`position_source\`, \`position_note_vi\`, \`position_note_en\`, \`position_error_m\`, \`source\`, \`as_of\`, \`confidence\`, \`target_zone\`, \`part_of\` (id of the place it stands in), \`floors\`. Null where nothing is known. Optional, and absent while nobody declares anything: \`declared_percent\`, the share of the place that its owner or the operators declare to be under 5G.

| file | places | positions |
|---|---:|---|
${rows.join('\n')}

- **From** a list of places compiled from decisions, management boards and the press, each row with its source, and from industrial areas of OpenStreetMap (June 2026). **Licence**: files with OpenStreetMap geometry are ODbL 1.0, © OpenStreetMap contributors; the facts are cited place by place.
- **Position** is \`surveyed\` only where an OpenStreetMap object of the site itself stands behind it, \`approximate\` with an error in metres where one can be stated, \`commune-symbol\` where only the commune is known (the point is the commune's label point), \`unknown\` with a null geometry otherwise. A landing station of a submarine cable is never more than a commune symbol.
- **Status** is the lesser claim where sources differ: planned unless a source says that building began, not operating unless a source says so.
- **Areas** are kept apart: the official figure and the outline measured on the WGS 84 ellipsoid. Outlines are as OpenStreetMap has them, rounded to 6 decimals, wound by the right-hand rule, not simplified (they are small as they come). A claim of high confidence is lowered to medium where the two areas differ by more than 20%, and where the OpenStreetMap object of a point was not written down.
- **Hòa Khánh and its extension** share one outline. It belongs to Hòa Khánh; the extension is a point \`part_of\` it, so no area is counted twice. Both official areas together are compared with the outline.
- **Đà Nẵng (An Đồn) and the Seafood Service park** are unnamed industrial blocks that the list of places takes for them: ${blocksTold(built, 'kcn-danang')} (ways 1186092xx) and ${blocksTold(built, 'kcn-thuysan')} (ways 1278700770 to 1278700775 and 204790152). Blocks leave out the roads between them, and about a fifth less than the official area is what that costs, so the second list is believable as it stands. The first one falls short: ways 118609191 (8.6 ha) and 1076716218 (3.5 ha) lie across a street from it and would bring it to 84%, but no source names them, so they are left out and the park is at most of medium confidence. Way 118614318 (3.1 ha), 340 m to the south, is left out as well.
- **Rows are written about by hand** in \`build/places/written/\`: a status note in both languages stands for the exact status text of the source, and a row whose text changes falls back to the text of the source until someone writes again.${own}

| outline | official, ha | measured, ha | OpenStreetMap |
|---|---:|---:|---|
${outlines.join('\n')}`;
}

function blocksTold(built: { features: PlaceFeature[] }[], id: string): string {
  const feature = built.flatMap(({ features }) => features).find((candidate) => candidate.id === id);
  const { area_ha, footprint_area_ha } = feature?.properties ?? {};
  if (feature?.geometry?.type !== 'MultiPolygon' || !area_ha || !footprint_area_ha) return 'no blocks';
  const percent = Math.round((100 * footprint_area_ha) / area_ha);
  return `${feature.geometry.coordinates.length} blocks, ${percent}% of the official area`;
}
