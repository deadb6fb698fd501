import { integer } from '../numbers.ts';

const count = (n: number) => integer(n, 'vi');
const english = (n: number, one: string, many: string) => `${integer(n, 'en')} ${n === 1 ? one : many}`;

/** The review of the data: what each rule means, what it says of a finding, and the panel round them. */
export const reviewWords = {
  vi: {
    title: 'Rà soát dữ liệu',
    intro: 'Các quy tắc đối chiếu dữ liệu đang mở với nhau. Bấm vào một điểm để đến nơi đó trên bản đồ.',
    lead: (n: number) => `${count(n)} điểm cần xem`,
    leadNone: 'Không thấy điểm nào cần xem',
    severities: { error: 'mâu thuẫn', warning: 'cảnh báo', hint: 'gợi ý' },
    bySeverity: {
      error: (n: number) => `${count(n)} mâu thuẫn`,
      warning: (n: number) => `${count(n)} cảnh báo`,
      hint: (n: number) => `${count(n)} gợi ý`,
    },
    checked: (rules: number, clean: number) =>
      `Đã kiểm tra ${count(rules)} quy tắc, ${count(clean)} quy tắc không có vấn đề.`,
    found: 'Điểm cần xem',
    clean: (n: number) => `Đã kiểm tra, không có vấn đề (${count(n)})`,
    notChecked: (n: number) => `Chưa kiểm tra được vì thiếu dữ liệu (${count(n)})`,
    ruleCount: (n: number) => `${count(n)} điểm`,
    more: (n: number) => `Xem thêm ${count(n)} điểm`,
    notListed: (n: number) => `Còn ${count(n)} điểm nữa cùng loại, không liệt kê ở đây.`,
    todo: (what: string) => `Cần làm: ${what}`,
    noPlace: 'không có vị trí trên bản đồ',
    goTo: (subject: string) => `Đến ${subject} trên bản đồ`,
    running: (share: string) => `Đang rà soát dữ liệu, xong ${share}…`,
    failed: 'Không rà soát được dữ liệu.',
    again: 'Rà soát lại',
    exportLabel: 'Xuất danh sách điểm cần xem',
    asOf: (date: string) => `So với ngày ${date}.`,
    simulated: 'Vùng phủ 5G đang dùng là mô phỏng, nên các điểm về vùng phủ và trạm chưa nói gì về nhà mạng.',
    columns: {
      severity: 'Mức độ',
      rule: 'Quy tắc',
      subject: 'Đối tượng',
      finding: 'Nội dung',
      todo: 'Cần làm',
      lon: 'Kinh độ',
      lat: 'Vĩ độ',
    },
    about: { counts: 'Số điểm', reviewed: 'Ngày rà soát', notListed: 'Số điểm không liệt kê' },
    subjects: {
      station: (id: string) => `Trạm ${id}`,
      serviceArea: (id: string) => `Vùng phủ ${id}`,
      operator: (name: string) => `Nhà mạng “${name}”`,
      operatorMissing: 'Không ghi tên nhà mạng',
      stations: 'Danh sách trạm',
      unit: (row: string) => `Ô dân cư thứ ${row}`,
      total: 'Tổng dân số',
    },
    unknownOperator: 'nhà mạng không rõ',
    censusOn: (date: string) => `Tổng điều tra ngày ${date}`,
    census: 'Tổng điều tra gần nhất',
    details: {
      deadZone: (operators: string) => `báo chưa có sóng nhưng nằm trong vùng phủ của ${operators}`,
      declaredFull: (percent: string, missing: string) =>
        `khai báo 100%, tính được ${percent}, còn ${missing} chưa phủ`,
      declaredFullPoint: 'khai báo 100% nhưng vị trí đã biết nằm ngoài vùng phủ',
      inSea: (operator: string) => `của ${operator}, nằm ngoài mọi xã, phường và ngoài đất liền, đảo`,
      outsideCity: (operator: string) => `của ${operator}, không thuộc xã, phường nào`,
      operatorUnknown: (stations: string, areas: string) => `${stations} trạm, ${areas} vùng phủ`,
      tooClose: (operator: string, other: string, distance: string) =>
        `của ${operator}, cách trạm ${other} chỉ ${distance}`,
      radius: (radius: string, model: string) => `bán kính ${radius}, mô hình phủ sóng cho ${model}`,
      radiusTooGreat: (radius: string) => `bán kính ${radius}, quá xa đối với 5G`,
      mixed: (simulated: string, declared: string) => `${simulated} trạm mô phỏng, ${declared} trạm khai báo`,
      noStation: (operator: string) => `không có trạm nào của ${operator} ở bên trong`,
      areaRepeated: (operator: string, other: string) => `của ${operator}, trùng hẳn với vùng phủ ${other}`,
      outlineFaults: {
        'crosses-itself': 'đường viền tự cắt',
        'no-area': 'đường viền không có diện tích',
        'repeated-ring': 'một vòng của đường viền được vẽ hai lần',
      },
      unitOutside: (people: string) => `${people} người không thuộc xã, phường nào`,
      sum: (units: string, list: string) => `các ô cộng lại ${units} người, danh sách ghi ${list} người`,
      censusExceeded: (list: string, ratio: string, census: string, people: string) =>
        `danh sách ghi ${list} người, gấp ${ratio} lần ${census} (${people} người)`,
      censusNotReached: (list: string, ratio: string, census: string, people: string) =>
        `danh sách ghi ${list} người, bằng ${ratio} lần ${census} (${people} người)`,
      total: (list: string, announced: string, difference: string, source: string) =>
        `danh sách cộng lại ${list} người, đã công bố ${announced} người (lệch\u00a0${difference}; ${source})`,
      communesOverlap: (other: string, area: string) => `chồng lên ${other} ${area}`,
      zonesOverlap: (other: string, area: string, percent: string) =>
        `chồng lên ${other} ${area}, bằng ${percent} diện tích khu nhỏ hơn`,
      area: (drawn: string, official: string, difference: string) =>
        `hình vẽ ${drawn}, số công bố ${official} (lệch\u00a0${difference})`,
      elsewhere: (named: string, actual: string) => `ghi ở ${named} nhưng vị trí thuộc ${actual}`,
      nowhere: (named: string) => `ghi ở ${named} nhưng vị trí nằm ngoài mọi xã, phường`,
      mostlyElsewhere: (named: string, percent: string, actual: string) =>
        `ghi ở ${named} nhưng chỉ ${percent} diện tích ở đó, phần lớn hơn thuộc ${actual}`,
      future: (date: string) => `nguồn ghi ngày ${date}`,
      old: (date: string, months: string) => `tính đến ${date}, đã ${months} tháng`,
    },
    rules: {
      'dead-zone-in-service-area': {
        title: 'Thôn lõm sóng nằm trong vùng phủ',
        meaning:
          'Nguồn báo nơi này chưa có sóng, nhưng vị trí lại nằm trong vùng phủ. Một trong hai số liệu chưa đúng, nên tỷ lệ phủ có thể cao hơn thực tế.',
        todo: 'đo kiểm tại chỗ hoặc yêu cầu nhà mạng giải thích, rồi sửa vùng phủ hoặc tình trạng của thôn.',
      },
      'zone-declared-full-with-hole': {
        title: 'Khu khai báo phủ 100% nhưng còn chỗ chưa phủ',
        meaning:
          'Chủ khu hoặc nhà mạng khai báo đã phủ toàn bộ, nhưng vùng phủ đang dùng chưa trùm hết khu. Chưa thể coi là đạt mục tiêu 100%.',
        todo: 'đề nghị nhà mạng đối chiếu vùng phủ với ranh giới khu và đo kiểm phần còn thiếu.',
      },
      'station-in-sea': {
        title: 'Trạm nằm ngoài biển',
        meaning:
          'Tọa độ nằm ngoài mọi xã, phường và ngoài đất liền, đảo trên bản đồ. Thường do đảo kinh độ với vĩ độ, gõ nhầm chữ số hoặc dùng sai hệ tọa độ.',
        todo: 'kiểm tra tọa độ và hệ tọa độ của trạm.',
      },
      'station-outside-city': {
        title: 'Trạm nằm ngoài địa bàn',
        meaning:
          'Trạm ở trên đất liền nhưng không thuộc xã, phường nào. Trạm giáp ranh vẫn phủ được người dân của thành phố, song không nên tính vào số trạm của thành phố.',
        todo: 'kiểm tra tọa độ; nếu đúng là trạm của tỉnh bên cạnh thì ghi rõ trong danh sách.',
      },
      'stations-too-close': {
        title: 'Hai trạm của một nhà mạng quá gần nhau',
        meaning:
          'Hai trạm của cùng một nhà mạng cách nhau dưới 20 m thường là một trạm được ghi hai lần, làm số trạm nhiều hơn thực tế.',
        todo: 'đối chiếu mã trạm; nếu là một cột có nhiều băng tần thì ghi rõ băng tần.',
      },
      'radius-implausible': {
        title: 'Bán kính phủ khó tin',
        meaning:
          'Bán kính từ 3 lần trở lên hoặc từ 0,3 lần trở xuống so với mô hình phủ sóng của băng tần và môi trường đó, hoặc trên 15 km. Bán kính sai thì tỷ lệ phủ sai theo.',
        todo: 'kiểm tra đơn vị (mét hay ki-lô-mét) và nguồn của bán kính.',
      },
      'operator-unknown': {
        title: 'Nhà mạng không có trong danh mục',
        meaning:
          'Trạm hoặc vùng phủ ghi một nhà mạng mà danh mục không có, nên được tính thành một nhà mạng riêng và tỷ lệ của từng nhà mạng bị thiếu.',
        todo: 'sửa tên cho khớp danh mục, hoặc thêm nhà mạng vào danh mục.',
      },
      'simulated-mixed': {
        title: 'Trạm mô phỏng lẫn với trạm khai báo',
        meaning:
          'Tỷ lệ tính chung từ trạm thật và trạm mô phỏng không phải số liệu chính thức, cũng không phải một kịch bản.',
        todo: 'tách thành hai bộ dữ liệu, hoặc bỏ trạm mô phỏng khi đã có danh sách của nhà mạng.',
      },
      'area-without-station': {
        title: 'Vùng phủ không có trạm nào',
        meaning:
          'Vùng phủ do nhà mạng cung cấp nhưng bên trong không có trạm nào của nhà mạng đó: danh sách trạm còn thiếu, hoặc vùng phủ vẽ nhầm chỗ.',
        todo: 'đề nghị nhà mạng bổ sung trạm hoặc xem lại vùng phủ.',
      },
      'area-repeated': {
        title: 'Vùng phủ lặp lại',
        meaning:
          'Cùng một đường viền xuất hiện hai lần cho một nhà mạng. Số người được phủ không đổi, nhưng số vùng phủ thì nhiều hơn thực tế.',
        todo: 'bỏ bản thừa trong dữ liệu của nhà mạng.',
      },
      'invalid-polygon': {
        title: 'Ranh giới vẽ lỗi',
        meaning:
          'Đường viền tự cắt, không có diện tích hoặc có vòng lặp lại, nên không xác định được đâu là bên trong.',
        todo: 'sửa hình trong phần mềm bản đồ rồi nạp lại.',
      },
      'communes-overlap': {
        title: 'Hai xã, phường chồng lên nhau',
        meaning: 'Hai đơn vị cùng nhận một phần đất, nên người dân ở đó có thể bị tính cho sai xã, phường.',
        todo: 'lấy ranh giới hai đơn vị từ cùng một nguồn, cùng thời điểm.',
      },
      'commune-area-differs': {
        title: 'Diện tích xã, phường khác số công bố',
        meaning:
          'Ranh giới trên bản đồ lệch diện tích công bố trên 5%. Tỷ lệ phủ theo dân số ít chịu ảnh hưởng, các cách tính theo diện tích thì có.',
        todo: 'đối chiếu ranh giới với hồ sơ địa giới; ở ven biển, xem mặt nước có được tính hay không.',
      },
      'place-outside-its-commune': {
        title: 'Vị trí không thuộc xã, phường đã ghi',
        meaning:
          'Khu, công trình hoặc thôn nằm ở xã, phường khác với xã, phường mà dữ liệu ghi. Tên đơn vị hoặc tọa độ chưa đúng.',
        todo: 'kiểm tra tọa độ, và tên xã, phường sau sắp xếp đơn vị hành chính.',
      },
      'zones-overlap': {
        title: 'Hai khu chồng lên nhau',
        meaning:
          'Ranh giới hai khu chung nhau trên 5% diện tích khu nhỏ hơn, nên phần chưa phủ ở đó bị kể hai lần.',
        todo: 'kiểm tra ranh giới; nếu khu này nằm trong khu kia thì ghi vào cột part_of.',
      },
      'zone-area-differs': {
        title: 'Diện tích khu khác số công bố',
        meaning:
          'Ranh giới trên bản đồ lệch diện tích công bố trên 25%, nên tỷ lệ phủ tính trên ranh giới này có thể không đúng cho cả khu.',
        todo: 'xin ranh giới chính thức, hoặc xem số công bố là của giai đoạn nào.',
      },
      'population-outside-communes': {
        title: 'Ô dân cư không thuộc xã, phường nào',
        meaning:
          'Người ở các ô này có trong tổng chung nhưng không có trong bảng theo xã, phường, nên hai con số không khớp.',
        todo: 'gán mã xã, phường cho ô, hoặc sửa tọa độ.',
      },
      'commune-sum-differs': {
        title: 'Ô dân cư cộng lại khác dân số của xã, phường',
        meaning:
          'Số người trong các ô phải cộng lại bằng dân số trong danh sách, vì tỷ lệ phủ của xã, phường tính trên số đó.',
        todo: 'phân bổ lại dân số của xã, phường cho các ô.',
      },
      'official-total-differs': {
        title: 'Tổng dân số khác số đã công bố',
        meaning:
          'Danh sách xã, phường cộng lại lệch tổng dân số đã công bố trên 1,5%. Tỷ lệ phủ lấy tổng của danh sách làm mẫu số.',
        todo: 'khi công bố tỷ lệ, nêu rõ mẫu số là tổng nào.',
      },
      'census-exceeded': {
        title: 'Dân số cao hơn nhiều so với Tổng điều tra',
        meaning:
          'Dân số trong danh sách hơn 1,5 lần số đếm được ở Tổng điều tra. Danh sách đếm người đăng ký, có thể gồm cả người không còn ở đó.',
        todo: 'hỏi địa phương số người thực tế cư trú trước khi xếp hạng xã, phường theo số người.',
      },
      'census-not-reached': {
        title: 'Dân số thấp hơn nhiều so với Tổng điều tra',
        meaning:
          'Dân số trong danh sách dưới 0,67 lần số đếm được ở Tổng điều tra: người dân đã chuyển đi, hoặc danh sách còn thiếu.',
        todo: 'hỏi địa phương số người thực tế cư trú.',
      },
      'date-in-future': {
        title: 'Ngày ở tương lai',
        meaning: 'Nguồn ghi một ngày sau ngày rà soát, nên không rõ số liệu có từ bao giờ.',
        todo: 'sửa ngày theo tài liệu gốc.',
      },
      'dataset-old': {
        title: 'Dữ liệu đã cũ',
        meaning: 'Số liệu có từ 18 tháng trước trở lên; thực tế có thể đã khác.',
        todo: 'hỏi nơi cung cấp xem đã có bản mới chưa.',
      },
    },
  },
  en: {
    title: 'Review of the data',
    intro: 'The rules compare the open data with each other. Press a finding to see its place on the map.',
    lead: (n: number) => `${english(n, 'point', 'points')} to look at`,
    leadNone: 'Nothing to look at',
    severities: { error: 'contradiction', warning: 'warning', hint: 'hint' },
    bySeverity: {
      error: (n: number) => english(n, 'contradiction', 'contradictions'),
      warning: (n: number) => english(n, 'warning', 'warnings'),
      hint: (n: number) => english(n, 'hint', 'hints'),
    },
    checked: (rules: number, clean: number) =>
      `${english(rules, 'rule', 'rules')} checked, ${integer(clean, 'en')} of them without a finding.`,
    found: 'To look at',
    clean: (n: number) => `Checked, nothing found (${integer(n, 'en')})`,
    notChecked: (n: number) => `Not checked for want of data (${integer(n, 'en')})`,
    ruleCount: (n: number) => english(n, 'finding', 'findings'),
    more: (n: number) => `Show ${integer(n, 'en')} more`,
    notListed: (n: number) => `${integer(n, 'en')} more of this kind, not listed here.`,
    todo: (what: string) => `What to do: ${what}`,
    noPlace: 'no place on the map',
    goTo: (subject: string) => `Show ${subject} on the map`,
    running: (share: string) => `Reviewing the data, ${share} done…`,
    failed: 'The data could not be reviewed.',
    again: 'Review again',
    exportLabel: 'Export the list of findings',
    asOf: (date: string) => `Compared with ${date}.`,
    simulated: 'The 5G coverage in use is simulated; what is found about it says nothing of the operators.',
    columns: {
      severity: 'Severity',
      rule: 'Rule',
      subject: 'About',
      finding: 'Finding',
      todo: 'What to do',
      lon: 'Longitude',
      lat: 'Latitude',
    },
    about: { counts: 'Findings', reviewed: 'Day of the review', notListed: 'Findings not listed' },
    subjects: {
      station: (id: string) => `Station ${id}`,
      serviceArea: (id: string) => `Service area ${id}`,
      operator: (name: string) => `Operator “${name}”`,
      operatorMissing: 'No operator named',
      stations: 'List of stations',
      unit: (row: string) => `Population unit ${row}`,
      total: 'Total population',
    },
    unknownOperator: 'an operator not named',
    censusOn: (date: string) => `the census of ${date}`,
    census: 'the last census',
    details: {
      deadZone: (operators: string) => `reported to have no signal, yet in the service area of ${operators}`,
      declaredFull: (percent: string, missing: string) =>
        `declared 100%, computed ${percent}, ${missing} not covered`,
      declaredFullPoint: 'declared 100%, yet its known position is out of reach',
      inSea: (operator: string) => `of ${operator}, outside every commune and off all land`,
      outsideCity: (operator: string) => `of ${operator}, in no commune`,
      operatorUnknown: (stations: string, areas: string) => `stations: ${stations}, service areas: ${areas}`,
      tooClose: (operator: string, other: string, distance: string) =>
        `of ${operator}, only ${distance} from station ${other}`,
      radius: (radius: string, model: string) => `radius ${radius}, the radio model gives ${model}`,
      radiusTooGreat: (radius: string) => `radius ${radius}, too far for 5G`,
      mixed: (simulated: string, declared: string) => `${simulated} simulated, ${declared} declared`,
      noStation: (operator: string) => `no station of ${operator} inside`,
      areaRepeated: (operator: string, other: string) => `of ${operator}, the same as service area ${other}`,
      outlineFaults: {
        'crosses-itself': 'the outline crosses itself',
        'no-area': 'the outline has no area',
        'repeated-ring': 'a ring of the outline is drawn twice',
      },
      unitOutside: (people: string) => `${people} people in no commune`,
      sum: (units: string, list: string) => `its units add up to ${units} people, the list has ${list}`,
      censusExceeded: (list: string, ratio: string, census: string, people: string) =>
        `${list} people in the list, ${ratio} times ${census} (${people} people)`,
      censusNotReached: (list: string, ratio: string, census: string, people: string) =>
        `${list} people in the list, only ${ratio} times ${census} (${people} people)`,
      total: (list: string, announced: string, difference: string, source: string) =>
        `the list adds up to ${list} people, ${announced} were announced (${difference} apart; ${source})`,
      communesOverlap: (other: string, area: string) => `overlaps ${other} by ${area}`,
      zonesOverlap: (other: string, area: string, percent: string) =>
        `overlaps ${other} by ${area}, ${percent} of the smaller zone`,
      area: (drawn: string, official: string, difference: string) =>
        `drawn ${drawn}, officially ${official} (${difference} apart)`,
      elsewhere: (named: string, actual: string) => `said to be in ${named}, its position is in ${actual}`,
      nowhere: (named: string) => `said to be in ${named}, its position is in no commune`,
      mostlyElsewhere: (named: string, percent: string, actual: string) =>
        `said to be in ${named}, yet only ${percent} of it is there and more in ${actual}`,
      future: (date: string) => `dated ${date}`,
      old: (date: string, months: string) => `as of ${date}, ${months} months ago`,
    },
    rules: {
      'dead-zone-in-service-area': {
        title: 'Dead-zone village in a service area',
        meaning:
          'A source says there is no signal here, yet the place lies in a service area. One of the two is wrong, and coverage may be lower than it says.',
        todo: 'measure on the spot or ask the operator, then correct the service area or the village’s status.',
      },
      'zone-declared-full-with-hole': {
        title: 'Zone declared at 100% with a hole',
        meaning:
          'The owner or the operators declare all of it covered, yet the service areas do not fill it. The target of 100% cannot be called met.',
        todo: 'ask the operators to compare their service areas with the zone’s outline, and measure what is missing.',
      },
      'station-in-sea': {
        title: 'Station in the sea',
        meaning:
          'The position is in no commune and off all land on the map. Mostly longitude and latitude are swapped, a digit is wrong, or the coordinate system is another.',
        todo: 'check the coordinates of the station and their system.',
      },
      'station-outside-city': {
        title: 'Station outside the city',
        meaning:
          'The station stands on land in no commune. One across the border may serve people of the city, but is not one of the city’s stations.',
        todo: 'check the coordinates; if the station is a neighbour’s, say so in the list.',
      },
      'stations-too-close': {
        title: 'Two stations of one operator too close',
        meaning:
          'Two stations of one operator less than 20 m apart are mostly one that is listed twice, so there seem to be more stations than there are.',
        todo: 'compare the ids; if one mast carries several bands, write the bands down.',
      },
      'radius-implausible': {
        title: 'Implausible service radius',
        meaning:
          'The radius is at least 3 times or at most 0.3 times that of the radio model for the band and environment, or above 15 km. A wrong radius makes wrong coverage.',
        todo: 'check the unit (metres or kilometres) and where the radius is from.',
      },
      'operator-unknown': {
        title: 'Operator not in the catalog',
        meaning:
          'Stations or service areas name an operator that the catalog does not list. It is counted as one more, and the share of a listed one is too low.',
        todo: 'write the name as the catalog does, or add the operator to the catalog.',
      },
      'simulated-mixed': {
        title: 'Simulated and declared stations mixed',
        meaning: 'A figure made of real and simulated stations together is neither official nor a scenario.',
        todo: 'part them into two datasets, or leave the simulated ones out once the operators’ list is there.',
      },
      'area-without-station': {
        title: 'Service area without a station',
        meaning:
          'A service area that an operator supplied holds none of its stations: the list of stations is not complete, or the area is drawn in the wrong place.',
        todo: 'ask the operator for the missing station or for another look at the area.',
      },
      'area-repeated': {
        title: 'Service area repeated',
        meaning:
          'The same outline is there twice for one operator. The people covered stay the same, but there seem to be more service areas than there are.',
        todo: 'take one of them out of the operator’s data.',
      },
      'invalid-polygon': {
        title: 'Faulty outline',
        meaning:
          'An outline crosses itself, has no area or holds a ring twice, so that its inside is not defined.',
        todo: 'repair the shape in a mapping program and load it again.',
      },
      'communes-overlap': {
        title: 'Two communes overlap',
        meaning: 'Two units claim the same ground, and its people may be counted in the wrong one.',
        todo: 'take both outlines from one source of one date.',
      },
      'commune-area-differs': {
        title: 'Commune drawn in another size',
        meaning:
          'The outline differs from the official area by more than 5%. Coverage by people hardly changes, the definitions by area do.',
        todo: 'compare the outline with the boundary records; on the shore, ask whether water is counted.',
      },
      'place-outside-its-commune': {
        title: 'Not in the commune it names',
        meaning:
          'A zone, place or village lies in another commune than the data say. The name or the position is wrong.',
        todo: 'check the position, and the name of the commune after the mergers.',
      },
      'zones-overlap': {
        title: 'Two zones overlap',
        meaning:
          'Two zones share more than 5% of the smaller one, and what is not covered there is told twice.',
        todo: 'check the outlines; if one stands in the other, say so in the column part_of.',
      },
      'zone-area-differs': {
        title: 'Zone drawn in another size',
        meaning:
          'The outline differs from the official area by more than 25%, so the share covered may not be right for the whole zone.',
        todo: 'ask for the official outline, or see which stage the official area is of.',
      },
      'population-outside-communes': {
        title: 'Population unit in no commune',
        meaning:
          'The people of these units are in the total and in no row of the communes, and the two do not add up.',
        todo: 'give the unit the code of its commune, or correct its position.',
      },
      'commune-sum-differs': {
        title: 'Units do not add up to the commune',
        meaning:
          'The people of the units must add up to the commune’s population in the list: its share is computed from them.',
        todo: 'share the commune’s people out over its units again.',
      },
      'official-total-differs': {
        title: 'Total differs from the announced one',
        meaning:
          'The list of communes differs from the announced total by more than 1.5%. Shares are computed over the list.',
        todo: 'say which total a published share is of.',
      },
      'census-exceeded': {
        title: 'Far more people than in the census',
        meaning:
          'The list has more than 1.5 times the people that the census counted. It counts those registered, who may live elsewhere.',
        todo: 'ask on the spot how many live there before ranking communes by people.',
      },
      'census-not-reached': {
        title: 'Far fewer people than in the census',
        meaning:
          'The list has less than 0.67 times the people that the census counted: they moved away, or the list is not complete.',
        todo: 'ask on the spot how many live there.',
      },
      'date-in-future': {
        title: 'Date in the future',
        meaning: 'The source is dated after the day of the review, so the age of the data is not known.',
        todo: 'correct the date by the original document.',
      },
      'dataset-old': {
        title: 'Old data',
        meaning: 'The data are 18 months old or more, and things may have changed.',
        todo: 'ask the provider for a newer edition.',
      },
    },
  },
};
