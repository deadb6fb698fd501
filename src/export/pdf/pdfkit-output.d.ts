declare module 'pdfkit/output' {
  /** All bytes of a document, once it has ended; begin before it does. */
  export function toBytes(document: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>>;
}

declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    scope?: 'Column' | 'Row';
    bbox?: [x1: number, y1: number, x2: number, y2: number];
    placement?: string;
  }
}
