import type { ReactNode } from 'react';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './intake.module.css';
import { type IntakeStep, intakeSteps } from './proposal-state.ts';

interface StepProps {
  step: IntakeStep;
  /** The answer in a few words, in sight while the step is folded. */
  answer: string;
  /** Whether it wants a look before the file is taken over. */
  attention: boolean;
  open: boolean;
  children: ReactNode;
}

/** One question about the file, numbered, with its answer beside it. */
export function Step({ step, answer, attention, open, children }: StepProps) {
  const { steps } = messages[useApp((app) => app.language)].intake;
  const number = intakeSteps.indexOf(step) + 1;
  return (
    <div data-step={step}>
      <Disclosure
        open={open}
        title={
          <span className={styles.step}>
            <span className={attention ? styles.toSee : styles.clear}>
              <Icon name={attention ? 'warning' : 'check'} size={16} />
              <VisuallyHidden>{attention ? steps.attention : steps.good}</VisuallyHidden>
            </span>
            <span className={styles.stepWords}>
              <span>
                {number}. {steps[step]}
              </span>
              <span className={styles.answer}>{answer}</span>
            </span>
          </span>
        }
      >
        <div className={styles.group}>{children}</div>
      </Disclosure>
    </div>
  );
}
