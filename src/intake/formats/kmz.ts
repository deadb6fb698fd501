import type { Format } from './format.ts';
import { kmlSource } from './kml/kml-source.ts';
import { type KmlDocument, readKml } from './kml/read-kml.ts';
import { layerName } from './layer-name.ts';
import { guarded } from './reading-fault.ts';
import { isZip, unzip } from './unzip.ts';

const isKml = (name: string): boolean => name.toLowerCase().endsWith('.kml');

/**
 * Zipped KML: a layer for each document, named as the archive where there is but one. Pictures and models are not
 * unpacked.
 */
export const kmz: Format = {
  id: 'kmz',
  title: 'KMZ',
  endings: ['.kmz'],
  recognises: (start, name) =>
    isZip(start) && (name.toLowerCase().endsWith('.kmz') || isKml(firstEntry(start))),
  read: (file, bytes, options) =>
    guarded(file, 'KML', async () => {
      const unzipped = await unzip(file, bytes, options.limits, isKml);
      if (!unzipped.ok) return unzipped;
      const documents: KmlDocument[] = [];
      for (const [name, content] of unzipped.value) {
        const title = name.toLowerCase() === 'doc.kml' ? layerName(file) : layerName(name);
        const document = readKml(file, content, unzipped.value.size === 1 ? layerName(file) : title, options);
        if (!document.ok) return document;
        documents.push(document.value);
      }
      return kmlSource(file, 'kmz', documents, new Set(unzipped.value.keys()));
    }),
};

/** Name of the file that an archive begins with. */
function firstEntry(start: Uint8Array): string {
  if (start.length < 30) return '';
  const length = new DataView(start.buffer, start.byteOffset, start.byteLength).getUint16(26, true);
  return new TextDecoder().decode(start.subarray(30, 30 + length));
}
