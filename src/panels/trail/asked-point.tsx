import { useEffect, useRef, useState } from 'react';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Section } from '../section.tsx';
import { SimulatedBadge } from '../simulated-badge.tsx';
import { AskAnywhere } from './ask-anywhere.tsx';
import { Explanation } from './explanation.tsx';

/** The answer about the point asked about, and how to ask about another. */
export function AskedPoint() {
  const { why } = messages[useApp((app) => app.language)];
  const probe = useApp((app) => app.probe);
  const simulated = useApp((app) => app.coverage?.simulated === true);
  const selection = useApp((app) => app.selection);
  const [isOpen] = useState(!probe && !selection);
  const answer = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (probe && form.current?.contains(document.activeElement)) answer.current?.scrollIntoView();
  }, [probe]);

  return (
    <>
      {probe && (
        <div ref={answer}>
          <Section title={why.title} mark={simulated && <SimulatedBadge />}>
            <Explanation heading="h4" />
          </Section>
        </div>
      )}
      <div ref={form}>
        <Disclosure title={why.askTitle} open={isOpen}>
          <AskAnywhere />
        </Disclosure>
      </div>
    </>
  );
}
