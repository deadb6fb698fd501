const decoder = new TextDecoder();

/** A table in a FlatBuffers message: its fields are found through the list of offsets it points to. */
export interface FlatTable {
  view: DataView;
  /** Offset of the table in the view. */
  at: number;
}

/**
 * The table a message begins with, `from` being the offset of its first number. Every read of this file is checked
 * by DataView, so that an offset behind the end throws a RangeError.
 */
export function rootTable(view: DataView, from: number): FlatTable {
  return { view, at: from + view.getUint32(from, true) };
}

/** Offset of a field's value, null where the table does not have it. */
export function fieldAt({ view, at }: FlatTable, field: number): number | null {
  const list = at - view.getInt32(at, true);
  const entry = 4 + 2 * field;
  if (entry + 2 > view.getUint16(list, true)) return null;
  const offset = view.getUint16(list + entry, true);
  return offset === 0 ? null : at + offset;
}

/** A vector: where its elements begin, and how many there are; they lie within the message. */
export function vectorAt(
  table: FlatTable,
  field: number,
  bytesEach: number,
): { from: number; count: number } {
  const at = fieldAt(table, field);
  if (at === null) return { from: 0, count: 0 };
  const { view } = table;
  const from = at + view.getUint32(at, true);
  const count = view.getUint32(from, true);
  if (from + 4 + count * bytesEach > view.byteLength) throw new RangeError('A list ends behind its message.');
  return { from: from + 4, count };
}

/** Tables of a vector of tables. */
export function tablesAt(table: FlatTable, field: number): FlatTable[] {
  const { from, count } = vectorAt(table, field, 4);
  const { view } = table;
  return Array.from({ length: count }, (_, i) => {
    const at = from + 4 * i;
    return { view, at: at + view.getUint32(at, true) };
  });
}

export function tableAt(table: FlatTable, field: number): FlatTable | null {
  const at = fieldAt(table, field);
  return at === null ? null : { view: table.view, at: at + table.view.getUint32(at, true) };
}

export function textAt(table: FlatTable, field: number): string | null {
  if (fieldAt(table, field) === null) return null;
  const { from, count } = vectorAt(table, field, 1);
  return decoder.decode(new Uint8Array(table.view.buffer, table.view.byteOffset + from, count));
}

export function byteAt(table: FlatTable, field: number): number {
  const at = fieldAt(table, field);
  return at === null ? 0 : table.view.getUint8(at);
}
