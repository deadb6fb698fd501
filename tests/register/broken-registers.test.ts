import { describe, expect, it } from 'vitest';
import { failureSentence } from '../../src/data/failure-sentence.ts';
import type { RegisterFault } from '../../src/register/register-fault.ts';
import { registerFaultSentence } from '../../src/register/register-fault-sentence.ts';
import { readFixture, readText } from './register-support.ts';

function sentence(fault: RegisterFault, language: 'vi' | 'en', parts: 'rows' | 'features' = 'rows'): string {
  const { place, what, todo } = registerFaultSentence(fault, language, parts);
  return `${place}: ${what} ${todo}`;
}

/** What the bad rows of each file are told. */
const badRows: Record<string, string[]> = {
  'about-people.csv': [
    'Dòng 3, cột people: Số người “khoảng 120” không phải là một con số. Ghi 120 nếu chấp nhận con số này; phần “khoảng” ghi vào nguồn.',
    'Dòng 4, cột people: Số người “~1.200 người” không phải là một con số. Ghi 1.200 nếu chấp nhận con số này; phần “khoảng” ghi vào nguồn.',
    'Dòng 5, cột people: Số người “100-120” không phải là số nguyên từ 0 trở lên. Ghi một con số, hoặc để trống nếu chưa rõ.',
    'Dòng 6, cột people: Số người “-5” không phải là số nguyên từ 0 trở lên. Ghi một con số, hoặc để trống nếu chưa rõ.',
    'Dòng 7, cột people: Số người “120,5” không phải là số nguyên từ 0 trở lên. Ghi một con số, hoặc để trống nếu chưa rõ.',
    'Dòng 8, cột people: Số người “12000000” lớn hơn 1.000.000. Kiểm tra lại con số.',
  ],
  'commune-code.csv': [
    'Dòng 3, cột commune_code: Mã xã, phường “009” không có trong danh mục. Dùng mã đơn vị hành chính hiện hành, viết đủ các chữ số.',
    'Dòng 4, cột commune: Tên “Cẩm Sơn” không khớp với mã 002 (phường Bình Minh). Sửa tên hoặc mã cho khớp nhau, hoặc chỉ ghi một trong hai.',
    'Dòng 5, cột commune: Chưa ghi thuộc xã, phường nào. Ghi tên xã, phường hiện nay hoặc mã đơn vị hành chính.',
  ],
  'coordinates.csv': [
    'Dòng 3, cột lon: Tọa độ 0.01; 95.01 có vẻ ghi vĩ độ trước, kinh độ sau. Đổi lại: kinh độ 95,01, vĩ độ 0,01.',
    'Dòng 4, cột lat: Có một nửa tọa độ, thiếu vĩ độ. Ghi đủ kinh độ và vĩ độ, hoặc để trống cả hai.',
    'Dòng 5, cột lon: Kinh độ “phía đông” không phải là số. Ghi bằng độ thập phân, ví dụ 108,20623; chưa rõ thì để trống cả hai.',
    'Dòng 6, cột lon: Tọa độ 552345; 1770123 không phải là kinh độ, vĩ độ. Nếu tọa độ tính bằng mét (VN-2000), hãy chuyển sang WGS 84 rồi nhập lại.',
    'Dòng 7, cột lon: Tọa độ 95.5; 0.5 nằm ngoài địa giới. Kiểm tra lại tọa độ; chưa rõ thì để trống cả hai.',
    'Dòng 8, cột lon: Tọa độ 95.035; 0.035 cách phường An Bình hơn 1.000 m, nằm ở xã Đông Hải. Sửa tọa độ hoặc xã, phường.',
  ],
  'cut-off.csv': ['Dòng 3: Bị cắt ngang, tệp dừng giữa dòng. Xuất hoặc tải lại tệp cho đủ, rồi nhập lại.'],
  'former-commune.csv': [
    'Dòng 3, cột commune: “Cẩm Trung” là tên đơn vị cũ, nay thuộc xã Cẩm Sơn. Ghi tên xã, phường hiện nay.',
  ],
  'future-date.csv': [
    'Dòng 3, cột reported_date: Ngày phản ánh “16/03/2026” ở sau hôm nay (15/03/2026). Chỉ ghi việc đã xảy ra; việc dự kiến thì ghi là có kế hoạch, theo ngày ban hành.',
    'Dòng 4, cột planned_date: Ngày có kế hoạch “30/09/2026” ở sau hôm nay (15/03/2026). Cột này ghi ngày ban hành kế hoạch; hạn xử lý xong ghi vào nguồn kế hoạch.',
  ],
  'ids.csv': [
    'Dòng 3, cột id: Mã “a” đã dùng ở dòng 2. Mỗi dòng một mã riêng, hoặc để trống.',
    'Dòng 4, cột id: Mã “thon-1” trong sổ là của “Thôn Một”. Xóa mã để thêm mục mới, hoặc ghi đúng mã của mục cần cập nhật.',
  ],
  'in-register.csv': [
    'Dòng 3, cột name: “thôn một” đã có trong sổ (Thôn Một, xã Đông Hải). Sửa mục đang có trong sổ, hoặc ghi mã của mục đó vào cột id để cập nhật.',
  ],
  'no-name.csv': ['Dòng 3, cột name: Chưa có tên thôn, cụm dân cư. Ghi tên như địa phương vẫn gọi.'],
  'no-source.csv': ['Dòng 3, cột source: Chưa ghi nguồn. Ghi cơ quan, số văn bản hoặc tên báo và ngày.'],
  'no-status.csv': [
    'Dòng 3, cột reported_date: Chưa có tình trạng nào. Ghi ít nhất ngày phản ánh (cột reported_date).',
  ],
  'no-such-day.csv': [
    'Dòng 3, cột reported_date: Ngày phản ánh “31/02/2026” không có thật: tháng 2/2026 có 28 ngày. Sửa lại ngày theo văn bản gốc.',
    'Dòng 4, cột reported_date: Ngày phản ánh “02/31/2026” ghi tháng 31, một năm có 12 tháng. Ghi theo thứ tự ngày/tháng/năm, ví dụ 05/09/2026.',
  ],
  'not-points.geojson': [
    'Đối tượng thứ 3: Có hình học “Polygon”, sổ chỉ nhận điểm hoặc để trống. Đổi hình học thành điểm (Point) tại nơi dân ở, hoặc xóa hình học.',
    'Đối tượng thứ 4: Là “Point”, không phải một đối tượng GeoJSON (Feature). Xuất lại lớp dữ liệu thành GeoJSON.',
  ],
  'ragged.csv': [
    'Dòng 3: Có 6 ô, dòng tiêu đề có 5 cột. Xem lại dấu phân cách; ô chứa dấu phẩy phải đặt trong dấu ngoặc kép.',
    'Dòng 4: Có 3 ô, dòng tiêu đề có 5 cột. Xem lại dấu phân cách; ô chứa dấu phẩy phải đặt trong dấu ngoặc kép.',
  ],
  'repeated-name.csv': [
    'Dòng 3, cột name: “Thôn Tốt” đã có ở dòng 2 của tệp này, cùng xã, phường. Xóa một dòng; nếu là hai nơi khác nhau, ghi tên cho phân biệt.',
  ],
  'solved-before-reported.csv': [
    'Dòng 3, cột solved_date: Xử lý xong 04/03/2026, trước ngày phản ánh đầu tiên (05/03/2026). Kiểm tra lại hai ngày; có thể đã ghi lẫn cột.',
  ],
  'unknown-commune.csv': [
    'Dòng 3, cột commune: Không có xã, phường nào tên “Xã Cẩm Sươn”. Có phải xã Cẩm Sơn? Ghi đúng tên xã, phường hiện nay.',
    'Dòng 4, cột commune: Không có xã, phường nào tên “Trường Giang”. Ghi đúng tên xã, phường hiện nay.',
  ],
  'unknown-words.csv': [
    'Dòng 3, cột type: Loại “xóm núi” chưa rõ nghĩa. Ghi thôn hoặc cụm dân cư.',
    'Dòng 3, cột power: Tình trạng điện “lúc có lúc không” chưa rõ nghĩa. Ghi chưa có điện, đã có điện, điện lưới hoặc không rõ.',
    'Dòng 3, cột status: Tình trạng “đang xem” chưa rõ nghĩa. Ghi phản ánh, xác nhận, kế hoạch hoặc đã xử lý.',
  ],
  'unreadable-date.csv': [
    'Dòng 3, cột reported_date: Ngày phản ánh “đầu năm” không đọc được. Ghi ngày/tháng/năm, ví dụ 05/09/2026; chỉ rõ tháng hoặc năm thì ghi 09/2026 hoặc 2026.',
    'Dòng 4, cột reported_date: Ngày phản ánh “5/3/26” ghi năm có hai chữ số. Ghi đủ bốn chữ số của năm, ví dụ 05/09/2026.',
    'Dòng 5, cột reported_date: Ngày phản ánh “1945” trước khi có mạng di động. Kiểm tra lại năm.',
  ],
};

/** What is said of files of which no row can be used. */
const refused: Record<string, string[]> = {
  'no-date-column.csv': [
    'Dòng 1: Thiếu cột ghi ngày phản ánh; các cột hiện có: Tên thôn, Xã, Số người. Thêm cột reported_date vào bảng; tải tệp mẫu để xem đủ tên cột.',
  ],
  'no-name-column.csv': [
    'Dòng 1: Thiếu cột ghi tên thôn, cụm dân cư; các cột hiện có: commune, people, source, reported_date. Thêm cột name vào bảng; tải tệp mẫu để xem đủ tên cột.',
  ],
  'old-encoding.csv': [
    'Tệp old-encoding.csv: chữ trong tệp không theo bảng mã UTF-8. Lưu lại bằng bảng mã UTF-8 (trong Excel: “CSV UTF-8”); chữ TCVN3 hoặc VNI cần chuyển sang Unicode.',
  ],
  'repeated-column.csv': [
    'Dòng 1, cột name: Hai cột cùng ghi tên thôn, cụm dân cư: Tên thôn và name. Giữ lại một cột, xóa hoặc đổi tên cột kia.',
  ],
  'web-page.csv': [
    'Tệp web-page.csv: không phải bảng CSV có dòng tiêu đề. Xuất lại bảng thành CSV (UTF-8), dòng đầu là tên cột.',
  ],
};

describe('a register with bad rows', () => {
  it.each(Object.entries(badRows))(
    '%s: every fault is named by row, and the good row is offered',
    (file, told) => {
      const read = readFixture(file);
      if (!read.ok) throw new Error(`${file} is refused as a whole`);
      const { good, bad, parts } = read.reading;
      const faults = bad.flatMap((row) => row.faults);
      expect(faults.map((fault) => sentence(fault, 'vi', parts))).toEqual(told);
      expect(good.map(({ entry }) => entry.name)).toContain('Thôn Tốt');
      for (const fault of faults) expect(sentence(fault, 'en', parts)).not.toMatch(/undefined|NaN|\[object/);
    },
  );
});

describe('a register of which nothing can be used', () => {
  it.each(Object.entries(refused))('%s', (file, told) => {
    const read = readFixture(file);
    if (read.ok || 'tooManyRows' in read) throw new Error(`${file} is read`);
    const failures = read.failures.map((failure) => {
      const { message, suggestion } = failureSentence(failure, 'vi');
      return `${message} ${suggestion}`;
    });
    expect([...failures, ...read.faults.map((fault) => sentence(fault, 'vi'))]).toEqual(told);
  });

  it('is one of more rows than any register has', () => {
    const rows = Array.from({ length: 5001 }, (_, index) => `Thôn ${index},An Bình,UBND,2026-03-05`);
    const text = `name,commune,source,reported_date\n${rows.join('\n')}`;
    expect(readText(text)).toMatchObject({ ok: false, tooManyRows: 5001 });
    const fewer = readText(text.slice(0, text.lastIndexOf('\n')));
    expect(fewer.ok && fewer.reading.good).toHaveLength(5000);
  });
});

describe('what a spreadsheet in Vietnamese saves', () => {
  it('is read: headings, semicolons, decimal commas, words and dates', () => {
    const read = readFixture('vietnamese-headings.csv');
    if (!read.ok) throw new Error('refused');
    expect(read.reading.bad).toEqual([]);
    expect(read.reading.good.map(({ entry }) => entry)).toEqual([
      {
        id: '',
        name: 'Thôn Tốt',
        communeCode: '001',
        unitType: 'village',
        people: 1200,
        households: 300,
        power: 'none',
        cause: 'Núi che',
        position: [95.01, 0.01],
        positionKind: 'approximate',
        officialList: 'unknown',
        source: 'UBND phường',
        history: [
          { status: 'confirmed', date: '2026-03', source: 'UBND phường' },
          { status: 'reported', date: '2026-03-05', source: 'UBND phường' },
        ],
        origin: 'imported',
      },
      {
        id: '',
        name: 'Cụm Bãi Trên',
        communeCode: '004',
        unitType: 'cluster',
        people: null,
        households: null,
        power: 'grid',
        cause: '',
        position: null,
        positionKind: 'unknown',
        officialList: 'unknown',
        source: 'Báo thử nghiệm',
        history: [
          { status: 'reported', date: '2026', source: 'Báo thử nghiệm' },
          { status: 'planned', date: '2026-03-11', source: 'KH 12' },
        ],
        origin: 'imported',
      },
    ]);
    expect(read.reading.remarks.map((remark) => sentence(remark, 'vi'))).toEqual([
      'Dòng 1: Không dùng các cột: Ghi chú. Nếu cần nội dung của các cột này, hãy đổi tên cột theo tệp mẫu.',
      'Dòng 2, cột Ngày phản ánh: Ngày phản ánh “05/03/2026” được hiểu là ngày 5 tháng 3 năm 2026. 2 dòng như vậy. Nếu tệp ghi tháng trước, hãy đổi sang dạng năm-tháng-ngày.',
    ]);
  });

  it('leaves no doubt about day and month where one date of the file can be read in one way only', () => {
    const text =
      'name,commune,type,source,reported_date\nA1,An Bình,thôn,UBND,05/03/2026\nA2,An Bình,thôn,UBND,';
    const codes = (last: string) => {
      const read = readText(text + last);
      return read.ok ? read.reading.remarks.map(({ code }) => code) : null;
    };
    expect(codes('06/03/2026')).toEqual(['date-day-first']);
    expect(codes('13/03/2026')).toEqual([]);
  });
});
