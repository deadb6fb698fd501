import { useMemo, useState } from 'react';
import { flyTo } from '../../commands/move-map.ts';
import { remember } from '../../map/remember.ts';
import { cityWithRegister } from '../../state/register-in-force.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { thingKey } from '../names.ts';
import { searchHits, searchIndex } from '../search-index.ts';
import { ThingSign } from '../thing-sign.tsx';

/** Made when it is first asked for, not while the page opens. */
const indexOf = remember(searchIndex);

export const searchFieldId = 'city-search';

/** Finds communes by present and former names, places and dead zones; Enter flies there. */
export function CitySearch() {
  const language = useApp((app) => app.language);
  const city = useApp(cityWithRegister);
  const [query, setQuery] = useState('');
  const isAsked = query !== '';
  const entries = useMemo(() => (city && isAsked ? indexOf(city, language) : []), [city, language, isAsked]);
  const hits = useMemo(() => searchHits(entries, query), [entries, query]);
  const { search } = messages[language];
  return (
    <SearchField
      id={searchFieldId}
      label={search.label}
      placeholder={search.placeholder}
      query={query}
      onQuery={setQuery}
      options={hits.map(({ entry, former }) => ({
        id: thingKey(entry.thing),
        first: entry.title,
        second: former ? search.formerly(former) : entry.kind || undefined,
        sign: <ThingSign thing={entry.thing} />,
      }))}
      onChoose={(option) => {
        const hit = hits.find(({ entry }) => thingKey(entry.thing) === option.id);
        if (!hit) return;
        setQuery(hit.entry.title);
        flyTo(hit.entry.thing);
      }}
      clearLabel={search.clear}
      resultsLabel={search.results(hits.length)}
      none={search.none(query.trim())}
      noneHint={search.noneHint}
    />
  );
}
