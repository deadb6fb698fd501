import { WORKBOOK_MIME } from '../../xlsx/workbook-file.ts';
import { HEAD } from './xml.ts';

/** A part of a package and what it refers to. */
export interface Part {
  /** From the root of the package, without a slash before it. */
  path: string;
  content: string | Blob;
  /** Null for those whose ending says it. */
  type: string | null;
  relations: Relation[];
}

export interface Relation {
  id: string;
  /** Last part of the relationship's type, or all of it. */
  kind: string;
  /** From the root of the package. */
  target: string;
}

const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Types of parts by their ending. */
const ENDINGS: Record<string, string> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  xlsx: WORKBOOK_MIME,
};

/**
 * Every file of a package (ECMA-376, Part 2): the list of types first, then the parts, each with its relationships
 * beside it. `root` are those of the package itself.
 */
export function packageFiles(
  parts: readonly Part[],
  root: readonly Relation[],
): { path: string; content: string | Blob }[] {
  const endings = new Set(['rels', 'xml', ...parts.map(({ path }) => path.slice(path.lastIndexOf('.') + 1))]);
  const types = [
    ...[...endings].map((ending) => `<Default Extension="${ending}" ContentType="${ENDINGS[ending]}"/>`),
    ...parts.flatMap(({ path, type }) =>
      type === null ? [] : `<Override PartName="/${path}" ContentType="${type}"/>`,
    ),
  ];
  return [
    {
      path: '[Content_Types].xml',
      content: `${HEAD}<Types xmlns="${PACKAGE}/content-types">${types.join('')}</Types>`,
    },
    { path: '_rels/.rels', content: relationsXml(root, '') },
    ...parts.flatMap(({ path, content, relations }) => {
      const at = path.lastIndexOf('/') + 1;
      const folder = path.slice(0, at);
      const beside = {
        path: `${folder}_rels/${path.slice(at)}.rels`,
        content: relationsXml(relations, folder),
      };
      return [{ path, content }, ...(relations.length > 0 ? [beside] : [])];
    }),
  ];
}

function relationsXml(relations: readonly Relation[], folder: string): string {
  const lines = relations.map(
    ({ id, kind, target }) =>
      `<Relationship Id="${id}" Type="${kind.startsWith('http') ? kind : DOCUMENT + kind}" Target="${relative(folder, target)}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

/** A path as seen from a folder of the package. */
function relative(folder: string, target: string): string {
  const from = folder.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
