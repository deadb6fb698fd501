import type { Reading } from '../../../data/failure.ts';
import type { Cell, SourceLayer } from '../../source.ts';
import { decodeXml } from '../decode-xml.ts';
import type { ReadOptions } from '../format.ts';
import { layerBuilder } from '../layer-builder.ts';
import { ReadingFault } from '../reading-fault.ts';
import { vertexBudget } from '../vertex-budget.ts';
import { readXml } from '../xml.ts';
import { type KmlGeometry, kmlGeometry } from './kml-geometry.ts';

/** Elements of a placemark that say something of the thing, by the column they become. */
const plainFields: ReadonlyMap<string, string> = new Map([
  ['name', 'name'],
  ['description', 'description'],
  ['address', 'address'],
  ['phoneNumber', 'phone'],
  ['Snippet', 'snippet'],
  ['when', 'time'],
  ['begin', 'begin'],
  ['end', 'end'],
]);

/** Elements whose names are those of other things than the placemark or the folder they stand in. */
const apart: ReadonlySet<string> = new Set([
  'Style',
  'StyleMap',
  'LookAt',
  'Camera',
  'Region',
  'NetworkLink',
  'author',
  'link',
]);

/** A document: its placemarks, and where its links lead, as they stand there. */
export interface KmlDocument {
  layer: SourceLayer;
  links: string[];
}

interface Placemark {
  id: string | null;
  values: [string, Cell][];
  geometry: KmlGeometry;
}

/**
 * The placemarks of a KML document as one layer named `name`: what their data and schemas hold becomes columns, the
 * folders they lie in a column `folder` ("Phường / Trạm"). Descriptions stay the text they are; links are not followed.
 */
export function readKml(
  file: string,
  bytes: Uint8Array,
  name: string,
  { limits, onProgress }: ReadOptions,
): Reading<KmlDocument> {
  const decoded = decodeXml(file, bytes);
  if (!decoded.ok) return decoded;
  const crs = { name: 'EPSG:4326', wkt: null, byFormat: true };
  const builder = layerBuilder({ name, crs, placed: true, limits });
  const budget = vertexBudget(limits);
  const numeric = new Set<string>();
  const path: string[] = [];
  const folders: string[] = [];
  let placemark: Placemark | null = null;
  // Depth of the element whose content is passed over, and of one whose markup is only text.
  let apartFrom = 0;
  let plainFrom = 0;
  let dataName = '';
  const links: string[] = [];
  let text: string[] = [];
  let length = 0;

  const close = (element: string): void => {
    path.pop();
    if (apartFrom > 0) {
      if (element === 'href' && path.includes('NetworkLink')) links.push(text.join('').trim());
      if (path.length < apartFrom) apartFrom = 0;
      return;
    }
    if (plainFrom > 0) {
      if (path.length >= plainFrom) return;
      plainFrom = 0;
    }
    const content = text.join('');
    if (placemark === null) {
      if (element === 'name' && path.at(-1) === 'Folder') folders[folders.length - 1] = content.trim();
      if (element === 'Folder') folders.pop();
      return;
    }
    placemark.geometry.close(element, content);
    const parent = path.at(-1);
    const field = parent === 'Placemark' || parent === 'TimeStamp' || parent === 'TimeSpan';
    if (element === 'Placemark') {
      const folder = folders.filter((each) => each !== '').join(' / ');
      if (folder !== '') placemark.values.push(['folder', folder]);
      builder.add(placemark.values, placemark.geometry.geometry(), placemark.id);
      placemark = null;
      if (builder.count % 1024 === 0) onProgress?.(0.5);
    } else if ((element === 'value' && parent === 'Data') || element === 'SimpleData') {
      placemark.values.push([dataName, valueIn(content, numeric.has(dataName))]);
    } else if (field && plainFields.has(element) && content.trim() !== '') {
      placemark.values.push([plainFields.get(element)!, content.trim().normalize('NFC')]);
    }
  };

  readXml(
    decoded.value,
    {
      open(element, attributes) {
        path.push(element);
        if (plainFrom > 0) return;
        text = [];
        length = 0;
        if (apartFrom > 0) return;
        if (plainFields.has(element)) plainFrom = path.length;
        else if (apart.has(element)) apartFrom = path.length;
        else if (element === 'Folder') folders.push('');
        else if (element === 'Placemark') {
          placemark = { id: attributes.get('id') ?? null, values: [], geometry: kmlGeometry(budget) };
        } else if (element === 'Data' || element === 'SimpleData') dataName = attributes.get('name') ?? '';
        else if (element === 'SimpleField') {
          if (/^(?:u?int|u?short|float|double)$/.test(attributes.get('type') ?? '')) {
            numeric.add(attributes.get('name') ?? '');
          }
        } else placemark?.geometry.open(element);
      },
      text(part) {
        length += part.length;
        if (path.at(-1) !== 'coordinates' && length > limits.cellChars) {
          throw new ReadingFault('too-large', { what: 'cellChars', limit: limits.cellChars });
        }
        text.push(part);
      },
      close,
    },
    limits,
  );
  return { ok: true, value: { layer: builder.layer(), links }, remarks: [] };
}

/** A number where the document's schema says that the field is one. */
function valueIn(content: string, isNumber: boolean): Cell {
  const plain = content.trim().normalize('NFC');
  if (plain === '') return null;
  const value = Number(plain);
  return isNumber && Number.isFinite(value) ? value : plain;
}
