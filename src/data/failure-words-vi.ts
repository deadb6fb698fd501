import { intakeFieldWords } from '../text/messages/intake-fields.ts';
import { liveWords } from '../text/messages/live.ts';
import { placeWords } from '../text/messages/places.ts';
import type { Failure } from './failure.ts';
import {
  after,
  type FailureVocabulary,
  type FailureWords,
  fieldNamed,
  insteadNamed,
  quoted,
  shellName,
  valueNamed,
  wholeFileCodes,
  wordFor,
} from './failure-words.ts';
import { foreignFormats } from './foreign-format.ts';
import { foreignFormatWordsVi } from './foreign-format-words-vi.ts';

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

const geometries: Record<string, string> = {
  Point: 'điểm (Point)',
  MultiPoint: 'nhiều điểm (MultiPoint)',
  LineString: 'đường (LineString)',
  MultiLineString: 'nhiều đường (MultiLineString)',
  Polygon: 'vùng (Polygon)',
  MultiPolygon: 'nhiều vùng (MultiPolygon)',
  GeometryCollection: 'tập hình học (GeometryCollection)',
  MultiPatch: 'khối ba chiều (MultiPatch)',
  unreadable: 'dữ liệu không đọc được',
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

const { fields } = intakeFieldWords.vi;

/** What is assumed for a field, by field. */
const assumedValues: Record<string, Record<string, string>> = {
  kind: placeWords.vi.kinds,
  status: placeWords.vi.statuses,
  position: placeWords.vi.positions,
  environment: placeWords.vi.environments,
  confidence: intakeFieldWords.vi.values,
  target_zone: { yes: 'có', no: 'không' },
};

const delimiters: Record<string, string> = { ';': 'dấu chấm phẩy', '\t': 'dấu tab', '|': 'dấu gạch đứng' };

const environments: Record<string, string> = { urban: 'đô thị (urban)', rural: 'nông thôn (rural)' };

/** What to do about rows outside the city that would count in one of its figures. */
const outsideCounts: Record<string, string> = {
  people:
    'Bỏ ra nếu không thuộc thành phố; nếu giữ lại, số dân này vẫn tính vào tổng số dân và làm đổi tỷ lệ phủ.',
  communes:
    'Bỏ ra nếu không thuộc thành phố; nếu giữ lại, đơn vị này vẫn tính vào các tỷ lệ theo xã, phường.',
  zones: 'Bỏ ra nếu không thuộc thành phố; nếu giữ lại, khu này vẫn tính vào số khu, cảng phải phủ 100%.',
  register: 'Sửa tọa độ hoặc bỏ ra; sổ theo dõi thôn lõm sóng không nhận vị trí ngoài thành phố.',
};

/** What there is too much of, by the name of its limit. */
function tooLarge({ detail = {} }: Failure): string {
  const limit = number.format(Number(detail.limit ?? 0));
  switch (detail.what) {
    case 'fileBytes':
      return `tệp lớn hơn ${megabytes(detail.limit)} MB`;
    case 'features':
      return `có hơn ${limit} dòng hoặc đối tượng`;
    case 'ringVertices':
      return `có một đường hoặc đường biên hơn ${limit} điểm`;
    case 'vertices':
      return `các hình có tất cả hơn ${limit} điểm`;
    case 'columns':
      return `có hơn ${limit} cột`;
    case 'depth':
      return `nội dung lồng vào nhau quá ${limit} cấp`;
    case 'cellChars':
      return `có một ô dài hơn ${limit} ký tự`;
    default:
      return 'tệp quá lớn';
  }
}

/** The tool and its command that make a file small enough. */
function smaller({ where, detail = {} }: Failure): string {
  switch (detail.what) {
    case 'ringVertices':
    case 'vertices':
      return `Lược bớt điểm bằng GDAL, ví dụ: ogr2ogr -simplify 0.00001 nho-hon.gpkg ${shellName(where.file, 'tep-goc.geojson')} (0.00001 độ là khoảng 1 m), rồi mở tệp mới.`;
    case 'columns':
      return `Chỉ giữ các cột cần dùng bằng GDAL, ví dụ: ogr2ogr -select "cot1,cot2" nho-hon.gpkg ${shellName(where.file, 'tep-goc.geojson')}, rồi mở tệp mới.`;
    case 'depth':
    case 'cellChars':
      return 'Xuất lại tệp từ phần mềm GIS hoặc bảng tính, chỉ gồm các cột cần dùng.';
    default:
      return `Cắt lấy phần cần dùng bằng GDAL, ví dụ: ogr2ogr -spat TÂY NAM ĐÔNG BẮC nho-hon.gpkg ${shellName(where.file, 'tep-goc.geojson')}, rồi mở tệp mới.`;
  }
}

/** Which part of a project file is not as it was written. */
function damagedPart(detail: Failure['detail']): string {
  switch (detail?.reason) {
    case 'missing':
      return `tệp dự án thiếu${quoted(detail.path)}`;
    case 'checksum':
      return `trong tệp dự án,${quoted(detail.path)} khác với mã kiểm tra lúc lưu`;
    default:
      return 'phần mô tả dự án (project.json) bị hỏng, không đọc được';
  }
}

function tooMuchInArchive({ detail = {} }: Failure): string {
  switch (detail.reason) {
    case 'entries':
      return `tệp nén chứa hơn ${number.format(Number(detail.limit ?? 0))} tệp`;
    case 'overlap':
      return 'các phần của tệp nén chồng lên nhau, như những tệp được tạo ra để làm đầy bộ nhớ';
    default:
      return `nội dung sau khi giải nén vượt quá ${megabytes(detail.limit)} MB`;
  }
}

function megabytes(bytes: string | number | undefined): string {
  return number.format(Number(bytes ?? 0) / 1e6);
}

const toWgs84 = 'Chuyển tệp sang WGS 84 (EPSG:4326), kinh độ trước, vĩ độ sau, rồi mở lại.';

function geometryNames(types: string | number | undefined): string {
  return String(types ?? '')
    .split(', ')
    .map((type) => wordFor(geometries, type) ?? type)
    .join(', ')
    .replace(/, ([^,]*)$/, ' hoặc $1');
}

/** What stands where features should. */
const foundInJson: Record<string, string> = {
  object: 'một đối tượng JSON khác',
  array: 'một danh sách',
  number: 'một con số',
  string: 'một đoạn chữ',
  boolean: 'true hoặc false',
  null: 'giá trị trống',
};

/** Excel workbooks are archives, which nobody who made one knows. */
function isWorkbook({ where }: Failure): boolean {
  return /\.xls[xm]$/i.test(where.file);
}

function invalidGeometry({ detail = {} }: Failure): string {
  switch (detail.reason) {
    case 'empty':
      return 'hình học không có tọa độ nào';
    case 'wkt':
      return `chữ${quoted(detail.value)} không phải hình học dạng WKT`;
    case 'arcs':
      return 'hình học nhắc tới một đường (arc) không có trong tệp';
    case 'position':
      return 'có một vị trí không gồm đủ kinh độ và vĩ độ';
    case 'short-line':
      return 'đường phải có ít nhất 2 điểm';
    case 'short-ring':
      return `đường biên chỉ có ${after('', detail.positions)} điểm, cần ít nhất 3 điểm khác nhau`;
    case 'no-area':
      return 'đường biên không bao quanh diện tích nào';
    case 'hole-outside':
      return `có một lỗ nằm ngoài đường biên của vùng, tại kinh độ ${degrees(detail.lon)}, vĩ độ ${degrees(detail.lat)}`;
    case 'antimeridian':
      return 'đường biên trải quá nửa vòng Trái Đất, có lẽ vì cắt kinh tuyến 180°';
    case 'crosses-itself':
      return `đường biên tự cắt tại kinh độ ${degrees(detail.lon)}, vĩ độ ${degrees(detail.lat)}`;
    default:
      return 'hình học không hợp lệ';
  }
}

/** What mending an outline does to its area. */
function mendedArea({ detail = {} }: Failure): string | null {
  if (detail.beforeM2 === undefined || detail.afterM2 === undefined) return null;
  const [before, after] = [squareMetres(detail.beforeM2), squareMetres(detail.afterM2)];
  return `Khi sửa, đường biên được tách tại chỗ tự cắt; diện tích từ ${before} thành ${after}.`;
}

/** Small areas in square metres, greater ones in hectares. */
function squareMetres(m2: string | number): string {
  const value = Number(m2);
  return value < 10_000 ? `${number.format(value)} m²` : `${number.format(value / 10_000)} ha`;
}

function crsReason(because: string | number | undefined): string {
  if (because === 'stated' || because === 'format') return ' như tệp ghi';
  return because === 'magnitude' ? ', suy từ độ lớn của số và phạm vi thành phố' : '';
}

function degrees(value: string | number | undefined): string {
  return typeof value === 'number' ? value.toFixed(5).replace('.', ',') : '–';
}

function notAllowed({ detail = {} }: Failure): string {
  const expected =
    detail.allowed === undefined
      ? (wordFor(expectedValues, detail.expected) ?? 'không hợp lệ')
      : `chỉ nhận: ${detail.allowed}`;
  return `giá trị${quoted(detail.value)} không dùng được, ${expected}`;
}

function firstPlace({ where, detail = {} }: Failure): string {
  if (detail.first === undefined) return ' ở nơi khác';
  return where.row === undefined ? ` ở đối tượng thứ ${detail.first}` : ` ở dòng ${detail.first}`;
}

/** What a server did instead of giving the file; `reason` is a code of `live/live-failure.ts`. */
function serverWords({ reason, host, status }: Record<string, string | number>): FailureWords {
  const { failures } = liveWords.vi;
  const known = Object.entries(failures).find(([code]) => code === reason)?.[1];
  const { what, todo } = known ?? failures['no-answer'];
  return { what: what(String(host ?? ''), String(status ?? '')), todo };
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
    'format-not-supported': ({ detail }) => {
      const foreign = foreignFormats.find((format) => format === detail?.found);
      if (foreign) return foreignFormatWordsVi[foreign];
      return {
        what: 'chưa đọc được định dạng này',
        todo: 'Xuất tệp thành GeoJSON hoặc CSV (UTF-8) rồi mở lại.',
      };
    },
    'encoding-not-utf8': () => ({
      what: 'chữ trong tệp không theo bảng mã UTF-8',
      todo: 'Lưu lại bằng bảng mã UTF-8 (trong Excel: “CSV UTF-8”); chữ TCVN3 hoặc VNI cần chuyển sang Unicode.',
    }),
    'not-json': () => ({
      what: 'nội dung không đúng cú pháp JSON',
      todo: 'Xem lại dấu phẩy, dấu ngoặc tại chỗ đã nêu, hoặc xuất lại tệp từ phần mềm GIS.',
    }),
    'not-geojson': ({ detail }) => ({
      what: `không phải GeoJSON gồm các đối tượng (Feature)${after(', chỗ này là ', wordFor(foundInJson, detail?.found) ?? detail?.found)}`,
      todo: 'Xuất lại lớp dữ liệu thành GeoJSON (FeatureCollection).',
    }),
    'not-csv': ({ detail }) => ({
      what:
        detail?.reason === 'quote'
          ? 'dấu ngoặc kép mở ở dòng này không được đóng'
          : detail?.reason === 'stray-quote'
            ? 'sau dấu ngoặc kép đóng vẫn còn chữ trong cùng một ô'
            : 'không phải bảng CSV có dòng tiêu đề',
      todo: 'Xuất lại bảng thành CSV (UTF-8), dòng đầu là tên cột.',
    }),
    'not-population-pack': () => ({
      what: 'không phải tệp dân số đóng gói, hoặc tệp đã hỏng',
      todo: 'Tạo lại tệp bằng lệnh npm run geodata, hoặc dùng bảng CSV.',
    }),
    'crs-not-supported': ({ detail }) => ({
      what: `hệ tọa độ khai báo trong tệp${quoted(detail?.found === '?' ? '' : detail?.found)} không đọc được`,
      todo: toWgs84,
    }),
    'column-missing': ({ where, detail }) => ({
      what: `thiếu cột${after(' ', fieldNamed(fields, where.field))}${insteadNamed(fields, detail?.instead, ', hoặc cột ', ' và cột ')}${after('; các cột hiện có: ', detail?.found)}`,
      todo: `Chọn cột có nội dung này nếu trong tệp có, hoặc thêm cột${after(' ', where.field)}${insteadNamed({}, detail?.instead, ', hoặc cột ', ' và cột ')} vào bảng, viết đúng tên ở dòng tiêu đề.`,
    }),
    'column-repeated': ({ where }) => ({
      what: `có hơn một cột${after(' ', where.field)}`,
      todo: 'Giữ lại một cột, xóa hoặc đổi tên các cột còn lại.',
    }),
    'row-length-differs': ({ detail }) => ({
      what: `dòng có ${after('', detail?.found)} ô, dòng tiêu đề có ${after('', detail?.expected)} cột`,
      todo: 'Xem lại dấu phân cách ở dòng này; ô chứa dấu phẩy phải đặt trong dấu ngoặc kép.',
    }),
    'wrong-geometry-type': ({ detail }) =>
      detail?.reason === 'commune-table'
        ? {
            what: 'bảng không có ranh giới, mà dữ liệu xã, phường cần ranh giới; ứng dụng đã có sẵn ranh giới các xã, phường',
            todo: 'Xuất lớp xã, phường từ ứng dụng, ghép dân số của bảng này vào theo mã xã trong phần mềm GIS, rồi mở tệp ghép được. Nếu có dân số theo điểm, hãy dùng bảng có kinh độ, vĩ độ.',
          }
        : detail?.found === 'null'
          ? {
              what: `không có hình học, cần ${geometryNames(detail.expected)}`,
              todo: 'Vẽ bổ sung hình học trong phần mềm GIS rồi xuất lại, hoặc bỏ đối tượng này.',
            }
          : {
              what: `hình học là ${geometryNames(detail?.found)}, cần ${geometryNames(detail?.expected)}`,
              todo: 'Chọn đúng lớp dữ liệu, hoặc tách các loại hình học ra từng tệp.',
            },
    'invalid-geometry': (failure) => ({
      what: invalidGeometry(failure),
      todo:
        mendedArea(failure) ??
        'Sửa hình học trong phần mềm GIS (công cụ “Fix geometries” của QGIS) rồi xuất lại.',
    }),
    'coordinate-out-of-range': ({ detail }) => ({
      what: `tọa độ${quoted(detail?.value)} nằm ngoài phạm vi kinh độ ±180°, vĩ độ ±90°`,
      todo: 'Nếu tọa độ tính bằng mét (VN-2000, UTM), hãy chọn hoặc khai báo đúng hệ tọa độ của tệp; nếu không, hãy sửa lại số.',
    }),
    'coordinates-lat-lon-order': ({ detail }) => ({
      what: `tọa độ${quoted(detail?.value)} có vẻ ghi vĩ độ trước, kinh độ sau`,
      todo: 'Đổi lại thứ tự: kinh độ trước, vĩ độ sau.',
    }),
    'coordinate-not-a-number': ({ detail }) => ({
      what: `tọa độ${quoted(detail?.value)} không phải là số`,
      todo: 'Ghi tọa độ bằng độ thập phân, ví dụ 108.20623; nếu không có tọa độ, hãy xóa cả dòng hoặc đối tượng.',
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
      what: detail?.value === '' ? 'không ghi dân số' : `dân số${quoted(detail?.value)} không phải là số`,
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
      what: `mô hình phủ sóng không có bán kính cho băng tần${quoted(detail?.band)}, môi trường ${wordFor(environments, detail?.environment) ?? 'đã ghi'}`,
      todo: `${after('Nếu trạm dùng một trong các băng tần ', detail?.known)}${detail?.known ? ', hãy ghi đúng tên đó hoặc tần số (ví dụ 3500 MHz); nếu không, hãy ghi' : 'Ghi'} bán kính phủ bằng mét vào cột radius_m.`,
    }),
    'row-repeated': (failure) => ({
      what: `mọi nội dung đã có${firstPlace(failure)}`,
      todo: 'Giữ lại lần đầu và bỏ các bản lặp, trừ khi cả hai đều đúng.',
    }),
    'outside-extent': ({ detail }) => ({
      what: `vị trí${quoted(detail?.value)} nằm ngoài phạm vi thành phố`,
      todo:
        detail?.reason === 'all'
          ? 'Không có gì trong tệp nằm trong thành phố: hãy chọn hệ tọa độ khác, hoặc xem lại có đúng tệp không.'
          : (wordFor(outsideCounts, detail?.counts) ??
            'Bỏ ra nếu không thuộc thành phố; giữ lại cũng không làm đổi tỷ lệ phủ của thành phố.'),
    }),
    'value-implausible': ({ detail }) => ({
      what: `giá trị${quoted(detail?.value)} khác xa mức thường gặp (${number.format(Number(detail?.low ?? 0))} đến ${number.format(Number(detail?.high ?? 0))})`,
      todo: 'Kiểm tra lại số và đơn vị; giá trị vẫn được dùng như trong tệp.',
    }),
    'value-missing': () => ({
      what: 'thiếu giá trị bắt buộc',
      todo: 'Điền giá trị rồi mở lại tệp.',
    }),
    'value-not-allowed': (failure) => ({
      what: notAllowed(failure),
      todo: 'Sửa giá trị rồi mở lại tệp.',
    }),
    'several-files': () => ({
      what: 'mỗi lần chỉ xem được một tệp, trừ các phần của cùng một shapefile',
      todo: 'Mở lần lượt từng tệp; với shapefile, chọn cùng lúc các tệp .shp, .shx, .dbf, .prj trùng tên.',
    }),
    'file-unreadable': () => ({
      what: 'không đọc được tệp đến hết: tệp đã bị chuyển đi, hoặc cần nhiều bộ nhớ hơn máy này có',
      todo: 'Chọn lại tệp. Nếu vẫn thế, chia tệp thành nhiều phần nhỏ hơn. Dữ liệu đang dùng vẫn giữ nguyên.',
    }),
    'no-number': () => ({
      what: 'với dữ liệu này không tính được tỷ lệ dân số trong vùng phủ',
      todo: 'Kiểm tra tệp có dân số, xã phường và vùng phủ hoặc trạm nằm trong thành phố. Dữ liệu đang dùng vẫn giữ nguyên.',
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
    'server-answer': ({ detail = {} }) => serverWords(detail),
    'too-large': (failure) => ({ what: tooLarge(failure), todo: smaller(failure) }),
    'not-project-file': () => ({
      what: 'đây không phải tệp dự án do ứng dụng này lưu: trong tệp không có project.json và SHA256SUMS',
      todo: 'Chọn tệp dự án đã lưu từ ứng dụng. Nếu đây là dữ liệu, hãy nạp ở mục nhập dữ liệu.',
    }),
    'project-file-newer': () => ({
      what: 'tệp dự án do bản mới hơn của ứng dụng ghi, bản này không đọc được',
      todo: 'Mở tệp bằng bản mới của ứng dụng; nếu đang mở trang đã lâu, hãy tải lại trang rồi thử lại.',
    }),
    'project-file-damaged': ({ detail }) => ({
      what: damagedPart(detail),
      todo: 'Sao chép lại tệp dự án từ bản gốc, không sửa các tệp bên trong. Nếu vẫn vậy, giải nén rồi nạp từng tệp trong thư mục data.',
    }),
    'archive-damaged': (failure) =>
      isWorkbook(failure)
        ? {
            what: 'bảng tính đã hỏng hoặc bị cắt ngang, không mở được',
            todo: 'Tải hoặc sao chép lại tệp; nếu vẫn vậy, hãy mở trong Excel để sửa, lưu lại rồi mở lại.',
          }
        : {
            what: 'tệp nén đã hỏng hoặc bị cắt ngang, không giải nén được',
            todo: 'Tải hoặc sao chép lại tệp; nếu vẫn vậy, hãy nén lại thành ZIP rồi mở lại.',
          },
    'archive-encrypted': () => ({
      what: 'tệp nén được đặt mật khẩu',
      todo: 'Giải nén bằng mật khẩu, rồi mở tệp bên trong hoặc nén lại không đặt mật khẩu.',
    }),
    'archive-too-large': (failure) => ({
      what: tooMuchInArchive(failure),
      todo: isWorkbook(failure)
        ? 'Chép riêng trang tính cần dùng sang tệp mới, lưu thành XLSX hoặc CSV (UTF-8) rồi mở tệp đó.'
        : 'Giải nén trên máy, rồi chỉ mở những tệp cần dùng.',
    }),
    'archive-many-files': ({ detail }) => ({
      what: `tệp nén chứa ${after('', detail?.files)} tệp dữ liệu, không rõ cần mở tệp nào; trước hết là${quoted(detail?.found)}`,
      todo: 'Giải nén rồi mở từng tệp.',
    }),
    'file-damaged': ({ detail }) => ({
      what: `cấu trúc${after(' ', detail?.format)} của tệp đã hỏng hoặc bị cắt ngang`,
      todo: 'Tải hoặc sao chép lại tệp, hoặc xuất lại từ phần mềm đã tạo ra nó.',
    }),
    'not-xml': () => ({
      what: 'nội dung không đúng cú pháp XML',
      todo: 'Tải lại tệp cho đủ, hoặc xuất lại từ phần mềm đã tạo ra nó.',
    }),
    'xml-entities': () => ({
      what: 'tệp có khai báo DOCTYPE hoặc ENTITY, không được mở vì lý do an toàn',
      todo: 'Xuất lại tệp từ phần mềm đã tạo ra nó; tệp thông thường không có các khai báo này.',
    }),
    'shapefile-parts-missing': ({ detail }) => ({
      what: `một shapefile gồm nhiều tệp cùng tên, ở đây thiếu ${after('', detail?.missing)}`,
      todo: 'Nén cả bốn tệp .shp, .shx, .dbf, .prj (và .cpg nếu có) vào một tệp ZIP rồi mở tệp ZIP đó.',
    }),
    'attributes-missing': () => ({
      what: 'không có tệp .dbf đi kèm, các đối tượng không có thuộc tính',
      todo: 'Nếu cần thuộc tính, hãy nén cả bốn tệp .shp, .shx, .dbf, .prj vào một tệp ZIP rồi mở lại.',
    }),
    'entries-left-out': ({ detail }) => ({
      what: `trong tệp nén còn ${after('', detail?.files)} tệp khác không được đọc, trước hết là${quoted(detail?.found)}`,
      todo: 'Mở riêng các tệp đó nếu cần.',
    }),
    'layers-left-out': ({ detail }) => ({
      what: `còn ${after('', detail?.layers)} lớp chưa đọc: ${after('', detail?.found)}`,
      todo: 'Mỗi lần chỉ đọc một lớp hoặc trang tính. Chọn lớp khác ở bước đầu khi xem trước tệp, hoặc xuất mỗi lớp thành một tệp.',
    }),
    'link-not-followed': ({ detail }) => ({
      what: `tệp có ${after('', detail?.links)} liên kết đến dữ liệu ở nơi khác (NetworkLink), không được tải về`,
      todo: 'Nếu cần, hãy tải tệp ở liên kết đó về máy rồi mở riêng.',
    }),
    'encoding-detected': ({ detail }) => ({
      what: `chữ trong tệp được đọc theo bảng mã ${after('', detail?.encoding)}`,
      todo: 'Xem lại dấu tiếng Việt; nếu sai, hãy lưu lại tệp bằng UTF-8 rồi mở lại.',
    }),
    'heading-found': ({ detail }) => ({
      what: `dòng này được hiểu là tiêu đề của bảng, bỏ qua ${after('', detail?.above)} dòng phía trên`,
      todo: 'Nếu hiểu sai, hãy xóa các dòng phía trên tiêu đề rồi mở lại tệp.',
    }),
    'heading-missing': () => ({
      what: 'bảng không có dòng tiêu đề, các cột được gọi bằng chữ cái như trong Excel',
      todo: 'Chọn ý nghĩa của từng cột, hoặc thêm dòng tiêu đề vào tệp rồi mở lại.',
    }),
    'column-numbers': () => ({
      what: 'dòng này chỉ đánh số các cột nên không được đọc là dữ liệu',
      todo: 'Nếu đây là dữ liệu, hãy chuyển dòng này xuống dưới dòng tiếp theo rồi mở lại tệp.',
    }),
    'sheet-hidden': ({ detail }) => ({
      what: `trang tính${quoted(detail?.sheet)} đang ẩn trong Excel nhưng vẫn được đọc`,
      todo: 'Không cần làm gì nếu không dùng trang này.',
    }),
    'rows-hidden': ({ detail }) => ({
      what: `trang tính${quoted(detail?.sheet)} có ${after('', detail?.rows)} dòng đang ẩn trong Excel (do lọc hoặc do ẩn dòng) nhưng vẫn được đọc`,
      todo: 'Nếu không muốn dùng các dòng đó, hãy chép những dòng đang hiện sang một trang tính mới rồi mở lại tệp.',
    }),
    'formulas-uncomputed': ({ detail }) => ({
      what: `trang tính${quoted(detail?.sheet)} có ${after('', detail?.cells)} ô công thức chưa có kết quả, được coi là ô trống`,
      todo: 'Mở tệp trong Excel hoặc LibreOffice để tính công thức, lưu lại rồi mở lại.',
    }),
    'crs-assumed': () => ({
      what: 'tệp không khai báo hệ tọa độ, được hiểu là WGS 84 (EPSG:4326), kinh độ trước, vĩ độ sau',
      todo: 'Nếu tệp dùng hệ tọa độ khác, hãy chuyển sang WGS 84 trước khi mở.',
    }),
    'crs-declared': ({ detail }) => ({
      what: `hệ tọa độ khai báo trong tệp${quoted(detail?.found)} là WGS 84 (EPSG:4326)`,
      todo: 'Không cần làm gì.',
    }),
    'crs-read': ({ detail }) => ({
      what:
        detail?.found === undefined
          ? `tọa độ được đọc theo hệ ${after('', detail?.crs)}${crsReason(detail?.because)}, rồi chuyển sang WGS 84`
          : `tệp ghi hệ tọa độ${quoted(detail.found === '?' ? 'không đọc được' : detail.found)} nhưng các số không khớp với hệ đó; tọa độ được đọc theo hệ ${after('', detail.crs)}`,
      todo: 'Xem trên bản đồ; nếu lớp nằm sai chỗ, hãy chọn hệ tọa độ khác.',
    }),
    'axes-swapped': () => ({
      what: 'vĩ độ (hoặc tọa độ bắc) đứng trước kinh độ; hai số được đọc theo thứ tự ngược lại',
      todo: 'Xem trên bản đồ; nếu không đúng, hãy chọn thứ tự kia.',
    }),
    'number-read': ({ detail }) => ({
      what: `chữ${quoted(detail?.value)} được đọc thành số${after(': ', detail?.used)}`,
      todo: 'Kiểm tra lại số; tốt nhất chỉ ghi chữ số, dùng dấu chấm thập phân.',
    }),
    'unit-converted': ({ where, detail }) => ({
      what: `số trong cột${after(' ', where.field)} tính bằng ${after('', detail?.unit)}, được đổi sang ${after('', detail?.used)}`,
      todo: 'Nếu không đúng, hãy bỏ đơn vị khỏi tên cột rồi mở lại tệp.',
    }),
    'ids-assumed': ({ detail }) => ({
      what: `không có mã; mã được đặt theo tên tệp và số dòng, mã đầu tiên là${quoted(detail?.used)}`,
      todo: 'Chọn cột có mã nếu trong tệp có.',
    }),
    'value-assumed': ({ where, detail }) => ({
      what:
        detail?.used === 'geometry'
          ? `tệp không ghi${quoted(wordFor(fields, where.field) ?? where.field)}; giá trị được tính từ đường biên`
          : `có ${number.format(Number(detail?.rows ?? 0))} dòng không ghi${quoted(wordFor(fields, where.field) ?? where.field)}; được hiểu là${quoted(valueNamed(assumedValues, where.field, detail?.used))}`,
      todo: 'Hãy chọn cột hoặc giá trị khác nếu biết rõ hơn.',
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
      todo: `Để xem tỷ lệ của từng nhà mạng, hãy ghi tên nhà mạng vào cột${after(' ', fieldNamed(fields, 'operator'))} hoặc chọn nhà mạng chung cho cả tệp.`,
    }),
    'column-assumed': ({ where, detail }) => ({
      what: `cột${after(' ', where.field)} được hiểu là ${after('', fieldNamed(fields, detail?.used))}`,
      todo: 'Nếu hiểu sai, hãy đổi tên cột rồi mở lại tệp.',
    }),
    'delimiter-detected': ({ detail }) => ({
      what: `các ô cách nhau bằng ${wordFor(delimiters, detail?.delimiter) ?? 'dấu phẩy'}`,
      todo: 'Không cần làm gì.',
    }),
    'decimal-comma': () => ({
      what: 'số trong tệp được hiểu theo cách viết dấu phẩy thập phân, dấu chấm phân cách hàng nghìn',
      todo: 'Nếu hiểu sai, hãy ghi số bằng dấu chấm thập phân rồi mở lại tệp.',
    }),
    'outside-communes': ({ detail }) => ({
      what: `${number.format(Number(detail?.units ?? 0))} điểm dân cư (${number.format(Number(detail?.people ?? 0))} người) không thuộc xã, phường nào, vẫn tính vào tổng số dân`,
      todo: 'Kiểm tra lại tọa độ của các điểm này, hoặc ghi mã xã, phường vào cột commune_code.',
    }),
    'radius-from-model': () => ({
      what: 'không ghi bán kính, lấy bán kính ngoài trời theo mô hình phủ sóng',
      todo: 'Ghi bán kính đo được vào cột radius_m nếu có.',
    }),
    'band-read': ({ detail }) => ({
      what: `băng tần ghi là${quoted(detail?.value)} được hiểu là ${after('', detail?.used)}, theo bảng băng tần 5G của 3GPP`,
      todo: 'Nếu hiểu sai, hãy ghi tên băng tần (ví dụ n78) hoặc bán kính phủ bằng mét rồi mở lại tệp.',
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
