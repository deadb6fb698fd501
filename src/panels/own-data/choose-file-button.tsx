import type { ReactNode } from 'react';
import { takeFiles } from '../../commands/take-files.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { ownDataFileTypes } from './own-data-file-types.ts';

/** Asks for a file to preview; the parts of a shapefile are chosen together. */
export function ChooseFileButton({
  look = 'outlined',
  children,
}: {
  look?: 'primary' | 'outlined';
  children: ReactNode;
}) {
  const { ownData } = messages[useApp((app) => app.language)];
  return (
    <FileButton
      look={look}
      accept={ownDataFileTypes}
      label={ownData.chooseLabel}
      onFiles={(files) => void takeFiles(files)}
    >
      {children}
    </FileButton>
  );
}
