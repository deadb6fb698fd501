import { chooseDefinition } from '../../commands/choose-definition.ts';
import type { CoverageResult, DefinitionKey } from '../../coverage/result.ts';
import { wholeHeadline } from '../../coverage/whole-people.ts';
import type { Catalog } from '../../data/city.ts';
import { useApp } from '../../state/store.ts';
import { definitionDifferenceWords } from '../../targets/definition-difference-words.ts';
import { definitionKeys, definitionText } from '../../targets/definition-names.ts';
import { messages } from '../../text/messages.ts';
import { percent, percentShown } from '../../text/numbers.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { DefinitionFormula } from './definition-formula.tsx';
import styles from './definition-table.module.css';

/** The definitions side by side; choosing one puts it on the screen. */
export function DefinitionTable({ coverage, catalog }: { coverage: CoverageResult; catalog: Catalog }) {
  const language = useApp((app) => app.language);
  const chosen = useApp((app) => app.definition);
  const { card, differences } = messages[language];
  return (
    <fieldset className={styles.list}>
      <legend>
        <VisuallyHidden>{card.compareCaption}</VisuallyHidden>
      </legend>
      {definitionKeys(catalog).map((key) => {
        const text = definitionText(key, catalog, language);
        return (
          <div key={key} className={styles.definition}>
            <input
              type="radio"
              name="definition"
              id={`definition-${key}`}
              className={styles.input}
              checked={key === chosen}
              onChange={() => void chooseDefinition(key)}
            />
            <label htmlFor={`definition-${key}`} className={styles.label}>
              {text.name}
            </label>
            <DefinitionFigure definition={key} target={coverage.target} />
            <p className={styles.text}>
              <DefinitionPeople definition={key} total={coverage.totalPeople} /> {text.meaning}
            </p>
            <DefinitionWhy definition={key} />
            <details className={styles.more}>
              <summary>
                {differences.formulaSummary}
                <VisuallyHidden>: {text.name}</VisuallyHidden>
              </summary>
              <DefinitionFormula definition={key} />
              <p>{text.usedBy}</p>
            </details>
          </div>
        );
      })}
    </fieldset>
  );
}

function DefinitionFigure({ definition, target }: { definition: DefinitionKey; target: number }) {
  const language = useApp((app) => app.language);
  const value = useApp((app) => app.definitions[definition]);
  const { app } = messages[language];
  if (!value) {
    return (
      <p className={styles.waiting}>
        <Skeleton width="44px" height="16px" /> <VisuallyHidden>{app.computing}</VisuallyHidden>
      </p>
    );
  }
  return (
    <p className={styles.value}>
      {value.coveredPeople === null
        ? percent(value.value, language)
        : percentShown(value.value, target, language)}
    </p>
  );
}

function DefinitionPeople({ definition, total }: { definition: DefinitionKey; total: number }) {
  const { kpi } = messages[useApp((app) => app.language)];
  const people = useApp((app) => app.definitions[definition]?.coveredPeople ?? null);
  if (people === null) return null;
  return <span className={styles.people}>{kpi.people(wholeHeadline(people, total).covered)}.</span>;
}

/** Why this definition gives another figure with these very data. */
function DefinitionWhy({ definition }: { definition: DefinitionKey }) {
  const language = useApp((app) => app.language);
  const definitions = useApp((app) => app.definitions);
  const difference = useApp((app) => app.differences[definition]);
  const value = definitions[definition]?.value;
  const anyValue = definitions.any?.value;
  if (!difference || value === undefined || anyValue === undefined) return null;
  const landValue = definitions['land-area']?.value ?? null;
  const why = definitionDifferenceWords(
    { key: definition, value, anyValue, difference, landValue },
    language,
  );
  return why === '' ? null : <p className={styles.why}>{why}</p>;
}
