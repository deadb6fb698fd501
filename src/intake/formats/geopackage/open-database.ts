import type { Database } from 'sql.js';

/**
 * Opens an SQLite database from its bytes, of which it takes a copy. The caller closes it. Throws where SQLite
 * cannot be loaded; whether the bytes are a database shows at the first question.
 */
export async function openDatabase(bytes: Uint8Array): Promise<Database> {
  const { default: initSqlJs } = await import('sql.js');
  const SQL = await initSqlJs({ wasmBinary: await sqliteWasm() });
  return new SQL.Database(bytes);
}

/** The program of SQLite: a file beside the app, in Node one of node_modules. */
async function sqliteWasm(): Promise<ArrayBuffer> {
  const url = new URL('../../../../node_modules/sql.js/dist/sql-wasm.wasm', import.meta.url);
  if (url.protocol === 'file:') {
    const { readFile } = process.getBuiltinModule('node:fs/promises');
    return new Uint8Array(await readFile(url)).buffer;
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`SQLite could not be loaded: ${response.status}.`);
  return response.arrayBuffer();
}
