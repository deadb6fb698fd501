import { expect, it } from 'vitest';
import { auditPart } from '../../src/commands/engine/audit-part.ts';
import { coverageInputOf } from '../../src/coverage/city-coverage-input.ts';
import { evaluateCoverage } from '../../src/coverage/evaluate.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';

const opened = async () => {
  const city = await openTinyCity();
  const input = coverageInputOf(city);
  return { city, input, evaluation: evaluateCoverage(input) };
};

it('makes the rows of a commune under a definition that needs outlines', async () => {
  const ready = await opened();
  const request = { definition: 'commune-area', level: 'units', commune: '003' } as const;
  const file = await auditPart(() => ready).auditFile(request, 'csv', 'vi');
  expect(file.name).toBe('audit-units-003-commune-area-mo-phong.csv');
  const lines = (await file.blob.text()).trimEnd().split('\r\n').slice(1);
  expect(lines).toHaveLength(9);
  // 2,000 people × 23.465 % = 469.3, rounded down: see the hand computation of the commune rows.
  expect(lines.reduce((sum, line) => sum + Number(line.split(',')[6]), 0)).toBe(469);
});

it('fails where there is no number', async () => {
  const ready = { ...(await opened()), input: null, evaluation: null };
  const request = { definition: 'any', level: 'communes', commune: null } as const;
  await expect(auditPart(() => ready).auditFile(request, 'csv', 'vi')).rejects.toThrow();
});
