import { encodePopulation } from '../../src/data/population-pack.ts';
import type { BuiltDataset, ReadReference } from './dataset.ts';
import { populationFigures } from './population/figures.ts';
import { populationModel } from './population/population-model.ts';
import { populationReadme } from './population/population-readme.ts';
import { populationCsv, populationUnits } from './population/population-units.ts';

/** `population-units.csv` and the same packed for the first load, `population-units.bin`. */
export function buildPopulation(read: ReadReference): BuiltDataset {
  const model = populationModel(read);
  const packed = populationUnits(model);
  const figures = populationFigures(read, model);
  return {
    files: [
      { name: 'population-units.csv', content: populationCsv(packed) },
      { name: 'population-units.bin', content: encodePopulation(packed, model.lattice) },
    ],
    entries: [
      {
        id: 'population',
        kind: 'population',
        title: { vi: 'Dân số theo ô lục giác', en: 'Population by hexagonal cell' },
        about: {
          vi: `Số người trong từng ô lục giác H3 cấp 10 (rộng khoảng 140 m), là đơn vị để đếm người trong vùng phủ. Dân số từng xã theo danh mục chính thức được phân bổ về các ô theo mật độ WorldPop 2020 và chiều dài đường lân cận; cộng lại khớp đúng danh mục đến từng người. ${packed.units.count.toLocaleString('vi-VN')} ô có người ở.`,
          en: `People in each H3 cell of resolution 10 (about 140 m across), the units by which people under coverage are counted. Each commune’s population in the official list is spread over its cells by WorldPop 2020 density and the length of roads nearby; cells add up to the list to the last person. ${packed.units.count.toLocaleString('en')} cells are inhabited.`,
        },
        file: 'population-units.bin',
        openFile: 'population-units.csv',
        source:
          'Danh mục dân số 94 đơn vị (sapnhap.bando.com.vn); WorldPop 2020, DOI 10.5258/SOTON/WP00671; đường, mặt nước, khu công nghiệp © OpenStreetMap contributors',
        sourceUrl: 'https://doi.org/10.5258/SOTON/WP00671',
        licence: 'ODbL 1.0 (OpenStreetMap); WorldPop CC BY 4.0',
        asOf: '2025-12',
        confidence: 'medium',
        simulated: false,
        faults: [
          {
            vi: `Chỗ ở của người dân trong từng xã là ước tính, không phải số đếm. Chia dân số từng quận, huyện cũ theo cùng quy tắc rồi đối chiếu với Tổng điều tra dân số 2019 thì khoảng ${whole(figures.rule.census)}% số người bị xếp nhầm xã (chia đều theo diện tích: ${whole(figures.even.census)}%).`,
            en: `Where people live within a commune is an estimate, not a count. When the people of each former district are spread by the same rule, about ${whole(figures.rule.census)}% of those in the 2019 census end up in a wrong commune (evenly by area: ${whole(figures.even.census)}%).`,
          },
          {
            vi: 'Miền núi kém chắc chắn nhất: làng, bản xa đường có thể bị đặt lệch về phía con đường gần nhất có trên bản đồ.',
            en: 'Least certain in the mountains: a hamlet far from mapped roads may stand nearer to a road than it does.',
          },
        ],
        count: packed.units.count,
      },
    ],
    readme: populationReadme(model, packed, figures),
  };
}

function whole(value: number): string {
  return value.toFixed(0);
}
