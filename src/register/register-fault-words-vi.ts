import { dateShown } from '../text/dates.ts';
import { integer } from '../text/numbers.ts';
import type { RegisterFault, RegisterField } from './register-fault.ts';
import { type FaultVocabulary, told } from './register-fault-words.ts';

const fields: Record<RegisterField, string> = {
  id: 'mã',
  name: 'tên thôn, cụm dân cư',
  commune_code: 'mã xã, phường',
  commune: 'xã, phường',
  type: 'loại',
  people: 'số người',
  households: 'số hộ',
  power: 'tình trạng điện',
  cause: 'nguyên nhân',
  lon: 'kinh độ',
  lat: 'vĩ độ',
  position_kind: 'độ chính xác vị trí',
  in_official_list: 'thuộc danh sách chính thức',
  source: 'nguồn',
  status: 'tình trạng',
  status_date: 'ngày của tình trạng',
  status_source: 'nguồn của tình trạng',
  reported_date: 'ngày phản ánh',
  reported_source: 'nguồn phản ánh',
  confirmed_date: 'ngày xác nhận',
  confirmed_source: 'nguồn xác nhận',
  planned_date: 'ngày có kế hoạch',
  planned_source: 'nguồn kế hoạch',
  solved_date: 'ngày xử lý xong',
  solved_source: 'nguồn xử lý',
  more_statuses: 'các lần khác',
};

/** Words that a column takes, as they are offered. */
const allowed: Record<string, string> = {
  status: 'phản ánh, xác nhận, kế hoạch hoặc đã xử lý',
  type: 'thôn hoặc cụm dân cư',
  power: 'chưa có điện, đã có điện, điện lưới hoặc không rõ',
  in_official_list: 'có, không hoặc không rõ',
  position_kind: 'chính xác, gần đúng, ký hiệu của xã hoặc không rõ',
};

const happened: Record<string, string> = {
  reported: 'phản ánh',
  confirmed: 'xác nhận',
  planned: 'có kế hoạch',
  solved: 'xử lý xong',
};

const number = (fault: RegisterFault, key: string) => integer(Number(fault.detail[key] ?? 0), 'vi');
const date = (fault: RegisterFault, key: string) => dateShown(told(fault, key), 'vi');
const dayInWords = (iso: string) => {
  const [year, month, day] = iso.split('-').map(Number);
  return `ngày ${day} tháng ${month} năm ${year}`;
};
const fieldOf = ({ field }: RegisterFault) => (field === null ? 'ô này' : fields[field]);

/** Rows of a register and what is wrong with them, in Vietnamese. */
export const registerFaultWordsVi: FaultVocabulary = {
  fields,
  row: (row, parts) => (parts === 'rows' ? `Dòng ${row}` : `Đối tượng thứ ${row}`),
  rows: (total) => `${integer(total, 'vi')} dòng như vậy.`,
  column: (heading) => `cột ${heading}`,
  codes: {
    'column-missing': (fault) => ({
      what: `thiếu cột ghi ${fieldOf(fault)}; các cột hiện có: ${told(fault, 'found')}`,
      todo: `Thêm cột ${fault.field ?? ''} vào bảng; tải tệp mẫu để xem đủ tên cột.`,
    }),
    'column-repeated': (fault) => ({
      what: `hai cột cùng ghi ${fieldOf(fault)}: ${told(fault, 'first')} và ${fault.heading ?? ''}`,
      todo: 'Giữ lại một cột, xóa hoặc đổi tên cột kia.',
    }),
    'row-length-differs': (fault) => ({
      what: `có ${told(fault, 'found')} ô, dòng tiêu đề có ${told(fault, 'expected')} cột`,
      todo: 'Xem lại dấu phân cách; ô chứa dấu phẩy phải đặt trong dấu ngoặc kép.',
    }),
    'row-cut-off': () => ({
      what: 'bị cắt ngang, tệp dừng giữa dòng',
      todo: 'Xuất hoặc tải lại tệp cho đủ, rồi nhập lại.',
    }),
    'not-a-feature': (fault) => ({
      what: `là “${fault.value}”, không phải một đối tượng GeoJSON (Feature)`,
      todo: 'Xuất lại lớp dữ liệu thành GeoJSON.',
    }),
    'geometry-not-a-point': (fault) => ({
      what: `có hình học “${fault.value}”, sổ chỉ nhận điểm hoặc để trống`,
      todo: 'Đổi hình học thành điểm (Point) tại nơi dân ở, hoặc xóa hình học.',
    }),
    'name-missing': () => ({
      what: 'chưa có tên thôn, cụm dân cư',
      todo: 'Ghi tên như địa phương vẫn gọi.',
    }),
    'text-too-long': (fault) => ({
      what: `${fieldOf(fault)} dài quá ${number(fault, 'most')} ký tự`,
      todo: 'Rút ngắn lại.',
    }),
    'commune-missing': () => ({
      what: 'chưa ghi thuộc xã, phường nào',
      todo: 'Ghi tên xã, phường hiện nay hoặc mã đơn vị hành chính.',
    }),
    'commune-unknown': (fault) => ({
      what: `không có xã, phường nào tên “${fault.value}”`,
      todo:
        told(fault, 'closest') === ''
          ? 'Ghi đúng tên xã, phường hiện nay.'
          : `Có phải ${told(fault, 'closest')}? Ghi đúng tên xã, phường hiện nay.`,
    }),
    'commune-former': (fault) => ({
      what: `“${fault.value}” là tên đơn vị cũ, nay thuộc ${told(fault, 'candidates')}`,
      todo: 'Ghi tên xã, phường hiện nay.',
    }),
    'commune-ambiguous': (fault) => ({
      what: `tên “${fault.value}” có ở nhiều nơi: ${told(fault, 'candidates')}`,
      todo: 'Ghi rõ loại đơn vị, hoặc ghi mã vào cột commune_code.',
    }),
    'commune-code-unknown': (fault) => ({
      what: `mã xã, phường “${fault.value}” không có trong danh mục`,
      todo: 'Dùng mã đơn vị hành chính hiện hành, viết đủ các chữ số.',
    }),
    'commune-code-differs': (fault) => ({
      what: `tên “${fault.value}” không khớp với mã ${told(fault, 'code')} (${told(fault, 'called')})`,
      todo: 'Sửa tên hoặc mã cho khớp nhau, hoặc chỉ ghi một trong hai.',
    }),
    'word-unknown': (fault) => ({
      what: `${fieldOf(fault)} “${fault.value}” chưa rõ nghĩa`,
      todo: `Ghi ${allowed[told(fault, 'allowed')] ?? 'một trong các từ của tệp mẫu'}.`,
    }),
    'number-about': (fault) => ({
      what: `${fieldOf(fault)} “${fault.value}” không phải là một con số`,
      todo: `Ghi ${number(fault, 'suggested')} nếu chấp nhận con số này; phần “khoảng” ghi vào nguồn.`,
    }),
    'number-not-whole': (fault) => ({
      what: `${fieldOf(fault)} “${fault.value}” không phải là số nguyên từ 0 trở lên`,
      todo: 'Ghi một con số, hoặc để trống nếu chưa rõ.',
    }),
    'number-too-large': (fault) => ({
      what: `${fieldOf(fault)} “${fault.value}” lớn hơn ${number(fault, 'most')}`,
      todo: 'Kiểm tra lại con số.',
    }),
    'coordinate-missing': (fault) => ({
      what: `có một nửa tọa độ, thiếu ${fieldOf(fault)}`,
      todo: 'Ghi đủ kinh độ và vĩ độ, hoặc để trống cả hai.',
    }),
    'coordinate-not-a-number': (fault) => ({
      what: `${fieldOf(fault)} “${fault.value}” không phải là số`,
      todo: 'Ghi bằng độ thập phân, ví dụ 108,20623; chưa rõ thì để trống cả hai.',
    }),
    'coordinates-swapped': (fault) => ({
      what: `tọa độ ${fault.value} có vẻ ghi vĩ độ trước, kinh độ sau`,
      todo: `Đổi lại: kinh độ ${told(fault, 'lon').replace('.', ',')}, vĩ độ ${told(fault, 'lat').replace('.', ',')}.`,
    }),
    'coordinates-not-degrees': (fault) => ({
      what: `tọa độ ${fault.value} không phải là kinh độ, vĩ độ`,
      todo: 'Nếu tọa độ tính bằng mét (VN-2000), hãy chuyển sang WGS 84 rồi nhập lại.',
    }),
    'outside-city': (fault) => ({
      what: `tọa độ ${fault.value} nằm ngoài địa giới`,
      todo: 'Kiểm tra lại tọa độ; chưa rõ thì để trống cả hai.',
    }),
    'outside-commune': (fault) => ({
      what: `tọa độ ${fault.value} cách ${told(fault, 'commune')} hơn ${number(fault, 'toleranceM')} m${told(fault, 'stands') && `, nằm ở ${told(fault, 'stands')}`}`,
      todo: 'Sửa tọa độ hoặc xã, phường.',
    }),
    'position-missing': () => ({
      what: 'ghi là đã rõ vị trí nhưng không có tọa độ',
      todo: 'Ghi kinh độ, vĩ độ, hoặc ghi độ chính xác vị trí là không rõ.',
    }),
    'status-missing': () => ({
      what: 'chưa có tình trạng nào',
      todo: 'Ghi ít nhất ngày phản ánh (cột reported_date).',
    }),
    'date-missing': (fault) => ({
      what: `chưa ghi ${fieldOf(fault)}`,
      todo: 'Ghi ngày/tháng/năm; chỉ rõ tháng hoặc năm thì ghi 03/2026 hoặc 2026.',
    }),
    'date-unreadable': (fault) => ({
      what: `${fieldOf(fault)} “${fault.value}” không đọc được`,
      todo: 'Ghi ngày/tháng/năm, ví dụ 05/09/2026; chỉ rõ tháng hoặc năm thì ghi 09/2026 hoặc 2026.',
    }),
    'date-year-short': (fault) => ({
      what: `${fieldOf(fault)} “${fault.value}” ghi năm có hai chữ số`,
      todo: 'Ghi đủ bốn chữ số của năm, ví dụ 05/09/2026.',
    }),
    'date-too-early': (fault) => ({
      what: `${fieldOf(fault)} “${fault.value}” trước khi có mạng di động`,
      todo: 'Kiểm tra lại năm.',
    }),
    'date-no-such-month': (fault) => ({
      what: `${fieldOf(fault)} “${fault.value}” ghi tháng ${told(fault, 'month')}, một năm có 12 tháng`,
      todo: 'Ghi theo thứ tự ngày/tháng/năm, ví dụ 05/09/2026.',
    }),
    'date-no-such-day': (fault) => ({
      what: `${fieldOf(fault)} “${fault.value}” không có thật: tháng ${told(fault, 'month')}/${told(fault, 'year')} có ${told(fault, 'days')} ngày`,
      todo: 'Sửa lại ngày theo văn bản gốc.',
    }),
    'date-in-future': (fault) => ({
      what: `${fieldOf(fault)} “${fault.value}” ở sau hôm nay (${date(fault, 'today')})`,
      todo:
        told(fault, 'status') === 'planned'
          ? 'Cột này ghi ngày ban hành kế hoạch; hạn xử lý xong ghi vào nguồn kế hoạch.'
          : 'Chỉ ghi việc đã xảy ra; việc dự kiến thì ghi là có kế hoạch, theo ngày ban hành.',
    }),
    'date-before-reported': (fault) => ({
      what: `${happened[told(fault, 'status')] ?? ''} ${dateShown(fault.value, 'vi')}, trước ngày phản ánh đầu tiên (${date(fault, 'reported')})`,
      todo: 'Kiểm tra lại hai ngày; có thể đã ghi lẫn cột.',
    }),
    'step-unreadable': (fault) => ({
      what: `không đọc được “${fault.value}”`,
      todo: 'Mỗi dòng trong ô ghi: tình trạng, ngày, nguồn, ví dụ: planned 2026-04 Kế hoạch số 12.',
    }),
    'source-missing': () => ({
      what: 'chưa ghi nguồn',
      todo: 'Ghi cơ quan, số văn bản hoặc tên báo và ngày.',
    }),
    'repeated-in-file': (fault) => ({
      what: `“${fault.value}” đã có ở dòng ${told(fault, 'first')} của tệp này, cùng xã, phường`,
      todo: 'Xóa một dòng; nếu là hai nơi khác nhau, ghi tên cho phân biệt.',
    }),
    'already-in-register': (fault) => ({
      what: `“${fault.value}” đã có trong sổ (${told(fault, 'as')}, ${told(fault, 'called')})`,
      todo: 'Sửa mục đang có trong sổ, hoặc ghi mã của mục đó vào cột id để cập nhật.',
    }),
    'id-repeated': (fault) => ({
      what: `mã “${fault.value}” đã dùng ở dòng ${told(fault, 'first')}`,
      todo: 'Mỗi dòng một mã riêng, hoặc để trống.',
    }),
    'id-of-another': (fault) => ({
      what: `mã “${fault.value}” trong sổ là của “${told(fault, 'as')}”`,
      todo: 'Xóa mã để thêm mục mới, hoặc ghi đúng mã của mục cần cập nhật.',
    }),
    'example-skipped': () => ({
      what: 'là dòng ví dụ của tệp mẫu, đã bỏ qua',
      todo: 'Không cần làm gì.',
    }),
    'columns-not-read': (fault) => ({
      what: `không dùng các cột: ${told(fault, 'columns')}`,
      todo: 'Nếu cần nội dung của các cột này, hãy đổi tên cột theo tệp mẫu.',
    }),
    'type-assumed': () => ({
      what: 'không ghi loại, được hiểu là thôn',
      todo: 'Ghi thôn hoặc cụm dân cư vào cột type nếu hiểu sai.',
    }),
    'date-day-first': (fault) => ({
      what: `${fieldOf(fault)} “${fault.value}” được hiểu là ${dayInWords(told(fault, 'used'))}`,
      todo: 'Nếu tệp ghi tháng trước, hãy đổi sang dạng năm-tháng-ngày.',
    }),
    'number-grouped': (fault) => ({
      what: `${fieldOf(fault)} “${fault.value}” được hiểu là ${number(fault, 'used')}`,
      todo: 'Nếu hiểu sai, hãy ghi số không có dấu phân cách.',
    }),
    'near-commune': (fault) => ({
      what: `tọa độ ${fault.value} ở sát ngoài ranh giới ${told(fault, 'commune')} (dưới ${number(fault, 'toleranceM')} m)${told(fault, 'stands') && `, trên bản đồ thuộc ${told(fault, 'stands')}`}`,
      todo: 'Kiểm tra lại tọa độ hoặc xã, phường.',
    }),
    'more-people-than-commune': (fault) => ({
      what: `số người ${fault.value} nhiều hơn dân số cả xã, phường (${number(fault, 'population')})`,
      todo: 'Kiểm tra lại con số.',
    }),
    'more-households-than-people': (fault) => ({
      what: `số hộ ${fault.value} nhiều hơn số người (${number(fault, 'people')})`,
      todo: 'Kiểm tra xem hai cột có bị đổi chỗ không.',
    }),
  },
};
