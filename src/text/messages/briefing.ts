import { integer } from '../numbers.ts';

const viNumber = (n: number) => integer(n, 'vi');
const enNumber = (n: number) => integer(n, 'en');
const plural = (n: number, one: string, many: string) => `${enNumber(n)} ${n === 1 ? one : many}`;
/** A number at the head of a sentence, where one is a word. */
const viSome = (n: number) => (n === 1 ? 'Một' : viNumber(n));
const enSome = (n: number, one: string, many: string) => (n === 1 ? `One ${one}` : plural(n, one, many));

/** Names of places of a kind within a sentence: after a number, and in headings. */
const viKinds: Record<string, string> = {
  'it-park': 'khu CNTT tập trung',
  'software-park': 'công viên phần mềm',
  building: 'tòa nhà',
  'innovation-space': 'không gian đổi mới sáng tạo',
  'support-centre': 'trung tâm hỗ trợ khởi nghiệp',
  incubator: 'vườn ươm',
  university: 'trường đại học',
  'high-tech-park': 'khu công nghệ cao',
  'industrial-park': 'khu công nghiệp',
  'industrial-cluster': 'cụm công nghiệp',
  'free-trade-zone': 'khu thương mại tự do',
  seaport: 'cảng biển',
  'data-centre': 'trung tâm dữ liệu',
  'cable-landing': 'trạm cập bờ cáp quang biển',
  'satellite-gateway': 'trạm cổng mặt đất vệ tinh',
};

const enKinds: Record<string, [one: string, many: string]> = {
  'it-park': ['IT park', 'IT parks'],
  'software-park': ['software park', 'software parks'],
  building: ['building', 'buildings'],
  'innovation-space': ['innovation space', 'innovation spaces'],
  'support-centre': ['start-up support centre', 'start-up support centres'],
  incubator: ['incubator', 'incubators'],
  university: ['university', 'universities'],
  'high-tech-park': ['high-tech park', 'high-tech parks'],
  'industrial-park': ['industrial park', 'industrial parks'],
  'industrial-cluster': ['industrial cluster', 'industrial clusters'],
  'free-trade-zone': ['free trade zone', 'free trade zones'],
  seaport: ['seaport', 'seaports'],
  'data-centre': ['data centre', 'data centres'],
  'cable-landing': ['cable landing station', 'cable landing stations'],
  'satellite-gateway': ['satellite gateway', 'satellite gateways'],
};

const viCounts: Record<string, (n: number) => string> = Object.fromEntries(
  Object.entries(viKinds).map(([kind, name]) => [kind, (n: number) => `${viNumber(n)} ${name}`]),
);
const enCounts: Record<string, (n: number) => string> = Object.fromEntries(
  Object.entries(enKinds).map(([kind, [one, many]]) => [kind, (n: number) => plural(n, one, many)]),
);
const enKindNames: Record<string, string> = Object.fromEntries(
  Object.entries(enKinds).map(([kind, [, many]]) => [kind, many]),
);

const vi = {
  /** Names of the figures in the list; each but once, without braces. */
  labels: {
    coverage: 'Tỷ lệ phủ 5G',
    covered: 'Số người trong vùng phủ',
    uncovered: 'Số người ngoài vùng phủ',
    total: 'Tổng dân số',
    target: 'Mục tiêu phủ 5G theo dân số',
    targetYear: 'Năm đến hạn của mục tiêu phủ 5G',
    daysLeft: 'Số ngày còn lại đến hạn phủ 5G',
    gapPeople: 'Số người còn thiếu để đạt mục tiêu',
    gapPoints: 'Số điểm phần trăm còn thiếu để đạt mục tiêu',
    againstTarget: 'Bằng lời: so với mục tiêu phủ 5G',
    operator: (name: string) => `Tỷ lệ phủ của ${name}`,
    largestOperator: 'Nhà mạng phủ rộng nhất và tỷ lệ',
    definition: (name: string) => `Tỷ lệ theo cách tính: ${name}`,
    communes: 'Số xã, phường',
    communesAt: 'Số xã, phường đạt mục tiêu',
    communesBelow: 'Số xã, phường chưa đạt mục tiêu',
    halfCommunes: 'Số xã, phường chiếm một nửa số người ngoài vùng phủ',
    halfNames: 'Tên các xã, phường thiếu nhiều nhất',
    whereGap: 'Bằng lời: người ngoài vùng phủ ở đâu',
    mountainPeople: 'Dân số miền núi cao',
    mountainShare: 'Tỷ trọng dân số miền núi cao',
    mountainArea: 'Tỷ trọng diện tích miền núi cao',
    mountainCoverage: 'Tỷ lệ phủ ở miền núi cao',
    zonesOperating: 'Số khu, cảng đang hoạt động',
    zonesMeasured: 'Số khu, cảng có ranh giới để đo',
    zonesFull: 'Số khu, cảng phủ đủ 100% diện tích',
    zonesNotFull: 'Số khu, cảng chưa phủ đủ diện tích',
    zonesFullShare: 'Tỷ lệ khu, cảng phủ đủ 100% diện tích',
    zonesService: 'Số khu, cảng có dịch vụ 5G',
    zonesUnlocated: 'Số khu, cảng chưa rõ vị trí',
    zonesPoint: 'Số khu, cảng chưa có ranh giới',
    zonesHectares: 'Diện tích khu, cảng chưa phủ',
    zonesWords: 'Bằng lời: các khu, cảng phải phủ 100%',
    deadOfficial: 'Số thôn, cụm dân cư lõm sóng đã công bố',
    deadVillages: 'Số thôn lõm sóng đã công bố',
    deadClusters: 'Số cụm dân cư lõm sóng đã công bố',
    deadNamed: 'Số nơi lõm sóng đã biết tên',
    deadSolved: 'Số nơi lõm sóng đã xử lý',
    deadLeft: 'Số nơi lõm sóng còn lại',
    deadUnpublished: 'Số nơi lõm sóng chưa công bố tên',
    withoutPower: 'Số thôn chưa có điện',
    deadWords: 'Bằng lời: lõm sóng còn lại',
    places: (what: string) => `Số ${what}`,
    placesOperating: (what: string) => `Số ${what} đang hoạt động`,
    placesBuilding: (what: string) => `Số ${what} đang xây dựng`,
    placesPlanned: (what: string) => `Số ${what} trong quy hoạch`,
    placesHectares: (what: string) => `Diện tích đã biết của ${what}`,
    placesWords: (what: string) => `Bằng lời: ${what}`,
    inSet: (title: string) => `địa điểm trong “${title}”`,
    parts: (place: string) => `hạng mục trong ${place}`,
    clusters: 'Số cụm dân cư chưa phủ',
    halfClusters: 'Số cụm dân cư chiếm một nửa số người ngoài vùng phủ',
    topPeople: (n: string) => `Số người ngoài vùng phủ ở ${n} cụm lớn nhất`,
    topShare: (n: string) => `Tỷ trọng của ${n} cụm lớn nhất`,
    bestGain: 'Số người một trạm tốt nhất phủ thêm',
    bestCloses: 'Phần còn thiếu mà một trạm tốt nhất bù được',
    siteRadius: 'Tầm phủ của trạm mới',
    closingWords: 'Bằng lời: cách thu hẹp phần còn thiếu',
    targets: 'Số mục tiêu theo dõi',
    targetsMet: 'Số mục tiêu đạt',
    targetsMissed: 'Số mục tiêu chưa đạt',
    targetsUnknown: 'Số mục tiêu chưa có số liệu để kết luận',
    wanted: (statement: string) => `Mục tiêu: ${statement}`,
    present: (statement: string) => `Hiện nay: ${statement}`,
    asks: 'Bằng lời: các kiến nghị',
    dataDate: 'Thời điểm của dữ liệu phủ sóng',
    today: 'Ngày trình bày',
    basis: 'Bằng lời: số liệu 5G từ đâu',
  },
  units: {
    days: (n: number) => (n < 0 ? `quá hạn ${viNumber(-n)} ngày` : `${viNumber(n)} ngày`),
    points: (n: string) => `${n} điểm phần trăm`,
    communes: (n: number) => `${viNumber(n)} xã, phường`,
    zones: (n: number) => `${viNumber(n)} khu, cảng`,
    deadZones: (n: number) => `${viNumber(n)} thôn, cụm dân cư`,
    villages: (n: number) => `${viNumber(n)} thôn`,
    homeClusters: (n: number) => `${viNumber(n)} cụm dân cư`,
    /** Places of a kind, counted. */
    kinds: viCounts,
    places: (n: number) => `${viNumber(n)} địa điểm`,
    parts: (n: number) => `${viNumber(n)} hạng mục`,
    clusters: (n: number) => `${viNumber(n)} cụm dân cư`,
    targets: (n: number) => `${viNumber(n)} mục tiêu`,
    asks: (n: number) => `${viNumber(n)} kiến nghị`,
    sources: (n: number) => `${viNumber(n)} nguồn`,
  },
  /** Places of a kind, within a sentence. */
  kindNames: viKinds,
  /** What figures of things are called that are no longer in the data. */
  gone: {
    places: 'địa điểm',
    set: 'địa điểm của một lớp đã gỡ',
    parts: 'hạng mục của một địa điểm đã gỡ',
    target: 'Giá trị cần đạt của một mục tiêu đã gỡ',
    targetNow: 'Giá trị hiện nay của một mục tiêu đã gỡ',
  },
  /** Where a figure comes from. */
  sources: {
    computed: (from: string) => `Tính từ: ${from}.`,
    clock: 'Ngày trên máy này.',
  },
  phrases: {
    met: (target: string, points: string) => `đạt mục tiêu ${target}, vượt ${points} điểm phần trăm`,
    missed: (target: string, points: string) =>
      `chưa đạt mục tiêu ${target}, còn thiếu ${points} điểm phần trăm`,
    landNotJudged: 'mục tiêu tính theo dân số nên không xét tỷ lệ này',
    zonesNone: 'Chưa khu, cảng đang hoạt động nào có ranh giới để đo tỷ lệ phủ.',
    zonesAll: (full: number) =>
      `Cả ${viNumber(full)} khu, cảng đang hoạt động đã được phủ đủ 100% diện tích.`,
    zonesAllMeasured: (full: number, unmeasured: number) =>
      `${viNumber(full)}/${viNumber(full)} khu, cảng có ranh giới đã được phủ đủ 100% diện tích; ${viNumber(unmeasured)} nơi chưa đo được vì chưa có ranh giới.`,
    zonesSome: (full: number, measured: number, left: string, unmeasured: number) =>
      `${viNumber(full)}/${viNumber(measured)} khu, cảng có ranh giới đã được phủ đủ 100% diện tích, còn ${left} chưa phủ${unmeasured > 0 ? `; ${viNumber(unmeasured)} nơi chưa đo được vì chưa có ranh giới` : ''}.`,
    deadNone: (official: number) =>
      `Đã xử lý xong ${viNumber(official)}/${viNumber(official)} thôn, cụm dân cư lõm sóng đã công bố.`,
    deadZero: 'Theo công bố, không còn thôn, cụm dân cư nào lõm sóng.',
    deadLeft: (left: number, official: number, unpublished: number) => {
      const nameless =
        unpublished === official
          ? 'chưa nơi nào được công bố tên'
          : `${viNumber(unpublished)} nơi chưa công bố tên`;
      return `${viNumber(left)}/${viNumber(official)} thôn, cụm dân cư lõm sóng đã công bố vẫn còn${unpublished > 0 ? `; ${nameless} nên chưa thể hiện được trên bản đồ` : ''}.`;
    },
    statuses: {
      operating: (n: number) => `${viNumber(n)} đang hoạt động`,
      'under-construction': (n: number) => `${viNumber(n)} đang xây dựng`,
      planned: (n: number) => `${viNumber(n)} trong quy hoạch`,
    },
    places: (count: string, statuses: string, area: string | null) =>
      `${count}: ${statuses}${area === null ? '' : `; diện tích đã biết ${area}`}.`,
    oneStatus: {
      operating: 'đang hoạt động',
      'under-construction': 'đang xây dựng',
      planned: 'trong quy hoạch',
    },
    parts: (place: string, status: string, count: string, statuses: string) =>
      `${place} ${status}, gồm ${count}: ${statuses}.`,
    closing: (half: number, all: number) =>
      `Một nửa số người ngoài vùng phủ sống ở ${viNumber(half)}/${viNumber(all)} cụm dân cư`,
    closingSite: (gain: string, closes: string) =>
      `; một trạm mới ở chỗ tốt nhất phủ thêm ${gain}, bù ${closes} phần còn thiếu.`,
    closingMet: (gain: string) => `Mục tiêu đã đạt; một trạm mới ở chỗ tốt nhất vẫn phủ thêm được ${gain}.`,
    closingMetNoSite: 'Mục tiêu đã đạt theo dữ liệu hiện có.',
  },
  asks: {
    numbered: (n: number, ask: string) => `${viNumber(n)}. ${ask}`,
    operators: (names: string) =>
      `Các nhà mạng (${names}) cung cấp vùng phủ 5G thực tế để thay số liệu mô phỏng.`,
    operatorsUnnamed: 'Các nhà mạng cung cấp vùng phủ 5G thực tế để thay số liệu mô phỏng.',
    stations: (clusters: number, share: string) =>
      `Các nhà mạng ưu tiên trạm mới ở ${viNumber(clusters)} cụm dân cư lớn nhất, nơi có ${share} số người ngoài vùng phủ.`,
    zones: (zones: number, area: string) =>
      `Phủ kín ${viNumber(zones)} khu, cảng đang hoạt động còn ${area} chưa có sóng.`,
    outlines: (zones: number) => `Cung cấp ranh giới của ${viNumber(zones)} khu, cảng chưa đo được.`,
    names: (n: number) => `Công bố danh sách ${viNumber(n)} thôn, cụm dân cư lõm sóng chưa được nêu tên.`,
    deadZones: (n: number) => `Xử lý dứt điểm ${viNumber(n)} thôn, cụm dân cư lõm sóng còn lại.`,
    figures: (n: number) => `Các đơn vị cung cấp số liệu cho ${viNumber(n)} mục tiêu chưa thể kết luận.`,
    none: 'Chưa có kiến nghị nào: các mục tiêu đều có số liệu và không còn phần nào thiếu.',
  },
  exhibits: {
    targets: {
      title: 'Các mục tiêu của thành phố',
      name: 'Mục tiêu',
      wanted: 'Cần đạt',
      now: 'Hiện nay',
      verdict: 'Kết luận',
    },
    targetsMore: (n: number) => `và ${viNumber(n)} mục tiêu khác`,
    targetsMoreUnknown: (n: number) => `và ${viNumber(n)} mục tiêu khác chưa có số liệu`,
    gaps: {
      title: 'Xã, phường có nhiều người ngoài vùng phủ nhất',
      name: 'Xã, phường',
      people: 'Ngoài vùng phủ',
      share: 'Tỷ lệ phủ',
    },
    gapsMore: (n: number) => `và ${viNumber(n)} xã, phường khác`,
    zones: {
      title: 'Các khu, cảng đang hoạt động, nơi thiếu nhiều nhất trước',
      name: 'Khu, cảng',
      service: 'Có dịch vụ',
      share: 'Diện tích phủ',
      uncovered: 'Chưa phủ',
    },
    zonesMore: (n: number) => `và ${viNumber(n)} khu, cảng khác`,
    zonesUnlocated: (n: number) => `${viNumber(n)} khu, cảng chưa rõ vị trí nên không chấm`,
    noOutline: 'chưa có ranh giới',
    operators: 'Tỷ lệ dân số trong vùng phủ của từng nhà mạng',
    anyOperator: 'Ít nhất một nhà mạng',
    definitions: 'Cùng dữ liệu, nhiều cách tính',
    waiting: (n: number) => `${viNumber(n)} cách tính đang được tính`,
    sites: {
      title: 'Những vị trí trạm mới phủ thêm được nhiều người nhất',
      name: 'Xã, phường',
      people: 'Ngoài vùng phủ',
      gain: 'Phủ thêm',
      closes: 'Bù phần thiếu',
    },
    sitesNote: 'số phủ thêm của từng trạm không cộng được với nhau',
    deadZones: {
      title: 'Thôn, cụm dân cư lõm sóng',
      kind: 'Loại',
      official: 'Công bố',
      named: 'Đã biết tên',
      solved: 'Đã xử lý',
      left: 'Còn lại',
      total: 'Cộng',
    },
    places: { title: 'Danh sách', name: 'Tên', status: 'Tình trạng', area: 'Diện tích' },
    placesMore: (n: number) => `và ${viNumber(n)} nơi khác`,
  },
  page: {
    data: (date: string) => `Dữ liệu ${date}`,
    definition: (name: string) => `Cách tính: ${name}`,
    /** What holds, and what holds only where it is noted. */
    definitionBeside: (own: string, noted: string) => `${own}; ${noted} ở chỗ có ghi`,
    figure: (label: string, text: string) => `${label}: ${text}.`,
    places: (title: string, words: string) => `${title}, ${words}`,
    source: (title: string, source: string, date: string) =>
      `${title}: ${source}${date === '' ? '' : `; tính đến ${date}`}`,
    missingLayer: (title: string) => `Lớp “${title}” không còn trong dữ liệu đang mở.`,
    /** Layers whose titles went with them. */
    missingLayers: {
      own: (n: number) => `${viSome(n)} lớp dữ liệu riêng không còn trong dữ liệu đang mở.`,
      live: (n: number) => `${viSome(n)} lớp lấy từ máy chủ không còn trong các nguồn đã thêm.`,
      places: (n: number) => `${viSome(n)} lớp địa điểm không còn trong dữ liệu đang mở.`,
      other: (n: number) => `${viSome(n)} lớp không còn trong dữ liệu đang mở.`,
    },
    missingFigure: (name: string) => `Dữ liệu đang mở không có con số “${name}”.`,
    missingSelection: 'Đối tượng được chọn ở cảnh này không còn trong dữ liệu đang mở.',
    missingOperator: (name: string) =>
      `Nhà mạng “${name}” của cách tính ở cảnh này không còn trong dữ liệu đang mở.`,
  },
  /** The briefing that ships; figures come as they are bound in a text. */
  deck: {
    title: (city: string) => `Hạ tầng số và phủ sóng 5G của ${city}`,
    coverage: {
      title: 'Phủ sóng 5G so với mục tiêu',
      text: (share: string, verdict: string) =>
        `${share} dân số sống trong vùng phủ 5G của ít nhất một nhà mạng, ${verdict}.`,
      counted: (total: string) =>
        `Cách tính: theo ITU (chỉ tiêu SDG 9.c.1), một người được tính khi ô dân cư nơi họ sống nằm trong vùng phủ 5G ngoài trời của ít nhất một nhà mạng. Mẫu số là ${total}, tổng của danh sách xã, phường. Đạt hay chưa đạt xét theo giá trị chưa làm tròn.`,
      missing: (people: string) => `Số còn thiếu để đạt mục tiêu: ${people}.`,
      operators: (shares: string) =>
        `Nếu hỏi về từng nhà mạng: ${shares}. Mục tiêu tính chung các nhà mạng, không tính riêng.`,
      others: (land: string, touched: string) =>
        `Nếu hỏi vì sao có con số khác: cùng dữ liệu này, tính theo diện tích đất được ${land}, theo xã có sóng ở bất kỳ đâu được ${touched}; bảng “Cách tính” so từng cách.`,
      basis: (basis: string, date: string) => `Nếu hỏi số liệu từ đâu: ${basis} Thời điểm dữ liệu: ${date}.`,
    },
    gap: {
      title: 'Ai chưa được phủ sóng, ở đâu',
      people: (uncovered: string, below: string) =>
        `${uncovered} ở ngoài vùng phủ, cộng từ từng ô dân cư và khớp với tỷ lệ chung đến từng người. ${below} có tỷ lệ thấp hơn mục tiêu.`,
      mountains: (people: string, share: string, area: string, coverage: string) =>
        `Nếu hỏi về miền núi cao: ${people} sống ở đó, chiếm ${share} dân số trên ${area} diện tích; ${coverage} trong số họ đã trong vùng phủ.`,
      commune:
        'Nếu hỏi về một xã, phường: bấm vào tên trên bản đồ để xem dân số, tỷ lệ phủ và số người còn thiếu ở đó.',
    },
    zones: {
      title: 'Các khu, cảng phải phủ 5G 100%',
      counted: (operating: string, served: string) =>
        `Chỉ khu đang hoạt động và có ranh giới mới đo được tỷ lệ. Đang hoạt động có ${operating}; có dịch vụ, tức bắt được sóng ở đâu đó trong khu, là ${served}. “Phủ 100%” là không còn mảnh nào thiếu sóng, thiếu 1% diện tích là chưa đạt.`,
      unmeasured: (pointOnly: string, unlocated: string) =>
        `Nếu hỏi vì sao chưa kết luận được hết: ${pointOnly} chưa có ranh giới, ${unlocated} chưa rõ vị trí; ứng dụng không suy đoán.`,
    },
    deadZones: {
      title: 'Xóa thôn, cụm dân cư lõm sóng',
      counted: (named: string, solved: string) =>
        `Số công bố không kèm danh sách thì chỉ là con số, không có điểm nào trên bản đồ. Theo danh sách chính thức, sổ theo dõi đã ghi được tên ${named}, đã xử lý ${solved}.`,
      context:
        'Điểm đang hiện trên bản đồ lấy từ nguồn công khai; nguồn không nói rõ là lõm sóng thì chỉ để tham khảo, không tính vào sổ.',
    },
    parks: {
      notes:
        'Tình trạng, diện tích và nguồn của từng khu có trong bảng chi tiết khi bấm vào khu. Diện tích chỉ cộng những khu có nguồn nêu; khu chỉ biết gần đúng vị trí được vẽ khác với khu có ranh giới.',
    },
    innovation: {
      both: (park: string) => `${park} và không gian đổi mới sáng tạo`,
      notes:
        'Nếu hỏi nơi nào đã hoạt động: danh sách bên cạnh xếp nơi đang hoạt động trước, đang xây dựng, rồi trong quy hoạch. Nơi chưa rõ địa điểm vẫn có trong danh sách nhưng không có điểm trên bản đồ.',
    },
    closing: {
      title: 'Làm gì để thu hẹp phần còn thiếu',
      clusters: (clusters: string, largest: string, people: string, share: string) =>
        `Người ngoài vùng phủ sống ở ${clusters}; ${largest} cụm lớn nhất có ${people}, tức ${share}. Cụm là các ô dân cư chưa phủ nằm liền nhau trong một xã, phường.`,
      sites: (radius: string) =>
        `Vị trí trạm là gợi ý tính theo tầm phủ ${radius} của mô hình sóng, chưa xét địa hình và chưa khảo sát. Số phủ thêm của từng trạm không cộng được với nhau vì các trạm có thể phủ trùng.`,
    },
    asks: {
      title: 'Kiến nghị',
      notes: (met: string, missed: string, unknown: string) =>
        `Các kiến nghị sinh ra từ chính dữ liệu đang mở: phần nào có số liệu hoặc đã đạt thì không còn trong danh sách. Bảng mục tiêu: ${met} đạt, ${missed} chưa đạt, ${unknown} chưa có số liệu để kết luận.`,
    },
  },
  /** What the 5G figures rest on where they are not simulated. */
  basis: (sources: string) => `Số liệu 5G lấy từ ${sources}.`,
};

const en: typeof vi = {
  labels: {
    coverage: '5G coverage',
    covered: 'People covered',
    uncovered: 'People not covered',
    total: 'All people',
    target: 'Target for 5G coverage',
    targetYear: 'Year of the 5G coverage target',
    daysLeft: 'Days left to the 5G coverage target',
    gapPeople: 'People missing to the target',
    gapPoints: 'Points missing to the target',
    againstTarget: 'In words: against the 5G target',
    operator: (name) => `Coverage of ${name}`,
    largestOperator: 'Largest operator and its coverage',
    definition: (name) => `Share by the definition: ${name}`,
    communes: 'Number of communes',
    communesAt: 'Communes at the target',
    communesBelow: 'Communes below the target',
    halfCommunes: 'Communes with half of the people not covered',
    halfNames: 'Names of the communes with the largest gaps',
    whereGap: 'In words: where people are not covered',
    mountainPeople: 'People in the high mountains',
    mountainShare: 'Share of the people in the high mountains',
    mountainArea: 'Share of the area in the high mountains',
    mountainCoverage: 'Coverage in the high mountains',
    zonesOperating: 'Operating zones and ports',
    zonesMeasured: 'Zones and ports with an outline to measure',
    zonesFull: 'Zones and ports at 100% of their area',
    zonesNotFull: 'Zones and ports not at 100% of their area',
    zonesFullShare: 'Share of the zones and ports at 100%',
    zonesService: 'Zones and ports with 5G service',
    zonesUnlocated: 'Zones and ports without a known position',
    zonesPoint: 'Zones and ports without an outline',
    zonesHectares: 'Area of zones and ports not covered',
    zonesWords: 'In words: the zones that must be at 100%',
    deadOfficial: 'Announced dead zones',
    deadVillages: 'Announced dead-zone villages',
    deadClusters: 'Announced dead-zone clusters of homes',
    deadNamed: 'Dead zones known by name',
    deadSolved: 'Dead zones solved',
    deadLeft: 'Dead zones left',
    deadUnpublished: 'Dead zones whose names are not published',
    withoutPower: 'Villages without electricity',
    deadWords: 'In words: the dead zones left',
    places: (what) => `Number of ${what}`,
    placesOperating: (what) => `Number of ${what} in operation`,
    placesBuilding: (what) => `Number of ${what} under construction`,
    placesPlanned: (what) => `Number of ${what} planned`,
    placesHectares: (what) => `Known area of ${what}`,
    placesWords: (what) => `In words: ${what}`,
    inSet: (title) => `places in “${title}”`,
    parts: (place) => `parts of ${place}`,
    clusters: 'Clusters of people not covered',
    halfClusters: 'Clusters with half of the people not covered',
    topPeople: (n) => `People not covered in the ${n} largest clusters`,
    topShare: (n) => `Share of the ${n} largest clusters`,
    bestGain: 'People that the best new station adds',
    bestCloses: 'Part of the gap that the best new station closes',
    siteRadius: 'Reach of a new station',
    closingWords: 'In words: what would close the gap',
    targets: 'Targets followed',
    targetsMet: 'Targets met',
    targetsMissed: 'Targets not met',
    targetsUnknown: 'Targets without figures for a verdict',
    wanted: (statement) => `Target: ${statement}`,
    present: (statement) => `Now: ${statement}`,
    asks: 'In words: what we ask for',
    dataDate: 'Date of the coverage data',
    today: 'Date of the briefing',
    basis: 'In words: where the 5G figures come from',
  },
  units: {
    days: (n) => (n < 0 ? `${plural(-n, 'day', 'days')} overdue` : plural(n, 'day', 'days')),
    points: (n) => `${n} percentage points`,
    communes: (n) => plural(n, 'commune', 'communes'),
    zones: (n) => plural(n, 'zone or port', 'zones and ports'),
    deadZones: (n) => plural(n, 'village or cluster', 'villages and clusters'),
    villages: (n) => plural(n, 'village', 'villages'),
    homeClusters: (n) => plural(n, 'cluster of homes', 'clusters of homes'),
    kinds: enCounts,
    places: (n) => plural(n, 'place', 'places'),
    parts: (n) => plural(n, 'part', 'parts'),
    clusters: (n) => plural(n, 'cluster', 'clusters'),
    targets: (n) => plural(n, 'target', 'targets'),
    asks: (n) => plural(n, 'request', 'requests'),
    sources: (n) => plural(n, 'source', 'sources'),
  },
  kindNames: enKindNames,
  gone: {
    places: 'places',
    set: 'places of a layer that was removed',
    parts: 'parts of a place that was removed',
    target: 'Value to reach of a target that was removed',
    targetNow: 'Present value of a target that was removed',
  },
  sources: {
    computed: (from) => `Computed from: ${from}.`,
    clock: 'The date on this machine.',
  },
  phrases: {
    met: (target, points) => `the ${target} target is met, with ${points} percentage points to spare`,
    missed: (target, points) => `the ${target} target is not met, ${points} percentage points are missing`,
    landNotJudged: 'the target counts people and does not judge this share',
    zonesNone: 'No operating zone or port has an outline to measure its coverage by.',
    zonesAll: (full) =>
      full === 1
        ? 'The one operating zone is covered over 100% of its area.'
        : `All ${enNumber(full)} operating zones and ports are covered over 100% of their area.`,
    zonesAllMeasured: (full, unmeasured) =>
      `${enNumber(full)} of ${plural(full, 'zone or port', 'zones and ports')} with an outline covered over 100% of the area; ${enNumber(unmeasured)} cannot be measured without an outline.`,
    zonesSome: (full, measured, left, unmeasured) =>
      `${enNumber(full)} of ${plural(measured, 'zone or port', 'zones and ports')} with an outline covered over 100% of the area, ${left} not covered${unmeasured > 0 ? `; ${enNumber(unmeasured)} cannot be measured without an outline` : ''}.`,
    deadNone: (official) =>
      `${enNumber(official)} of the ${plural(official, 'announced dead zone', 'announced dead zones')} solved.`,
    deadZero: 'By the announced count, no village or cluster of homes is without a signal.',
    deadLeft: (left, official, unpublished) => {
      const nameless =
        unpublished === official
          ? 'no names are published'
          : `${plural(unpublished, 'name is', 'names are')} not published`;
      return `Left: ${enNumber(left)} of ${plural(official, 'announced dead zone', 'announced dead zones')}${unpublished > 0 ? `; ${nameless}, so the map cannot show them` : ''}.`;
    },
    statuses: {
      operating: (n) => `${enNumber(n)} in operation`,
      'under-construction': (n) => `${enNumber(n)} under construction`,
      planned: (n) => `${enNumber(n)} planned`,
    },
    places: (count, statuses, area) => `${count}: ${statuses}${area === null ? '' : `; known area ${area}`}.`,
    oneStatus: {
      operating: 'in operation',
      'under-construction': 'under construction',
      planned: 'planned',
    },
    parts: (place, status, count, statuses) => `${place}: ${status}, with ${count}: ${statuses}.`,
    closing: (half, all) =>
      `Half of the people not covered live in ${enNumber(half)} of ${plural(all, 'cluster', 'clusters')}`,
    closingSite: (gain, closes) =>
      `; one new station at the best place adds ${gain}, ${closes} of what is missing.`,
    closingMet: (gain) => `The target is met; one new station at the best place would still add ${gain}.`,
    closingMetNoSite: 'By the present data the target is met.',
  },
  asks: {
    numbered: (n, ask) => `${enNumber(n)}. ${ask}`,
    operators: (names) =>
      `The operators (${names}) supply their real 5G service areas in place of the simulated ones.`,
    operatorsUnnamed: 'The operators supply their real 5G service areas in place of the simulated ones.',
    stations: (clusters, share) =>
      `The operators put new stations first where the ${plural(clusters, 'largest cluster has', 'largest clusters have')} ${share} of the people not covered.`,
    zones: (zones, area) =>
      `Close the holes in ${plural(zones, 'operating zone or port', 'operating zones and ports')}, ${area} without a signal.`,
    outlines: (zones) =>
      `Supply the outlines of ${plural(zones, 'zone or port', 'zones and ports')} that cannot be measured.`,
    names: (n) => `Publish the names of the ${plural(n, 'dead zone', 'dead zones')} not named so far.`,
    deadZones: (n) => `Solve the ${plural(n, 'dead zone', 'dead zones')} left.`,
    figures: (n) =>
      `The units in charge supply figures for ${plural(n, 'target', 'targets')} without a verdict.`,
    none: 'Nothing to ask for: every target has figures and nothing is missing.',
  },
  exhibits: {
    targets: {
      title: 'Targets of the city',
      name: 'Target',
      wanted: 'Wanted',
      now: 'Now',
      verdict: 'Verdict',
    },
    targetsMore: (n) => `and ${plural(n, 'other target', 'other targets')}`,
    targetsMoreUnknown: (n) => `and ${plural(n, 'other target', 'other targets')} without figures`,
    gaps: {
      title: 'Communes with the most people not covered',
      name: 'Commune',
      people: 'Not covered',
      share: 'Coverage',
    },
    gapsMore: (n) => `and ${plural(n, 'other commune', 'other communes')}`,
    zones: {
      title: 'Operating zones and ports, the worst first',
      name: 'Zone or port',
      service: 'Service',
      share: 'Area covered',
      uncovered: 'Not covered',
    },
    zonesMore: (n) => `and ${plural(n, 'other zone or port', 'other zones and ports')}`,
    zonesUnlocated: (n) =>
      `${plural(n, 'zone or port', 'zones and ports')} without a known position, not judged`,
    noOutline: 'no outline',
    operators: 'People in the coverage of each operator',
    anyOperator: 'At least one operator',
    definitions: 'The same data, several definitions',
    waiting: (n) => `${plural(n, 'definition', 'definitions')} still being computed`,
    sites: {
      title: 'Places where one new station adds the most people',
      name: 'Commune',
      people: 'Not covered',
      gain: 'Adds',
      closes: 'Of the gap',
    },
    sitesNote: 'what single stations add cannot be summed',
    deadZones: {
      title: 'Villages and clusters of homes without a signal',
      kind: 'Kind',
      official: 'Announced',
      named: 'Known by name',
      solved: 'Solved',
      left: 'Left',
      total: 'Total',
    },
    places: { title: 'List', name: 'Name', status: 'Status', area: 'Area' },
    placesMore: (n) => `and ${plural(n, 'other', 'others')}`,
  },
  page: {
    data: (date) => `Data ${date}`,
    definition: (name) => `Definition: ${name}`,
    definitionBeside: (own, noted) => `${own}; ${noted} where noted`,
    figure: (label, text) => `${label}: ${text}.`,
    places: (title, words) => `${title}, ${words}`,
    source: (title, source, date) => `${title}: ${source}${date === '' ? '' : `; as of ${date}`}`,
    missingLayer: (title) => `The layer “${title}” is no longer in the data that are open.`,
    missingLayers: {
      own: (n) =>
        `${enSome(n, 'layer of your own data is', 'layers of your own data are')} no longer in the data that are open.`,
      live: (n) =>
        `${enSome(n, 'layer from a server is', 'layers from servers are')} no longer among the sources that were added.`,
      places: (n) =>
        `${enSome(n, 'layer of places is', 'layers of places are')} no longer in the data that are open.`,
      other: (n) => `${enSome(n, 'layer is', 'layers are')} no longer in the data that are open.`,
    },
    missingFigure: (name) => `The data that are open have no figure “${name}”.`,
    missingSelection: 'What is selected in this scene is no longer in the data that are open.',
    missingOperator: (name) =>
      `The operator “${name}” of this scene’s definition is no longer in the data that are open.`,
  },
  deck: {
    title: (city) => `Digital infrastructure and 5G coverage of ${city}`,
    coverage: {
      title: '5G coverage against the target',
      text: (share, verdict) =>
        `${share} of the people live in the 5G coverage of at least one operator: ${verdict}.`,
      counted: (total) =>
        `How it is counted: as ITU does (SDG indicator 9.c.1), a person counts when the population unit they live in lies in the outdoor 5G coverage of at least one operator. The denominator is ${total}, the sum of the list of communes. The verdict comes from the unrounded value.`,
      missing: (people) => `Missing to the target: ${people}.`,
      operators: (shares) =>
        `If asked about each operator: ${shares}. The target counts all operators together, not each alone.`,
      others: (land, touched) =>
        `If asked why there are other figures: from the same data, land area gives ${land} and communes with a signal anywhere ${touched}; the card compares the definitions.`,
      basis: (basis, date) => `If asked where the data come from: ${basis} Date of the data: ${date}.`,
    },
    gap: {
      title: 'Who is not covered, and where',
      people: (uncovered, below) =>
        `Not covered: ${uncovered}, summed from every population unit and equal to the headline to the last person. Below the target: ${below}.`,
      mountains: (people, share, area, coverage) =>
        `If asked about the high mountains: ${people} live there, ${share} of the city on ${area} of its area; ${coverage} of them are covered.`,
      commune:
        'If asked about one commune: click its name on the map for its people, its coverage and how many are missing there.',
    },
    zones: {
      title: 'Zones and ports that must be at 100%',
      counted: (operating, served) =>
        `Only zones in operation with a known outline can be measured. In operation: ${operating}; with service, a signal somewhere in the zone: ${served}. “100%” means that no part is without a signal; a hole of 1% is not met.`,
      unmeasured: (pointOnly, unlocated) =>
        `If asked why some have no verdict: without an outline ${pointOnly}, without a known position ${unlocated}; the app does not guess.`,
    },
    deadZones: {
      title: 'Dead zones to zero',
      counted: (named, solved) =>
        `An announced count without a list is a number only and has no point on the map. Of the official list the register holds ${named} by name, of which solved: ${solved}.`,
      context:
        'The points on the map come from public sources; where a source does not say outright that there is no signal, the place is context and not in the register.',
    },
    parks: {
      notes:
        'Status, area and source of each park stand in its details when it is clicked. The area sums only what sources state; a park known only roughly is drawn differently from one with an outline.',
    },
    innovation: {
      both: (park) => `${park} and the innovation spaces`,
      notes:
        'If asked which of them are in operation: the list beside has those in operation first, then those under construction, then those planned. A place without a known position is in the list and not on the map.',
    },
    closing: {
      title: 'What would close the gap',
      clusters: (clusters, largest, people, share) =>
        `The people not covered live in ${clusters}; the ${largest} largest hold ${people}, ${share} of them. A cluster is made of neighbouring population units of one commune that are not covered.`,
      sites: (radius) =>
        `The places for stations are suggestions with a reach of ${radius} by the radio model, without terrain or survey. What single stations add cannot be summed, because they may cover the same people.`,
    },
    asks: {
      title: 'What we ask for',
      notes: (met, missed, unknown) =>
        `The requests follow from the data that are open: what has figures or is met is no longer in the list. The targets board: met ${met}, not met ${missed}, without figures for a verdict ${unknown}.`,
    },
  },
  basis: (sources) => `The 5G figures come from ${sources}.`,
};

/** The figures, tables and sentences of a briefing. */
export const briefingWords = { vi, en };
