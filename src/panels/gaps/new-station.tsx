import { chooseGapRange } from '../../commands/rank-gaps.ts';
import type { GapRanking } from '../../planning/gap-ranking.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { distance } from '../../text/numbers.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { operatorName } from '../names.ts';
import styles from './gaps.module.css';

/** What a new station would be: its reach, chosen from the radio model, and whose people it would win. */
export function NewStation({ gaps }: { gaps: GapRanking }) {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const chosen = useApp((app) => app.gapRange) ?? gaps.range;
  const { gaps: words, inspector } = messages[language];
  if (!city) return null;
  const { radioModel } = city;
  if (!chosen) return <p className={styles.note}>{words.rangeNone}</p>;
  return (
    <>
      <SelectField
        label={words.range}
        value={String(
          radioModel.findIndex(
            ({ band, environment }) => band === chosen.band && environment === chosen.environment,
          ),
        )}
        options={radioModel.map(({ band, environment, outdoorRadiusM }, index) => ({
          value: String(index),
          label: words.rangeOption(
            band,
            inspector.environments[environment].toLocaleLowerCase(language),
            distance(outdoorRadiusM, language),
          ),
        }))}
        onChange={(index) => {
          const range = radioModel[Number(index)];
          if (range) chooseGapRange({ band: range.band, environment: range.environment });
        }}
      />
      {gaps.operator !== null && (
        <p className={styles.note}>{words.siteOperator(operatorName(city, gaps.operator))}</p>
      )}
      {!gaps.gainsAsDefined && <p className={styles.note}>{words.siteAny}</p>}
    </>
  );
}
