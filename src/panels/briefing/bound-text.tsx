import { useId, useLayoutEffect, useRef, useState } from 'react';
import {
  boundPieces,
  type Figures,
  type TypedFigure,
  textForWriting,
  textFromWriting,
  typedFigures,
} from '../../briefing/bound-text.ts';
import type { Figure } from '../../briefing/figure.ts';
import { useApp } from '../../state/store.ts';
import type { LocalText } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { FieldFault } from '../../ui/field-fault.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import styles from './briefing.module.css';
import { editedText } from './edited-text.ts';
import { FigureChooser } from './figure-chooser.tsx';
import { figureForTyped } from './figure-for-typed.ts';
import { useDraft } from './use-draft.ts';

interface BoundTextProps {
  label: string;
  hint?: string;
  text: LocalText;
  figures: Figures;
  rows: number;
  /** Characters as kept. */
  longest: number;
  /** Offers figures to insert, and shows the text with their values. */
  withFigures?: boolean;
  onFinished: (text: LocalText) => void;
}

/** At most so many numbers typed by hand are pointed out at a time. */
const mostTold = 3;

/** A text of a scene in the language in force: figures stand in it by name, and below it with their values. */
export function BoundText(props: BoundTextProps) {
  const { label, hint, text, figures, rows, longest, withFigures = false, onFinished } = props;
  const language = useApp((app) => app.language);
  const { editor: words } = messages[language].briefingPanel;
  const below = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const draft = useDraft(textForWriting(text[language], figures, language), (writing) => {
    const kept = textFromWriting(writing, figures, language).text.slice(0, longest);
    onFinished(editedText(text, language, kept));
  });
  const { text: kept, unknown } = textFromWriting(draft.text, figures, language);
  const typed = withFigures ? typedFigures(draft.text, figures, language) : [];

  // what was put in by a button moves the caret behind it
  useLayoutEffect(() => {
    if (caret.current === null) return;
    field.current?.focus();
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const put = (figure: Figure, from: number, to: number) => {
    const name = `{${figure.name[language]}}`;
    caret.current = from + name.length;
    draft.write(draft.text.slice(0, from) + name + draft.text.slice(to));
  };
  const insert = (figure: Figure) => {
    const { selectionStart, selectionEnd } = field.current ?? { selectionStart: null, selectionEnd: null };
    const end = draft.text.length;
    setChoosing(false);
    put(figure, selectionStart ?? end, selectionEnd ?? end);
  };
  const bind = (found: TypedFigure, figure: Figure) => {
    put(figure, found.from, figureForTyped(draft.text, found, figure, language));
    useApp.getState().announced(words.bound(figure.label[language]));
  };
  return (
    <div className={styles.field}>
      <TextArea
        ref={field}
        label={hint ? `${label} (${hint})` : label}
        look="prose"
        rows={rows}
        maxLength={longest}
        value={draft.text}
        aria-invalid={unknown.length > 0 ? true : undefined}
        aria-describedby={below}
        onChange={draft.write}
        onBlur={draft.finish}
      />
      <div id={below} className={styles.below}>
        {unknown.map(({ name, from }) => (
          <FieldFault
            key={`${from}`}
            id={`${below}-${from}`}
            what={words.unknown(name, from + 1)}
            todo={words.unknownTodo}
          />
        ))}
        {typed.slice(0, mostTold).map((found) => (
          <TypedByHand key={`${found.from}`} found={found} onBind={(figure) => bind(found, figure)} />
        ))}
        {withFigures && kept.includes('{{') && (
          <div className={styles.preview}>
            <p className={styles.caption}>{words.preview}</p>
            <p>
              {boundPieces(kept, figures, language).map((piece, index) =>
                piece.figure ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name
                  <strong key={index} title={piece.figure.label[language]}>
                    {piece.text}
                  </strong>
                ) : (
                  piece.text
                ),
              )}
            </p>
          </div>
        )}
      </div>
      {withFigures &&
        (isChoosing ? (
          <FigureChooser
            figures={figures}
            onChoose={insert}
            onClose={() => {
              caret.current = field.current?.selectionStart ?? null;
              setChoosing(false);
            }}
          />
        ) : (
          <div className={styles.outdented}>
            <Button look="quiet" icon="plus" onClick={() => setChoosing(true)}>
              {words.insert}
            </Button>
          </div>
        ))}
    </div>
  );
}

/** A number typed by hand that reads like a figure, and the figures that it could be. */
function TypedByHand({ found, onBind }: { found: TypedFigure; onBind: (figure: Figure) => void }) {
  const language = useApp((app) => app.language);
  const { editor: words } = messages[language].briefingPanel;
  const [first] = found.figures;
  if (!first) return <p className={styles.caption}>{words.handTyped(found.typed)}</p>;
  return (
    <div className={styles.caption}>
      <p>{words.looksLike(found.typed, first.label[language])}</p>
      {found.figures.slice(0, mostTold).map((figure) => (
        <Button key={figure.key} look="text" onClick={() => onBind(figure)}>
          {words.bind(figure.label[language])}
        </Button>
      ))}
    </div>
  );
}
