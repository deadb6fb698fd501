/**
 * Builds `dead-zones.geojson` and `dead-zone-counts.csv`.
 *
 * Properties of `dead-zones.geojson`, all present, null where nothing is known; geometry Point or null:
 * id, name_vi, name_en, commune_code, old_commune, old_district, record_type, issue_vi, issue_en, households, people,
 * power, status_note_vi, status_note_en, source, source_date (YYYY, YYYY-MM or YYYY-MM-DD),
 * in_official_list (yes, no, unknown), position (commune-symbol, or unknown exactly when the geometry is null),
 * position_note_vi, position_note_en.
 *
 * Columns of `dead-zone-counts.csv`:
 * id, statement_vi, statement_en, value, unit (stable English key), unit_vi, unit_en, scope (city, country), source, as_of.
 */
export {};
