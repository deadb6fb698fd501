/**
 * Builds the five place files, each a GeoJSON FeatureCollection (RFC 7946, WGS 84, 6 decimals, right-hand rule):
 * `it-parks`, `software-park-2`, `innovation-spaces`, `zones`, `digital-infrastructure` (`.geojson`).
 *
 * Feature `id` equals `properties.id`. Geometry: Point, Polygon, MultiPolygon, or null where no position is known.
 * Properties, flat, every one present in every feature; null where nothing is known:
 *
 * | property | value |
 * |---|---|
 * | id | unique over the five files |
 * | kind | a `PlaceKind` |
 * | name_vi, name_en | |
 * | commune_code | code of the commune list, or null |
 * | status | operating, under-construction, planned |
 * | status_note_vi, status_note_en | the status as the source words it, with dates (`statusNote: LocalText`) |
 * | area_ha | official area, hectares, or null; never measured from the outline |
 * | footprint_area_ha | area of the outline in this file as measured by Turf, or null where there is no outline |
 * | position | surveyed, approximate, commune-symbol, unknown; unknown exactly when the geometry is null |
 * | position_source | what the position was taken from, as a citation |
 * | position_note_vi, position_note_en | what the position is worth, a sentence (`positionNote: LocalText`) |
 * | position_error_m | metres, a number only where position is approximate and an error is stated, else null |
 * | source, as_of | as_of is YYYY, YYYY-MM, YYYY-MM-DD or null |
 * | confidence | high, medium, low |
 * | target_zone | true, false |
 * | part_of | id of another place, or null |
 * | floors | storeys of a building, or null |
 */
export {};
