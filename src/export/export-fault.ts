export type ExportFaultCode =
  | 'too-many-rows'
  | 'system-not-allowed'
  | 'system-not-known'
  | 'font-missing'
  | 'picture-unreadable'
  | 'canvas-refused'
  | 'aborted';

/** Why a file cannot be made, in a code that a program can test. */
export class ExportFault extends Error {
  readonly code: ExportFaultCode;

  constructor(code: ExportFaultCode, message: string) {
    super(message);
    this.name = 'ExportFault';
    this.code = code;
  }
}
