/** Name of the file that a zip archive begins with; empty where the bytes are too few. */
export function firstEntry(start: Uint8Array): string {
  if (start.length < 30) return '';
  const length = new DataView(start.buffer, start.byteOffset, start.byteLength).getUint16(26, true);
  return new TextDecoder('latin1').decode(start.subarray(30, 30 + length));
}

/** Whether an archive is a document of Excel, Word or PowerPoint, by the file it begins with. */
export function isOfficeArchive(start: Uint8Array): boolean {
  return /^(?:\[Content_Types\]\.xml$|_rels\/|docProps\/|customXml\/|xl\/|word\/|ppt\/)/.test(
    firstEntry(start),
  );
}
