import { beneathLabels, beneathLines } from '../anchors.ts';
import { flatParameters } from './area-pattern.ts';

/** Layer properties of flat symbols: over the lines of the basemap, under its labels. */
export const underLabels = { beforeId: beneathLabels, parameters: flatParameters };

/** Layer properties of flat areas: under the water, roads and boundaries of the basemap. */
export const underLines = { beforeId: beneathLines, parameters: flatParameters };
