import { beginsWithElement } from './decode-xml.ts';
import type { Format } from './format.ts';
import { kmlSource } from './kml/kml-source.ts';
import { readKml } from './kml/read-kml.ts';
import { layerName } from './layer-name.ts';
import { guarded } from './reading-fault.ts';

/** Keyhole Markup Language: the placemarks of a document as one layer in WGS 84. */
export const kml: Format = {
  id: 'kml',
  title: 'KML',
  endings: ['.kml'],
  recognises: (start, name) => beginsWithElement(start, 'kml') || name.toLowerCase().endsWith('.kml'),
  read: (file, bytes, options) =>
    guarded(file, 'KML', () => {
      const document = readKml(file, bytes, layerName(file), options);
      return document.ok ? kmlSource(file, 'kml', [document.value], new Set()) : document;
    }),
};
