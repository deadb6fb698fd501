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
  onFile: (file: File) => void;
  children: ReactNode;
}

/** A button that asks for one file; the same file may be chosen again. */
export function FileButton({
  accept,
  icon = 'upload',
  look = 'outlined',
  label,
  onFile,
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
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
