import { readSourceCommunes } from './communes-source.ts';
import { csvText } from './csv-text.ts';
import type { BuiltDataset, ReadReference } from './dataset.ts';
import { type CountRow, deadZoneCounts } from './dead-zones/dead-zone-counts.ts';
import { deadZoneFeature } from './dead-zones/dead-zone-feature.ts';
import { deadZonesReadme } from './dead-zones/dead-zones-readme.ts';
import { isAggregate, readSourceDeadZones } from './dead-zones/source-dead-zones.ts';
import { geojsonText } from './geojson-text.ts';

const COUNT_COLUMNS = [
  'id',
  'statement_vi',
  'statement_en',
  'value',
  'unit',
  'unit_vi',
  'unit_en',
  'scope',
  'source',
  'as_of',
] as const satisfies (keyof CountRow)[];

const LICENCE = 'Dữ kiện công khai, dẫn nguồn ở từng mục';

/**
 * Builds `dead-zones.geojson` and `dead-zone-counts.csv`.
 *
 * Properties of `dead-zones.geojson`, all present, null where nothing is known; geometry Point or null:
 * id, name_vi, name_en, commune_code, old_commune, old_district, record_type, issue_vi, issue_en, households, people,
 * power, status_note_vi, status_note_en, source, source_date (YYYY, YYYY-MM or YYYY-MM-DD; where the source
 * has none, the year it cannot be later than, and `source` says so),
 * in_official_list (yes, no, unknown), position (commune-symbol, or unknown exactly when the geometry is null),
 * position_note_vi, position_note_en.
 *
 * Columns of `dead-zone-counts.csv`:
 * id, statement_vi, statement_en, value, unit (stable English key), unit_vi, unit_en, scope (city, country), source, as_of.
 *
 * Throws on a record type or a commune that is not known.
 */
export function buildDeadZones(read: ReadReference): BuiltDataset {
  const rows = readSourceDeadZones(read);
  const communes = readSourceCommunes(read);
  const features = rows.filter((row) => !isAggregate(row)).map((row) => deadZoneFeature(row, communes));
  const counts = deadZoneCounts(rows);
  return {
    files: [
      {
        name: 'dead-zones.geojson',
        content: geojsonText(
          { name: 'dead-zones', attribution: 'Báo chí, dẫn nguồn ở từng đối tượng' },
          features,
        ),
      },
      { name: 'dead-zone-counts.csv', content: csvText(COUNT_COLUMNS, counts) },
    ],
    entries: [
      {
        id: 'dead-zones',
        kind: 'dead-zones',
        title: { vi: 'Thôn lõm sóng', en: 'Dead-zone villages' },
        about: {
          vi: 'Các thôn được báo chí nêu tên trong bối cảnh chưa có điện, biệt lập hoặc lõm sóng, cùng các ghi nhận cũ để tham khảo. Thành phố công bố còn 10 thôn và 11 cụm dân cư lõm sóng (11/03/2026) nhưng không công bố tên và vị trí; không thôn nào ở đây được nguồn xác nhận thuộc danh sách đó.',
          en: 'Villages that the press names as lacking electricity, cut off or without a signal, with older records for context. The city counts 10 villages and 11 residential clusters without a signal (11 March 2026) but has published neither names nor places; no source confirms that a village shown here is one of them.',
        },
        file: 'dead-zones.geojson',
        source:
          'tienphong.vn, sggp.org.vn, evn.com.vn, baogialai.com.vn, nguoiquansat.vn, baoquangnam.vn, thanhnien.vn, nld.com.vn, vietbao.vn, 2018–2026',
        licence: LICENCE,
        asOf: '2026-01-24',
        confidence: 'low',
        simulated: false,
        faults: [
          {
            vi: 'Tên 10 thôn và 11 cụm dân cư trong thống kê chính thức chưa được công bố; danh sách thật phải nhập từ Sở KH&CN.',
            en: 'The names of the 10 villages and 11 clusters of the official count are not public; the true list has to be imported from the Department of Science and Technology.',
          },
          {
            vi: 'Mọi điểm đều là ký hiệu của xã, không phải vị trí thôn. Không nguồn nào nói rõ các thôn này hiện không có sóng.',
            en: 'Every point is a symbol of the commune, not the place of the village. No source says that these villages have no signal today.',
          },
          {
            vi: 'Ghi nhận cũ (xã chưa có cáp quang cuối 2018), sự cố bão lũ (10/2025) và một nguồn yếu (thôn 3, xã Trà Vinh cũ) chỉ nằm trong sổ, không vẽ trên bản đồ.',
            en: 'Old records (communes without fibre at the end of 2018), flood outages (October 2025) and one weak source (village 3, former Trà Vinh) are kept in the register only and not drawn.',
          },
        ],
        count: features.length,
      },
      {
        id: 'dead-zone-counts',
        kind: 'dead-zone-counts',
        title: { vi: 'Số thôn, cụm dân cư lõm sóng theo công bố', en: 'Published counts of dead zones' },
        about: {
          vi: 'Các con số công bố không kèm danh sách: thôn lõm sóng, cụm dân cư lõm sóng, thôn chưa có điện, số điểm dự kiến lắp Starlink; và con số cả nước để so sánh.',
          en: 'Numbers published without a list: villages and residential clusters without a signal, villages without electricity, sites to be fitted with Starlink; and the national figure to compare.',
        },
        file: 'dead-zone-counts.csv',
        source: 'VietTimes, giám đốc Sở KH&CN Đà Nẵng, 11/03/2026; sggp.org.vn; vietnamnet.vn',
        sourceUrl:
          'https://viettimes.vn/sau-1-nam-thuc-hien-nghi-quyet-57-da-nang-dat-duoc-gi-post195461.html',
        licence: LICENCE,
        asOf: '2026-03-11',
        confidence: 'medium',
        simulated: false,
        faults: [
          {
            vi: 'Không có tên và vị trí của từng thôn, cụm dân cư.',
            en: 'Neither names nor places of the villages and clusters are given.',
          },
          {
            vi: 'Số điểm lắp Starlink (09/2026) và số cả nước là dẫn lại, chưa xem được bản gốc.',
            en: 'The number of Starlink sites (September 2026) and the national figures are second-hand; the originals were not seen.',
          },
        ],
        count: counts.length,
      },
    ],
    readme: deadZonesReadme(features, counts),
  };
}
