import type { Exhibit, ExhibitKey } from './exhibit.ts';
import { deadZonesExhibit } from './exhibits/dead-zones-exhibit.ts';
import { definitionsExhibit, operatorsExhibit } from './exhibits/definition-bars.ts';
import type { ExhibitInput } from './exhibits/exhibit-input.ts';
import { gapsExhibit } from './exhibits/gaps-exhibit.ts';
import { placesExhibit } from './exhibits/places-exhibit.ts';
import { sitesExhibit } from './exhibits/sites-exhibit.ts';
import { targetsExhibit } from './exhibits/targets-exhibit.ts';
import { zonesExhibit } from './exhibits/zones-exhibit.ts';

const makers: Record<ExhibitKey, (input: ExhibitInput) => Exhibit | null> = {
  targets: targetsExhibit,
  'largest-gaps': gapsExhibit,
  zones: zonesExhibit,
  operators: operatorsExhibit,
  definitions: definitionsExhibit,
  'best-sites': sitesExhibit,
  'dead-zones': deadZonesExhibit,
  places: placesExhibit,
};

/** A table or a chart from the data; null where the city has nothing for it, or it is not computed yet. */
export function exhibitOf(key: ExhibitKey, input: ExhibitInput): Exhibit | null {
  return makers[key](input);
}
