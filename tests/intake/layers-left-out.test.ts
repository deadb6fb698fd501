import { describe, expect, it } from 'vitest';
import { failureSentence } from '../../src/data/failure-sentence.ts';
import { contextOf } from '../../src/data/reading-context.ts';
import { inspectFile } from '../../src/intake/inspect-file.ts';
import { takeAsProposed } from '../../src/intake/take-as-proposed.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';
import { xlsxFile, xlsxRow } from './formats/xlsx-file.ts';
import { intakeContextOf, proposed } from './open-file-fixture.ts';

const city = await openTinyCity();
const context = intakeContextOf(city);

/** A sheet of two stations. */
const sheet = (name: string, heading: string[] = [], cells: string[] = []) => ({
  name,
  rows: [
    xlsxRow(1, ['Mã trạm', 'lon', 'lat', 'Bán kính', ...heading]),
    xlsxRow(2, [`${name}-1`, 95.01, 0.01, 500, ...cells]),
    xlsxRow(3, [`${name}-2`, 95.02, 0.02, 600, ...cells]),
  ].join(''),
});

describe('a workbook with a sheet for each operator', () => {
  const workbook = xlsxFile([sheet('Alpha'), sheet('Beta'), sheet('Gamma')]);

  it('says on the screen and to the command which sheets are not read', async () => {
    const { proposal } = await proposed('a.xlsx', workbook, context);
    const { remarks } = await inspectFile('a.xlsx', workbook.slice(), contextOf(city));
    const taken = await takeAsProposed('a.xlsx', workbook.slice(), 'stations', contextOf(city));
    for (const said of [proposal.report.remarks, remarks, taken.remarks]) {
      const remark = said.find(({ code }) => code === 'layers-left-out')!;
      expect(failureSentence(remark, 'vi').message).toContain('còn 2 lớp chưa đọc: Beta, Gamma');
    }
  });

  it('names a few of many, and none of a file of one', async () => {
    const many = xlsxFile(Array.from({ length: 9 }, (_, k) => sheet(`T${k + 1}`)));
    const { proposal } = await proposed('a.xlsx', many, context);
    expect(proposal.report.remarks.find(({ code }) => code === 'layers-left-out')?.detail).toEqual({
      layers: 8,
      found: 'T2, T3, T4, T5, T6, …',
    });
    const { report } = (await proposed('a.xlsx', xlsxFile([sheet('T1')]), context)).proposal;
    expect(report.remarks.map(({ code }) => code)).not.toContain('layers-left-out');
  });

  it('proposes the operator that a sheet is called after, where no column tells one', async () => {
    const operatorOf = async (layer: number, sheets = workbook) =>
      (await proposed('a.xlsx', sheets, context, { layer })).proposal.choices.operator;
    expect([await operatorOf(0), await operatorOf(1), await operatorOf(2)]).toEqual(['alpha', 'beta', '']);
    const named = xlsxFile([
      sheet('Trạm ALPHA 9-2026'),
      sheet('Alpha và Beta'),
      sheet('Beta', ['Nhà mạng'], ['Alpha']),
    ]);
    expect([await operatorOf(0, named), await operatorOf(1, named), await operatorOf(2, named)]).toEqual([
      'alpha',
      '',
      '',
    ]);
    const { proposal } = await proposed('a.xlsx', workbook, context);
    const remark = proposal.report.remarks.find(({ code }) => code === 'value-assumed');
    expect(remark).toMatchObject({ where: { field: 'operator' }, detail: { used: 'alpha', rows: 2 } });
  });
});
