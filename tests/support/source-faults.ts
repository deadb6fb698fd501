import type { Cell, Source, SourceLayer } from '../../src/intake/source.ts';

/** What a file taken apart has that the contract does not allow; empty where nothing is. */
export function sourceFaults({ layers }: Source): string[] {
  if (layers.length === 0) return ['there is no layer'];
  return layers.flatMap((layer) => layerFaults(layer).map((fault) => `${layer.name}: ${fault}`));
}

function layerFaults({ columns, rows, lines, ids, geometries, badRows = [] }: SourceLayer): string[] {
  const faults: string[] = [];
  if (rows.length === 0 && badRows.length === 0) faults.push('there is no row');
  if (columns.some((name) => name === '')) faults.push('a column has no name');
  if (new Set(columns).size < columns.length) faults.push('two columns have one name');
  if (columns.some((name) => name !== name.normalize('NFC')))
    faults.push('the name of a column is not composed');
  if (rows.some((row) => row.length !== columns.length)) faults.push('a row is not as long as the heading');
  if (rows.some((row) => !row.every(isCell))) faults.push('a cell is of another kind');
  if (lines.length !== rows.length) faults.push('there are not as many lines as rows');
  if (lines.some((line, i) => !Number.isInteger(line) || line <= (lines[i - 1] ?? 0))) {
    faults.push('the lines do not ascend');
  }
  if (ids && ids.length !== rows.length) faults.push('there are not as many ids as rows');
  if (geometries && geometries.length !== rows.length)
    faults.push('there are not as many geometries as rows');
  return faults;
}

function isCell(cell: Cell): boolean {
  return cell === null || (['string', 'boolean', 'number'].includes(typeof cell) && !Number.isNaN(cell));
}
