import type { DataTable } from '../../src/export/data-table.ts';

export interface SampleRow {
  name: string;
  people: number | null;
  share: number;
  seen: string | null;
  served: boolean;
  at: [number, number] | null;
}

export const SAMPLE_ROWS: SampleRow[] = [
  {
    name: 'Xã Hòa Bắc',
    people: 1234567,
    share: 92.4273350751143,
    seen: '2026-09-05',
    served: true,
    at: [108.1234567, 16.05],
  },
  { name: 'a, "b"\nc', people: null, share: -0.5, seen: '2026-09', served: false, at: null },
  { name: '=HYPERLINK("http://x")', people: 0, share: Number.NaN, seen: null, served: false, at: [108, 16] },
];

/** A table with every kind of column, texts that need quoting, and one that would be computed. */
export function sampleTable(part: Partial<DataTable<SampleRow>> = {}): DataTable<SampleRow> {
  return {
    name: 'sample',
    title: { vi: 'Bảng mẫu', en: 'Sample table' },
    columns: [
      { key: 'name', heading: { vi: 'Tên', en: 'Name' }, kind: 'text', value: (row) => row.name },
      { key: 'people', heading: { vi: 'Dân số', en: 'People' }, kind: 'integer', value: (row) => row.people },
      {
        key: 'share',
        heading: { vi: 'Tỷ lệ phủ (%)', en: 'Covered (%)' },
        kind: 'decimal',
        digits: 1,
        value: (row) => row.share,
      },
      { key: 'seen', heading: { vi: 'Ngày', en: 'Date' }, kind: 'date', value: (row) => row.seen },
      {
        key: 'served',
        heading: { vi: 'Có dịch vụ', en: 'Served' },
        kind: 'yes-no',
        value: (row) => row.served,
      },
    ],
    rows: SAMPLE_ROWS,
    geometry: ({ at }) => at && { type: 'Point', coordinates: at },
    about: [{ name: { vi: 'Nguồn', en: 'Source' }, value: { vi: '=Bịa đặt', en: '=Invented' } }],
    simulated: true,
    ...part,
  };
}
