import { aboutDataset } from '../../commands/show-panel.ts';
import { operatorOfKey } from '../../coverage/definition-key.ts';
import type { CoverageCard, DefinitionKey } from '../../coverage/result.ts';
import { useApp } from '../../state/store.ts';
import { definitionText } from '../../targets/definition-names.ts';
import { mapFigures } from '../../targets/map-figures.ts';
import { coverageInWords } from '../../targets/map-in-words.ts';
import { dateShown } from '../../text/dates.ts';
import { glossary } from '../../text/glossary.ts';
import { messages } from '../../text/messages.ts';
import { integer } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Facts } from '../../ui/facts.tsx';
import { operatorName } from '../names.ts';
import { Section } from '../section.tsx';
import { SimulatedBadge } from '../simulated-badge.tsx';
import styles from './card.module.css';
import { CopyHash } from './copy-hash.tsx';
import { DefinitionFormula } from './definition-formula.tsx';
import { DefinitionTable } from './definition-table.tsx';
import { Denominators } from './denominators.tsx';

/** How the number is made: everything needed to repeat it, and what other definitions give. */
export function Card() {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const coverage = useApp((app) => app.coverage);
  const card = useApp((app) => app.card);
  const definition = useApp((app) => app.definition);
  const definitions = useApp((app) => app.definitions);
  const communeRows = useApp((app) => app.communeRows);
  const m = messages[language];
  if (!city || !coverage || !card) {
    return <p className={`${styles.card} ${styles.note}`}>{city ? m.kpi.unavailable : m.app.computing}</p>;
  }
  const figures = mapFigures({ coverage, definition, definitions, communeRows }, city.catalog, language);
  const sentences = figures ? coverageInWords({ ...figures, simulated: false }, city, language) : [];
  const operator = operatorOfKey(definition);
  const text = definitionText(definition, city.catalog, language);
  return (
    <div className={styles.card}>
      <div className={styles.lead}>
        <h2>{m.card.title}</h2>
        {card.simulated && (
          <p className={styles.note}>
            <SimulatedBadge /> {m.app.simulatedMeaning}
          </p>
        )}
        <div className={styles.words}>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </div>
      <Section title={`${m.card.definition}: ${text.name}`}>
        <p className={styles.note}>{text.meaning}</p>
        <DefinitionFormula definition={definition} />
        <p className={styles.note}>{m.card.checked}</p>
      </Section>
      <Section title={m.card.compare}>
        <p className={styles.note}>{m.card.compareText}</p>
        <DefinitionTable coverage={coverage} catalog={city.catalog} />
      </Section>
      <Denominators totalPeople={coverage.totalPeople} city={city} />
      <Section title={m.card.method}>
        <Facts
          rows={[
            { name: m.card.technology, value: card.technology },
            {
              name: m.card.operators,
              value: (operator === null ? card.operators : [operatorName(city, operator)]).join(', '),
            },
            {
              name: m.card.method,
              value: countsUnits(definition) ? m.card.methodUnits : m.card.methodCommunes,
            },
            { name: m.card.n, value: integer(card.n, language) },
          ]}
        />
      </Section>
      <Section title={m.card.sources}>
        <Sources card={card} />
      </Section>
      <Section title={m.card.hash}>
        <CopyHash hash={card.hash} />
        <p className={styles.note}>{m.card.hashText}</p>
      </Section>
      <Disclosure title={m.card.glossary}>
        <dl className={styles.terms}>
          {glossary.map(({ id, term, definition: meaning }) => (
            <div key={id}>
              <dt>{term[language]}</dt>
              <dd>{meaning[language]}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  );
}

function countsUnits(definition: DefinitionKey): boolean {
  return !definition.startsWith('commune-') && definition !== 'land-area';
}

function Sources({ card }: { card: CoverageCard }) {
  const language = useApp((app) => app.language);
  const datasets = useApp((app) => app.city?.catalog.datasets) ?? [];
  return (
    <ul className={styles.sources}>
      {card.sources.map((source) => {
        const title = datasets.find((entry) => entry.id === source.datasetId)?.title[language];
        return (
          <li key={source.datasetId} className={styles.source}>
            <span className={styles.sourceTitle}>
              <Button look="text" onClick={() => aboutDataset(source.datasetId)}>
                {title ?? source.title}
              </Button>
              {source.simulated && <SimulatedBadge />}
            </span>
            <span className={styles.note}>
              {source.source}, {dateShown(source.asOf, language)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
