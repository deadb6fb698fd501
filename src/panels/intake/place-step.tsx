import { reviseImport } from '../../commands/intake/revise-import.ts';
import { showPreview } from '../../commands/intake/show-preview.ts';
import type { Placing, PlacingCandidate } from '../../intake/placing/placing.ts';
import type { Proposal } from '../../intake/proposal.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import styles from './intake.module.css';
import { placingName } from './placing-name.ts';
import { Step } from './step.tsx';

interface PlaceStepProps {
  proposal: Proposal;
  attention: boolean;
  open: boolean;
}

/** The likeliest, in sight from the start. */
const atOnce = 4;

function keyOf({ crs, axes }: Placing): string {
  return `${crs} ${axes}`;
}

/** How the numbers of the file become positions, with how many of them then lie in the city. */
export function PlaceStep({ proposal, attention, open }: PlaceStepProps) {
  const language = useApp((app) => app.language);
  const { place: words } = messages[language].intake;
  const { placings, preview, choices } = proposal;
  if (placings.length === 0) {
    return (
      <Step step="place" answer={words.none} attention={attention} open={false}>
        <p className={styles.note}>{words.none}</p>
      </Step>
    );
  }
  const chosen = choices.placing ? keyOf(choices.placing) : null;
  const option = (candidate: PlacingCandidate) => ({
    value: keyOf(candidate),
    label: placingName(candidate, language),
    note: [
      words.inCity(candidate.inCity, candidate.of),
      candidate.because !== 'listed' && words.because[candidate.because],
    ]
      .filter(Boolean)
      .join(' · '),
  });
  const choose = (key: string) => {
    const placing = placings.find((candidate) => keyOf(candidate) === key);
    if (placing) void reviseImport({ placing: { crs: placing.crs, axes: placing.axes } });
  };
  const first = placings.filter((candidate, index) => index < atOnce || keyOf(candidate) === chosen);
  const others = placings.filter((candidate) => !first.includes(candidate));
  const inForce = choices.placing ? placingName(choices.placing, language) : '';
  return (
    <Step
      step="place"
      answer={`${inForce}: ${words.inCity(preview.inCity, preview.of)}`}
      attention={attention}
      open={open}
    >
      <p className={styles.note}>{words.intro}</p>
      <RadioList label={words.label} value={chosen} options={first.map(option)} onChange={choose} />
      {others.length > 0 && (
        <Disclosure title={words.others(others.length)} lazy>
          <RadioList label={words.label} value={chosen} options={others.map(option)} onChange={choose} />
        </Disclosure>
      )}
      {preview.of > 0 && preview.inCity === 0 && <p className={styles.missing}>{words.outside}</p>}
      {preview.inCity > 0 && preview.inCity < preview.of && (
        <p className={styles.missing}>{words.partly(preview.of - preview.inCity)}</p>
      )}
      <div className={styles.actions}>
        <Button icon="focus" onClick={showPreview} disabled={preview.bbox === null}>
          {words.show}
        </Button>
      </div>
    </Step>
  );
}
