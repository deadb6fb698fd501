import type { DefinitionKey } from '../coverage/result.ts';
import type { Language } from '../text/language.ts';
import {
  type AuditedEvaluation,
  type AuditLevel,
  type AuditTable,
  communeAuditTable,
  unitAuditTable,
} from './audit-table.ts';
import type { FileDescription, FileFormat } from './file-description.ts';
import { tableFile } from './table-file.ts';

/** Which rows of which number. */
export interface AuditRequest {
  definition: DefinitionKey;
  level: AuditLevel;
  /** Code of the commune whose units are wanted, null for all; a table of communes always has all. */
  commune: string | null;
}

/** An audit as a file, and what its rows sum to: covered people, or square metres under land area. */
export interface AuditFile {
  file: FileDescription;
  rows: number;
  covered: number;
}

/**
 * Writes the rows behind a number.
 *
 * @throws RangeError for the units of land area, which counts no people, and for an unknown commune
 */
export function auditFile(
  evaluation: AuditedEvaluation,
  { definition, level, commune }: AuditRequest,
  format: FileFormat,
  language: Language,
): Promise<AuditFile> {
  return level === 'communes'
    ? written(communeAuditTable(evaluation, definition), format, language)
    : written(unitAuditTable(evaluation, definition, commune), format, language);
}

async function written<Row>(
  { table, rows, covered }: AuditTable<Row>,
  format: FileFormat,
  language: Language,
): Promise<AuditFile> {
  return { file: await tableFile(table, format, language), rows, covered };
}
