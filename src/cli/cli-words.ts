import type { Language } from '../text/language.ts';

/** What the commands say beyond the words of the app. */
export interface CliWords {
  coverageHelp: string;
  inspectHelp: string;
  unknownOption(option: string, known: string): string;
  unexpectedWord(word: string): string;
  repeatedOption(option: string): string;
  valueNeeded(option: string): string;
  unknownLanguage(word: string): string;
  unknownDefinition(word: string, known: readonly string[]): string;
  unknownOperator(name: string, known: readonly string[]): string;
  nobody: string;
  noSignal: string;
  /** `code` is the system's, such as EACCES. */
  cannotWrite(path: string, code: string): string;
  /** `option` is the one after which the path stands. */
  outputOverInput(path: string, option: string): string;
  outputTwice(path: string): string;
  unknownExtension(path: string): string;
  unknownLevel(word: string): string;
  auditNeeded: string;
  landHasNoUnits: string;
  /** `covered` says what the rows sum to, with its unit. */
  auditWritten(rows: string, path: string, covered: string): string;
  squareMetres(m2: string): string;
  unitsWritten(rows: string, path: string): string;
  remark: string;
  definition: string;
  mostUncovered: string;
  asOf(date: string): string;
  simulatedMark: string;
  otherDefinitions: string;
  countedFrom: string;
  unnamedOperator: string;
  outOf(part: string, whole: string): string;
  unitsAndAreas(units: string, areas: string): string;
  fileNeeded: string;
  inspect: {
    readable: string;
    notReadable: string;
    features(count: string): string;
    kinds: Record<string, string>;
    nothingToRemark: string;
    canBeMended: string;
    error: string;
  };
}

const writeFaults: Record<Language, Record<string, string | undefined>> = {
  vi: {
    EISDIR: 'đó là một thư mục',
    ENOENT: 'không có thư mục đó',
    ENOTDIR: 'không có thư mục đó',
    EACCES: 'không có quyền ghi',
    EPERM: 'không có quyền ghi',
    EROFS: 'ổ đĩa chỉ cho đọc',
    ENOSPC: 'ổ đĩa đã đầy',
  },
  en: {
    EISDIR: 'it is a folder',
    ENOENT: 'there is no such folder',
    ENOTDIR: 'there is no such folder',
    EACCES: 'writing there is not allowed',
    EPERM: 'writing there is not allowed',
    EROFS: 'the disk can only be read',
    ENOSPC: 'the disk is full',
  },
};

export const cliWords: Record<Language, CliWords> = {
  vi: {
    coverageHelp: `Tính tỷ lệ dân số trong vùng phủ 5G, đúng con số trên màn hình.

  npm run --silent coverage -- [lựa chọn]

  --json                    in kết quả dạng JSON
  --definition D            any, operator:<tên>, largest-operator, largest-per-commune,
                            commune-area, commune-centroid, commune-touched, land-area
  --service-areas F.geojson vùng phục vụ do nhà mạng cung cấp (thuộc tính operator)
  --stations F.csv          trạm: id,lon,lat,operator,radius_m (hoặc band,environment)
  --population F.csv        điểm dân cư: lon,lat,population[,commune_code]
  --communes F.geojson      địa giới xã, phường kèm dân số
  --zones                   thêm kết quả của từng khu, cảng
  --units F.csv             ghi mỗi ô dân cư một dòng: h3,lon,lat,commune_code,population,covered
  --audit F.csv             ghi bảng đối chiếu của cách tính đã chọn, cộng lại đúng bằng kết quả;
                            đuôi .csv, .xlsx hoặc .geojson quyết định định dạng
  --audit-level MỨC         units: mỗi ô dân cư một dòng (mặc định); communes: mỗi xã, phường một dòng
  --city THƯ_MỤC            dùng thành phố khác (thư mục có catalog.json)
  --lang vi|en              ngôn ngữ
  --help                    in phần này

Tệp có lỗi: in câu nêu rõ tệp, dòng và cách sửa, mã thoát 2.`,
    inspectHelp: `Kiểm tra một tệp trước khi dùng: GeoJSON, CSV, XLSX, Shapefile (zip), KML, KMZ, GPX, GeoPackage,
FlatGeobuf, GeoParquet, TopoJSON; WGS 84 hoặc VN-2000.

  npm run --silent inspect -- TỆP [--json] [--lang vi|en]

Tệp đọc được: mã thoát 0; tệp có lỗi: mã thoát 2.`,
    unknownOption: (option, known) => `Không có lựa chọn ${option}. Các lựa chọn: ${known}`,
    repeatedOption: (option) => `Lựa chọn ${option} có hơn một lần; chỉ ghi một lần.`,
    unexpectedWord: (word) => `Không rõ “${word}” dùng để làm gì. Xem --help.`,
    valueNeeded: (option) => `Sau ${option} cần có một giá trị. Xem --help.`,
    unknownLanguage: (word) => `Không có ngôn ngữ “${word}”; dùng vi hoặc en.`,
    unknownDefinition: (word, known) =>
      `Không có cách tính “${word}”. Các cách tính: ${known.join(', ')}, operator:<tên nhà mạng>.`,
    unknownOperator: (name, known) =>
      `Dữ liệu không có nhà mạng “${name}”. Các nhà mạng: ${known.join(', ')}.`,
    nobody: 'Không tính được tỷ lệ: dữ liệu dân số không có người nào.',
    noSignal: 'Không tính được tỷ lệ: không có trạm hay vùng phục vụ nào.',
    cannotWrite: (path, code) => `Không ghi được tệp ${path}: ${writeFaults.vi[code] ?? `lỗi ${code}`}.`,
    outputOverInput: (path, option) => `Tệp ${path} đang được đọc; hãy đặt tên khác sau ${option}.`,
    outputTwice: (path) => `Tệp ${path} đứng sau cả --units và --audit; hãy đặt hai tên khác nhau.`,
    unknownExtension: (path) =>
      `Không rõ định dạng của tệp ${path}; sau --audit dùng đuôi .csv, .xlsx hoặc .geojson.`,
    unknownLevel: (word) => `Không có mức “${word}”; sau --audit-level dùng communes hoặc units.`,
    auditNeeded: 'Lựa chọn --audit-level chỉ dùng cùng --audit.',
    landHasNoUnits:
      'Cách tính land-area không đếm người nên không có dòng theo ô dân cư; thêm --audit-level communes.',
    auditWritten: (rows, path, covered) =>
      `Đã ghi ${rows} dòng vào ${path}; cộng lại có ${covered} trong vùng phủ, đúng bằng kết quả.`,
    squareMetres: (m2) => `${m2} m²`,
    unitsWritten: (rows, path) => `Đã ghi ${rows} dòng vào ${path}.`,
    remark: 'Lưu ý',
    definition: 'Cách tính',
    mostUncovered: 'Xã, phường còn nhiều người ngoài vùng phủ nhất',
    asOf: (date) => `tính đến ${date}`,
    simulatedMark: 'mô phỏng',
    outOf: (part, whole) => `${part} trên ${whole}`,
    countedFrom: 'Tính trên',
    unnamedOperator: 'Riêng nhà mạng không rõ tên',
    otherDefinitions: 'Cùng dữ liệu, nhiều cách tính',
    unitsAndAreas: (units, areas) => `${units} ô dân cư, ${areas} vùng phục vụ`,
    fileNeeded: 'Cần tên một tệp để kiểm tra. Xem --help.',
    inspect: {
      readable: 'đọc được',
      notReadable: 'có lỗi, chưa dùng được',
      features: (count) => `${count} đối tượng`,
      kinds: {
        'service-areas': 'vùng phục vụ',
        stations: 'trạm thu phát sóng',
        'dead-zones': 'thôn lõm sóng',
        zones: 'khu, cảng',
        places: 'công trình',
        population: 'dân số',
        communes: 'xã, phường',
        other: 'dữ liệu khác',
      },
      nothingToRemark: 'Không có lưu ý nào.',
      canBeMended: 'Có thể xử lý khi nạp',
      error: 'Lỗi',
    },
  },
  en: {
    coverageHelp: `The share of residents under 5G, exactly as the screen shows it.

  npm run --silent coverage -- [options]

  --json                    print the result as JSON
  --definition D            any, operator:<name>, largest-operator, largest-per-commune,
                            commune-area, commune-centroid, commune-touched, land-area
  --service-areas F.geojson service areas supplied by operators (property operator)
  --stations F.csv          stations: id,lon,lat,operator,radius_m (or band,environment)
  --population F.csv        population points: lon,lat,population[,commune_code]
  --communes F.geojson      commune boundaries with their population
  --zones                   add the result of every zone and port
  --units F.csv             write one row per unit: h3,lon,lat,commune_code,population,covered
  --audit F.csv             write the rows behind the definition, which sum to its result;
                            the extension .csv, .xlsx or .geojson decides the format
  --audit-level LEVEL       units: a row per population unit (default); communes: a row per commune
  --city FOLDER             another city (a folder with catalog.json)
  --lang vi|en              language
  --help                    print this

A faulty file: a sentence naming file, row and remedy, exit code 2.`,
    inspectHelp: `Checks a file before it is used: GeoJSON, CSV, XLSX, Shapefile (zip), KML, KMZ, GPX, GeoPackage,
FlatGeobuf, GeoParquet, TopoJSON; WGS 84 or VN-2000.

  npm run --silent inspect -- FILE [--json] [--lang vi|en]

Exit code 0 when the file can be used, 2 when it is faulty.`,
    unknownOption: (option, known) => `There is no option ${option}. The options are ${known}`,
    repeatedOption: (option) => `The option ${option} is given more than once; give it once.`,
    unexpectedWord: (word) => `It is not clear what “${word}” is for. See --help.`,
    valueNeeded: (option) => `${option} needs a value. See --help.`,
    unknownLanguage: (word) => `There is no language “${word}”; use vi or en.`,
    unknownDefinition: (word, known) =>
      `There is no definition “${word}”. The definitions are ${known.join(', ')}, operator:<name>.`,
    unknownOperator: (name, known) =>
      `The data have no operator “${name}”. The operators are ${known.join(', ')}.`,
    nobody: 'No share can be computed: the population data hold nobody.',
    noSignal: 'No share can be computed: there are no stations and no service areas.',
    cannotWrite: (path, code) =>
      `The file ${path} cannot be written: ${writeFaults.en[code] ?? `error ${code}`}.`,
    outputOverInput: (path, option) => `The file ${path} is being read; give another name after ${option}.`,
    outputTwice: (path) => `The file ${path} is named after --units and after --audit; give two names.`,
    unknownExtension: (path) =>
      `The format of ${path} is not known; after --audit use .csv, .xlsx or .geojson.`,
    unknownLevel: (word) => `There is no level “${word}”; after --audit-level use communes or units.`,
    auditNeeded: '--audit-level goes with --audit only.',
    landHasNoUnits: 'land-area counts no people, so it has no rows of units; add --audit-level communes.',
    auditWritten: (rows, path, covered) =>
      `Wrote ${rows} rows to ${path}; they sum to ${covered} covered, equal to the result.`,
    squareMetres: (m2) => `${m2} m²`,
    unitsWritten: (rows, path) => `Wrote ${rows} rows to ${path}.`,
    remark: 'Note',
    definition: 'Definition',
    mostUncovered: 'Communes with the most people outside coverage',
    asOf: (date) => `as of ${date}`,
    simulatedMark: 'simulated',
    outOf: (part, whole) => `${part} of ${whole}`,
    countedFrom: 'Counted from',
    unnamedOperator: 'Operator not named',
    otherDefinitions: 'Same data, several definitions',
    unitsAndAreas: (units, areas) => `${units} population units, ${areas} service areas`,
    fileNeeded: 'Name a file to inspect. See --help.',
    inspect: {
      readable: 'can be used',
      notReadable: 'is faulty and cannot be used',
      features: (count) => `${count} features`,
      kinds: {
        'service-areas': 'service areas',
        stations: 'stations',
        'dead-zones': 'dead zones',
        zones: 'zones',
        places: 'places',
        population: 'population',
        communes: 'communes',
        other: 'other data',
      },
      nothingToRemark: 'Nothing to remark.',
      canBeMended: 'Can be mended on import',
      error: 'Error',
    },
  },
};
