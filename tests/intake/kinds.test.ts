import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failureSentence } from '../../src/data/failure-sentence.ts';
import type { FileKind } from '../../src/data/file-kind.ts';
import { nowhere, proposed } from './open-file-fixture.ts';

const geodata = join(import.meta.dirname, '../../geodata');

describe('the kind of every shipped file', () => {
  it.each<[string, FileKind]>([
    ['communes.geojson', 'communes'],
    ['dead-zones.geojson', 'dead-zones'],
    ['digital-infrastructure.geojson', 'places'],
    ['innovation-spaces.geojson', 'places'],
    ['it-parks.geojson', 'zones'],
    ['software-park-2.geojson', 'zones'],
    ['zones.geojson', 'zones'],
    ['service-areas.geojson', 'service-areas'],
    ['stations.csv', 'stations'],
    ['population-units.csv', 'population'],
    ['roads-major.geojson', 'other'],
    ['rivers.geojson', 'other'],
    ['water.geojson', 'other'],
    ['neighbours.geojson', 'other'],
    ['labels.geojson', 'other'],
    ['facts.csv', 'other'],
    ['targets.csv', 'other'],
    ['radio-model.csv', 'other'],
    ['dead-zone-counts.csv', 'other'],
  ])('%s is %s', async (file, kind) => {
    const { proposal } = await proposed(file, new Uint8Array(await readFile(join(geodata, file))), nowhere);
    expect(proposal.kinds[0]!.kind).toBe(kind);
    expect(proposal.choices.kind).toBe(kind);
    expect(proposal.kinds.map((each) => each.kind).toSorted()).toEqual(
      [
        'communes',
        'dead-zones',
        'other',
        'places',
        'population',
        'service-areas',
        'stations',
        'zones',
      ].toSorted(),
    );
  });
});

const point = (properties: object) =>
  JSON.stringify({ type: 'Feature', geometry: { type: 'Point', coordinates: [108.2, 16.05] }, properties });
const polygon = (properties: object) =>
  JSON.stringify({
    type: 'Feature',
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [108.2, 16],
          [108.3, 16],
          [108.3, 16.1],
          [108.2, 16],
        ],
      ],
    },
    properties,
  });
const collection = (...features: string[]) => `{"type":"FeatureCollection","features":[${features.join()}]}`;

describe('the kind of files as people write them', () => {
  it.each<[file: string, content: string, kind: FileKind]>([
    ['a.csv', 'Mã trạm;Kinh độ;Vĩ độ;Nhà mạng;Bán kính (m)\nA;108,2;16,05;Viettel;500\n', 'stations'],
    ['a.csv', 'SITE_ID,LONG,LAT\nDN001,108.2,16.05\n', 'stations'],
    ['Danh sách trạm 5G.csv', 'Tên,X,Y\nA,548621.5,1774844.2\n', 'stations'],
    ['a.csv', 'lng,lat,Dân số 2024\n108.2,16.05,12\n', 'population'],
    ['a.csv', 'Tên thôn,Xã,Số hộ,Điện,Ngày phản ánh\nA Rớt,Tây Giang,20,chưa có,05/03/2026\n', 'dead-zones'],
    ['thôn lõm sóng.csv', 'Tên thôn,Xã\nA Rớt,Tây Giang\n', 'dead-zones'],
    ['a.csv', 'Mã ĐVHC,Tên xã,Dân số\n20194,Hải Vân,48992\n', 'communes'],
    ['a.geojson', collection(polygon({ TEN: 'KCN Hòa Khánh' }), polygon({ TEN: 'CCN Cẩm Lệ' })), 'zones'],
    ['KCN Đà Nẵng.geojson', collection(polygon({ Name: 'Hòa Cầm' })), 'zones'],
    ['a.geojson', collection(point({ name: 'Trường Đại học Bách khoa', loai: 'đại học' })), 'places'],
    ['a.geojson', collection(polygon({ NHAMANG: 'MobiFone' })), 'service-areas'],
    ['vung phu song.geojson', collection(polygon({ cap: 3 })), 'service-areas'],
    ['a.geojson', collection(polygon({ MAXA: '20194', TENXA: 'Hải Vân', DANSO: 48992 })), 'communes'],
    ['a.geojson', collection(point({ ghi_chu: 'x' })), 'other'],
    ['a.csv', 'a,b\n1,2\n', 'other'],
  ])('%s: %s is %s', async (file, content, kind) => {
    const { proposal } = await proposed(file, content, nowhere);
    expect(proposal.choices.kind).toBe(kind);
  });

  it('says of a table of communes that their outlines are needed, and what to do instead', async () => {
    const { proposal } = await proposed('a.csv', 'Mã ĐVHC,Tên xã,Dân số\n20194,Hải Vân,48.992\n', nowhere);
    const sentences = proposal.report.failures.map((failure) => failureSentence(failure, 'vi'));
    expect(sentences).toHaveLength(1);
    expect(sentences[0]!.message).toContain('ứng dụng đã có sẵn ranh giới các xã, phường');
    expect(sentences[0]!.suggestion).toContain('Xuất lớp xã, phường từ ứng dụng');
    // Nothing is said to come from outlines that are not there.
    expect(proposal.report.remarks.filter(({ detail }) => detail?.used === 'geometry')).toEqual([]);
  });
});
