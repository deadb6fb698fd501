import { useState } from 'react';
import { acceptImport } from '../../commands/accept-import.ts';
import { dismissImport, importRegister } from '../../commands/import-register.ts';
import { makeFaultyRowsFile } from '../../commands/make-faulty-rows-file.ts';
import { failureSentence } from '../../data/failure-sentence.ts';
import type { RegisterFileReading, RegisterReading } from '../../register/read-register.ts';
import type { RegisterFault } from '../../register/register-fault.ts';
import { registerFaultSentence } from '../../register/register-fault-sentence.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { fileSize } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ExportButtons } from '../export-buttons.tsx';
import { Section } from '../section.tsx';
import styles from './register.module.css';
import { registerFileTypes } from './register-actions.tsx';

/** What a file would bring into the register, before anything of it is in force. */
export function ImportReport() {
  const language = useApp((app) => app.language);
  const shown = useApp((app) => app.registerImport);
  const { report } = messages[language].register;
  if (!shown) return null;
  return (
    <>
      <div className={styles.lead}>
        <h2>{report.title}</h2>
        {shown.state === 'read' && <p className={styles.caption}>{nameOf(shown.read)}</p>}
      </div>
      {shown.state === 'reading' && <p className={styles.note}>{report.reading(shown.file)}</p>}
      {shown.state === 'too-big' && (
        <Refused words={[report.tooBig(shown.file, fileSize(shown.bytes, language))]} />
      )}
      {shown.state === 'unreadable' && <Refused words={[report.unreadable(shown.file)]} />}
      {shown.state === 'read' &&
        (shown.read.ok ? (
          <Offered reading={shown.read.reading} />
        ) : 'tooManyRows' in shown.read ? (
          <Refused words={[report.tooManyRows(shown.read.file, shown.read.tooManyRows)]} />
        ) : (
          <Refused
            title={report.refused(shown.read.file)}
            words={[
              ...shown.read.failures.map((failure) => {
                const { message, suggestion } = failureSentence(failure, language);
                return `${message} ${suggestion}`;
              }),
              ...shown.read.faults.map((fault) => {
                const { what, todo } = registerFaultSentence(fault, language);
                return `${what} ${todo}`;
              }),
            ]}
          />
        ))}
    </>
  );
}

function nameOf(read: RegisterFileReading): string {
  return read.ok ? read.reading.file : read.file;
}

/** A file of which nothing can be used: why, and that nothing has happened. */
function Refused({ title, words }: { title?: string; words: string[] }) {
  const { report } = messages[useApp((app) => app.language)].register;
  return (
    <div role="alert" className={styles.group}>
      {title && <p className={styles.alert}>{title}</p>}
      <ul className={styles.faults}>
        {words.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className={styles.note}>{report.unchanged}</p>
      <div className={styles.actions}>
        <AnotherFile />
        <Button onClick={dismissImport}>{report.close}</Button>
      </div>
    </div>
  );
}

function AnotherFile() {
  const { report } = messages[useApp((app) => app.language)].register;
  return (
    <FileButton
      accept={registerFileTypes}
      label={report.another}
      onFile={(file) => void importRegister(file)}
    >
      {report.another}
    </FileButton>
  );
}

const atOnce = 30;

/** The good rows to be taken over, and every faulty one with what to do. */
function Offered({ reading }: { reading: RegisterReading }) {
  const language = useApp((app) => app.language);
  const [shown, setShown] = useState(atOnce);
  const { report } = messages[language].register;
  const { good, bad, parts, remarks } = reading;
  const does = (what: (typeof good)[number]['does']) => good.filter((row) => row.does === what).length;
  const [adds, changes, repeats] = [does('adds'), does('changes'), does('repeats')];
  const usable = adds + changes;
  const left = bad.length - shown;
  return (
    <>
      <ul className={styles.counts}>
        {adds > 0 && <Counted good>{report.adds(adds)}</Counted>}
        {changes > 0 && <Counted good>{report.changes(changes)}</Counted>}
        {repeats > 0 && <Counted good>{report.repeats(repeats)}</Counted>}
        {bad.length > 0 && (
          <Counted>{(parts === 'rows' ? report.faulty : report.faultyFeatures)(bad.length)}</Counted>
        )}
      </ul>
      <p className={styles.note}>{report.nothingYet}</p>
      <div className={styles.actions}>
        {usable > 0 && (
          <Button look="primary" icon="check" onClick={acceptImport}>
            {(parts === 'rows' ? report.accept : report.acceptFeatures)(usable)}
          </Button>
        )}
        {usable === 0 && <AnotherFile />}
        <Button onClick={dismissImport}>{report.cancel}</Button>
      </div>
      {bad.length > 0 && (
        <Section title={report.faults}>
          <ul className={styles.faults}>
            {bad.slice(0, shown).map((row) => (
              <li key={row.row}>
                {row.faults.map((fault) => (
                  <FaultWords key={`${fault.code} ${fault.field}`} fault={fault} parts={parts} />
                ))}
              </li>
            ))}
          </ul>
          {left > 0 && (
            <p>
              <Button onClick={() => setShown(shown + atOnce)}>{report.more(Math.min(left, atOnce))}</Button>
            </p>
          )}
          <ExportButtons
            formats={['csv', 'xlsx']}
            make={(format) => makeFaultyRowsFile(reading, format)}
            label={report.saveFaults}
          />
        </Section>
      )}
      {remarks.length > 0 && (
        <Disclosure title={report.remarks(remarks.length)} open={bad.length === 0}>
          <ul className={styles.faults}>
            {remarks.slice(0, atOnce).map((fault) => (
              <li key={`${fault.row} ${fault.code} ${fault.field}`}>
                <FaultWords fault={fault} parts={parts} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function Counted({ good = false, children }: { good?: boolean; children: string }) {
  return (
    <li className={good ? styles.isSolved : styles.isOpen}>
      <Icon name={good ? 'check' : 'warning'} size={16} />
      {children}
    </li>
  );
}

function FaultWords({ fault, parts }: { fault: RegisterFault; parts: RegisterReading['parts'] }) {
  const language = useApp((app) => app.language);
  const { place, what, todo } = registerFaultSentence(fault, language, parts);
  return (
    <p className={styles.fault}>
      <span>
        <span className={styles.place}>{place}:</span> {what}
      </span>
      <span className={styles.todo}>{todo}</span>
    </p>
  );
}
