/** What is taken in at most; beyond it a sentence says which tool prepares the file. */
export interface Limits {
  /** Bytes of the file itself. */
  fileBytes: number;
  /** Bytes of everything in an archive, unpacked. */
  unpackedBytes: number;
  /** Files in an archive. */
  archiveEntries: number;
  /** Rows or features of one layer. */
  features: number;
  /** Corners of one ring or line. */
  ringVertices: number;
  /** Corners of one layer. */
  vertices: number;
  columns: number;
  /** Objects and lists within each other, in JSON, and elements in XML. */
  depth: number;
  /** Signs of one cell. */
  cellChars: number;
}

export const limits: Limits = {
  fileBytes: 200_000_000,
  unpackedBytes: 1_000_000_000,
  archiveEntries: 10_000,
  features: 1_000_000,
  ringVertices: 1_000_000,
  vertices: 20_000_000,
  columns: 1_000,
  depth: 100,
  cellChars: 1_000_000,
};
