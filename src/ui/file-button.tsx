import { type ReactNode, useRef } from 'react';
import { Button } from './button.tsx';
import type { IconName } from './icon.tsx';

interface FileButtonProps {
  /** Endings and types that the browser offers first: ".csv,.geojson". */
  accept: string;
  icon?: IconName;
  look?: 'primary' | 'outlined' | 'quiet';
  /** What the chooser is called for screen readers. */
  label: string;
  onFile?: (file: File) => void;
  /** Lets several be chosen together, and takes them in the place of `onFile`. */
  onFiles?: (files: File[]) => void;
  children: ReactNode;
}

/** A button that asks for a file; the same file may be chosen again. */
export function FileButton({
  accept,
  icon = 'upload',
  look = 'outlined',
  label,
  onFile,
  onFiles,
  children,
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} icon={icon} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={onFiles !== undefined}
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          const [file] = files;
          if (!file) return;
          if (onFiles) onFiles(files);
          else onFile?.(file);
        }}
      />
    </>
  );
}
