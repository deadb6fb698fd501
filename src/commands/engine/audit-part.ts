import { partsForAsync } from '../../coverage/parts-for-async.ts';
import type { AuditRequest } from '../../export/audit-file.ts';
import type { FileDescription, FileFormat } from '../../export/file-description.ts';
import type { Language } from '../../text/language.ts';
import type { Ready } from './opened.ts';

export interface AuditPart {
  /** The rows behind a definition's number as a file; they sum to the headline to the last person. */
  auditFile(request: AuditRequest, format: FileFormat, language: Language): Promise<FileDescription>;
}

export function auditPart(ready: Ready): AuditPart {
  return {
    async auditFile(request, format, language) {
      const { evaluation } = ready();
      if (!evaluation) throw new Error('There is no number to audit.');
      const parts = await partsForAsync(evaluation, request.definition);
      const { auditFile } = await import('../../export/audit-file.ts');
      const { file } = await auditFile({ ...evaluation, parts }, request, format, language);
      return file;
    },
  };
}
