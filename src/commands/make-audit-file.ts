import type { AuditRequest } from '../export/audit-file.ts';
import type { FileDescription, FileFormat } from '../export/file-description.ts';
import { useApp } from '../state/store.ts';
import { theEngine } from './engine/the-engine.ts';

/** Makes a file of the rows behind a number, in the language on screen. */
export function makeAuditFile(request: AuditRequest, format: FileFormat): Promise<FileDescription> {
  return theEngine().auditFile(request, format, useApp.getState().language);
}
