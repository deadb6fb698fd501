/**
 * Builds `targets.csv` and `facts.csv` (UTF-8, comma, quoted where needed, LF).
 *
 * Columns of `targets.csv`:
 * id, group, statement_vi, statement_en, value, unit (stable English key), unit_vi, unit_en, comparator (>=, =, <=),
 * due_year (empty when none), baseline_vi, baseline_en (empty when none; `baseline: LocalText`), source, source_date.
 *
 * Columns of `facts.csv`:
 * id, group, statement_vi, statement_en, value, unit, unit_vi, unit_en, as_of, source, source_date.
 */
export {};
