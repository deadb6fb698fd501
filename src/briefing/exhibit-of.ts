import type { DefinitionKey } from '../coverage/result.ts';
import type { Exhibit, ExhibitKey } from './exhibit.ts';
import { deadZonesExhibit } from './exhibits/dead-zones-exhibit.ts';
import { definitionsExhibit, operatorsExhibit } from './exhibits/definition-bars.ts';
import type { ExhibitInput } from './exhibits/exhibit-input.ts';
import { gapsExhibit } from './exhibits/gaps-exhibit.ts';
import { placesExhibit } from './exhibits/places-exhibit.ts';
import { sitesExhibit } from './exhibits/sites-exhibit.ts';
import { targetsExhibit } from './exhibits/targets-exhibit.ts';
import { zonesExhibit } from './exhibits/zones-exhibit.ts';
import { noteOf } from './figures/figure-spec.ts';
import { boardCountedBy, boardOf } from './figures/target-figures.ts';
import { withNote } from './with-note.ts';

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

/** What an exhibit is counted by; null where no definition decides it, and where each of its bars names its own. */
export function exhibitCountedBy(
  key: ExhibitKey,
  { scene, facts }: Omit<ExhibitInput, 'language'>,
): DefinitionKey | null {
  switch (key) {
    case 'largest-gaps':
      return scene.definition;
    case 'zones':
    case 'best-sites':
      return 'any';
    case 'targets':
      return boardCountedBy(boardOf(facts), facts);
    default:
      return null;
  }
}

/**
 * A table or a chart from the data, with the definition in its title where that is not the scene's; null where the
 * city has nothing for it, or it is not computed yet.
 */
export function exhibitOf(key: ExhibitKey, input: ExhibitInput): Exhibit | null {
  const exhibit = makers[key](input);
  const note = noteOf(exhibitCountedBy(key, input), input.scene.definition, input.facts);
  return exhibit && { ...exhibit, title: withNote(exhibit.title, note?.[input.language]) };
}
