import { withPauses } from '../../coverage/steps.ts';
import { crc32 } from '../../data/crc32.ts';

/** A file in an archive, made piece by piece; texts as UTF-8. */
export interface ZipEntry {
  /** Path in the archive, parts joined by slashes. */
  path: string;
  pieces: Iterable<string | Uint8Array<ArrayBuffer>>;
}

interface PackedEntry {
  path: Uint8Array;
  crc: number;
  /** Bytes before and after packing. */
  size: number;
  packedSize: number;
  /** Where in the archive the entry begins. */
  offset: number;
}

/** 1980-01-01, the first day that the format knows: no clock goes into an archive. */
const DOS_DATE = (1 << 5) | 1;

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION_NEEDED = 20;
const DEFLATED = 8;
/** Flag of an entry whose path is UTF-8; the plain ascii ones need none. */
const UTF8_PATH = 0x800;

/**
 * A zip archive (PKWARE APPNOTE 6.3), its entries deflated by the system as their text comes, so that neither the
 * texts nor the archive stand in memory whole, and without a thread of its own. Less than 4 GiB in all.
 */
export async function zipFile(entries: Iterable<ZipEntry>, type: string): Promise<Blob> {
  const parts: BlobPart[] = [];
  const packed: PackedEntry[] = [];
  let offset = 0;
  for (const { path, pieces } of entries) {
    const { crc, size, content } = await deflated(pieces);
    const entry = { path: new TextEncoder().encode(path), crc, size, packedSize: content.size, offset };
    packed.push(entry);
    const header = localHeader(entry);
    parts.push(header, content);
    offset += header.length + content.size;
  }
  const directory = packed.map(centralHeader);
  const length = directory.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return new Blob([...parts, ...directory, endOfDirectory(packed.length, length, offset)], { type });
}

async function deflated(pieces: ZipEntry['pieces']): Promise<{ crc: number; size: number; content: Blob }> {
  const packer = new CompressionStream('deflate-raw');
  const [content, sums] = await Promise.all([
    new Response(packer.readable).blob(),
    writePieces(pieces, packer.writable.getWriter()),
  ]);
  return { ...sums, content };
}

async function writePieces(
  pieces: ZipEntry['pieces'],
  writer: WritableStreamDefaultWriter<BufferSource>,
): Promise<{ crc: number; size: number }> {
  const encoder = new TextEncoder();
  let crc = 0;
  let size = 0;
  try {
    for await (const piece of withPauses(pieces)) {
      const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece;
      crc = crc32(bytes, crc);
      size += bytes.length;
      await writer.write(bytes);
    }
    await writer.close();
  } catch (fault) {
    await writer.abort(fault);
    throw fault;
  }
  return { crc, size };
}

function localHeader(entry: PackedEntry): Uint8Array<ArrayBuffer> {
  return fields([4, LOCAL_HEADER], ...described(entry), [entry.path]);
}

function centralHeader(entry: PackedEntry): Uint8Array<ArrayBuffer> {
  return fields(
    [4, CENTRAL_HEADER],
    [2, VERSION_NEEDED],
    ...described(entry),
    // Comment, disk, attributes within and without.
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, entry.offset],
    [entry.path],
  );
}

/** What both headers of an entry say alike: version, flags, method, time, date, checksum, sizes, lengths. */
function described({ path, crc, size, packedSize }: PackedEntry): Field[] {
  return [
    [2, VERSION_NEEDED],
    [2, path.some((byte) => byte > 127) ? UTF8_PATH : 0],
    [2, DEFLATED],
    [2, 0],
    [2, DOS_DATE],
    [4, crc],
    [4, packedSize],
    [4, size],
    [2, path.length],
    [2, 0],
  ];
}

function endOfDirectory(entries: number, length: number, offset: number): Uint8Array<ArrayBuffer> {
  return fields(
    [4, END_OF_DIRECTORY],
    [2, 0],
    [2, 0],
    [2, entries],
    [2, entries],
    [4, length],
    [4, offset],
    [2, 0],
  );
}

/** A number of so many bytes, or bytes as they are. */
type Field = [bytes: 2 | 4, value: number] | [Uint8Array];

/** Fields one after another, numbers little-endian. */
function fields(...all: Field[]): Uint8Array<ArrayBuffer> {
  const length = all.reduce((sum, [first]) => sum + (typeof first === 'number' ? first : first.length), 0);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [first, value] of all) {
    if (typeof first !== 'number') {
      bytes.set(first, at);
      at += first.length;
      continue;
    }
    if (first === 2) view.setUint16(at, value!, true);
    else view.setUint32(at, value!, true);
    at += first;
  }
  return bytes;
}
