import { csvText } from './csv-text.ts';
import type { BuiltDataset, ReadReference } from './dataset.ts';
import { type FactRow, factRows } from './targets/fact-rows.ts';
import { readSourceFacts } from './targets/source-facts.ts';
import { type TargetRow, targetRows } from './targets/target-rows.ts';

const TARGET_COLUMNS = [
  'id',
  'group',
  'statement_vi',
  'statement_en',
  'value',
  'unit',
  'unit_vi',
  'unit_en',
  'comparator',
  'due_year',
  'baseline_vi',
  'baseline_en',
  'source',
  'source_date',
] as const satisfies (keyof TargetRow)[];

const FACT_COLUMNS = [
  'id',
  'group',
  'statement_vi',
  'statement_en',
  'value',
  'unit',
  'unit_vi',
  'unit_en',
  'as_of',
  'source',
  'source_date',
] as const satisfies (keyof FactRow)[];

const VIETTIMES_URL =
  'https://viettimes.vn/sau-1-nam-thuc-hien-nghi-quyet-57-da-nang-dat-duoc-gi-post195461.html';

/**
 * Builds `targets.csv` and `facts.csv` (UTF-8, comma, quoted where needed, LF).
 *
 * Columns of `targets.csv`:
 * id, group, statement_vi, statement_en, value, unit (stable English key), unit_vi, unit_en, comparator (>=, =, <=),
 * due_year (empty when none), baseline_vi, baseline_en (empty when none; `baseline: LocalText`), source, source_date.
 *
 * Columns of `facts.csv`:
 * id, group, statement_vi, statement_en, value, unit, unit_vi, unit_en, as_of, source, source_date.
 *
 * A row of the reference is a target when it has a due year, else a fact.
 */
export function buildTargets(read: ReadReference): BuiltDataset {
  const source = readSourceFacts(read);
  const targets = targetRows(source);
  const facts = factRows(source);
  return {
    files: [
      { name: 'targets.csv', content: csvText(TARGET_COLUMNS, targets) },
      { name: 'facts.csv', content: csvText(FACT_COLUMNS, facts) },
    ],
    entries: [
      {
        id: 'targets',
        kind: 'targets',
        title: { vi: 'Mục tiêu của thành phố', en: 'Targets of the city' },
        about: {
          vi: 'Mục tiêu về kết nối, hạ tầng số, đổi mới sáng tạo và kinh tế số, mỗi mục tiêu có năm đến hạn, mốc ban đầu nếu nguồn nêu, và nguồn. Mục tiêu 95% dân số và 100% các khu trong năm 2026 do giám đốc Sở KH&CN nêu ngày 11/03/2026.',
          en: 'Targets for connectivity, digital infrastructure, innovation and the digital economy, each with its due year, its starting point where the source gives one, and its source. The targets of 95% of the population and 100% of the zones in 2026 were stated by the director of the Department of Science and Technology on 11 March 2026.',
        },
        file: 'targets.csv',
        source:
          'VietTimes, giám đốc Sở KH&CN Đà Nẵng, 11/03/2026; Kế hoạch hành động số 21 (báo chí, 16/09/2025); Kế hoạch 80/KH-UBND, 09/09/2025',
        sourceUrl: VIETTIMES_URL,
        licence: 'Dữ kiện công khai, dẫn nguồn ở từng mục',
        asOf: '2026-03-11',
        confidence: 'high',
        simulated: false,
        faults: [
          {
            vi: 'Nguồn không nêu công thức tính tỷ lệ dân số trong vùng phủ 5G; ứng dụng dùng cách hiểu của ITU và hiện các cách tính khác bên cạnh.',
            en: 'The source gives no formula for the share of the population covered; the app uses the ITU reading and shows the other ways beside it.',
          },
          {
            vi: 'Mục tiêu phần lớn dẫn theo trả lời phỏng vấn và báo chí, chưa phải văn bản ban hành.',
            en: 'Most targets are quoted from an interview and the press, not from the documents themselves.',
          },
          {
            vi: 'Kinh tế số năm 2030 là khoảng 35–40% GRDP; cột giá trị ghi cận dưới 35.',
            en: 'The digital economy in 2030 is a range, 35–40% of GRDP; the value holds the lower end, 35.',
          },
          {
            vi: 'Tòa nhà ICT và ICT2: mục tiêu 2026 là đưa vào hoạt động, trong khi báo chí ghi Công viên phần mềm số 2 đã hoạt động từ 16/01/2025 (thực ra là tòa ICT1).',
            en: 'Buildings ICT and ICT2: the 2026 target is to bring them into operation, while the press has Software Park No. 2 operating since 16 January 2025 (in fact building ICT1).',
          },
        ],
        count: targets.length,
      },
      {
        id: 'facts',
        kind: 'facts',
        title: { vi: 'Số liệu hiện trạng', en: 'Facts' },
        about: {
          vi: 'Số liệu tại một thời điểm, kèm nguồn: số khu CNTT, trung tâm, vườn ươm, không gian; dân số và diện tích thành phố.',
          en: 'Figures at a date with their sources: IT parks, centres, incubators, spaces; population and area of the city.',
        },
        file: 'facts.csv',
        source: 'VietTimes, giám đốc Sở KH&CN Đà Nẵng, 11/03/2026; công bố khi sáp nhập, 01/07/2025',
        sourceUrl: VIETTIMES_URL,
        licence: 'Dữ kiện công khai, dẫn nguồn ở từng mục',
        asOf: '2026-03-11',
        confidence: 'medium',
        simulated: false,
        faults: [
          {
            vi: 'Dân số công bố khi sáp nhập (3.065.628) thấp hơn tổng danh mục xã, phường (3.122.915); ứng dụng dùng tổng danh mục làm mẫu số.',
            en: 'The population announced at the merger (3,065,628) is lower than the sum of the commune list (3,122,915); the app uses the sum as denominator.',
          },
          {
            vi: 'Diện tích công bố khi sáp nhập (11.859,59 km²) khác tổng diện tích trong danh mục xã, phường (11.868,08 km²).',
            en: 'The area announced at the merger (11,859.59 km²) differs from the sum of the areas in the commune list (11,868.08 km²).',
          },
          {
            vi: 'Số khu CNTT tập trung: 3 theo Sở KH&CN (11/03/2026), 4 theo Việt Nam News (16/01/2025) vì kể riêng Công viên phần mềm số 2.',
            en: 'Concentrated IT parks: 3 according to the Department (11 March 2026), 4 in Việt Nam News (16 January 2025), which counts Software Park No. 2 apart.',
          },
          {
            vi: 'Số trung tâm hỗ trợ, vườn ươm, không gian sáng chế, không gian làm việc chung không kèm danh sách.',
            en: 'Support centres, incubators, maker spaces and co-working spaces are counted without a list.',
          },
        ],
        count: facts.length,
      },
    ],
    readme: readme(targets.length, facts.length),
  };
}

function readme(targets: number, facts: number): string {
  return `## targets.csv, facts.csv

${targets} targets and ${facts} facts. \`targets.csv\`: \`${TARGET_COLUMNS.join('`, `')}\`. \`facts.csv\`: \`${FACT_COLUMNS.join('`, `')}\`. \`unit\` is a stable English key, \`unit_vi\` and \`unit_en\` are for reading; \`comparator\` is \`>=\`, \`=\` or \`<=\`.

- **From** statements of the director of the Department of Science and Technology (VietTimes, 11 March 2026), action plan no. 21 and plan 80/KH-UBND (2025), and the announcement at the merger; public facts, each row with its source.
- **A target** has a due year; what is a count at a date, with no due year, is a fact. Starting points are text beside the target, since sources word them loosely ("about 200").
- **Added to the compiled list**: two targets of plan 80/KH-UBND of 9 September 2025 (5G stations at least half of the 4G stations in 2025; every village with mobile broadband by 2027).
- **Known faults**: no official formula for the population target; 35–40% is held as 35; most targets are quoted from an interview.`;
}
