import { describe, expect, it } from 'vitest';
import type { FileKind } from '../../src/data/file-kind.ts';
import { columnFacts } from '../../src/intake/mapping/column-facts.ts';
import { kindFields } from '../../src/intake/mapping/fields.ts';
import { matchHeadings, matchPositions } from '../../src/intake/mapping/match-columns.ts';
import { registerFields } from '../../src/register/register-fault.ts';

/** A heading as people write it, with the field that it stands for in files of a kind. */
const table: Partial<Record<FileKind, [heading: string, field: string][]>> = {
  stations: [
    ['lon', 'lon'],
    ['Kinh độ', 'lon'],
    ['KINH ĐỘ', 'lon'],
    ['kinh do', 'lon'],
    ['KINHDO', 'lon'],
    ['Kinh_do', 'lon'],
    ['KinhDo', 'lon'],
    ['kinh-độ', 'lon'],
    ['Kinh độ (WGS84)', 'lon'],
    ['lng', 'lon'],
    ['Long', 'lon'],
    ['LONGITUDE', 'lon'],
    ['gps_longitude', 'lon'],
    ['X', 'lon'],
    ['x_coord', 'lon'],
    ['Tọa độ X', 'lon'],
    ['toạ độ X', 'lon'],
    ['E', 'lon'],
    ['Easting', 'lon'],
    ['POINT_X', 'lon'],
    ['lat', 'lat'],
    ['Vĩ độ', 'lat'],
    ['VIDO', 'lat'],
    ['vi_do', 'lat'],
    ['Vĩ độ bắc', 'lat'],
    ['Latitude', 'lat'],
    ['Y', 'lat'],
    ['N', 'lat'],
    ['northing', 'lat'],
    ['Toạ độ Y (m)', 'lat'],
    ['id', 'id'],
    ['Mã trạm', 'id'],
    ['MATRAM', 'id'],
    ['ma_tram', 'id'],
    ['Site ID', 'id'],
    ['SITE_ID', 'id'],
    ['siteId', 'id'],
    ['Tên trạm', 'id'],
    ['Station Name', 'id'],
    ['gNodeB ID', 'id'],
    ['operator', 'operator'],
    ['Nhà mạng', 'operator'],
    ['NHAMANG', 'operator'],
    ['nha_mang', 'operator'],
    ['Tên nhà mạng', 'operator'],
    ['Doanh nghiệp viễn thông', 'operator'],
    ['Carrier', 'operator'],
    ['radius_m', 'radius_m'],
    ['Bán kính (m)', 'radius_m'],
    ['Bán kính (km)', 'radius_m'],
    ['bankinh', 'radius_m'],
    ['Ban_kinh_phu', 'radius_m'],
    ['Bán kính phủ sóng 5G (m)', 'radius_m'],
    ['Coverage radius', 'radius_m'],
    ['R (m)', 'radius_m'],
    ['Băng tần', 'band'],
    ['Frequency Band', 'band'],
    ['Môi trường', 'environment'],
    ['area_type', 'environment'],
    ['Mô phỏng', 'simulated'],
  ],
  population: [
    ['population', 'population'],
    ['people', 'population'],
    ['Dân số', 'population'],
    ['DANSO', 'population'],
    ['dan_so', 'population'],
    ['Dân số 2024', 'population'],
    ['Dân số (người)', 'population'],
    ['Số dân', 'population'],
    ['Tổng số dân', 'population'],
    ['Số nhân khẩu', 'population'],
    ['pop_total', 'population'],
    ['Mã xã', 'commune_code'],
    ['MAXA', 'commune_code'],
    ['Mã ĐVHC', 'commune_code'],
    ['h3', 'h3'],
    ['H3 index', 'h3'],
  ],
  communes: [
    ['Mã ĐVHC', 'code'],
    ['Tên xã, phường', 'name'],
    ['Tên ĐVHC', 'name'],
    ['Loại', 'type'],
    ['Diện tích (km2)', 'area_km2'],
    ['Diện tích tự nhiên (km²)', 'area_km2'],
    ['Quy mô dân số', 'population'],
    ['Quận/huyện cũ', 'former_district'],
  ],
  zones: [
    ['Tên KCN', 'name_vi'],
    ['Name', 'name_vi'],
    ['Tên công trình', 'name_vi'],
    ['Tên tiếng Anh', 'name_en'],
    ['Loại hình', 'kind'],
    ['Hiện trạng', 'status'],
    ['Tình trạng', 'status'],
    ['Diện tích (ha)', 'area_ha'],
    ['Quy mô (ha)', 'area_ha'],
    ['Tỷ lệ', 'declared_percent'],
    ['Tỷ lệ phủ 5G (%)', 'declared_percent'],
    ['Nguồn', 'source'],
    ['Ngày cập nhật', 'as_of'],
    ['Ghi chú', 'status_note_vi'],
  ],
  'dead-zones': [
    ['Tên thôn, cụm dân cư', 'name'],
    ['Xã, phường', 'commune'],
    ['Số hộ', 'households'],
    ['Ngày phản ánh', 'reported_date'],
    ['Nguyên nhân', 'cause'],
  ],
  'service-areas': [
    ['NhaMang', 'operator'],
    ['Site ID', 'station_id'],
    ['Mã vùng', 'id'],
  ],
};

const rows = (Object.entries(table) as [FileKind, [string, string][]][]).flatMap(([kind, headings]) =>
  headings.map(([heading, field]) => [kind, heading, field] as const),
);

describe('headings', () => {
  it('are at least 80 in the table', () => {
    expect(rows.length).toBeGreaterThanOrEqual(80);
  });

  it.each(rows)('of %s: “%s” is %s', (kind, heading, field) => {
    expect([...matchHeadings(kindFields[kind], [heading])]).toEqual([
      [field, { column: heading, how: 'heading' }],
    ]);
  });

  it.each<[FileKind, string]>([
    ['population', 'Mật độ dân số'],
    ['population', 'Tỷ lệ tăng dân số'],
    ['communes', 'Mật độ dân số (người/km2)'],
    ['stations', 'Ghi chú'],
    ['stations', 'Azimuth'],
    ['stations', 'Địa chỉ'],
    ['zones', 'Chủ đầu tư'],
  ])('of %s: “%s” stands for nothing', (kind, heading) => {
    expect(matchHeadings(kindFields[kind], [heading]).size).toBe(0);
  });

  it('take the exact name before one that is only within', () => {
    const found = matchHeadings(kindFields.population, ['Dân số 2019', 'population', 'lon', 'lat']);
    expect(found.get('population')?.column).toBe('population');
  });

  it('give no column two meanings', () => {
    const columns = ['Mã', 'Tên', 'X', 'Y', 'Nhà mạng', 'Bán kính', 'Băng tần'];
    const found = [...matchHeadings(kindFields.stations, columns).values()].map(({ column }) => column);
    expect(new Set(found).size).toBe(found.length);
  });

  it('of dead zones are those of the register', () => {
    const fields = kindFields['dead-zones'].map(({ field }) => field);
    expect(fields.toSorted()).toEqual([...registerFields].sort());
  });
});

function positionsIn(columns: string[], ...cells: (string | number)[][]) {
  const facts = columnFacts({ columns, rows: cells });
  const found = matchPositions(matchHeadings(kindFields.stations, columns), facts, true);
  return [found.get('lon')?.column, found.get('lat')?.column];
}

describe('contents', () => {
  it('tell longitudes and latitudes whatever they are called', () => {
    expect(positionsIn(['a', 'b', 'c'], ['s1', 16.05, 108.2], ['s2', 16.07, 108.21])).toEqual(['c', 'b']);
    expect(positionsIn(['a', 'b', 'c'], ['s1', '16,05', '108,2'], ['s2', '16,07', '108,21'])).toEqual([
      'c',
      'b',
    ]);
  });

  it('tell the X and Y of surveyors, who call the northing X', () => {
    const cells = [
      [1774844.1, 548621.7],
      [1775001.2, 549000.3],
    ];
    expect(positionsIn(['X', 'Y'], ...cells)).toEqual(['Y', 'X']);
    expect(positionsIn(['Y', 'X'], ...cells)).toEqual(['X', 'Y']);
  });

  it('find both numbers in one cell', () => {
    const cells = [
      ['s1', '16.05, 108.2'],
      ['s2', '16.07, 108.21'],
    ];
    expect(positionsIn(['Mã trạm', 'Tọa độ'], ...cells)).toEqual(['Tọa độ', 'Tọa độ']);
  });

  it('do not take counts for degrees', () => {
    expect(positionsIn(['a', 'b'], [16, 108], [12, 105])).toEqual([undefined, undefined]);
  });
});
