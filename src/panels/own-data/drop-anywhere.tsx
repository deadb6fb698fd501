import { useEffect, useState } from 'react';
import { importText } from '../../commands/intake/import-text.ts';
import { takeFiles } from '../../commands/take-files.ts';
import { mayChange } from '../../state/mode.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './drop-anywhere.module.css';
import { isTableText } from './is-table-text.ts';

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Whether what is pasted there is meant for that place and not for the page. */
function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

/** While a briefing is given nothing is taken in. */
function isPresenting(): boolean {
  return useApp.getState().presenting !== null;
}

/** Files dropped anywhere on the window and tables pasted outside fields are looked at; nothing changes yet. */
export function DropAnywhere() {
  const canChange = useApp(mayChange);
  const { intake, ownData, share } = messages[useApp((app) => app.language)];
  const isOpen = useApp((app) => app.opening.status === 'ready');
  const [over, setOver] = useState(false);

  useEffect(() => {
    if (!isOpen) return;
    // a part of the page that takes files itself has prevented the event by then
    const follow = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      setOver(!event.defaultPrevented && !isPresenting());
      event.preventDefault();
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!holdsFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0 && !isPresenting()) void takeFiles(files);
    };
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isField(event.target) || isPresenting()) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      // a spreadsheet also puts a picture of the cells on the clipboard
      if (isTableText(text)) {
        event.preventDefault();
        void importText(text, ownData.pasteName);
      } else if (files.length > 0) {
        event.preventDefault();
        void takeFiles(files);
      }
    };
    window.addEventListener('dragover', follow);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', follow);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, [isOpen, ownData]);

  if (!over) return null;
  return (
    <div className={styles.over} aria-hidden="true">
      <p className={styles.words}>
        <Icon name="ownData" size={24} />
        {canChange ? intake.drop : share.refusedDrop}
      </p>
    </div>
  );
}
