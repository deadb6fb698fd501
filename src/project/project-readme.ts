import type { Language } from '../text/language.ts';
import { fileSize } from '../text/numbers.ts';
import { MOST_ORIGINAL_BYTES, MOST_ORIGINALS_BYTES } from './kept-original.ts';
import type { ImportedDataset, ProjectDocument } from './project.ts';

/** What stands in a project file beside the data, for people who unpack it. `paths` are by SHA-256. */
export function projectReadme({ data }: ProjectDocument, paths: ReadonlyMap<string, string>): string {
  const listed = (language: Language) =>
    data.datasets.map(({ title, source, asOf, simulated, content, original }) =>
      [
        `  ${paths.get(content.sha256) ?? ''}`,
        `    ${oneLine(title)}${simulated ? ` (${words[language].simulated})` : ''}`,
        `    ${oneLine([source, asOf].filter((text) => text !== '').join(', '))}`,
        `    ${originalLine(original, language, paths)}`,
      ].join('\n'),
    );
  const hasData = data.datasets.length > 0;
  const [mostEach, mostTogether] = [MOST_ORIGINAL_BYTES, MOST_ORIGINALS_BYTES].map(wholeMb);
  return `${[
    'TỆP DỰ ÁN CỦA BẢN SAO SỐ',
    '',
    'Mở lại toàn bộ: trong ứng dụng, chọn mở tệp dự án rồi chọn tệp ZIP này.',
    '',
    'project.json   mô tả dự án: dữ liệu, sổ theo dõi, bản trình bày, lớp từ máy chủ, khung nhìn, thiết lập',
    'register.json  riêng các thay đổi của sổ theo dõi thôn lõm sóng, để đọc bằng chương trình khác',
    'data/          dữ liệu đã nhập: WGS 84 (EPSG:4326), kinh độ trước; mở được bằng QGIS, Excel',
    `sources/       tệp gốc đúng như khi nhập; mỗi tệp tối đa ${mostEach}, tất cả tối đa ${mostTogether}`,
    'SHA256SUMS     mã kiểm tra của từng tệp; kiểm tra bằng lệnh: sha256sum -c SHA256SUMS',
    '',
    'Ứng dụng không mở tệp dự án có tệp bên trong đã bị sửa. Muốn sửa dữ liệu thì sửa bản sao của tệp',
    'trong data/ rồi nhập tệp đó như dữ liệu mới.',
    ...(hasData ? ['', 'Dữ liệu trong dự án:', ...listed('vi')] : []),
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
    `sources/       the files as they were imported; each up to ${mostEach}, all up to ${mostTogether}`,
    'SHA256SUMS     a checksum of each file; check with: sha256sum -c SHA256SUMS',
    '',
    'The app does not open a project file in which a file has been changed. To change data, change a copy',
    'of the file in data/ and import it as new data.',
    ...(hasData ? ['', 'Data in the project:', ...listed('en')] : []),
  ].join('\n')}\n`;
}

const words = {
  vi: { simulated: 'mô phỏng', original: 'tệp gốc', without: 'không kèm tệp gốc' },
  en: { simulated: 'simulated', original: 'original file', without: 'without the original file' },
};

/** Where the original lies; where it is not in the project, what it was. */
function originalLine(
  { kept, name, bytes, sha256 }: ImportedDataset['original'],
  language: Language,
  paths: ReadonlyMap<string, string>,
): string {
  const path = kept ? paths.get(sha256) : undefined;
  if (path !== undefined) return `${words[language].original}: ${path}`;
  return `${words[language].without}: ${oneLine(name)}, ${fileSize(bytes, language)}, SHA-256 ${sha256}`;
}

function wholeMb(bytes: number): string {
  return `${bytes / 1_000_000} MB`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
