import type { Failure } from './failure.ts';
import { after, type FailureVocabulary, quoted, wholeFileCodes } from './failure-words.ts';

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

const geometries: Record<string, string> = {
  Point: 'điểm (Point)',
  MultiPoint: 'nhiều điểm (MultiPoint)',
  LineString: 'đường (LineString)',
  MultiLineString: 'nhiều đường (MultiLineString)',
  Polygon: 'vùng (Polygon)',
  MultiPolygon: 'nhiều vùng (MultiPolygon)',
  GeometryCollection: 'tập hình học (GeometryCollection)',
  null: 'trống',
};

const expectedValues: Record<string, string> = {
  text: 'cần một đoạn chữ',
  number: 'cần một số, dấu thập phân là dấu chấm',
  positive: 'cần một số lớn hơn 0',
  percent: 'cần một số từ 0 đến 100',
  whole: 'cần một số nguyên không âm',
  'not-negative': 'cần một số không âm',
  people: 'cần số người không quá 10 tỷ',
  radius: 'cần bán kính bằng mét, không quá 100.000 (100 km)',
  'yes-no': 'cần yes hoặc no',
  date: 'cần ngày dạng NNNN-TT-NN, NNNN-TT hoặc NNNN (năm-tháng-ngày)',
  list: 'cần một danh sách',
  object: 'cần một nhóm mục',
  'h3-cell': 'cần mã ô H3 gồm 15 chữ số thập lục phân',
};

const environments: Record<string, string> = { urban: 'đô thị (urban)', rural: 'nông thôn (rural)' };

const toWgs84 = 'Chuyển tệp sang WGS 84 (EPSG:4326), kinh độ trước, vĩ độ sau, rồi mở lại.';

function geometryNames(types: string | number | undefined): string {
  return String(types ?? '')
    .split(', ')
    .map((type) => geometries[type] ?? type)
    .join(' hoặc ');
}

function invalidGeometry({ detail = {} }: Failure): string {
  switch (detail.reason) {
    case 'empty':
      return 'hình học không có tọa độ nào';
    case 'position':
      return 'có một vị trí không gồm đủ kinh độ và vĩ độ';
    case 'short-line':
      return 'đường phải có ít nhất 2 điểm';
    case 'short-ring':
      return `đường biên chỉ có ${after('', detail.positions)} điểm, cần ít nhất 3 điểm khác nhau`;
    case 'no-area':
      return 'đường biên không bao quanh diện tích nào';
    case 'crosses-itself':
      return `đường biên tự cắt tại kinh độ ${degrees(detail.lon)}, vĩ độ ${degrees(detail.lat)}`;
    default:
      return 'hình học không hợp lệ';
  }
}

function degrees(value: string | number | undefined): string {
  return typeof value === 'number' ? value.toFixed(5).replace('.', ',') : '–';
}

function notAllowed({ detail = {} }: Failure): string {
  const expected =
    detail.allowed === undefined
      ? (expectedValues[detail.expected ?? ''] ?? 'không hợp lệ')
      : `chỉ nhận: ${detail.allowed}`;
  return `giá trị${quoted(detail.value)} không dùng được, ${expected}`;
}

function firstPlace({ where, detail = {} }: Failure): string {
  if (detail.first === undefined) return ' ở nơi khác';
  return where.row === undefined ? ` ở đối tượng thứ ${detail.first}` : ` ở dòng ${detail.first}`;
}

/** Vietnamese words of every failure and remark. */
export const failureWordsVi: FailureVocabulary = {
  place({ code, where }) {
    const parts = [`Tệp ${where.file}`];
    if (where.row !== undefined) parts.push(`dòng ${where.row}`);
    if (where.featureIndex !== undefined) parts.push(`đối tượng thứ ${where.featureIndex + 1}`);
    if (where.field !== undefined && !wholeFileCodes.has(code)) {
      const kind = where.row !== undefined ? 'cột' : where.featureIndex !== undefined ? 'thuộc tính' : 'mục';
      parts.push(`${kind} ${where.field}`);
    }
    return parts.join(', ');
  },

  inAll: (total) => `Trong tệp có tất cả ${number.format(total)} chỗ như vậy.`,

  codes: {
    'file-missing': () => ({
      what: 'không tìm thấy hoặc không mở được tệp',
      todo: 'Kiểm tra tên tệp, thư mục và quyền đọc.',
    }),
    'file-cut-off': ({ detail }) => ({
      what: detail?.bytes === 0 ? 'tệp rỗng' : 'nội dung bị cắt ngang, phần cuối không còn',
      todo: 'Tải hoặc sao chép lại tệp cho đủ rồi mở lại.',
    }),
    'format-not-supported': () => ({
      what: 'chưa đọc được định dạng này',
      todo: 'Xuất tệp thành GeoJSON hoặc CSV (UTF-8) rồi mở lại.',
    }),
    'encoding-not-utf8': () => ({
      what: 'chữ trong tệp không theo bảng mã UTF-8',
      todo: 'Lưu lại bằng bảng mã UTF-8 (trong Excel: “CSV UTF-8”); chữ TCVN3 hoặc VNI cần chuyển sang Unicode.',
    }),
    'not-json': () => ({
      what: 'nội dung không đúng cú pháp JSON',
      todo: 'Xem lại dấu phẩy, dấu ngoặc tại chỗ đã nêu, hoặc xuất lại tệp từ phần mềm GIS.',
    }),
    'not-geojson': ({ detail }) => ({
      what: `không phải GeoJSON gồm các đối tượng (Feature)${after(', chỗ này là ', detail?.found)}`,
      todo: 'Xuất lại lớp dữ liệu thành GeoJSON (FeatureCollection).',
    }),
    'not-csv': ({ detail }) => ({
      what:
        detail?.reason === 'quote'
          ? 'dấu ngoặc kép mở ở dòng này không được đóng'
          : 'không phải bảng CSV có dòng tiêu đề',
      todo: 'Xuất lại bảng thành CSV (UTF-8), dòng đầu là tên cột.',
    }),
    'not-population-pack': () => ({
      what: 'không phải tệp dân số đóng gói, hoặc tệp đã hỏng',
      todo: 'Tạo lại tệp bằng lệnh npm run geodata, hoặc dùng bảng CSV.',
    }),
    'crs-not-supported': ({ detail }) => ({
      what: `hệ tọa độ khai báo trong tệp${quoted(detail?.found)} chưa đọc được`,
      todo: toWgs84,
    }),
    'column-missing': ({ where, detail }) => ({
      what: `thiếu cột${after(' ', where.field)}${after('; các cột hiện có: ', detail?.found)}`,
      todo: `Thêm cột${after(' ', where.field)} vào bảng, viết đúng tên này ở dòng tiêu đề.`,
    }),
    'column-repeated': ({ where }) => ({
      what: `có hơn một cột${after(' ', where.field)}`,
      todo: 'Giữ lại một cột, xóa hoặc đổi tên các cột còn lại.',
    }),
    'row-length-differs': ({ detail }) => ({
      what: `dòng có ${after('', detail?.found)} ô, dòng tiêu đề có ${after('', detail?.expected)} cột`,
      todo: 'Xem lại dấu phân cách ở dòng này; ô chứa dấu phẩy phải đặt trong dấu ngoặc kép.',
    }),
    'wrong-geometry-type': ({ detail }) => ({
      what: `hình học là ${geometryNames(detail?.found)}, cần ${geometryNames(detail?.expected)}`,
      todo: 'Chọn đúng lớp dữ liệu, hoặc tách các loại hình học ra từng tệp.',
    }),
    'invalid-geometry': (failure) => ({
      what: invalidGeometry(failure),
      todo: 'Sửa hình học trong phần mềm GIS (công cụ “Fix geometries” của QGIS) rồi xuất lại.',
    }),
    'coordinate-out-of-range': ({ detail }) => ({
      what: `tọa độ${quoted(detail?.value)} nằm ngoài phạm vi kinh độ ±180°, vĩ độ ±90°`,
      todo: `Nếu tọa độ tính bằng mét (VN-2000, UTM) thì chưa dùng được. ${toWgs84}`,
    }),
    'coordinates-lat-lon-order': ({ detail }) => ({
      what: `tọa độ${quoted(detail?.value)} có vẻ ghi vĩ độ trước, kinh độ sau`,
      todo: 'Đổi lại thứ tự: kinh độ trước, vĩ độ sau.',
    }),
    'coordinate-not-a-number': ({ detail }) => ({
      what: `tọa độ${quoted(detail?.value)} không phải là số`,
      todo: 'Ghi tọa độ bằng độ thập phân, ví dụ 108.20623; bỏ trống thì xóa cả dòng hoặc đối tượng.',
    }),
    'collection-empty': () => ({
      what: 'không có dòng dữ liệu hoặc đối tượng nào',
      todo: 'Kiểm tra bộ lọc khi xuất tệp, rồi xuất lại.',
    }),
    'duplicate-id': (failure) => ({
      what: `mã${quoted(failure.detail?.value)} đã dùng${firstPlace(failure)}`,
      todo: 'Đặt cho mỗi dòng hoặc đối tượng một mã riêng, hoặc xóa bản lặp.',
    }),
    'unknown-commune': ({ detail }) => ({
      what: `mã xã${quoted(detail?.value)} không có trong danh mục xã, phường, đặc khu`,
      todo: 'Dùng mã đơn vị hành chính cấp xã hiện hành, viết đủ các chữ số.',
    }),
    'population-not-a-number': ({ detail }) => ({
      what: `dân số${quoted(detail?.value)} không phải là số`,
      todo: 'Ghi số người bằng chữ số, không kèm đơn vị.',
    }),
    'population-negative': ({ detail }) => ({
      what: `dân số${quoted(detail?.value)} nhỏ hơn 0`,
      todo: 'Ghi số người từ 0 trở lên.',
    }),
    'outside-city': ({ detail }) => ({
      what: `trạm${quoted(detail?.id)} ở tọa độ ${after('', detail?.value)} nằm ngoài ranh giới thành phố`,
      todo: 'Kiểm tra lại tọa độ; bỏ trạm không phục vụ người dân của thành phố.',
    }),
    'radius-not-positive': ({ detail }) => ({
      what: `bán kính phủ${quoted(detail?.value)} không lớn hơn 0`,
      todo: 'Ghi bán kính bằng mét, lớn hơn 0, hoặc để trống và ghi băng tần, môi trường.',
    }),
    'radio-range-missing': ({ detail }) => ({
      what: `mô hình phủ sóng không có bán kính cho băng tần${quoted(detail?.band)}, môi trường ${environments[detail?.environment ?? ''] ?? 'đã ghi'}`,
      todo: 'Ghi bán kính vào cột radius_m, hoặc thêm băng tần vào mô hình phủ sóng.',
    }),
    'value-missing': () => ({
      what: 'thiếu giá trị bắt buộc',
      todo: 'Điền giá trị rồi mở lại tệp.',
    }),
    'value-not-allowed': (failure) => ({
      what: notAllowed(failure),
      todo: 'Sửa giá trị rồi mở lại tệp.',
    }),
    'checksum-differs': ({ where }) =>
      where.field === undefined
        ? {
            what: 'nội dung khác với mã kiểm tra ghi trong danh mục dữ liệu; tệp vẫn được dùng',
            todo: 'Nếu đã thay bằng tệp chính thức, hãy cập nhật nguồn, ngày và mã kiểm tra trong catalog.json.',
          }
        : {
            what: 'nội dung không khớp với mã kiểm tra ghi trong tệp, tệp đã hỏng',
            todo: 'Tải hoặc sao chép lại tệp rồi mở lại.',
          },
    'crs-assumed': () => ({
      what: 'tệp không khai báo hệ tọa độ, được hiểu là WGS 84 (EPSG:4326), kinh độ trước, vĩ độ sau',
      todo: 'Nếu tệp dùng hệ tọa độ khác, hãy chuyển sang WGS 84 trước khi mở.',
    }),
    'crs-declared': ({ detail }) => ({
      what: `hệ tọa độ khai báo trong tệp${quoted(detail?.found)} là WGS 84 (EPSG:4326)`,
      todo: 'Không cần làm gì.',
    }),
    'ring-not-closed': () => ({
      what: 'đường biên chưa khép kín, đã tự khép về điểm đầu',
      todo: 'Nếu ranh giới còn thiếu điểm, hãy sửa trong phần mềm GIS rồi xuất lại.',
    }),
    'winding-reversed': () => ({
      what: 'chiều đường biên ngược với quy định của GeoJSON, đã tự đảo lại',
      todo: 'Không cần làm gì; diện tích và vùng phủ không đổi.',
    }),
    'operator-missing': () => ({
      what: 'không ghi nhà mạng, được tính là nhà mạng “không rõ”',
      todo: 'Thêm tên nhà mạng vào operator để xem được tỷ lệ của từng nhà mạng.',
    }),
    'column-assumed': ({ where, detail }) => ({
      what: `cột${after(' ', where.field)} được hiểu là ${after('', detail?.used)}`,
      todo: 'Nếu hiểu sai, hãy đổi tên cột rồi mở lại tệp.',
    }),
    'delimiter-detected': ({ detail }) => ({
      what: `các ô cách nhau bằng ${detail?.delimiter === ';' ? 'dấu chấm phẩy' : 'dấu tab'}`,
      todo: 'Không cần làm gì.',
    }),
    'decimal-comma': () => ({
      what: 'số trong tệp được hiểu theo cách viết dấu phẩy thập phân, dấu chấm phân cách hàng nghìn',
      todo: 'Nếu hiểu sai, hãy ghi số bằng dấu chấm thập phân rồi mở lại tệp.',
    }),
    'outside-communes': ({ detail }) => ({
      what: `${number.format(Number(detail?.units ?? 0))} điểm dân cư (${number.format(Number(detail?.people ?? 0))} người) không thuộc xã, phường nào, vẫn tính vào tổng số dân`,
      todo: 'Kiểm tra lại tọa độ của các điểm này, hoặc ghi mã xã vào cột commune_code.',
    }),
    'radius-from-model': () => ({
      what: 'không ghi bán kính, lấy bán kính ngoài trời theo mô hình phủ sóng',
      todo: 'Ghi bán kính đo được vào cột radius_m nếu có.',
    }),
    'population-sum-differs': ({ detail }) => ({
      what: `tổng dân số các điểm là ${number.format(Number(detail?.pointTotal ?? 0))} người, danh mục xã là ${number.format(Number(detail?.listTotal ?? 0))} người; khác nhau ở ${after('', detail?.communes)} xã, phường, trước hết là ${after('', detail?.commune)}`,
      todo: 'Tỷ lệ được tính trên dân số của các điểm; nên dùng hai tệp cùng nguồn, cùng thời điểm.',
    }),
    'commune-by-position': ({ detail }) => ({
      what: `không có cột commune_code, xã, phường của ${number.format(Number(detail?.units ?? 0))} điểm được xác định theo vị trí`,
      todo: 'Thêm cột commune_code nếu muốn dùng mã xã của nguồn dữ liệu.',
    }),
  },
};
