import { operatorIndex } from '../map/palette.ts';
import { deadZoneSymbol, type MapSymbol, placeSymbol, stationSymbol } from '../map/symbols.ts';
import { cityWithRegister } from '../state/register-in-force.ts';
import type { Selection } from '../state/selection.ts';
import { type App, useApp } from '../state/store.ts';
import { Icon } from '../ui/icon.tsx';
import { SymbolIcon } from './symbol-icon.tsx';

function symbolOf(city: App['city'], thing: Selection): MapSymbol | null {
  if (!city) return null;
  switch (thing.kind) {
    case 'place': {
      const place = city.places.find((each) => each.id === thing.id);
      return place ? placeSymbol(place) : null;
    }
    case 'dead-zone': {
      const zone = city.deadZones.find((each) => each.id === thing.id);
      return zone ? deadZoneSymbol(zone) : null;
    }
    case 'station': {
      const station = city.stations.find((each) => each.id === thing.id);
      if (!station) return null;
      const index = operatorIndex(city.catalog, station.operator);
      return stationSymbol(station, index);
    }
    case 'commune':
    case 'own':
      return null;
  }
}

/** The symbol of a thing as it stands on the map; communes have an outline. */
export function ThingSign({ thing, size = 24 }: { thing: Selection; size?: number }) {
  const city = useApp(cityWithRegister);
  const symbol = symbolOf(city, thing);
  return symbol ? <SymbolIcon symbol={symbol} size={size} /> : <Icon name="area" size={size} />;
}
