import type { Proposal } from '../proposal.ts';
import { layerShape } from './layer-shape.ts';
import type { RememberedMapping } from './remembered.ts';

/** How a file has been read, for the next of the same shape. */
export function rememberMapping({
  columns,
  choices,
}: Pick<Proposal, 'columns' | 'choices'>): RememberedMapping {
  const { kind, placing, decimals, decimalsOf, defaults } = choices;
  return {
    shape: layerShape(columns.map(({ heading }) => heading)),
    kind,
    columns: { ...choices.columns },
    placing,
    decimals,
    ...(decimalsOf ? {} : { decimalsSaid: true }),
    ...(defaults ? { defaults: { ...defaults } } : {}),
  };
}

/** As many as are kept; the oldest are forgotten. */
const MOST = 50;

/** The mappings with a new one in front, in the place of an older one of its shape. */
export function withMapping(
  mappings: readonly RememberedMapping[],
  mapping: RememberedMapping,
): RememberedMapping[] {
  return [mapping, ...mappings.filter(({ shape }) => shape !== mapping.shape)].slice(0, MOST);
}

/** How a file of the same headings was read last; null where there was none. A file without headings has no shape. */
export function recallMapping(
  mappings: readonly RememberedMapping[],
  columns: readonly string[],
): RememberedMapping | null {
  if (columns.length === 0) return null;
  const shape = layerShape(columns);
  return mappings.find((mapping) => mapping.shape === shape) ?? null;
}
