import { IconLayer } from '@deck.gl/layers';
import type { Mark } from '../marks.ts';
import { rememberEach } from '../remember.ts';
import { symbolKey } from '../symbols.ts';
import type { Scene } from './scene.ts';
import { underLabels } from './stacking.ts';

const marksOf = rememberEach((id: string, marks: Mark[]) => marks.filter(({ layer }) => layer === id));

/** The symbols of one layer from the atlas; null until the atlas is drawn. */
export function pointSymbols(id: string, opacity: number, { marks, atlas }: Scene): IconLayer<Mark> | null {
  const data = marksOf(id, marks);
  if (data.length === 0 || !atlas) return null;
  return new IconLayer<Mark>({
    id: `${id}-symbols`,
    ...underLabels,
    data,
    iconAtlas: atlas.image as never,
    iconMapping: atlas.mapping,
    getIcon: ({ symbol }) => symbolKey(symbol),
    getPosition: ({ position }) => position,
    getPixelOffset: ({ offset }) => offset,
    getSize: ({ size }) => size,
    sizeUnits: 'pixels',
    getColor: [0, 0, 0, Math.round(255 * opacity)],
    alphaCutoff: 0.01,
    updateTriggers: { getColor: opacity },
  });
}
