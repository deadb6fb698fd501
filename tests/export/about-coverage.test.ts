import { describe, expect, it } from 'vitest';
import { coverageInputOf } from '../../src/coverage/city-coverage-input.ts';
import { evaluateCoverage } from '../../src/coverage/evaluate.ts';
import type { DefinitionKey } from '../../src/coverage/result.ts';
import { aboutCoverage } from '../../src/export/about-coverage.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';

const about = async (definition: DefinitionKey) => {
  const evaluation = evaluateCoverage(coverageInputOf(await openTinyCity()), definition);
  return { evaluation, lines: aboutCoverage({ evaluation, definition }) };
};

describe('what stands beside coverage figures', () => {
  it('names definition, value, people, target, operators, sources and hash in both languages', async () => {
    const { evaluation, lines } = await about('any');
    const vi = lines.map(({ name, value }) => `${name.vi}: ${value.vi}`);
    expect(vi.slice(0, 9)).toEqual([
      'Định nghĩa: Ít nhất một nhà mạng (any)',
      'Công thức: 100 · Σᵢ wᵢ·[cᵢ ∈ ⋃C] / Σᵢ wᵢ',
      'Tỷ lệ (%): 85',
      'Trong vùng phủ (người): 8.500',
      'Ngoài vùng phủ (người): 1.500',
      'Tổng số (người): 10.000',
      'Mục tiêu (%): 90',
      'Công nghệ: 5G NR',
      'Nhà mạng: Alpha, Beta',
    ]);
    expect(vi.filter((line) => line.startsWith('Nguồn'))).toHaveLength(4);
    expect(vi.filter((line) => line.endsWith('[mô phỏng]'))).toHaveLength(1);
    expect(vi.slice(-2)).toEqual(['Số ô dân cư: 36', `Mã băm dữ liệu đầu vào: ${evaluation.result.hash}`]);
    expect(lines[3]).toMatchObject({ name: { en: 'Covered (people)' }, value: { en: '8,500' } });
  });

  it('is about the definition asked for, not the one evaluated', async () => {
    const { evaluation } = await about('any');
    const values = aboutCoverage({ evaluation, definition: 'operator:beta' }).map(({ value }) => value.en);
    expect(values).toContain('Beta only (operator:beta)');
    expect(values).toContain('42');
    expect(values).toContain('4,200');
    expect(values).toContain('Beta');
  });

  it('speaks of no people and no target under land area', async () => {
    const { lines } = await about('land-area');
    const names = lines.map(({ name }) => name.en).join(' ');
    expect(names).not.toMatch(/people|Target/);
  });
});
