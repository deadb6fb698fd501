import { expect, test } from 'vitest';
import { reviewTable } from '../../src/export/review-table.ts';
import { review } from '../../src/review/review.ts';
import { station, tinyReview } from '../review/seeded-city.ts';

test('a row for each listed finding, in both languages, at its position', async () => {
  const input = await tinyReview((city) => {
    city.stations.push(station('S1'), station('S2'));
    city.catalog.datasets[2]!.asOf = '2020';
  });
  const table = reviewTable(review(input), true);
  const rows = [...table.rows];
  const written = rows.map((row) =>
    Object.fromEntries(table.columns.map(({ key, value }) => [key, value(row)])),
  );
  expect(written).toEqual([
    {
      severity: 'warning',
      rule: 'stations-too-close',
      about_vi: 'Trạm S2',
      about_en: 'Station S2',
      finding_vi: 'của Alpha, cách trạm S1 chỉ 0\u00a0m',
      finding_en: 'of Alpha, only 0\u00a0m from station S1',
      to_do_vi: 'đối chiếu mã trạm; nếu là một cột có nhiều băng tần thì ghi rõ băng tần.',
      to_do_en: 'compare the ids; if one mast carries several bands, write the bands down.',
      lon: 95.01,
      lat: 0.011,
    },
    expect.objectContaining({ severity: 'hint', rule: 'dataset-old', lon: null, lat: null }),
  ]);
  expect(rows.map((row) => table.geometry?.(row))).toEqual([
    { type: 'Point', coordinates: [95.01, 0.011] },
    null,
  ]);
  expect(table.simulated).toBe(true);
});

test('says when it was reviewed and how many findings are left out', async () => {
  const input = await tinyReview((city) => {
    for (let k = 0; k < 25; k += 1) city.stations.push(station(`S${k}`));
  });
  const table = reviewTable(review(input), false);
  expect([...table.rows]).toHaveLength(200);
  expect(table.about.map(({ name, value }) => [name.en, value.en])).toEqual([
    ['Day of the review', '15 Jun 2026'],
    ['Findings', '300'],
    ['Findings not listed', '100'],
  ]);
});
