import type { Commune } from '../data/city.ts';
import { type RegisterField, registerFields } from './register-fault.ts';

/** Id of the row that shows how a row is written; it is never taken over. */
export const EXAMPLE_ID = 'vi-du';

/** Columns that a list is usually given in; the others are read too. */
const templateFields = registerFields.filter(
  (field) => !['status', 'status_date', 'status_source', 'more_statuses'].includes(field),
);

/** One row that shows how every column is written, in a commune of the city. */
function exampleRow(commune: Commune): Partial<Record<RegisterField, string>> {
  return {
    id: EXAMPLE_ID,
    name: 'VÍ DỤ: Thôn Mẫu (dòng này không được nhập)',
    commune_code: commune.code,
    commune: `${commune.type} ${commune.name}`,
    type: 'thôn',
    people: '120',
    households: '35',
    power: 'chưa có điện',
    cause: 'Núi cao che khuất, chưa có đường lên đặt trạm',
    lon: String(commune.labelPoint[0]),
    lat: String(commune.labelPoint[1]),
    position_kind: 'gần đúng',
    in_official_list: 'không rõ',
    source: 'UBND xã, báo cáo ngày 05/03/2025',
    reported_date: '05/03/2025',
    reported_source: 'UBND xã',
    planned_date: '04/2025',
    planned_source: 'Kế hoạch của thành phố',
  };
}

/** A table to fill in: the heading, and one row that is marked as an example and skipped on import. */
export function registerTemplate(commune: Commune | null): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const example = commune && exampleRow(commune);
  const lines = [
    templateFields.join(','),
    ...(example ? [templateFields.map((field) => cell(example[field] ?? '')).join(',')] : []),
  ];
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
