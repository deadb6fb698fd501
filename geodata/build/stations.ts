import { serviceAreaOfStation } from '../../src/coverage/service-area-of-station.ts';
import type { Station } from '../../src/data/city.ts';
import type { BuiltDataset, ReadReference } from './dataset.ts';
import { populationModel } from './population/population-model.ts';
import { readRoads } from './population/roads.ts';
import { coveredPercent } from './stations/covered-people.ts';
import { radioModelCsv, serviceAreasGeojson, stationsCsv } from './stations/files.ts';
import { RADIO_MODEL } from './stations/radio-model.ts';
import { simulateStations } from './stations/simulate.ts';
import { stationsReadme } from './stations/stations-readme.ts';

const SOURCE =
  'Mô phỏng bằng geodata/build/stations từ dân số, đường giao thông và số trạm toàn quốc đã công bố';

const LICENCE =
  'Apache-2.0; vị trí dựa trên đường © OpenStreetMap contributors (ODbL) và WorldPop (CC BY 4.0)';

/** `stations.csv`, `service-areas.geojson` and `radio-model.csv`: the simulated 5G baseline. */
export function buildStations(read: ReadReference): BuiltDataset {
  const model = populationModel(read);
  const stations = simulateStations(model, readRoads(read));
  const covered = coveredPercent(model, stations.map(serviceAreaOfStation));
  const people = model.communes.reduce((sum, commune) => sum + commune.population, 0);
  return {
    files: [
      { name: 'stations.csv', content: stationsCsv(stations) },
      { name: 'service-areas.geojson', content: serviceAreasGeojson(stations) },
      { name: 'radio-model.csv', content: radioModelCsv(RADIO_MODEL) },
    ],
    entries: entries(stations),
    readme: stationsReadme(stations, covered, people),
  };
}

function entries(stations: readonly Station[]): BuiltDataset['entries'] {
  return [
    {
      id: 'stations',
      kind: 'stations',
      title: { vi: 'Trạm 5G (mô phỏng)', en: '5G stations (simulated)' },
      about: {
        vi: `Kịch bản mô phỏng, không phải số liệu của nhà mạng: ${stations.length.toLocaleString('vi-VN')} trạm thu phát sóng giả định, số lượng suy từ tỷ lệ toàn quốc đã công bố, vị trí bốc ngẫu nhiên theo dân số dọc các tuyến đường, với một hạt giống cố định nên lần nào cũng như nhau. Dùng để chạy thử và so sánh các cách tính cho đến khi nạp số liệu của nhà mạng.`,
        en: `A simulated scenario, not operators’ data: ${stations.length.toLocaleString('en')} assumed stations, their number scaled from published national figures, their positions drawn by population along roads from a fixed seed. It stands in for operators’ data until those are loaded.`,
      },
      file: 'stations.csv',
      source: SOURCE,
      licence: LICENCE,
      asOf: '2026-01',
      confidence: 'low',
      simulated: true,
      faults: [
        {
          vi: 'Không vị trí nào ứng với một trạm có thật. Không có số liệu công khai về trạm 5G ở Đà Nẵng.',
          en: 'No position is that of a real station. No data on 5G stations in Đà Nẵng are public.',
        },
        {
          vi: 'Chưa xét địa hình: ở miền núi sóng thực tế bị núi che khuất nhiều hơn.',
          en: 'Terrain is not considered: real signals in the mountains are blocked more often.',
        },
        {
          vi: 'Số trạm chia theo đầu người cả nước; số trạm thật của thành phố có thể khác nhiều.',
          en: 'Station numbers follow the national number per head; the city’s real numbers may be quite different.',
        },
      ],
      count: stations.length,
    },
    {
      id: 'service-areas',
      kind: 'service-areas',
      title: { vi: 'Vùng phủ 5G ngoài trời (mô phỏng)', en: 'Outdoor 5G service areas (simulated)' },
      about: {
        vi: 'Mô phỏng: mỗi trạm trong stations.csv là một hình tròn 64 cạnh theo bán kính ngoài trời của mô hình vô tuyến. Cho đúng cùng một kết quả như khi tính từ stations.csv; ứng dụng không tải tệp này khi mở.',
        en: 'Simulated: a 64-corner disc round every station of stations.csv, with the outdoor radius of the radio model. It gives exactly the same result as stations.csv; the application does not load it on opening.',
      },
      file: 'service-areas.geojson',
      source: SOURCE,
      licence: LICENCE,
      asOf: '2026-01',
      confidence: 'low',
      simulated: true,
      faults: [
        {
          vi: 'Hình tròn, không phải vùng phủ đo được: không xét địa hình, nhà cửa, hướng anten.',
          en: 'Discs, not measured coverage: terrain, buildings and antenna directions are not considered.',
        },
      ],
      count: stations.length,
    },
    {
      id: 'radio-model',
      kind: 'radio-model',
      title: { vi: 'Mô hình vô tuyến: bán kính phục vụ', en: 'Radio model: service radii' },
      about: {
        vi: 'Bán kính phục vụ ngoài trời và trong nhà theo băng tần và môi trường, tính theo 3GPP TR 38.901 không có tầm nhìn thẳng, giới hạn suy hao 133 dB ngoài trời và 118 dB trong nhà. Là giả định, sửa được, luôn đi kèm kết quả.',
        en: 'Outdoor and indoor service radius by band and environment, from 3GPP TR 38.901 without line of sight, path loss limited to 133 dB outdoors and 118 dB indoors. Assumptions: editable, and shown with every result.',
      },
      file: 'radio-model.csv',
      source: '3GPP TR 38.901',
      sourceUrl: 'https://www.3gpp.org/dynareport/38901.htm',
      licence: 'Số liệu tự tính, Apache-2.0',
      asOf: '2026-01',
      confidence: 'low',
      simulated: false,
      faults: [
        {
          vi: 'Bán kính trung bình: địa hình, nhà cửa và tải mạng không được xét. n77 dùng bán kính của n78 (hai băng tần kề nhau).',
          en: 'Average radii: terrain, buildings and load are not considered. n77 uses the radius of n78, the neighbouring band.',
        },
      ],
      count: RADIO_MODEL.length,
    },
  ];
}
