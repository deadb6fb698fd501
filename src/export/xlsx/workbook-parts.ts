import { cellText } from './cell-text.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Path of the n-th worksheet, from 1, and of the styles. */
export const sheetPath = (n: number): string => `xl/worksheets/sheet${n}.xml`;
export const STYLES_PATH = 'xl/styles.xml';

/**
 * The parts of a workbook that say what it consists of (ECMA-376, Part 1, 12.3 and 18.2), by path. No author and no
 * dates are written.
 */
export function workbookParts(sheetNames: readonly string[]): { path: string; text: string }[] {
  const sheets = sheetNames.map((name, k) => ({ name, id: k + 1 }));
  const override = (path: string, type: string) =>
    `<Override PartName="/${path}" ContentType="${TYPE}.${type}+xml"/>`;
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`;
  const relationships = (inside: string) =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
  return [
    {
      path: '[Content_Types].xml',
      text: [
        `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
        override('xl/workbook.xml', 'sheet.main'),
        override(STYLES_PATH, 'styles'),
        ...sheets.map(({ id }) => override(sheetPath(id), 'worksheet')),
        '</Types>',
      ].join(''),
    },
    { path: '_rels/.rels', text: relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      path: 'xl/workbook.xml',
      text: [
        `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>`,
        ...sheets.map(({ name, id }) => `<sheet name="${cellText(name)}" sheetId="${id}" r:id="rId${id}"/>`),
        '</sheets></workbook>',
      ].join(''),
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      text: relationships(
        [
          ...sheets.map(({ id }) => relationship(`rId${id}`, 'worksheet', `worksheets/sheet${id}.xml`)),
          relationship(`rId${sheets.length + 1}`, 'styles', 'styles.xml'),
        ].join(''),
      ),
    },
  ];
}
