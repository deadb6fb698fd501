import { sha256Hex } from '../../data/sha256-hex.ts';

/** A file of the app that could not be had. */
export interface FileUnread {
  unread: string;
}

/**
 * A file beside the page, from the server or from this machine where it is kept. Where its checksum is known it is
 * the very file.
 */
export async function ownFile(
  path: string,
  signal: AbortSignal,
  sha256?: string,
): Promise<Uint8Array<ArrayBuffer> | FileUnread> {
  try {
    const response = await fetch(new URL(path, document.baseURI), { signal });
    if (!response.ok) return { unread: path };
    const bytes = new Uint8Array(await response.arrayBuffer());
    return sha256 && (await sha256Hex(bytes)) !== sha256 ? { unread: path } : bytes;
  } catch (fault) {
    if (signal.aborted) throw fault;
    return { unread: path };
  }
}
