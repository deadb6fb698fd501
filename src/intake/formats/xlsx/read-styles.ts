import type { Limits } from '../../limits.ts';
import { readXml } from '../xml.ts';
import { type DateFormat, dateFormat } from './serial-date.ts';

/** How the numbers of a cell are shown, as far as that changes what they mean. */
export interface CellStyle {
  date: DateFormat | null;
  /** Digits to which a code is filled up with zeros ("00000"), 0 where it is not. */
  digits: number;
}

/** The styles of a workbook by their index. */
export function readStyles(xml: string, limits: Limits): CellStyle[] {
  const codes = new Map<number, string>();
  const styles: CellStyle[] = [];
  let inCellStyles = false;
  readXml(
    xml,
    {
      open(name, attributes) {
        if (name === 'cellXfs') inCellStyles = true;
        if (name === 'numFmt')
          codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
        if (name === 'xf' && inCellStyles) {
          const id = Number(attributes.get('numFmtId') ?? 0);
          const code = codes.get(id);
          styles.push({
            date: dateFormat(id, code),
            digits: /^0{2,15}$/.test(code ?? '') ? code!.length : 0,
          });
        }
      },
      text() {},
      close(name) {
        if (name === 'cellXfs') inCellStyles = false;
      },
    },
    limits,
  );
  return styles;
}
