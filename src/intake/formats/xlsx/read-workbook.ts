import type { Limits } from '../../limits.ts';
import { readXml } from '../xml.ts';

export interface Workbook {
  sheets: { name: string; hidden: boolean; relation: string }[];
  /** Whether days are counted from 1904. */
  since1904: boolean;
}

/** The sheets of a workbook in their order. */
export function readWorkbook(xml: string, limits: Limits): Workbook {
  const workbook: Workbook = { sheets: [], since1904: false };
  readXml(
    xml,
    {
      open(name, attributes) {
        if (name === 'workbookPr') workbook.since1904 = /^(?:1|true)$/.test(attributes.get('date1904') ?? '');
        if (name !== 'sheet') return;
        workbook.sheets.push({
          name: (attributes.get('name') ?? '').trim().normalize('NFC'),
          hidden: /hidden/i.test(attributes.get('state') ?? ''),
          relation: attributes.get('id') ?? '',
        });
      },
      text() {},
      close() {},
    },
    limits,
  );
  return workbook;
}

/** The files of a workbook by the ids under which it names them, as they are called in the archive. */
export function readRelations(xml: string, folder: string, limits: Limits): Map<string, string> {
  const targets = new Map<string, string>();
  readXml(
    xml,
    {
      open(name, attributes) {
        const [id, target] = [attributes.get('Id'), attributes.get('Target')];
        if (name !== 'Relationship' || id === undefined || target === undefined) return;
        if (attributes.get('TargetMode') === 'External') return;
        targets.set(id, target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, ''));
      },
      text() {},
      close() {},
    },
    limits,
  );
  return targets;
}
