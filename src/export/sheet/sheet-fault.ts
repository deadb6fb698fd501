import type { Language } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import { ExportFault } from '../export-fault.ts';

const codes = ['font-missing', 'picture-unreadable', 'canvas-refused', 'aborted'] as const;
export type SheetFaultCode = (typeof codes)[number];

export function isSheetFault(code: string): code is SheetFaultCode {
  return codes.some((known) => known === code);
}

/** Why a sheet cannot be made, as a sentence for the user. */
export function sheetFault(code: SheetFaultCode, language: Language): ExportFault {
  const { faults } = messages[language].sheets;
  const sentences: Record<SheetFaultCode, string> = {
    'font-missing': faults.font,
    'picture-unreadable': faults.picture,
    'canvas-refused': faults.canvas,
    aborted: faults.aborted,
  };
  return new ExportFault(code, sentences[code]);
}

/** Ends the work when it has been called off. */
export function goOn(signal: AbortSignal | undefined, language: Language): void {
  if (signal?.aborted) throw sheetFault('aborted', language);
}
