import { useApp } from '../../state/store.ts';
import { coverageInWords } from '../../targets/map-in-words.ts';
import { messages } from '../../text/messages.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';

export const mapWordsId = 'map-in-words';

/** What the map shows, for those who do not see it. */
export function MapWords() {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const coverage = useApp((app) => app.coverage);
  const { map } = messages[language];
  if (!city || !coverage) return null;
  return (
    <section aria-label={map.inWords} id={mapWordsId}>
      <VisuallyHidden>{coverageInWords(coverage, city, language).join(' ')}</VisuallyHidden>
    </section>
  );
}
