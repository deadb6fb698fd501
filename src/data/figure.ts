import type { LocalText } from '../text/language.ts';
import { code, number, orNull, text } from './fields.ts';

/** Columns of every table of single figures: what is said, how much, in what unit. */
export const figureColumns = {
  id: code,
  statement_vi: text,
  statement_en: text,
  value: number(),
  unit: text,
  unit_vi: orNull(text),
  unit_en: orNull(text),
};

interface FigureRow {
  id: string;
  statement_vi: string;
  statement_en: string;
  value: number;
  unit: string;
  unit_vi: string | null;
  unit_en: string | null;
}

interface Figure {
  id: string;
  statement: LocalText;
  value: number;
  unit: string;
  unitText: LocalText;
}

/** The figure of a row; a unit without words for reading is shown by its key. */
export function figureOf(row: FigureRow): Figure {
  const { id, value, unit } = row;
  return {
    id,
    statement: { vi: row.statement_vi, en: row.statement_en },
    value,
    unit,
    unitText: { vi: row.unit_vi ?? unit, en: row.unit_en ?? unit },
  };
}
