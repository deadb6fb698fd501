import { fold } from '../text/fold.ts';
import { type RegisterField, registerFields } from './register-fault.ts';

/** Headings that people write for a column, besides its own name; compared without diacritics and punctuation. */
const alsoHeaded: Partial<Record<RegisterField, readonly string[]>> = {
  id: ['mã', 'mã số', 'mã thôn'],
  name: [
    'tên',
    'tên thôn',
    'thôn',
    'tên cụm',
    'tên cụm dân cư',
    'tên thôn, cụm dân cư',
    'thôn, cụm dân cư',
    'địa điểm',
  ],
  commune_code: ['mã xã', 'mã phường', 'mã xã phường', 'mã đơn vị hành chính'],
  commune: [
    'xã',
    'phường',
    'xã phường',
    'xã, phường, đặc khu',
    'tên xã',
    'tên xã phường',
    'thuộc xã',
    'commune name',
  ],
  type: ['loại', 'loại hình', 'unit type'],
  people: ['số người', 'số dân', 'dân số', 'nhân khẩu', 'số nhân khẩu', 'số khẩu', 'population'],
  households: ['số hộ', 'số hộ dân', 'hộ', 'số gia đình'],
  power: ['điện', 'tình trạng điện', 'electricity'],
  cause: ['nguyên nhân', 'lý do'],
  lon: ['lng', 'long', 'longitude', 'kinh độ'],
  lat: ['latitude', 'vĩ độ'],
  position_kind: ['vị trí', 'độ chính xác vị trí', 'loại vị trí'],
  in_official_list: ['thuộc danh sách chính thức', 'danh sách chính thức', 'official list'],
  source: ['nguồn'],
  status: ['tình trạng', 'trạng thái', 'hiện trạng'],
  status_date: ['ngày', 'ngày tình trạng', 'ngày cập nhật', 'date'],
  status_source: ['nguồn tình trạng'],
  reported_date: ['ngày phản ánh', 'ngày ghi nhận', 'ngày báo cáo'],
  reported_source: ['nguồn phản ánh', 'nguồn ghi nhận', 'nguồn báo cáo'],
  confirmed_date: ['ngày xác nhận'],
  confirmed_source: ['nguồn xác nhận'],
  planned_date: ['ngày có kế hoạch', 'ngày lập kế hoạch', 'ngày kế hoạch'],
  planned_source: ['nguồn kế hoạch', 'kế hoạch số'],
  solved_date: ['ngày xử lý', 'ngày xử lý xong', 'ngày khắc phục', 'ngày có sóng', 'ngày phủ sóng'],
  solved_source: ['nguồn xử lý', 'nguồn khắc phục'],
  more_statuses: ['các lần khác'],
};

const fieldOfHeading = new Map<string, RegisterField>(
  registerFields.flatMap((field) =>
    [field, ...(alsoHeaded[field] ?? [])].map((heading): [string, RegisterField] => [fold(heading), field]),
  ),
);

/** Columns of exported files that are not read: computed here, and computed anew after an import. */
const columnsForReading = new Set(
  [
    'current_status',
    'nearest_station_m',
    'nearest_operator',
    'in_service_area',
    'serving_operators',
    'simulated',
    'file_row',
    'fault',
    'what_to_do',
  ].map(fold),
);

/** The column of the register that a heading stands for; null for one that it does not have. */
export function fieldOf(heading: string): RegisterField | null {
  return fieldOfHeading.get(fold(heading)) ?? null;
}

/** Whether a heading is one of our own that is not read. */
export function isForReading(heading: string): boolean {
  return columnsForReading.has(fold(heading));
}
