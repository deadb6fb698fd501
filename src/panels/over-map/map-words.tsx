import { useApp } from '../../state/store.ts';
import { mapFigures } from '../../targets/map-figures.ts';
import { rowName } from '../../targets/map-in-words.ts';
import { mapInWords } from '../../targets/view-in-words.ts';
import { messages } from '../../text/messages.ts';
import { integer, percentShown } from '../../text/numbers.ts';
import { Table } from '../../ui/table.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';

const mapWordsId = 'map-in-words';

/** What the map shows, for those who do not see it: the sentences, and the communes that are in view. */
export function MapWords() {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const coverage = useApp((app) => app.coverage);
  const definition = useApp((app) => app.definition);
  const definitions = useApp((app) => app.definitions);
  const communeRows = useApp((app) => app.communeRows);
  const view = useApp((app) => app.view);
  const { map, mapWords, communes: words } = messages[language];
  if (!city || !coverage) return null;
  const figures = mapFigures({ coverage, definition, definitions, communeRows }, city.catalog, language);
  if (!figures) return null;
  const { sentences, rows } = mapInWords(figures, city, view, language);
  return (
    <section aria-label={map.inWords} id={mapWordsId}>
      <VisuallyHidden block>
        <p>{sentences.join(' ')}</p>
        {rows.length > 0 && (
          <Table
            caption={mapWords.viewTable}
            columns={[
              { key: 'name', heading: words.name, cell: (row) => rowName(row, city.communes, language) },
              { key: 'people', heading: words.population, cell: (row) => integer(row.population, language) },
              {
                key: 'uncovered',
                heading: words.uncovered,
                cell: (row) => integer(Math.round(row.population - row.coveredPeople), language),
              },
              {
                key: 'share',
                heading: words.share,
                cell: (row) =>
                  row.value === null ? '–' : percentShown(row.value, coverage.target, language),
              },
            ]}
            rows={rows}
            rowKey={(row) => row.code}
          />
        )}
      </VisuallyHidden>
    </section>
  );
}
