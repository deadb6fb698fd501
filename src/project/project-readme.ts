import type { ProjectDocument } from './project.ts';

/** What stands in a project file beside the data, for people who unpack it. `paths` are by SHA-256. */
export function projectReadme({ data }: ProjectDocument, paths: ReadonlyMap<string, string>): string {
  const files = data.datasets.map(({ title, source, asOf, simulated, content, original }) => ({
    path: paths.get(content.sha256) ?? '',
    title,
    from: [source, asOf].filter((text) => text !== '').join(', '),
    simulated,
    original: original.kept ? (paths.get(original.sha256) ?? '') : '',
  }));
  const listed = (simulated: string, original: string) =>
    files.map((file) =>
      [
        `  ${file.path}`,
        `    ${oneLine(file.title)}${file.simulated ? ` (${simulated})` : ''}`,
        `    ${oneLine(file.from)}`,
        ...(file.original === '' ? [] : [`    ${original}: ${file.original}`]),
      ].join('\n'),
    );
  return `${[
    'TỆP DỰ ÁN CỦA BẢN SAO SỐ',
    '',
    'Mở lại toàn bộ: trong ứng dụng, chọn mở tệp dự án rồi chọn tệp ZIP này.',
    '',
    'project.json   mô tả dự án: dữ liệu, sổ theo dõi, bản trình bày, lớp từ máy chủ, khung nhìn, thiết lập',
    'register.json  riêng các thay đổi của sổ theo dõi thôn lõm sóng, để đọc bằng chương trình khác',
    'data/          dữ liệu đã nhập: WGS 84 (EPSG:4326), kinh độ trước; mở được bằng QGIS, Excel',
    'sources/       tệp gốc, nếu có giữ lại',
    'SHA256SUMS     mã kiểm tra của từng tệp; kiểm tra bằng lệnh: sha256sum -c SHA256SUMS',
    '',
    'Ứng dụng không mở tệp dự án có tệp bên trong đã bị sửa. Muốn sửa dữ liệu thì sửa bản sao của tệp',
    'trong data/ rồi nhập tệp đó như dữ liệu mới.',
    ...(files.length > 0 ? ['', 'Dữ liệu trong dự án:', ...listed('mô phỏng', 'tệp gốc')] : []),
    '',
    '----',
    '',
    'PROJECT FILE OF THE DIGITAL TWIN',
    '',
    'To restore everything: in the app, open a project file and choose this ZIP file.',
    '',
    'project.json   the project: data, register, briefing, layers from servers, view, settings',
    'register.json  the changes to the register of dead zones alone, for other programs to read',
    'data/          the imported data: WGS 84 (EPSG:4326), longitude first; QGIS and Excel open them',
    'sources/       the files they came from, where kept',
    'SHA256SUMS     a checksum of each file; check with: sha256sum -c SHA256SUMS',
    '',
    'The app does not open a project file in which a file has been changed. To change data, change a copy',
    'of the file in data/ and import it as new data.',
    ...(files.length > 0 ? ['', 'Data in the project:', ...listed('simulated', 'original file')] : []),
  ].join('\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
