import { cellArea, latLngToCell, UNITS } from 'h3-js';
import { expect, test } from 'vitest';
import { glossary } from '../../src/text/glossary.ts';

test('a population unit is as wide as the glossary says', () => {
  // a regular hexagon of the area of a cell in the middle of the city, from side to side
  const squareMetres = cellArea(latLngToCell(16.05, 108.2, 10), UNITS.m2);
  const metres = 10 * Math.round(Math.sqrt((2 * squareMetres) / Math.sqrt(3)) / 10);
  const { vi, en } = glossary.find(({ id }) => id === 'population-unit')!.definition;
  expect(vi).toContain(`khoảng ${metres} m`);
  expect(en).toContain(`about ${metres} m`);
});
