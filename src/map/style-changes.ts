import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';

/** One property of one layer that must be set to turn the first style into the second. */
export interface StyleChange {
  layer: string;
  group: 'paint' | 'layout';
  property: string;
  value: unknown;
}

function propertiesOf(
  layer: StyleSpecification['layers'][number],
  group: 'paint' | 'layout',
): Record<string, unknown> {
  return { ...(layer[group] ?? {}) };
}

/** Paint and layout differences between two styles with the same layers; camera and data stay as they are. */
export function styleChanges(before: StyleSpecification, after: StyleSpecification): StyleChange[] {
  const changes: StyleChange[] = [];
  for (const layer of after.layers) {
    const old = before.layers.find(({ id }) => id === layer.id);
    if (!old) continue;
    for (const group of ['paint', 'layout'] as const) {
      const was = propertiesOf(old, group);
      const is = propertiesOf(layer, group);
      for (const property of new Set([...Object.keys(was), ...Object.keys(is)])) {
        if (JSON.stringify(was[property]) !== JSON.stringify(is[property])) {
          changes.push({ layer: layer.id, group, property, value: is[property] });
        }
      }
    }
  }
  return changes;
}
