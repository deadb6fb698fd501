import type { FileKind } from '../../data/file-kind.ts';
import type { FieldProposal } from '../proposal.ts';

/** A unit other than the one a field has, by what the heading says, with the number it is multiplied by. */
export type UnitOf = 'metres' | 'hectares' | 'square-kilometres' | 'people';

/** One field that the readers of a kind know. */
export interface FieldSpec {
  field: string;
  needed: FieldProposal['needed'];
  /** Whether its cells are numbers, and in which unit. */
  numeric?: true;
  unit?: UnitOf;
  /** Headings that people write for it in files of this kind, besides `headings` of `data` and its own name. */
  headings: readonly string[];
}

const lonLat: readonly FieldSpec[] = [
  {
    field: 'lon',
    needed: 'yes',
    numeric: true,
    headings: [
      'X',
      'E',
      'east',
      'easting',
      'tọa độ X',
      'x coord',
      'coord x',
      'x coordinate',
      'point x',
      'hoành độ',
      'kinh độ đông',
      'long x',
      'x long',
      'gps long',
      'gps lon',
      'gps longitude',
      'site longitude',
    ],
  },
  {
    field: 'lat',
    needed: 'yes',
    numeric: true,
    headings: [
      'Y',
      'N',
      'north',
      'northing',
      'tọa độ Y',
      'y coord',
      'coord y',
      'y coordinate',
      'point y',
      'tung độ',
      'vĩ độ bắc',
      'lat y',
      'y lat',
      'gps lat',
      'gps latitude',
      'site latitude',
    ],
  },
];

/** A table of things of which some have no position. */
const lonLatIfKnown: readonly FieldSpec[] = lonLat.map((spec) => ({ ...spec, needed: 'no' }));

const operator: FieldSpec = {
  field: 'operator',
  needed: 'no',
  headings: [
    'tên nhà mạng',
    'doanh nghiệp viễn thông',
    'doanh nghiệp',
    'đơn vị khai thác',
    'mạng',
    'mạng di động',
    'ISP',
    'carrier',
    'telco',
    'MNO',
    'network',
    'provider',
    'network operator',
  ],
};

const simulated: FieldSpec = {
  field: 'simulated',
  needed: 'no',
  headings: ['mô phỏng', 'là mô phỏng', 'giả lập'],
};

const stations: readonly FieldSpec[] = [
  {
    field: 'id',
    needed: 'no',
    headings: [
      'mã trạm',
      'mã',
      'mã số',
      'site id',
      'site code',
      'station id',
      'cell id',
      'BTS',
      'mã BTS',
      'BTS id',
      'gNodeB',
      'gNodeB id',
      'gNB',
      'gNB id',
      'site',
      'số hiệu trạm',
      'ký hiệu trạm',
      'ký hiệu',
      'tên trạm',
      'station',
      'station name',
      'site name',
      'trạm',
      'code',
      'name',
      'tên',
    ],
  },
  ...lonLat,
  operator,
  {
    field: 'radius_m',
    needed: 'one-of:range',
    numeric: true,
    unit: 'metres',
    headings: [
      'bán kính phủ',
      'bán kính phủ sóng',
      'bán kính phục vụ',
      'bán kính vùng phủ',
      'tầm phủ',
      'tầm phủ sóng',
      'cự ly phủ sóng',
      'cự ly',
      'coverage radius',
      'service radius',
      'cell radius',
      'cell range',
      'range',
      'R',
    ],
  },
  {
    field: 'band',
    needed: 'one-of:range',
    headings: ['băng tần', 'dải tần', 'tần số', 'frequency band', 'frequency', 'freq', 'NR band'],
  },
  {
    field: 'environment',
    needed: 'one-of:range',
    headings: [
      'môi trường',
      'khu vực',
      'loại khu vực',
      'vùng',
      'area type',
      'clutter',
      'morphology',
      'địa bàn',
    ],
  },
  simulated,
];

const serviceAreas: readonly FieldSpec[] = [
  { field: 'id', needed: 'no', headings: ['mã vùng', 'mã', 'area id', 'polygon id', 'fid', 'objectid'] },
  operator,
  {
    field: 'station_id',
    needed: 'no',
    headings: ['mã trạm', 'trạm', 'site id', 'site', 'cell id', 'BTS', 'gNodeB', 'station'],
  },
  simulated,
];

const communeCode: FieldSpec = {
  field: 'commune_code',
  needed: 'no',
  headings: [
    'mã xã',
    'mã phường',
    'mã xã phường',
    'mã ĐVHC',
    'mã đơn vị hành chính',
    'ma xa phuong',
    'mã px',
    'maxa',
    'ward code',
    'commune id',
    'xã phường mã',
  ],
};

const population: readonly FieldSpec[] = [
  ...lonLat,
  {
    field: 'population',
    needed: 'yes',
    numeric: true,
    unit: 'people',
    headings: [
      'people',
      'số người',
      'nhân khẩu',
      'số nhân khẩu',
      'số khẩu',
      'người',
      'tổng dân số',
      'tổng số dân',
      'dân cư',
      'residents',
      'inhabitants',
      'persons',
      'total population',
      'pop total',
      'population total',
    ],
  },
  communeCode,
  { field: 'h3', needed: 'no', headings: ['h3 index', 'h3 cell', 'ô h3', 'mã ô h3', 'hex id', 'h3id'] },
];

const communes: readonly FieldSpec[] = [
  {
    field: 'code',
    needed: 'yes',
    headings: [
      ...communeCode.headings,
      'commune code',
      'mã',
      'mã số',
      'ma dvhc',
      'mã hành chính',
      'id',
      'gso code',
    ],
  },
  {
    field: 'name',
    needed: 'yes',
    headings: [
      'tên',
      'tên xã',
      'tên phường',
      'tên xã phường',
      'xã phường',
      'xã',
      'phường',
      'tên ĐVHC',
      'tên đơn vị',
      'tên đơn vị hành chính',
      'tên xã mới',
      'ward',
      'commune',
      'ward name',
      'commune name',
      'name vi',
    ],
  },
  { field: 'name_en', needed: 'no', headings: ['tên tiếng Anh', 'english name', 'tên không dấu'] },
  {
    field: 'type',
    needed: 'no',
    headings: ['loại', 'loại ĐVHC', 'loại hình', 'cấp', 'loại đơn vị', 'unit type', 'kind'],
  },
  {
    field: 'area_km2',
    needed: 'no',
    numeric: true,
    unit: 'square-kilometres',
    headings: [
      'diện tích',
      'diện tích tự nhiên',
      'dien tich km2',
      'area',
      'area sqkm',
      'dt km2',
      'shape area km2',
    ],
  },
  { ...population[2]!, headings: [...population[2]!.headings, 'quy mô dân số', 'dân số thường trú'] },
  {
    field: 'census_population',
    needed: 'no',
    numeric: true,
    unit: 'people',
    headings: ['dân số tổng điều tra', 'dân số điều tra', 'census'],
  },
  { field: 'census_date', needed: 'no', headings: ['ngày tổng điều tra', 'năm tổng điều tra'] },
  {
    field: 'former_units',
    needed: 'no',
    headings: ['đơn vị cũ', 'các xã cũ', 'xã cũ', 'sáp nhập từ', 'đơn vị trước sắp xếp', 'trước sắp xếp'],
  },
  {
    field: 'former_district',
    needed: 'no',
    headings: ['quận huyện', 'quận huyện cũ', 'huyện', 'quận', 'huyện cũ', 'quận cũ', 'district'],
  },
  { field: 'terrain', needed: 'no', headings: ['địa hình', 'vùng'] },
  { field: 'label_lon', needed: 'no', numeric: true, headings: ['kinh độ nhãn', 'label x'] },
  { field: 'label_lat', needed: 'no', numeric: true, headings: ['vĩ độ nhãn', 'label y'] },
];

const placeName: FieldSpec = {
  field: 'name_vi',
  needed: 'yes',
  headings: [
    'name',
    'tên',
    'tên khu',
    'tên công trình',
    'tên dự án',
    'tên KCN',
    'tên cụm',
    'tên cảng',
    'tên đối tượng',
    'tên địa điểm',
    'công trình',
    'dự án',
    'khu công nghiệp',
    'title',
    'label',
    'ghi chú tên',
  ],
};

const places: readonly FieldSpec[] = [
  {
    field: 'id',
    needed: 'no',
    headings: [
      'mã',
      'mã số',
      'mã công trình',
      'mã khu',
      'ký hiệu',
      'số hiệu',
      'code',
      'ref',
      'fid',
      'objectid',
      'gid',
    ],
  },
  placeName,
  { field: 'name_en', needed: 'no', headings: ['tên tiếng Anh', 'english name', 'name english'] },
  ...lonLatIfKnown,
  {
    field: 'kind',
    needed: 'no',
    headings: [
      'loại',
      'loại hình',
      'loại công trình',
      'loại khu',
      'phân loại',
      'nhóm',
      'type',
      'category',
      'class',
    ],
  },
  {
    field: 'status',
    needed: 'no',
    headings: ['tình trạng', 'trạng thái', 'hiện trạng', 'tình hình', 'giai đoạn', 'state', 'phase'],
  },
  {
    field: 'status_note_vi',
    needed: 'no',
    headings: ['ghi chú', 'ghi chú tình trạng', 'mô tả', 'description', 'note', 'notes', 'remarks', 'desc'],
  },
  { field: 'status_note_en', needed: 'no', headings: [] },
  {
    ...communeCode,
    headings: communeCode.headings,
  },
  {
    field: 'area_ha',
    needed: 'no',
    numeric: true,
    unit: 'hectares',
    headings: ['diện tích', 'quy mô', 'area', 'dien tich ha', 'dt ha', 'quy mô ha', 'tổng diện tích'],
  },
  { field: 'position', needed: 'no', headings: ['độ chính xác vị trí', 'loại vị trí', 'position kind'] },
  { field: 'position_source', needed: 'no', headings: ['nguồn vị trí', 'căn cứ vị trí'] },
  { field: 'position_note_vi', needed: 'no', headings: [] },
  { field: 'position_note_en', needed: 'no', headings: [] },
  {
    field: 'position_error_m',
    needed: 'no',
    numeric: true,
    unit: 'metres',
    headings: ['sai số vị trí', 'sai số', 'accuracy', 'position accuracy'],
  },
  {
    field: 'source',
    needed: 'no',
    headings: ['nguồn', 'nguồn dữ liệu', 'data source', 'căn cứ', 'cơ sở pháp lý'],
  },
  {
    field: 'as_of',
    needed: 'no',
    headings: ['tính đến', 'ngày cập nhật', 'ngày', 'năm', 'thời điểm', 'date', 'updated', 'year'],
  },
  { field: 'confidence', needed: 'no', headings: ['độ tin cậy', 'mức tin cậy'] },
  {
    field: 'target_zone',
    needed: 'no',
    headings: ['thuộc diện phải phủ', 'thuộc chỉ tiêu', 'phải phủ 100', 'chỉ tiêu', 'target'],
  },
  { field: 'part_of', needed: 'no', headings: ['thuộc khu', 'nằm trong'] },
  {
    field: 'declared_percent',
    needed: 'no',
    numeric: true,
    headings: [
      'tỷ lệ phủ',
      'tỷ lệ phủ sóng',
      'tỷ lệ phủ 5G',
      'tỷ lệ phủ khai báo',
      'tỷ lệ',
      'phần trăm phủ',
      'phủ 5G',
      'coverage percent',
      'coverage',
      'percent',
    ],
  },
  {
    field: 'floors',
    needed: 'no',
    numeric: true,
    headings: ['số tầng', 'tầng', 'storeys', 'stories', 'levels'],
  },
];

/**
 * Columns of the register of dead zones, which comes after this room: the names are its own, and a test holds the
 * two lists together. One of the dates tells when somebody said what.
 */
const deadZones: readonly FieldSpec[] = [
  { field: 'id', needed: 'no', headings: ['mã', 'mã số', 'mã thôn', 'code'] },
  {
    field: 'name',
    needed: 'yes',
    headings: [
      'name vi',
      'tên',
      'tên thôn',
      'thôn',
      'tên bản',
      'tên làng',
      'tên cụm',
      'tên cụm dân cư',
      'thôn cụm dân cư',
      'tên thôn cụm dân cư',
      'tên thôn bản',
      'địa điểm',
      'khu vực',
      'village',
      'village name',
      'thôn lõm sóng',
    ],
  },
  { ...communeCode, needed: 'one-of:commune' },
  {
    field: 'commune',
    needed: 'one-of:commune',
    headings: [
      'xã',
      'phường',
      'xã phường',
      'xã phường đặc khu',
      'tên xã',
      'tên xã phường',
      'thuộc xã',
      'commune name',
      'ward',
      'đơn vị hành chính',
    ],
  },
  ...lonLatIfKnown,
  { field: 'type', needed: 'no', headings: ['loại', 'loại hình', 'unit type'] },
  {
    field: 'people',
    needed: 'no',
    numeric: true,
    headings: ['số người', 'số dân', 'dân số', 'nhân khẩu', 'số nhân khẩu', 'số khẩu', 'population'],
  },
  { field: 'households', needed: 'no', numeric: true, headings: ['số hộ', 'số hộ dân', 'hộ', 'số gia đình'] },
  { field: 'power', needed: 'no', headings: ['điện', 'tình trạng điện', 'điện lưới', 'electricity'] },
  { field: 'cause', needed: 'no', headings: ['nguyên nhân', 'lý do', 'issue vi', 'vấn đề', 'issue'] },
  {
    field: 'position_kind',
    needed: 'no',
    headings: ['position', 'vị trí', 'độ chính xác vị trí', 'loại vị trí'],
  },
  {
    field: 'in_official_list',
    needed: 'no',
    headings: ['thuộc danh sách chính thức', 'danh sách chính thức', 'official list'],
  },
  { field: 'source', needed: 'no', headings: ['nguồn', 'nguồn tin'] },
  { field: 'status', needed: 'no', headings: ['tình trạng', 'trạng thái', 'hiện trạng'] },
  {
    field: 'status_date',
    needed: 'one-of:date',
    headings: ['ngày', 'ngày tình trạng', 'ngày cập nhật', 'date', 'thời điểm'],
  },
  { field: 'status_source', needed: 'no', headings: ['nguồn tình trạng'] },
  {
    field: 'reported_date',
    needed: 'one-of:date',
    headings: ['source date', 'ngày phản ánh', 'ngày ghi nhận', 'ngày báo cáo', 'ngày nguồn'],
  },
  { field: 'reported_source', needed: 'no', headings: ['nguồn phản ánh', 'nguồn ghi nhận', 'nguồn báo cáo'] },
  { field: 'confirmed_date', needed: 'one-of:date', headings: ['ngày xác nhận'] },
  { field: 'confirmed_source', needed: 'no', headings: ['nguồn xác nhận'] },
  {
    field: 'planned_date',
    needed: 'one-of:date',
    headings: ['ngày có kế hoạch', 'ngày lập kế hoạch', 'ngày kế hoạch'],
  },
  { field: 'planned_source', needed: 'no', headings: ['nguồn kế hoạch', 'kế hoạch số'] },
  {
    field: 'solved_date',
    needed: 'one-of:date',
    headings: ['ngày xử lý', 'ngày xử lý xong', 'ngày khắc phục', 'ngày có sóng', 'ngày phủ sóng'],
  },
  { field: 'solved_source', needed: 'no', headings: ['nguồn xử lý', 'nguồn khắc phục'] },
  { field: 'more_statuses', needed: 'no', headings: ['các lần khác'] },
];

/** What a file of each kind needs and can use, in the order in which it is shown. */
export const kindFields: Readonly<Record<FileKind, readonly FieldSpec[]>> = {
  stations,
  'service-areas': serviceAreas,
  population,
  communes,
  zones: places,
  places,
  'dead-zones': deadZones,
  other: lonLatIfKnown,
};

/**
 * Fields that do as well as one of which a layer needs the one or another; empty where nothing else does. Those with
 * commas between are needed together, a band without its surroundings telling no radius; with bars each does alone.
 */
export function insteadOf(kind: FileKind, field: string): string {
  const group = kindFields[kind].find((spec) => spec.field === field)?.needed;
  if (group === undefined || group === 'yes' || group === 'no') return '';
  const others = kindFields[kind].filter((spec) => spec.needed === group && spec.field !== field);
  return others.map((spec) => spec.field).join(group === 'one-of:range' ? ', ' : '|');
}
