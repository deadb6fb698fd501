import type { Catalog, DatasetEntry } from '../../src/data/city.ts';
import { generalisedCommunes, HOANG_SA_CODE } from './communes.ts';
import { readSourceCommunes } from './communes-source.ts';
import type { ReadReference } from './dataset.ts';
import { bboxOf } from './geometry/bbox.ts';
import { ISLANDS } from './insets.ts';
import { readTable } from './reference.ts';
import { thousands } from './thousands.ts';

/** The list the app reads first: the city, its operators, the names of its islands, and the datasets. */
export function buildCatalog(read: ReadReference, datasets: DatasetEntry[]): Catalog {
  const geometries = generalisedCommunes(read);
  const mainland = [...geometries].filter(([code]) => code !== HOANG_SA_CODE).map(([, geometry]) => geometry);
  const population = announced(read, 'city-population');
  const listed = readSourceCommunes(read).reduce((sum, commune) => sum + commune.population, 0);
  const more = listed - population.value;
  const morePercent = ((100 * more) / population.value).toFixed(2);
  return {
    city: {
      name: { vi: 'Đà Nẵng', en: 'Đà Nẵng' },
      bbox: bboxOf([...geometries.values()]),
      viewBbox: bboxOf(mainland),
      announcedPopulation: {
        value: population.value,
        source: `Số liệu ${population.source}`,
        asOf: population.sourceDate,
        note: {
          vi: `Cộng danh mục 94 xã, phường, đặc khu được ${thousands(listed, '.')} người, nhiều hơn tổng số công bố ${thousands(more, '.')} người (${morePercent.replace('.', ',')}%): danh mục đếm số người đăng ký theo từng xã. Ứng dụng dùng một mẫu số duy nhất là tổng của danh mục, vì chỉ danh mục chia được đến từng xã.`,
          en: `The list of the 94 units adds up to ${thousands(listed)} people, ${thousands(more)} (${morePercent}%) more than the announced total: the list counts registered people unit by unit. The app uses one denominator, the sum of the list, because only the list goes down to communes.`,
        },
      },
      officialAreaKm2: announced(read, 'city-area').value,
    },
    operators: [
      { id: 'viettel', name: 'Viettel' },
      { id: 'vnpt', name: 'VNPT' },
      { id: 'mobifone', name: 'MobiFone' },
    ],
    islands: ISLANDS,
    datasets,
  };
}

/** An officially announced figure of the whole city, by its id in the reference facts. */
function announced(read: ReadReference, id: string): { value: number; source: string; sourceDate: string } {
  const row = readTable(read, 'facts.csv', ['id', 'value', 'source', 'source_date']).find(
    (candidate) => candidate.id === id,
  );
  if (!row) throw new Error(`facts.csv has no ${id}.`);
  return { value: Number(row.value), source: row.source, sourceDate: row.source_date };
}
